import { checkpoint, growsGeometrically } from '../../../src/core/progress/checkpoint';
import { deriveTargets } from '../../../src/core/plan-target/derive';
import type { LevelTarget } from '../../../src/core/plan-target/target';
import type { TargetSource } from '../../../src/core/plan-target/target-source';
import { row } from '../plan-target/source';
import { PERIOD } from './actuals';

type Path = LevelTarget['path'];

const SHARE = { nature: 'share', unit: '%' } as const;
const LEVEL = row({ base: '902.27', target: '1500' }, { nature: 'flow', unit: '亿元' });

test.each<[string, TargetSource, number, number | undefined]>([
  ['a level goes geometrically', LEVEL, 2023, 902.27 * (1500 / 902.27) ** 0.6],
  ['it starts at the base', LEVEL, 2020, 902.27],
  ['it ends at the target', LEVEL, 2025, 1500],
  ['before the base year', LEVEL, 2019, undefined],
  ['after the target year', LEVEL, 2026, undefined],
  ['in no year', LEVEL, 2022.5, undefined],
  ['a level from 0 goes on a line', row({ base: '0', target: '50' }), 2023, 30],
  [
    'what falls goes on a line',
    row({ base: '40', target: '20' }, { nature: 'flow', direction: 'down' }),
    2023,
    28,
  ],
  ['a share goes on a line', row({ base: '60', target: '65' }, SHARE), 2023, 63],
  [
    'an index goes on a line',
    row({ base: '26', target: '21' }, { nature: 'index', direction: 'down' }),
    2023,
    23,
  ],
  ['a sum so far', row({ target: '[6.5]' }, { nature: 'flow' }), 2023, 3.9],
  [
    'a reduction so far',
    row({ target: '[17]' }, { nature: 'rate', unit: '%', name: '能耗降幅' }),
    2023,
    100 * (1 - 0.83 ** 0.6),
  ],
  ['a bound', row({ target: '<4' }, SHARE), 2022, 4],
  ['no base', row({ target: '65' }), 2023, undefined],
  ['no base, in the target year', row({ target: '65' }), 2025, 65],
  ['growth', row({ growth: '8' }), 2023, undefined],
  ['a comparison', row({ target: '居全市前列' }), 2023, undefined],
  ['a task', row({ target: '完成市下达任务' }), 2023, undefined],
])('%s', (_, source, year, expected) => {
  const [target] = deriveTargets(source);
  const found = target && checkpoint(target, year, PERIOD);
  if (expected === undefined) expect(found).toBeUndefined();
  else expect(found).toBeCloseTo(expected, 9);
});

test.each<[base: number | undefined, value: number | undefined, path: Path, expected: boolean]>([
  [902.27, 1500, 'geometric', true],
  [0.5, 4, 'geometric', true],
  [0, 50, 'geometric', false],
  [-3, 50, 'geometric', false],
  [40, 40, 'geometric', false],
  [40, 39.9, 'geometric', false],
  [40, 60, 'linear', false],
  [undefined, 60, 'geometric', false],
  [40, undefined, 'geometric', false],
])('%p → %p, %s: geometrically %p', (base, value, path, expected) => {
  const printed = base === undefined ? undefined : ({ value: base, from: 'printed' } as const);
  expect(growsGeometrically({ base: printed, value, path })).toBe(expected);
});
