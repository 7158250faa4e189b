import { unitIn, type ReadHeader } from '../form/header-words';
import type { HeaderNames } from './header-lines';
import type { TableFacts } from './lines-above';
import {
  NO_NAMES,
  yearColumns,
  type Reads,
  type ValueColumn,
  type YearColumns,
} from './value-columns';

/**
 * The columns below names of regions or indicators, those of each name as if they were a table: one for
 * each year, or 绝对数 with its 增速.
 * @param isDated whether the rows say their year: what a column says otherwise is not read
 * @example columnsUnder({ of: '指标', at: [undefined, 'GDP', 'GDP'] }, reads, ['地区', '绝对数', '增速'], true, false).columns
 * // [{ at: 1, growthAt: 2, year: undefined, indicator: 'GDP', … }]
 */
export function columnsUnder(
  { of, at: names }: HeaderNames,
  reads: Reads,
  labels: readonly string[],
  hasTitles: boolean,
  isDated: boolean,
): YearColumns {
  const parts = [...new Set(names)].flatMap((name) => {
    if (name === undefined) return [];
    const own = reads.map((read, at) =>
      read?.concept === '数值' && names[at] !== name ? undefined : read,
    );
    const { columns, ...said } = yearColumns(own, labels, hasTitles);
    const all = columns.length === 0 ? ofNoYear(own) : columns;
    const open = all.filter(({ year }) => !isDated || year === undefined);
    return [{ ...said, columns: open.map((column) => under(column, of, name)) }];
  });
  return {
    columns: parts.flatMap(({ columns }) => columns),
    findings: parts.flatMap(({ findings }) => findings).slice(0, 1),
    notes: parts.flatMap(({ notes }) => notes).slice(0, 1),
  };
}

/** 绝对数 and 增速, or one 2023年实际. */
function ofNoYear(reads: Reads): readonly ValueColumn[] {
  const [at, another] = positionsOf(reads, 'actual');
  const [growthAt, growths] = positionsOf(reads, 'actual_growth');
  if ((at ?? growthAt) === undefined || another !== undefined || growths !== undefined) return [];
  const { year, unit = '', status } = reads[at ?? -1] ?? {};
  return [{ at, growthAt, year, ...NO_NAMES, unit, status }];
}

function positionsOf(reads: Reads, measure: ReadHeader['measure']): readonly number[] {
  return reads.flatMap((read, at) => (read?.measure === measure ? [at] : []));
}

function under(column: ValueColumn, of: HeaderNames['of'], name: string): ValueColumn {
  return of === '地区'
    ? { ...column, region: name }
    : { ...column, indicator: name, unit: column.unit || unitIn(name) };
}

/** 2023年地区生产总值 */
const DATED = /^\s*((?:19|20|21)\d{2})年度?(?!末|底|[\d比较至到—–~-])(.+)$/u;

/**
 * The columns whose headers are names, one for each indicator or region, each with the growth that
 * stands right behind it; undefined where there are none.
 * @param used positions that are something else
 * @param open what the rows do not name, what is looked for first
 * @param isDated whether the rows say their year: then no header with another is read
 * @example namesAcross(['地区', '年份', 'GDP（亿元）'], reads, used, { isIndicator }, ['指标'], true)?.columns[0]?.unit // '亿元'
 */
export function namesAcross(
  header: readonly string[],
  reads: Reads,
  used: ReadonlySet<number>,
  { isIndicator, isRegion }: TableFacts,
  open: readonly HeaderNames['of'][],
  isDated: boolean,
): { readonly of: HeaderNames['of']; readonly columns: readonly ValueColumn[] } | undefined {
  for (const of of open) {
    const isName = of === '指标' ? isIndicator : isRegion;
    const columns = header.flatMap((cell, at) => {
      if (used.has(at) || cell.trim() === '' || reads[at] !== undefined) return [];
      const [, before, name = cell] = of === '指标' && !isDated ? (DATED.exec(cell) ?? []) : [];
      if (isName?.(name) !== true) return [];
      const next = reads[at + 1];
      const hasGrowth = next?.measure === 'actual_growth' && next.year === undefined;
      const growthAt = hasGrowth ? at + 1 : undefined;
      const year = before === undefined ? undefined : Number(before);
      return [under({ at, growthAt, ...NO_NAMES, year, unit: '', status: undefined }, of, name)];
    });
    if (columns.length > 0) return { of, columns };
  }
  return undefined;
}
