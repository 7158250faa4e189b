import { catalogOf, conflictsIn, nameOf, type Line } from './support/made-up';

type Row = Omit<Line, 'says'>;
const found = (...lines: readonly Line[]) => conflictsIn(catalogOf(lines)).map(nameOf);

const share: Row = { name: '森林覆盖率', unit: '%', nature: 'share', direction: 'up' };
const stock: Row = { name: '床位数', unit: '张', nature: 'stock', direction: 'up' };
const index: Row = { name: '平均浓度', unit: 'ug/m3', nature: 'index', direction: 'none' };

test.each<[row: Row, says: string, expected: string | undefined]>([
  [stock, 'base 450; target 440', 'met'],
  [stock, 'base 450; target 450', undefined],
  [stock, 'base 450; target 449.5', undefined],
  [stock, 'base 450.2; target 450', undefined],
  [stock, 'base 450.6; target 450', 'met'],
  [stock, 'base 450; target 约440', 'met'],
  [stock, 'base 3-4; target 2', 'met'],
  [stock, 'base 450; target 440; growth -0.5', undefined],
  [stock, 'base 450; target 440; growth 0', 'met'],
  [{ ...index, direction: 'down' }, 'base 20; target 23; growth 3', undefined],
  [{ ...index, direction: 'down' }, 'base 20; target 25; growth -3', 'share-growth met'],
  [{ ...share, nature: 'task' }, 'base 30; target 20', undefined],
  [{ ...share, nature: 'rate' }, 'base 30; target 20', undefined],
])('a target the base had passed: %o %s', (row, says, expected) => {
  expect(found({ ...row, says }).sort()).toEqual(
    (expected ?? '').split(' ').filter(Boolean).sort(),
  );
});

test.each<[row: Row, says: string, expected: string]>([
  [stock, 'base 450; target 440以上', 'met'],
  [stock, 'base 450; target 449.4', 'met'],
  [stock, 'base 3; target 2-4', ''],
  [stock, 'base 440; target 450', ''],
  [stock, 'base 20; target [17]', ''],
  [{ ...stock, targetType: 'keep' }, 'base 450; target 440', ''],
  [{ ...stock, direction: 'none' }, 'base 440; target 450', ''],
  [{ ...stock, direction: 'none' }, 'base 450; target 440', ''],
  [{ ...stock, direction: 'down' }, 'base 2; target 3-4', 'met'],
  [{ ...stock, direction: 'down' }, 'base 2-4; target 3', ''],
  [{ ...stock, direction: 'down' }, 'base 2-4; target 6', 'met'],
  [{ ...stock, direction: 'down' }, 'base 40; target 60; growth 8', ''],
  [{ ...stock, nature: 'composition' }, 'base 30; target 20', ''],
  [share, 'base 30; target 20', 'met'],
  [share, 'base 30; target 20以上', ''],
  [share, 'base 30; target 约20', 'met'],
  [{ ...index, direction: 'up' }, 'base 30; target 20以上', ''],
  [{ ...stock, concept: '' }, 'base 30; target 20以上', 'met'],
  [{ ...stock, concept: '' }, 'base 30; target 20', ''],
])('a target passed to a hair: %o %s: %s', (row, says, expected) => {
  expect(found({ ...row, says }).join(' ')).toBe(expected);
});

test('two bases: one that had not passed the target is enough', () => {
  const from = (first: string, second: string) =>
    found(
      { ...stock, ordinal: 13, says: `actual ${first}; prose actual ${second}` },
      { ...stock, says: 'target 80' },
    ).sort();
  expect(from('100', '70')).toEqual(['statements value']);
  expect(from('70', '100')).toEqual(['statements value']);
  expect(from('100', '90')).toEqual(['met', 'statements value']);
});
