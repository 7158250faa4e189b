import { nameKey } from '../name/name';
import { type ObservationMapping } from './actuals-form';
import { OBSERVATION_COLUMNS } from './entry-columns';

/** How the columns of files with one header were assigned. */
export interface RememberedColumns {
  /** See `headerKey`. */
  readonly header: string;
  readonly mapping: ObservationMapping;
}

/** As many kinds of files as anyone has; the oldest is forgotten for a new one. */
const MOST = 20;
const LONGEST = 2_000;

/**
 * What two files must share to be of one kind: the labels of all their columns, in order.
 * @example headerKey(['区县', '年度', '完成值']) // '区县|年度|完成值'
 */
function headerKey(headers: readonly string[]): string {
  return headers.map(nameKey).join('|').slice(0, LONGEST);
}

/**
 * The assignment that is remembered for files with this header; undefined for none.
 * @example recallColumns(memory, ['区县', '年度', '完成值']) // { 地区: '区县', … }
 */
export function recallColumns(
  memory: readonly RememberedColumns[],
  headers: readonly string[],
): ObservationMapping | undefined {
  const header = headerKey(headers);
  return memory.find((each) => each.header === header)?.mapping;
}

/**
 * The memory with one more assignment, the latest last; a former one of the same header goes.
 * @example rememberColumns([], ['区县'], { 地区: '区县' }) // [{ header: '区县', mapping: { 地区: '区县' } }]
 */
export function rememberColumns(
  memory: readonly RememberedColumns[],
  headers: readonly string[],
  mapping: ObservationMapping,
): readonly RememberedColumns[] {
  const header = headerKey(headers);
  const others = memory.filter((each) => each.header !== header);
  return [...others, { header, mapping }].slice(-MOST);
}

/**
 * What is kept of it somewhere, as far as it is what was put there.
 * @example readColumnMemory([{ header: '区县', mapping: { 地区: '区县', 甲: 1 } }])
 * // [{ header: '区县', mapping: { 地区: '区县' } }]
 */
export function readColumnMemory(value: unknown): readonly RememberedColumns[] {
  if (!Array.isArray(value)) return [];
  return value.slice(-MOST).flatMap((each: unknown) => {
    if (typeof each !== 'object' || each === null) return [];
    const { header, mapping } = each as Readonly<Record<string, unknown>>;
    if (typeof header !== 'string' || typeof mapping !== 'object' || mapping === null) return [];
    const labels = mapping as Readonly<Record<string, unknown>>;
    const entries = OBSERVATION_COLUMNS.flatMap((column) => {
      const label = labels[column];
      return typeof label === 'string' && label.length <= LONGEST ? [[column, label]] : [];
    });
    return [{ header, mapping: Object.fromEntries(entries) as ObservationMapping }];
  });
}
