import { parseFigure } from '../figure/parse';
import { readChineseNumber } from '../figure/chinese-number';
import type { TableDoubt } from '../finding/table-doubt';

/** What a proof needs of a row, cells as printed; '' where nothing is printed. */
export interface ProvedRow {
  readonly line: number;
  readonly number: string;
  /** Its number is one cell with that of the row above: two indicators under one number. */
  readonly isMerged?: boolean;
  readonly category: string;
  readonly parent: string;
  readonly name: string;
  readonly base: string;
  readonly target: string;
  readonly growth: string;
  /** How many figures the row prints. */
  readonly figures: number;
}

/**
 * Proves the rows of an indicator table against each other: numbers without a gap, as many rows as a
 * category says, base, target and growth of one size and direction. Empty where all of it agrees.
 *
 * @example proveRows([]) // → []
 */
export function proveRows(rows: readonly ProvedRow[]): readonly TableDoubt[] {
  return [...proveNumbers(rows), ...proveCounts(rows), ...rows.flatMap(proveRow)];
}

const WHOLE = /^\d{1,3}$/;
/** A table in which fewer rows have a number does not count them. */
const MOSTLY = 0.6;
const MOST_NAMED = 60;

function proveNumbers(rows: readonly ProvedRow[]): readonly TableDoubt[] {
  const numbered = rows.filter(({ number }) => WHOLE.test(number));
  if (numbered.length < 2 || numbered.length < rows.length * MOSTLY) return [];
  const doubts: TableDoubt[] = [];
  let last: { readonly number: number; readonly line: number; readonly row?: ProvedRow } = {
    number: 0,
    line: rows[0]?.line ?? 0,
  };
  for (const row of rows) {
    if (!WHOLE.test(row.number)) {
      const { line, name } = row;
      if (row.number === '' && row.parent === '' && row.figures > 0)
        doubts.push({ kind: 'number-blank', line, name });
      continue;
    }
    const number = Number(row.number);
    const { line } = row;
    const isPart =
      number === last.number &&
      (row.parent !== '' || row.isMerged === true || last.row?.figures === 0);
    const isFirst = number === 1 && last.row !== undefined && last.row.category !== row.category;
    if (number > last.number + 1) {
      const count = Math.min(number - last.number - 1, MOST_NAMED);
      const missing = Array.from({ length: count }, (_, index) => last.number + 1 + index);
      doubts.push({ kind: 'numbers-missing', line: last.line, after: last.number, missing });
    } else if (number <= last.number && !isPart && !isFirst) {
      doubts.push({ kind: 'number-again', line, number });
    }
    last = { number, line, row };
  }
  return doubts;
}

/** In a narrow column the line may break within the number: （1 1项）. */
const STATED =
  /[（(]\s*(?:共\s*)?(\d(?:\s?\d)?|[一二三四五六七八九十]{1,3})\s*[项个]\s*(?:指标\s*)?[)）]/;

/**
 * How many indicators a category says it has; undefined where it does not say.
 *
 * @example statedCount('创新驱动（5项）') // → 5
 */
export function statedCount(category: string): number | undefined {
  const stated = STATED.exec(category)?.[1];
  if (stated === undefined) return undefined;
  return /\d/.test(stated) ? Number(stated.replace(/\s/, '')) : readChineseNumber(stated);
}

/**
 * A category without the number of its indicators; one that is nothing else stays.
 *
 * @example withoutCount('创新驱动（5项）') // → '创新驱动'
 */
export function withoutCount(category: string): string {
  return category.replace(STATED, '').trim() || category;
}

/** How many indicators a table says that it has: a category, or '' for the table as a whole. */
export interface StatedCount {
  readonly category: string;
  readonly count: number;
}

/**
 * What the categories of a table and its title say of their counts, each category once and without it.
 *
 * @example statedCounts(['创新驱动（5项）', '创新驱动（5项）'], '主要指标（20项）')
 * // [{ category: '创新驱动', count: 5 }, { category: '', count: 20 }]
 */
export function statedCounts(categories: readonly string[], title: string): readonly StatedCount[] {
  const whole = statedCount(title);
  return [
    ...[...new Set(categories)].flatMap((category) => {
      const count = statedCount(category);
      return count === undefined ? [] : [{ category: withoutCount(category), count }];
    }),
    ...(whole === undefined ? [] : [{ category: '', count: whole }]),
  ];
}

type CountedRow = Pick<ProvedRow, 'number' | 'category' | 'parent' | 'name'>;

/**
 * How many indicators stand in some rows, where that is not what is stated; undefined where it is.
 *
 * @example countApart([], 5) // 0
 */
export function countApart(rows: readonly CountedRow[], stated: number): number | undefined {
  // 8项 may count an indicator with two parts once or twice.
  const names = rows.map((row) => `${row.category}\n${row.number || row.parent || row.name}`);
  const found = new Set(names).size;
  return stated === found || stated === rows.length ? undefined : found;
}

function proveCounts(rows: readonly ProvedRow[]): readonly TableDoubt[] {
  const groups = new Map<string, ProvedRow[]>();
  for (const row of rows) {
    const group = groups.get(row.category);
    if (group === undefined) groups.set(row.category, [row]);
    else group.push(row);
  }
  return [...groups].flatMap(([category, group]): TableDoubt[] => {
    const stated = statedCount(category);
    const found = stated === undefined ? undefined : countApart(group, stated);
    if (stated === undefined || found === undefined) return [];
    return [{ kind: 'count-differs', line: group[0]?.line ?? 0, category, stated, found }];
  });
}

/**
 * Whether each category says how many indicators it has, and so many stand in it.
 *
 * @example countsHold([]) // → true
 */
export function countsHold(rows: readonly CountedRow[]): boolean {
  return [...new Set(rows.map(({ category }) => category))].every((category) => {
    const stated = statedCount(category);
    const own = rows.filter((row) => row.category === category);
    return stated !== undefined && countApart(own, stated) === undefined;
  });
}

/** Base and target further apart than this are hardly of one unit. */
const FAR = 20;
/** A growth or a change smaller than these says nothing of the direction. */
const SOME_GROWTH = 1;
const SOME_CHANGE = 0.03;

function proveRow(row: ProvedRow): readonly TableDoubt[] {
  const { line, name, growth } = row;
  if (row.figures === 0) return [{ kind: 'row-blank', line, name }];
  const [base, target] = [levelOf(row.base), levelOf(row.target)];
  if (base === undefined || target === undefined) return [];
  const times = target / base;
  if (times > FAR || times < 1 / FAR)
    return [{ kind: 'size-unlikely', line, name, base: row.base, target: row.target }];
  const rate = parseFigure(growth);
  if (rate.kind !== 'number' && rate.kind !== 'change') return [];
  const signed = rate.kind === 'change' && rate.way === 'down' ? -rate.value : rate.value;
  const isApart =
    (signed > SOME_GROWTH && times < 1 - SOME_CHANGE) ||
    (signed < -SOME_GROWTH && times > 1 + SOME_CHANGE);
  return isApart ? [{ kind: 'growth-apart', line, name, growth }] : [];
}

/** A positive number whose unit is that of the row. */
function levelOf(text: string): number | undefined {
  const figure = parseFigure(text);
  return figure.kind === 'number' && figure.unit === '' && figure.value > 0
    ? figure.value
    : undefined;
}
