import type { Catalog } from '../../core/catalog/catalog';
import { chooseColumns } from '../../core/column/choose-columns';
import type { Column, ColumnUse, FreeColumn, RowExtra } from '../../core/column/column';
import { columnOf } from '../../core/column/columns';
import { freeColumn } from '../../core/column/own-columns';
import { comparedHeading } from '../../core/column/heading';
import type { Comparison, ComparisonRow, ComparisonWords } from '../../core/comparison/comparison';
import type { TableCell } from '../../core/figure/table-cell';
import { alignDecimals } from '../block/align-decimals';
import {
  USUAL_LOOK,
  wantedColumns,
  type Block,
  type BlockCell,
  type ComparedWith,
  type TableChoice,
  type TableKind,
} from '../block/block';
import {
  headOf,
  lostTableNotes,
  numberTitle,
  packageOf,
  sourceLineOf,
  unitLineOf,
  unreadNotes,
} from '../block/caption';
import { legend, numberNotes, printedFigures } from '../block/legend';
import { LISTED_CELLS, printedFormat } from './compared-cells';
import { statedIn, verdictMarks } from './compose-comparison';

/** One row of a table about one or several comparisons. */
export interface Line {
  readonly key: string;
  /** Of the region whose row it is. */
  readonly comparison: Comparison;
  /** Undefined where the region's plan has no such row: it shows what is given, and blanks. */
  readonly row: ComparisonRow | undefined;
  readonly given?: Readonly<Partial<Record<Column, string>>>;
  readonly extra?: RowExtra;
}

/**
 * The key of a line for a region whose plan does not have the indicator of another.
 * @example absentKey('350503-14', '350104-14-01') // '350503-14无350104-14-01'
 */
export function absentKey(planId: string, leader: string): string {
  return `${planId}无${leader}`;
}

/**
 * The indicator that a plan does not have, by the key of its line; undefined for any other key.
 * @example readAbsentKey('350503-14无350104-14-01', '350503-14') // '350104-14-01'
 */
export function readAbsentKey(key: string, planId: string): string | undefined {
  const start = absentKey(planId, '');
  return key.startsWith(start) ? key.slice(start.length) : undefined;
}

/** What a kind of table is made of. */
export interface Lines {
  readonly kind: TableKind;
  readonly title: string;
  /** The regions that it is about, at least one; the first is the plan's in view. */
  readonly comparisons: readonly [Comparison, ...Comparison[]];
  readonly lines: readonly Line[];
  readonly columns: readonly { readonly column: Column; readonly use: ColumnUse }[];
  /** Those of the years or the regions, before the target. */
  readonly free?: readonly FreeColumn[];
  readonly headings?: Readonly<Partial<Record<Column, string>>>;
  /** What stands below before the notes that are numbered. */
  readonly summary: readonly string[];
  readonly notes: readonly string[];
  /** The column that its rows are grouped by, where it is not the category. */
  readonly group?: Column | undefined;
  /** Whether it shows plans, and not a few of their rows beside others: then what disagrees in them is told. */
  readonly isOfPlans: boolean;
  /** Sources of its actual values. */
  readonly sources: readonly string[];
  readonly asked: ComparedWith;
}

/**
 * Composes the block that shows rows of several comparisons, or of one through several years; values
 * alone.
 * @example composeLines(catalog, words, lines, {}).title // '丰泽区“十四五”规划指标中期评估表（2021—2023年）'
 */
