import type { TableDoubt } from '../../core/finding/table-doubt';
import type { Period } from '../../core/period/period';
import { countsHold, proveRows, type ProvedRow } from '../../core/plan/prove-rows';
import { FIELD, isAttribute, isLikelyName, kindOfCell } from './cell-kind';
import { figureColumns, isFigureRole, isFull, type TableColumn } from './column';
import { foldHeader, isHeaderWord } from './header';
import { isEither } from './role';
import type { GridLayout } from './grid';
import { PART } from './text/trait';
import type { TableKind, TableRow } from './table';

/** Half a word, with what is of a row beside it (属性, an office), or printed again and again. */
const HALF =
  /^\p{Script=Han}$|(?:预期|约束)性|\p{Script=Han}[局委厅]\p{Script=Han}{2}|^(.{2,})\1+$/u;

/** A table as far as it is read, before anything is said about it. */
interface ReadSoFar {
  readonly kind: TableKind;
  readonly line: number;
  readonly layout: GridLayout;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** The last line that was read, where the table is too long. */
  readonly cut: number | undefined;
}

/**
 * Holds a table against itself before it is offered: its numbers, the counts of its categories, the
 * years of its header, and the cells of each row. A table that is no indicator table is not asked.
 *
 * @param empty categories under which no row stands
 * @example proveTable(table, [], period) // [{ kind: 'numbers-missing', line: 40, after: 30, missing: [31, 32] }]
 */
export function proveTable(
  table: ReadSoFar,
  empty: readonly { readonly line: number; readonly category: string }[],
  period: Period | undefined,
): readonly TableDoubt[] {
  if (table.kind === 'other') return [];
  const { columns, rows, line, layout, cut } = table;
  const isText = TEXTS.includes(layout);
  // A name below its first row is in the middle of its rows; 展 is half of one, 约束性民生 of two.
  const isColumn = columns.some(({ role }) => role === 'category');
  const isUnplaced =
    (isColumn || (isText && rows.some(({ category }) => category !== ''))) &&
    (rows[0]?.category === '' ||
      rows.some(({ category }) => HALF.test(category)) ||
      (isText &&
        !(layout !== 'aligned' && isColumn) &&
        !countsHold(rows) &&
        rows.every(({ number }) => number === '') &&
        rows.some(({ category }) => category !== '' && !FIELD.test(category))));
  return [
    ...(cut === undefined ? [] : [{ kind: 'table-cut', line, last: cut } as const]),
    ...(isUnplaced ? [{ kind: 'categories-unplaced', line } as const] : []),
    ...proveColumns(table),
    ...(isText || !isColumn ? proveParents(rows, columns, isText) : []),
    ...proveCutParents(rows),
    ...proveYears(table, period),
    ...empty.map((one) => ({ kind: 'category-blank', ...one }) as const),
    ...proveFigures(table),
    ...rows.flatMap((row) => proveGoal(row, columns)),
    ...rows
      .filter(({ name }) => !isLikelyName(name) || isHeaderWord(name))
      .map(({ line, name }) => ({ kind: 'name-unlikely', line, name }) as const),
  ];
}

/** Figures that do not fit each other; so many of them in a text are no slips but under wrong columns. */
function proveFigures({ rows, columns, layout, line }: ReadSoFar): readonly TableDoubt[] {
  const doubts = proveRows(
    rows.filter((row) => !isParent(row, rows)).map((row) => toProved(row, columns)),
  );
  const apart = doubts.filter(({ kind }) => kind === 'size-unlikely' || kind === 'growth-apart');
  const header = columns.find(({ role }) => role === 'target')?.header;
  return layout !== 'aligned' || apart.length < FEWEST || header === undefined
    ? doubts
    : [...doubts, { kind: 'columns-unlikely', line, header }];
}

function toProved(row: TableRow, columns: readonly TableColumn[]): ProvedRow {
  const main = figureColumns(columns);
  const textOf = (column = -1) => row.cells[column]?.text ?? '';
  const { line, number, category, parent, name } = row;
  const isMerged = row.cells[columns.findIndex(({ role }) => role === 'number')]?.covered === true;
  const figures = columns.filter(
    ({ role }, column) => isFigureRole(role) && textOf(column) !== '',
  ).length;
  return {
    ...{ line, number, isMerged, category, parent, name, figures },
    base: textOf(main.get('base')),
    target: textOf(main.get('target')),
    growth: textOf(main.get('growth')),
  };
}

