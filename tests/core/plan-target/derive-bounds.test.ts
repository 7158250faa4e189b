import { deriveTargets } from '../../../src/core/plan-target/derive';
import type { TargetSource } from '../../../src/core/plan-target/target-source';
import { show } from './show';
import { row } from './source';

const FLOW = { nature: 'flow', unit: '亿元' } as const;
const SHARE = { nature: 'share', unit: '%' } as const;
const CUT = { nature: 'rate', unit: '%', name: '单位GDP能耗降幅' } as const;
const RATE = { nature: 'rate', unit: '%', name: '研发投入增速' } as const;
const NO_WAY = { ...SHARE, direction: 'none' } as const;

/** What is left of a target where a column says little, or says it in a way that leads nowhere. */
test.each<[string, TargetSource, readonly string[]]>([
  ['growth of a task', row({ growth: '8' }, { nature: 'task' }), []],
  [
    'words for growth beside a target',
    row({ base: '1', target: '2', growth: '完成市下达指标' }),
    ['level =2 up printed 1 geometric'],
  ],
  ['words for growth alone', row({ growth: '完成市下达指标' }), ['task 完成市下达指标']],
  [
    'growth in persons beside a target',
    row({ base: '1', target: '2', growth: '5万人' }),
    ['level =2 up printed 1 geometric'],
  ],
  ['growth in persons alone', row({ growth: '5万人' }), ['task 5万人']],
  [
    'a bracket of something else alone',
    row({ base: '60', growth: '[5万人]' }, SHARE),
    ['task [5万人]'],
  ],
  ['a bracket without a base', row({ growth: '[5]' }, SHARE), ['task [5]']],
  ['a bracket of a flow', row({ base: '10', growth: '[5]' }, FLOW), ['task [5]']],
  [
    'a fall over the period',
    row({ base: '60', growth: '累计下降5个百分点' }, { ...SHARE, direction: 'down' }),
    ['share =55 down printed 60 linear'],
  ],
  ['points a year without a base', row({ growth: '0.5' }, SHARE), []],
  [
    'within what a share is kept, in the column of growth',
    row({ base: '5.2', target: '—', growth: '<5.5' }, { ...SHARE, direction: 'down' }),
    ['keep <5.5 down'],
  ],
  [
    'the same without a base',
    row({ growth: '5.5%以内' }, { ...SHARE, direction: 'down' }),
    ['keep ≤5.5 down'],
  ],
  [
    'a share to come to, in the column of growth',
    row({ base: '87', growth: '88.5' }, SHARE),
    ['share =88.5 up printed 87 linear'],
  ],
  [
    'points of a small share',
    row({ base: '1.2', growth: '0.68' }, SHARE),
    ['share =4.6 up printed 1.2 linear'],
  ],
  [
    'so many points that are called so',
    row({ base: '4', growth: '3个百分点' }, SHARE),
    ['share =19 up printed 4 linear'],
  ],
  [
    'points a year',
    row({ base: '60', growth: '0.5' }, SHARE),
    ['share =62.5 up printed 60 linear'],
  ],
  ['the growth of a rate is the rate', row({ base: '8', growth: '9' }, RATE), ['keep =9 up']],
  [
    'an amount to come to, in the column of growth',
    row({ base: '860', target: '—', growth: '≥880' }, FLOW),
    ['level ≥880 up printed 860 geometric'],
  ],
  [
    'growth that is said to be so much',
    row({ base: '60', growth: '60%' }, FLOW),
    ['growth =60 up nominal'],
  ],
  ['a range of growth', row({ growth: '8-9%' }, FLOW), ['growth =8 up nominal']],
  [
    'growth of a row that has no way',
    row({ growth: '0' }, { ...FLOW, direction: 'none' }),
    ['growth =0 up nominal'],
  ],
  [
    'kept, of a row that has no way',
    row({ base: '5', target: '持平' }, NO_WAY),
    ['keep =5 no way'],
  ],
  [
    'a target said to be growth, in the column of levels',
    row({ target: '8' }, { ...FLOW, type: 'growth' }),
    ['growth =8 up nominal'],
  ],
  [
    'a sum of a row that has no way',
    row({ target: '[0]' }, { ...FLOW, direction: 'none' }),
    ['sum =0'],
  ],
  ['a yearly reduction', row({ target: '年均下降3%' }, CUT), ['reduction =14.1265974']],
  [
    'a yearly fall of money',
    row({ base: '100', target: '年均下降3%以上' }, FLOW),
    ['growth ≤-3 down nominal'],
  ],
  [
    'a change without a base',
    row({ target: '提高2个百分点' }, SHARE),
    ['share =undefined up no base linear'],
  ],
  ['a range in another unit', row({ target: '6-7万人' }, FLOW), ['task 6~7万人']],
  [
    'a bracket of a share that has no base and no way',
    row({ target: '[0]' }, NO_WAY),
    ['share =undefined no way no base linear'],
  ],
])('%s', (_, source, expected) => {
  const shown = deriveTargets(source).map(show);
  expect(shown.map((line) => line.replace(/(?<=\.\d{7})\d+/u, ''))).toEqual(expected);
});
