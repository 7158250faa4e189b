import type { TableDoubt } from '../../../src/core/finding/table-doubt';
import { extractDocument } from '../../../src/extract/document/read';
import { rowsNearDoubt } from '../../../src/extract/table/near-doubt';

interface Made {
  readonly number: string;
  readonly category?: string;
  readonly base?: string;
}

const HEAD = '类别\t序号\t指标\t单位\t2025年\t2030年';

/** The plan's table of these rows, its doubts as read, and the numbers of the rows that wait for them. */
function reading(rows: readonly Made[]) {
  const lines = rows.map(({ number, category = '', base = '80' }, at) =>
    [category, number, `第${'甲乙丙丁戊己庚辛壬癸子丑'[at] ?? ''}类馆所数`, '家', base, '96'].join(
      '\t',
    ),
  );
  const text = ['云台区“十五五”规划', '专栏1 主要指标', HEAD, ...lines].join('\n');
  const [table] = extractDocument(text).tables;
  if (table === undefined) throw new Error('No table.');
  const near = (doubts: readonly TableDoubt[] = table.doubts) => {
    const waiting = rowsNearDoubt({ ...table, doubts });
    return table.rows.filter(({ position }) => waiting.has(position)).map(({ number }) => number);
  };
  return { table, near };
}

const row = (number: number, category = '', base?: string): Made =>
  base === undefined
    ? { number: String(number), category }
    : { number: String(number), category, base };
/** Twelve rows in four categories of three. */
const FIELDS = ['经济发展', '创新驱动', '民生福祉', '绿色生态'];
const whole = Array.from({ length: 12 }, (_, at) => row(at + 1, FIELDS[Math.floor(at / 3)]));
const without = (...numbers: readonly number[]) =>
  whole.filter(({ number }) => !numbers.includes(Number(number)));
const EVERY = (rows: readonly Made[]) => rows.map(({ number }) => number);

test('a table that agrees with itself has none', () => {
  expect(reading(whole).near()).toEqual([]);
});

test.each([
  ['a row of the middle: its category waits', without(5), ['4', '6']],
  ['the last of a category: so does the next', without(6), ['4', '5', '7', '8', '9']],
  ['the first row', without(1), ['2', '3']],
  [
    'a row that misses a figure waits wherever it stands',
    without(5).map((each) => (each.number === '11' ? { ...each, base: '' } : each)),
    ['4', '6', '11'],
  ],
])('numbers missing, %s', (_, rows, expected) => {
  const { table, near } = reading(rows);
  expect(table.doubts.map(({ kind }) => kind)).toEqual(['numbers-missing']);
  expect(near()).toEqual(expected);
});

test.each([
  ['three places', without(2, 5, 8)],
  ['two places that leave less than half of it', without(3, 9)],
  ['more missing than half of those that are left', without(2, 3, 4, 5, 6)],
])('all rows wait: %s', (_, rows) => {
  expect(reading(rows).near()).toEqual(EVERY(rows));
});

test.each<readonly [TableDoubt['kind'], readonly Made[], readonly string[] | 'all']>([
  // 8, 8 is a slip; 8, 1 is another table under one header.
  [
    'number-again',
    whole.map((each) => (each.number === '9' ? row(8, '民生福祉') : each)),
    ['7', '8', '8'],
  ],
  ['number-again', [...whole.slice(0, 8), row(1, '民生福祉'), row(2, '民生福祉')], 'all'],
  [
    'count-differs',
    whole.map((each) =>
      each.category === '经济发展' ? { ...each, category: '经济发展（4项）' } : each,
    ),
    ['1', '2', '3', '4', '5', '6'],
  ],
])('%s', (kind, rows, expected) => {
  const { table, near } = reading(rows);
  const own = table.doubts.filter((doubt) => doubt.kind === kind);
  expect(own).toHaveLength(1);
  expect(near(own)).toEqual(expected === 'all' ? EVERY(rows) : expected);
});

test.each<readonly [TableDoubt['kind'], (line: number) => TableDoubt, readonly string[] | 'all']>([
  [
    'category-blank',
    (line) => ({ kind: 'category-blank', line: line + 3, category: '安全' }),
    ['1', '2', '3', '4', '5', '6'],
  ],
  ['table-goes-on', () => ({ kind: 'table-goes-on', line: 999, number: 13 }), ['10', '11', '12']],
  // The lower half goes on from a header that is not its own.
  ['table-goes-on', (line) => ({ kind: 'table-goes-on', line, number: 1 }), 'all'],
  ['columns-unlikely', (line) => ({ kind: 'columns-unlikely', line, header: '单位' }), 'all'],
  ['categories-unplaced', (line) => ({ kind: 'categories-unplaced', line }), 'all'],
  ['table-cut', (line) => ({ kind: 'table-cut', line, last: 99 }), 'all'],
  ['rows-behind', (line) => ({ kind: 'rows-behind', line, from: 99 }), 'all'],
  ['lines-crossed', (line) => ({ kind: 'lines-crossed', line }), 'all'],
  ['cells-unplaced', (line) => ({ kind: 'cells-unplaced', line }), 'all'],
  [
    'years-apart',
    (line) => ({ kind: 'years-apart', line, years: [2020], period: '十五五' }),
    'all',
  ],
  ['row-blank', (line) => ({ kind: 'row-blank', line, name: '馆所数' }), []],
])('%s of a table in four categories', (_, make, expected) => {
  const { table, near } = reading(whole);
  const doubt = make(table.rows[0]?.line ?? 0);
  expect(near([doubt])).toEqual(expected === 'all' ? EVERY(whole) : expected);
});