export function composeLines(
  catalog: Catalog,
  words: ComparisonWords,
  table: Lines,
  choice: TableChoice,
): Block {
  const { comparisons, lines, headings = {} } = table;
  const { columns: chosen, look = USUAL_LOOK } = choice;
  const [first] = comparisons;
  const contentOf = (line: Line, column: Column): TableCell =>
    contentIn(catalog, words, line, column);
  const columns = columnsOf(table, choice, contentOf);
  const headed = columns.map((column) => ({
    column,
    heading: headings[column] ?? headingIn(catalog, comparisons, column),
    widest: columnOf(column).compared?.widest ?? 0,
  }));
  const rows = lines.flatMap(({ row }) => row ?? []);
  const plans = comparisons.map(({ plan }) => plan);
  const about = table.isOfPlans || look.notes === 'long' ? plans : [];
  const from = packageOf(catalog, first.plan);
  return {
    kind: table.kind,
    planId: first.plan.id,
    regionId: first.region.id,
    packageName: from.name,
    packageVersion: from.version,
    title: numberTitle(table.title, look),
    head: headOf(catalog, first.plan, first.year, choice.region),
    unitLine: unitLineOf(rows.map(({ planIndicator }) => planIndicator)),
    columns: headed,
    rows: alignDecimals(
      headed,
      lines.map((line) => ({
        key: line.key,
        followsTyped: line.extra?.forecast?.known !== undefined || line.row?.known !== undefined,
        cells: columns.map((column): BlockCell => {
          const content = contentOf(line, column);
          const { comparison, extra } = line;
          const row = rowIn(line, column);
          if (row === undefined) return { content, formula: undefined };
          const cell = { catalog, comparison, row, words, ...(extra && { extra }) };
          if (isFree(column)) {
            const format = printedFormat(content);
            return {
              content,
              formula: undefined,
              numberFormats: { values: format, formulas: format },
            };
          }
          const written = LISTED_CELLS[column]({ ...cell, formulas: undefined });
          return { content, ...written };
        }),
      })),
    ),
    notes: [
      ...table.summary,
      ...numberNotes([
        ...about.flatMap(lostTableNotes),
        ...table.notes,
        ...about.flatMap((plan) => words.conflicts(catalog, plan, look.notes)),
        ...unreadNotes(
          catalog,
          [...new Set(rows.map(({ planIndicator }) => planIndicator))],
          columns,
        ),
        ...legend(printedFigures(rows, columns), first.plan, printedFigures(rows, ['基期值'])),
      ]),
    ],
    sourceLine: sourcesOf(catalog, table),
    comparison: table.asked,
    marks: verdictMarks(),
    ...(table.group === undefined ? {} : { groups: [table.group] }),
    look,
    chosen,
  };
}

const NOTHING: TableCell = { kind: 'blank' };

/** What was typed over an actual value stays the user's: what the packages know is what he is offered. */
function rowIn({ row }: Line, column: Column): ComparisonRow | undefined {
  return column === '实际值' ? (row?.known ?? row) : row;
}

function contentIn(
  catalog: Catalog,
  words: ComparisonWords,
  line: Line,
  column: Column,
): TableCell {
  const { comparison, given = {}, extra } = line;
  const row = rowIn(line, column);
  const text = given[column];
  if (text !== undefined) return text === '' ? NOTHING : { kind: 'text', text };
  const described = columnOf(column).compared;
  if (row === undefined || described === undefined) return NOTHING;
  return described.content({ catalog, comparison, row, words, ...(extra && { extra }) });
}

function isFree(column: Column): column is FreeColumn {
  return freeColumn(column) !== undefined;
}

/** The usual columns that have anything to show, or those the user chose; and the free ones. */
function columnsOf(
  { comparisons, lines, columns, free = [] }: Lines,
  choice: TableChoice,
  contentOf: (line: Line, column: Column) => TableCell,
): readonly Column[] {
  const useOf = (column: Column) => columns.find((each) => each.column === column)?.use ?? 'asked';
  const offered = columns.map(({ column }) => column);
  const isFilled = (column: Column) =>
    (column !== '地区' || comparisons.length > 1) &&
    lines.some((line) => {
      const compared = columnOf(column).compared;
      if (line.row !== undefined && compared?.isFilled(line.row) === false) return false;
      return contentOf(line, column).kind !== 'blank';
    });
  const usual = offered.filter((column) => useOf(column) !== 'asked' && isFilled(column));
  const shown = chooseColumns(offered, useOf, wantedColumns(choice, usual));
  if (free.length === 0) return shown;
  const before = shown.findIndex(
    (column) => column === '备注' || (columnOf(column).look === 'figure' && column !== '基期值'),
  );
  const at = before < 0 ? shown.length - 1 : before;
  return [...shown.slice(0, at), ...free, ...shown.slice(at)];
}

/** Plans whose columns are of different years have a heading without one. */
function headingIn(catalog: Catalog, comparisons: readonly Comparison[], column: Column): string {
  const [only, ...others] = new Set(
    comparisons.map((comparison) => comparedHeading(catalog, comparison, column)),
  );
  return only === undefined || others.length > 0 ? column : only;
}

/** 资料来源: the plans', and those that state the actual values. */
function sourcesOf(catalog: Catalog, { comparisons, sources }: Lines): string {
  const plans = new Set(comparisons.map(({ plan }) => sourceLineOf(catalog, plan)));
  const [first = '', ...others] = plans;
  const titles = [...new Set(sources)].map((id) => catalog.sources.get(id)?.title ?? id);
  const plain = others.map((line) => line.replace(/^资料来源：/u, ''));
  return `${[first, ...plain].join('')}${statedIn(titles)}`;
}
