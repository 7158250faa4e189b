import { readHeader } from '../../core/form/header-words';
import type { PlanColumn } from '../../core/plan/plan';
import type { StatedCount } from '../../core/plan/prove-rows';
import type { ColumnRole } from '../../extract/table/column';
import type { DocumentTable } from '../../extract/table/table';
import type { ReviewItem } from '../item/review-item';
import type { Review } from '../review';

/** Where a candidate stands, in words short enough for a cell. */
export type PlaceOf = (item: ReviewItem) => string;

/**
 * Where the candidates of a review stand.
 * @example placeOf(review)(item) // '专栏2 第3行'
 */
export function placeOf({ tables }: Review): PlaceOf {
  const places = tables.map(tablePlace);
  return (item) =>
    item.cell === undefined
      ? prosePlace(item)
      : `${places[item.cell.table] ?? ''} 第${String(item.cell.position)}行`;
}

const CAPTION = /^(?:专栏|附?表|图表|附件)\s*[\d０-９一二三四五六七八九十.．—-]{1,6}/u;
/** Characters of a place. */
export const LONGEST_PLACE = 80;

/**
 * Where a table stands, short enough for a cell: its caption's number, else its title or its section.
 * @example tablePlace(table) // '专栏2'
 */
export function tablePlace(table: DocumentTable): string {
  const caption = CAPTION.exec(table.title)?.[0];
  const named = caption ?? (table.title === '' ? '' : table.title);
  const section = named === '' ? [...table.section.slice(-2), '指标表'].join(' ') : named;
  return section.slice(0, LONGEST_PLACE);
}

/**
 * Where a figure of the text stands: its headings, which are no sentences.
 * @example prosePlace(item) // '第三章 二、发展目标'
 */
function prosePlace({ section }: ReviewItem): string {
  const path = section.slice(-3).join(' ').slice(0, LONGEST_PLACE);
  return path === '' ? '正文' : path;
}

const COLUMNS: Partial<Record<ColumnRole, PlanColumn>> = {
  category: '类别',
  number: '序号',
  name: '指标',
  unit: '单位',
  base: '基期值',
  target: '目标值',
  growth: '年均增长',
  attribute: '属性',
  actual: '实际值',
  actual_growth: '实际年均增长',
};

/**
 * The columns that a table prints, in its own order, each once. A number printed before the name
 * counts as a column: it is one in every table the plan is shown in.
 * @example planColumns(table) // ['类别', '序号', '指标', '单位', '目标值', '属性']
 */
export function planColumns({ columns, rows }: DocumentTable): readonly PlanColumn[] {
  const printed = columns.flatMap(({ role, header }) =>
    readHeader(header)?.concept === '责任单位' ? '责任单位' : (COLUMNS[role] ?? []),
  );
  const unique = [...new Set(printed)];
  const hasNumbers = rows.some(({ number }) => number !== '');
  const categories = rows.some(({ category }) => category !== '');
  return [
    ...(categories && !unique.includes('类别') ? (['类别'] as const) : []),
    ...unique.flatMap((column) =>
      column === '指标' && hasNumbers && !unique.includes('序号')
        ? (['序号', '指标'] as const)
        : [column],
    ),
  ];
}

/**
 * How many indicators the plan's tables say that they have. Of several tables that are joined no title
 * speaks of all, and a category that they count differently is left out.
 * @example countsOf([table]) // [{ category: '经济发展', count: 7 }, { category: '', count: 20 }]
 */
export function countsOf(tables: readonly DocumentTable[]): readonly StatedCount[] {
  const all = tables.flatMap(({ counts }) => counts);
  return all.filter(
    ({ category, count }, at) =>
      (category !== '' || tables.length === 1) &&
      all.findIndex((each) => each.category === category) === at &&
      all.every((each) => each.category !== category || each.count === count),
  );
}