/** A row without figures above rows that name it as their parent. */
function isParent(row: TableRow, rows: readonly TableRow[]): boolean {
  const below = rows[row.position];
  return below !== undefined && below.parent !== '' && below.parent === row.name;
}

/** Layouts in which an empty cell leaves no trace. */
const TEXTS: readonly GridLayout[] = ['tabs', 'lines', 'aligned', 'commas'];
/** Fewer cells than these may be slips of the document. */
const FEWEST = 3;
/** 197统计局: a figure that ran into the cell beside its own. */
const RUN_ON = /^[<>≤≥]?\d[\d.,]*\p{Script=Han}{2}/u;
const HALF_WORD = /^(?:预期?|约束?|[期束]?性)$/;
const NO_YEAR = /^[年月]?$/;
/** What of the rows has a value of 属性 where all have one. */
const MOST_FILLED = 0.7;
const APART = /^[<>≥≤≈]?\d[\d.,]*\s+[<>≥≤≈〔[［（(]?\d/;
const TWO_FIGURES = /\d\s+[<>＜＞≤≥≈〔[［（(]?\d|\d[<>＜＞≤≥≈]\d/;

/** What tells that rows were put under the wrong columns, though each of them looks whole. */
function proveColumns({ columns, rows, line, layout }: ReadSoFar): readonly TableDoubt[] {
  const textsOf = (column: number) => rows.map(({ cells }) => cells[column]?.text ?? '');
  // A row that stands elsewhere waits by itself.
  const whole = (column: number) =>
    rows.flatMap(({ cells, shifted }) => (shifted ? [] : [cells[column]?.text ?? '']));
  const isMost = (texts: readonly string[]) =>
    texts.length >= Math.max(FEWEST, Math.ceil(rows.length / 2));
  const figuresOf = (column: number) =>
    textsOf(column).filter((text) => kindOfCell(text) === 'figure' || kindOfCell(text) === 'count');
  const at = (role: TableColumn['role']) => columns.findIndex((column) => column.role === role);
  const [attribute, base, target] = [at('attribute'), at('base'), at('target')];
  const inherited = rows.filter(
    ({ number, position }) => number !== '' && number === rows[position - 2]?.number,
  );
  const odd = columns.find(({ role, header }, column) => {
    const bare = foldHeader(header);
    // No row has anything under a word of the header: what it heads stands under others.
    if (layout === 'aligned' && header !== '' && textsOf(column).every((text) => text === ''))
      return true;
    if (layout === 'aligned' && HALF.test(header)) return true;
    // 2025 above 年 was lost: figures of a year that nobody knows.
    const isNoYear = role === 'other' && header !== '' && NO_YEAR.test(bare);
    if (isNoYear && base === -1) return isMost(figuresOf(column));
    // 责任单位 above figures: the words of the header stand over other columns.
    if (role === 'note' && isMost(figuresOf(column))) return true;
    if (column === attribute) {
      // 属性 is said of every row: several share one, or the rest of a row went elsewhere.
      const without = rows.filter(({ cells }) => (cells[column]?.text ?? '') === '');
      const isMany = without.length > rows.length * (1 - MOST_FILLED) && layout === 'aligned';
      const isLost = isMany && !without.every(({ cells }) => isFull(cells, columns));
      const isHalf = whole(column).some((text) => HALF_WORD.test(text));
      return isLost || isHalf || figuresOf(column).length >= FEWEST;
    }
    // 预期性 under 年均增长: the words of the header stand over other columns.
    if (isFigureRole(role) || role === 'unit' || role === 'number')
      if (whole(column).filter(isAttribute).length >= Math.min(FEWEST, rows.length)) return true;
    // 40830 57120: a single blank between the cells of two columns.
    if (layout === 'aligned' && isFigureRole(role))
      if (textsOf(column).filter((text) => APART.test(text)).length >= FEWEST) return true;
    const beside = textsOf(column + 1);
    const isRun = (text: string, row: number) => text === '' && RUN_ON.test(beside[row] ?? '');
    if (isFigureRole(role) && !isFigureRole(columns[column + 1]?.role ?? role))
      if (textsOf(column).filter(isRun).length >= FEWEST) return true;
    if (column === target && base !== -1) {
      const bases = textsOf(base);
      const twice = textsOf(column).filter(
        (text, row) => bases[row] === '' && TWO_FIGURES.test(text),
      );
      return twice.length >= FEWEST;
    }
    // The numbers stand elsewhere, or all rows would be parts of one.
    return role === 'number' && inherited.length * 2 > rows.length && rows.length > FEWEST * 2;
  });
  return odd === undefined ? [] : [{ kind: 'columns-unlikely', line, header: odd.header }];
}

/** Without numbers and empty cells, nothing tells where the parts of something end. */
function proveParents(
  rows: readonly TableRow[],
  columns: readonly TableColumn[],
  isText: boolean,
): readonly TableDoubt[] {
  if (rows.some(({ number }) => number !== '')) return [];
  const at = columns.findIndex(({ role }) => role === 'parent');
  return rows.flatMap((row): readonly TableDoubt[] => {
    const { line, name, parent: own, cells, shifted, position } = row;
    const above = rows[position - 2];
    // Two names side by side may have been taken for one that was broken.
    const parent = own || above?.parent || (above?.shifted === true ? above.name : '');
    const isSaid = cells[at]?.text === parent || (!isText && (own === '' || PART.test(name)));
    if (parent === '' || shifted || isSaid) return [];
    return [{ kind: 'parent-unsure', line, name, parent }];
  });
}

/** 主要污染物减 and 排 of one number: the end of a page cuts the name of what both are parts of. */
function proveCutParents(rows: readonly TableRow[]): readonly TableDoubt[] {
  return rows.flatMap((row, at): readonly TableDoubt[] => {
    const above = rows[at - 1];
    const isAlone = ({ parent }: TableRow) =>
      rows.filter((one) => one.parent === parent).length < 2;
    const isOne =
      above?.number === row.number && (row.number !== '' || (isAlone(above) && isAlone(row)));
    if (
      above === undefined ||
      !isOne ||
      row.parent === '' ||
      above.parent === '' ||
      row.parent === above.parent
    )
      return [];
    return [above, row].map(
      ({ line, name, parent }) => ({ kind: 'parent-unsure', line, name, parent }) as const,
    );
  });
}

/** A plan starts from a base year that may be a year old when it is printed. */
const OLDEST_BASE = 2;

function proveYears(
  { kind, line, columns }: ReadSoFar,
  period: Period | undefined,
): readonly TableDoubt[] {
  if (kind !== 'plan' || period === undefined) return [];
  const yearsOf = (role: TableColumn['role']) =>
    columns.flatMap(({ role: own, years }) =>
      own === role && years !== undefined ? [years.last] : [],
    );
  const goals = yearsOf('target');
  const bases = yearsOf('base');
  const aims = goals.length === 0 || goals.includes(period.targetYear);
  const starts = bases.every(
    (year) => year <= period.baseYear && year > period.baseYear - OLDEST_BASE,
  );
  if (aims && starts) return [];
  return [{ kind: 'years-apart', line, years: [...bases, ...goals], period: period.name }];
}

const YEARLY = /年均|每年|累计|增长|[%％]/;

/** In a column of goals of either kind a share of its base, or a % of an amount, may be growth. */
function proveGoal(row: TableRow, columns: readonly TableColumn[]): readonly TableDoubt[] {
  const main = figureColumns(columns);
  const [at, from] = [main.get('target') ?? -1, main.get('base') ?? -1];
  const header = columns[at]?.header ?? '';
  if (!isEither(foldHeader(header))) return [];
  const [target, base] = [row.cells[at]?.text ?? '', row.cells[from]?.text ?? ''];
  const isShare = /[%％‰]/.test(row.unit);
  const share = Number(target.replace(/[^\d.]/g, '')) / Number(base.replace(/[^\d.]/g, ''));
  const isUnsure = (YEARLY.test(target) && !isShare) || (!isShare && share < 0.5);
  const { line, name } = row;
  return isUnsure ? [{ kind: 'goal-unsure', line, name, header, target }] : [];
}
