import type { Random } from './random';
import type { Row } from './plausible';

/** The rows of a table after one slip, and which of them it has changed. */
export interface Corrupted {
  readonly rows: readonly Row[];
  readonly touched: readonly Row[];
}

/** One kind of slip; undefined where the row has nothing to slip on. */
type Slip = (rows: readonly Row[], at: number, random: Random) => Corrupted | undefined;

/** A slip in the value of one row. */
function inValue(change: (text: string, random: Random, row: Row) => string | undefined): Slip {
  return (rows, at, random) =>
    replaced(rows, at, (row) => {
      const value = change(row.value, random, row);
      return value === undefined || value === row.value ? undefined : { ...row, value };
    });
}

function replaced(
  rows: readonly Row[],
  at: number,
  change: (row: Row) => Row | undefined,
): Corrupted | undefined {
  const row = rows[at];
  const next = row && change(row);
  if (row === undefined || next === undefined) return undefined;
  return { rows: rows.map((each) => (each === row ? next : each)), touched: [row, next] };
}

/** Like `toFixed`, without zeros that nobody types. */
function plain(value: number): string {
  return String(Number(value.toPrecision(12)));
}

const by = (factor: number): Slip => inValue((text) => plain(Number(text) * factor));

/** Positions of the digits of a text, those before the point or those behind it. */
function digitsOf(text: string, side: 'whole' | 'decimal'): readonly number[] {
  const point = text.includes('.') ? text.indexOf('.') : text.length;
  return [...text].flatMap((mark, at) =>
    /\d/u.test(mark) && (side === 'whole') === at < point ? [at] : [],
  );
}

function atDigit(side: 'whole' | 'decimal', edit: (text: string, at: number) => string): Slip {
  return inValue((text, random) => {
    const digits = digitsOf(text, side);
    const at = digits[Math.floor(random() * digits.length)];
    const next = at === undefined ? '' : edit(text, at);
    return /\d/u.test(next) ? next : undefined;
  });
}

const without = (text: string, at: number): string => text.slice(0, at) + text.slice(at + 1);
const twice = (text: string, at: number): string =>
  text.slice(0, at) + (text[at] ?? '') + text.slice(at);

function swapAt(side: 'whole' | 'decimal'): Slip {
  return atDigit(side, (text, at) => {
    const [one = '', other = ''] = [text[at], text[at + 1]];
    return /\d/u.test(other) ? text.slice(0, at) + other + one + text.slice(at + 2) : text;
  });
}

/** All rows of two years exchange their values. */
const yearsSwapped: Slip = (rows, at) => {
  const year = rows[at]?.year ?? 0;
  const other = year + 1;
  const valueOf = (code: string, of: number) =>
    rows.find((each) => each.code === code && each.year === of)?.value;
  if (!rows.some((each) => each.year === other)) return undefined;
  const next = rows.map((row) => {
    const from = row.year === year ? other : row.year === other ? year : undefined;
    return from === undefined ? row : { ...row, value: valueOf(row.code, from) ?? row.value };
  });
  return { rows: next, touched: rows };
};

/** Every kind of slip that can be told from a right value, and those that may not. */
export const SLIPS: Readonly<Record<string, Slip>> = {
  '单位 ×10': by(10),
  '单位 ÷10': by(0.1),
  '单位 ×100': by(100),
  '单位 ÷100': by(0.01),
  '单位 ×1000': by(1e3),
  '单位 ÷1000': by(1e-3),
  '单位 ×10000': by(1e4),
  '单位 ÷10000': by(1e-4),
  百分数写成小数: inValue((text, _, { unit }) =>
    unit === '%' ? plain(Number(text) / 100) : undefined,
  ),
  小数又乘一百: inValue((text, _, { unit }) =>
    unit === '%' ? plain(Number(text) * 100) : undefined,
  ),
  实际值与增速对调: (rows, at) =>
    replaced(rows, at, (row) =>
      row.growth === '' ? undefined : { ...row, value: row.growth, growth: row.value },
    ),
  两年的列对调: yearsSwapped,
  整数少一位: atDigit('whole', without),
  整数多一位: atDigit('whole', twice),
  全表早一年: (rows, at) => {
    // Told by the bases that the plan prints; see 限制 for tables without any year to compare with.
    const hasBases = /^(?:350104|990121)-14/u.test(rows[at]?.code ?? '');
    if (!hasBases || new Set(rows.map(({ year }) => year)).size < 2) return undefined;
    return { rows: rows.map((row) => ({ ...row, year: row.year - 1 })), touched: rows };
  },
  年份差一年: (rows, at, random) =>
    replaced(rows, at, (row) => ({ ...row, year: row.year + (random() < 0.5 ? 1 : -1) })),
  小数点丢失: inValue((text) => (text.includes('.') ? text.replace('.', '') : undefined)),
  小数点写成逗号: inValue((text) => (text.includes('.') ? text.replace('.', ',') : undefined)),
  千分位写成小数点: inValue((text) => {
    const [, head, tail] = /^(\d{1,3})(\d{3}(?:\.\d+)?)$/u.exec(text) ?? [];
    return head === undefined ? undefined : `${head}.${(tail ?? '').replace('.', '')}`;
  }),
  多了负号: inValue((text) => (Number(text) > 0 ? `-${text}` : undefined)),
  增速丢小数点: (rows, at) =>
    replaced(rows, at, (row) =>
      row.growth === '' ? undefined : { ...row, growth: row.growth.replace('.', '') },
    ),
  相邻整数位颠倒: swapAt('whole'),
  小数少一位: atDigit('decimal', without),
  小数多一位: atDigit('decimal', twice),
  相邻小数位颠倒: swapAt('decimal'),
};

/** Those that may leave a value as plausible as the right one. */
export const UNFINDABLE: ReadonlySet<string> = new Set([
  '全表早一年',
  '相邻整数位颠倒',
  '小数少一位',
  '小数多一位',
  '相邻小数位颠倒',
]);
