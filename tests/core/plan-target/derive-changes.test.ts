import { deriveTargets } from '../../../src/core/plan-target/derive';
import type { TargetSource } from '../../../src/core/plan-target/target-source';
import { show } from './show';
import { row, years } from './source';

const FLOW = { nature: 'flow', unit: '亿元', priceBasis: 'constant' } as const;
const SHARE = { nature: 'share', unit: '%' } as const;
const DOWN = { nature: 'share', unit: '%', direction: 'down' } as const;
const INDEX = { nature: 'index', unit: 'ug/m³', direction: 'down' } as const;
const CUT = { nature: 'rate', unit: '%', name: '单位GDP能耗降幅' } as const;

test.each<[string, TargetSource, readonly string[]]>([
  ['a bracket of a reduction', row({ target: '[13.5]' }, CUT), ['reduction =13.5']],
  ['a plain number of a reduction', row({ target: '17' }, CUT), ['reduction =17']],
  ['下降 of a reduction', row({ target: '下降18%以上' }, CUT), ['reduction ≥18']],
  ['a negative bracket of a reduction', row({ target: '[-18%]' }, CUT), ['reduction =18']],
  ['a bracket of a reduction as growth', row({ growth: '[13.5]' }, CUT), ['reduction =13.5']],
  [
    'a bracket of a yearly amount as growth is its sum',
    row({ base: '1.2', target: '—', growth: '〔6〕' }, FLOW),
    ['sum =6'],
  ],
  [
    'a bracket that one year already exceeds is left to the reader',
    row({ base: '310', growth: '[20]' }, FLOW),
    ['task [20]'],
  ],
  [
    'a bracket beside a target is no second target',
    row({ base: '10', target: '16', growth: '[6]' }, FLOW),
    ['level =16 up printed 10 geometric'],
  ],
  [
    '累计下降 of an intensity is relative to its base',
    row({ base: '0.5', target: '累计下降18%' }, { ...INDEX, unit: '吨标准煤/万元' }),
    ['level =0.41 down printed 0.5 linear'],
  ],
  [
    '比2020年下降 counts from the base year',
    row({ base: '26', target: '比2020年下降10%' }, INDEX),
    ['level =23.4 down printed 26 linear'],
  ],
  [
    '比2015年下降 does not',
    row({ base: '26', target: '比2015年下降10%' }, INDEX),
    ['task 比2015年下降10%'],
  ],
  [
    'a percentage that may be yearly is left to the reader',
    row({ base: '100', target: '增长8%' }, FLOW),
    ['task 增长8%'],
  ],
  [
    'twice the base',
    row({ base: '100', target: '翻一番' }, FLOW),
    ['level =200 up printed 100 geometric'],
  ],
  [
    'so many times the base',
    row({ base: '20', target: '3.5倍' }, { ...FLOW, unit: '亿元' }),
    ['level =70 up printed 20 geometric'],
  ],
  [
    'times of a row counted in times',
    row({ base: '2.1', target: '2倍' }, { ...FLOW, unit: '倍', direction: 'down' }),
    ['level =2 down printed 2.1 geometric'],
  ],
  [
    'a fall in all, without a base',
    row({ target: '累计下降17%' }, { ...FLOW, unit: '', name: '单位GDP能耗' }),
    ['reduction =17'],
  ],
  [
    'points without a base',
    row({ target: '提高2个百分点' }, SHARE),
    ['share =undefined up no base linear'],
  ],
  [
    'a running total beside a base',
    row({ base: '36', target: '200' }, { ...FLOW, name: '专利累计新增授权数' }),
    ['sum =200'],
  ],
  [
    'what is to be cut of a pollutant in the period',
    row({ target: '120' }, { ...FLOW, unit: '吨', name: '氨氮重点工程减排量（吨）' }),
    ['sum =120'],
  ],
  [
    'what is to be cut of it each year',
    row({ base: '3', target: '5' }, { ...FLOW, unit: '吨', name: '化学需氧量年削减量' }),
    ['level =5 up printed 3 geometric'],
  ],
  [
    'points gained over the period',
    row({ base: '60', target: '提高2个百分点以上' }, SHARE),
    ['share ≥62 up printed 60 linear'],
  ],
  [
    'years gained over the period',
    row({ base: '79.5', target: '增加0.5岁' }, { nature: 'index', unit: '岁' }),
    ['level =80 up printed 79.5 linear'],
  ],
  [
    '年均增长 in the target column is a growth',
    row({ target: '年均增长6%以上' }, FLOW),
    ['growth ≥6 up nominal'],
  ],
  [
    'a range of growth is reached at its lower end',
    row({ growth: '6%-6.5%' }, FLOW),
    ['growth =6 up nominal'],
  ],
  [
    'a range is reached at its nearer end',
    row({ base: '5', target: '6-7' }),
    ['level =6 up printed 5 geometric'],
  ],
  [
    'downward, from above',
    row({ base: '30', target: '20-25' }, { ...INDEX }),
    ['level =25 down printed 30 linear'],
  ],
  [
    'a composition',
    row({ target: '0.2: 32.8: 67' }, { nature: 'composition', direction: 'none' }),
    ['composition 0.2:32.8:67'],
  ],
  ['assigned', row({ target: '完成市下达任务' }, CUT), ['task 完成市下达任务']],
  ['a statement', row({ target: '未发生安全生产事故（0人）' }), ['task 未发生安全生产事故（0人）']],
  ['a number of a task', row({ target: '5' }, { nature: 'task' }), ['task 5']],
  [
    'relative, with a comparison',
    row({ target: '不高于全市平均水平' }, DOWN),
    ['relative ≤ 不高于全市平均水平'],
  ],
  ['relative, faster', row({ target: '快于GDP增速' }, FLOW), ['relative > 快于GDP增速']],
  [
    'relative, of something else',
    row({ target: '下降率高于全市平均水平' }),
    ['relative ? 下降率高于全市平均水平'],
  ],
  ['relative, a rank', row({ target: '居全市前列' }), ['relative ? 居全市前列']],
  [
    'relative growth',
    row({ target: '--', growth: '与经济增长同步' }, FLOW),
    ['relative ≥ 与经济增长同步'],
  ],
  [
    'a number of something else is no number of the row',
    row({ target: '占地区生产总值比重达10%左右' }, FLOW),
    ['share ≈10 up no base linear'],
  ],
  [
    'an amount and what it is of GDP',
    row({ base: '60', target: '100亿元，占GDP的10%' }, FLOW),
    ['level =100 up printed 60 geometric', 'share =10 up no base linear'],
  ],
  ['a unit of something else', row({ target: '20%' }, FLOW), ['task 20%']],
  [
    'neither direction nor operator nor base tell the way',
    row({ target: '5' }, { direction: 'none' }),
    ['level =5 no way no base geometric'],
  ],
  [
    'base and target tell the way',
    row({ base: '4', target: '5' }, { direction: 'none' }),
    ['level =5 up printed 4 geometric'],
  ],
  [
    'a package may say level',
    row({ target: '≥95' }, { ...SHARE, type: 'level' }),
    ['level ≥95 up no base linear'],
  ],
  ['a package may say keep', row({ base: '4', target: '5' }, { type: 'keep' }), ['keep =5 up']],
  [
    'a package may say task',
    row({ base: '4', target: '5', growth: '8' }, { type: 'task' }),
    ['task 5'],
  ],
  [
    'a package may say growth',
    row({ target: '8%' }, { ...FLOW, type: 'growth' }),
    ['growth =8 up nominal'],
  ],
  [
    'a package may say reduction',
    row({ target: '[13.5]' }, { ...SHARE, type: 'reduction' }),
    ['reduction =13.5'],
  ],
  [
    'years that add up to the bracket beside them',
    row(
      { target: '660', growth: '[3000]' },
      { ...FLOW, onTheWay: years('540', '570', '600', '630') },
    ),
    ['sum =3000'],
  ],
  [
    'yearly reductions beside what they make in all',
    row(
      { target: '2.8', growth: '[13.5]' },
      { ...CUT, onTheWay: years('2.8', '2.8', '2.8', '2.8') },
    ),
    ['reduction =13.5'],
  ],
  [
    'yearly reductions without a total, always the same',
    row({ target: '2.8' }, { ...CUT, onTheWay: years('2.8', '2.8', '2.8', '2.8') }),
    ['keep =2.8 up'],
  ],
  [
    'yearly reductions without a total that differ',
    row({ target: '3.1' }, { ...CUT, onTheWay: years('2.5', '2.6', '2.8', '3') }),
    ['task 3.1'],
  ],
  [
    'years that do not add up to the bracket',
    row(
      { base: '60', target: '64', growth: '[4]' },
      { ...SHARE, onTheWay: years('61', '62', '63', '63.5') },
    ),
    ['share =64 up printed 60 linear'],
  ],
  [
    'some years alone prove nothing',
    row({ target: '660', growth: '[3000]' }, { ...FLOW, onTheWay: years('2340') }),
    ['level =660 up no base geometric'],
  ],
])('%s', (_, source, targets) => {
  expect(deriveTargets(source).map(show)).toEqual(targets);
});
