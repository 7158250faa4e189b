import { deriveTargets } from '../../../src/core/plan-target/derive';
import type { TargetSource } from '../../../src/core/plan-target/target-source';
import { show } from './show';
import { row } from './source';

const FLOW = { nature: 'flow', unit: '亿元', priceBasis: 'constant' } as const;
const SHARE = { nature: 'share', unit: '%' } as const;
const DOWN = { nature: 'share', unit: '%', direction: 'down' } as const;

test.each<[string, TargetSource, readonly string[]]>([
  [
    'a level and a growth are both targets',
    row({ base: '902.27', target: '1500', growth: '8%' }, FLOW),
    ['level =1500 up printed 902.27 geometric', 'growth =8 up nominal'],
  ],
  ['growth alone', row({ target: '--', growth: '5' }, FLOW), ['growth =5 up nominal']],
  [
    'growth of a count may be made from levels',
    row({ base: '32', target: '47', growth: '8%' }, { unit: '件' }),
    ['level =47 up printed 32 geometric', 'growth =8 up comparable'],
  ],
  [
    'money without a price basis is nominal',
    row({ growth: '6.5 左右' }, { nature: 'flow', unit: '元' }),
    ['growth ≈6.5 up nominal'],
  ],
  ['nothing printed', row({ base: '3', target: '', growth: '—' }), []],
  ['a level without base', row({ target: '1000' }, FLOW), ['level =1000 up no base geometric']],
  [
    'an observed base serves where none is printed',
    row({ target: '1000' }, { ...FLOW, observedBase: 763 }),
    ['level =1000 up observed 763 geometric'],
  ],
  [
    'a printed base goes first',
    row({ base: '760', target: '1000' }, { ...FLOW, observedBase: 763 }),
    ['level =1000 up printed 760 geometric'],
  ],
  [
    'units in the cell are turned into the row’s',
    row({ base: '7630000万元', target: '突破千亿元' }, FLOW),
    ['level >1000 up printed 763 geometric'],
  ],
  [
    'a share goes by points on a line',
    row({ base: '61.6', target: '65', growth: '0.68%' }, SHARE),
    ['share =65 up printed 61.6 linear'],
  ],
  [
    'points a year of a share without a level',
    row({ base: '60', target: '--', growth: '0.5' }, SHARE),
    ['share =62.5 up printed 60 linear'],
  ],
  [
    'a bracket beside a share restates it',
    row({ base: '46', target: '51', growth: '[5]' }, SHARE),
    ['share =51 up printed 46 linear'],
  ],
  [
    'a bracket beside a share implies its base',
    row({ target: '95', growth: '[2]' }, SHARE),
    ['share =95 up implied 93 linear'],
  ],
  [
    'a bracket in place of a share',
    row({ base: '15.5', target: '[4.5]' }, SHARE),
    ['share =20 up printed 15.5 linear'],
  ],
  [
    'a bracket in place of a share without base',
    row({ target: '[4.5]' }, SHARE),
    ['share =undefined up no base linear'],
  ],
  [
    'a bracket in the growth column alone',
    row({ base: '79.49', target: '', growth: '[0.71]' }, { nature: 'index', unit: '岁' }),
    ['level =80.2 up printed 79.49 linear'],
  ],
  [
    'a bracket of a yearly amount is a sum',
    row({ base: '1.34', target: '[6.5]' }, { nature: 'flow', unit: '万人' }),
    ['sum =6.5'],
  ],
  [
    'a sum in words, in another unit, beside a growth',
    row({ base: '53.34', target: '五年累计达到2831500万元', growth: '2' }, FLOW),
    ['sum =283.15', 'growth =2 up nominal'],
  ],
  [
    'a package may say that a plain number is a sum',
    row({ target: '6' }, { nature: 'flow', unit: '万人', type: 'sum' }),
    ['sum =6'],
  ],
  ['a bound without base is kept', row({ target: '<4' }, DOWN), ['keep <4 down']],
  [
    'a bound that the base meets is kept',
    row({ base: '3.1', target: '<4' }, DOWN),
    ['keep <4 down'],
  ],
  [
    'a bound that the base does not meet is a way to it',
    row({ base: '96.7', target: '97.5以上' }, SHARE),
    ['share ≥97.5 up printed 96.7 linear'],
  ],
  [
    'a bound of an amount is a level',
    row({ base: '12', target: '26件以上' }, { unit: '件' }),
    ['level ≥26 up printed 12 geometric'],
  ],
  ['100 → 100 is kept', row({ base: '100', target: '100', growth: '—' }, SHARE), ['keep =100 up']],
  [
    'a target below the base is kept',
    row({ target: '29.85' }, { ...SHARE, observedBase: 30.73 }),
    ['keep =29.85 up'],
  ],
  ['持平 keeps the base', row({ base: '72.58', target: '持平' }), ['keep =72.58 up']],
  ['持平 without base', row({ target: '持平' }), ['keep =undefined up']],
  [
    'a rate is kept each year, whatever its growth column says',
    row({ base: '3', target: '8', growth: '8' }, { nature: 'rate', unit: '%' }),
    ['keep =8 up'],
  ],
])('%s', (_, source, targets) => {
  expect(deriveTargets(source).map(show)).toEqual(targets);
});
