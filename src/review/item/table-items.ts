import { NO_SPOT, type SpotOf } from '../../core/document/spot';
import type { Measure } from '../../core/figure/printed-figure';
import { splitFootnote } from '../../core/figure/footnote';
import { normaliseText } from '../../core/figure/normalise';
import { parseFigure } from '../../core/figure/parse';
import { readHeader } from '../../core/form/header-words';
import { scopeOfDoubt } from '../../core/finding/table-doubt';
import type { ReviewReason } from '../../core/finding/review-finding';
import type { PlanIndicator } from '../../core/indicator/plan-indicator';
import type { Period } from '../../core/period/period';
import { isFigureRole, type TableColumn, type YearRange } from '../../extract/table/column';
import type { GridCell } from '../../extract/table/grid';
import type { DocumentTable, TableRow } from '../../extract/table/table';
import { rowsNearDoubt } from '../../extract/table/near-doubt';
import { readScopeNotes, scopeOfRow } from '../../extract/table/scope-note';
import type { ReviewRow } from '../row/review-row';
import type { ReviewItem } from './review-item';

/** What each reason takes from the chance that a cell is what it seems. */
const DOUBTS: Partial<Record<ReviewReason, number>> = {
  'row-shifted': 0.3,
  'table-unproved': 0.1,
  'doubt-elsewhere': 0.05,
  'row-unproved': 0.3,
  'header-missing': 0.3,
  'cell-merged': 0.3,
  'not-a-number': 0.2,
  'footnote-unread': 0.3,
  'name-twice': 0.2,
  'year-missing': 0.3,
  'year-of-plan': 0.02,
};
const CERTAIN = 0.98;

/**
 * Id of a table's row: the same whenever the same text is read.
 * @example tableRowId(0, table.rows[2]) // 't0.3'
 */
function tableRowId(table: number, { position }: TableRow): string {
  return `t${String(table)}.${String(position)}`;
}

/** The rows of the plan's table, in its order. */
export function tableRows(table: DocumentTable, index: number): readonly ReviewRow[] {
  const scopes = readScopeNotes(table.notes);
  return table.rows.map((row) => ({
    id: tableRowId(index, row),
    origin: 'table',
    number: row.number,
    category: row.category,
    parentName: row.parent,
    name: row.name,
    unit: row.unit,
    attribute: attributeOf(row.attribute),
    responsibleUnit: responsibleUnitOf(table.columns, row),
    position: row.position,
    line: row.line,
    otherScope: scopeOfRow(scopes, row),
  }));
}

/**
 * The cells of the plan's table that hold figures, row by row; blank cells are none. A column that
 * prints no year is of the plan's own years where its header says base, target or growth. Columns of
 * targets that were set anew are read as such where `isAdjusted`, else left out.
 * @example tableItems(table, 0, period)[0]?.said // { name: '地区生产总值', text: '902.27', … }
 */
export function tableItems(
  table: DocumentTable,
  index: number,
  period: Period | undefined,
  spotOf: SpotOf = NO_SPOT,
  isAdjusted = false,
): readonly ReviewItem[] {
  const twice = namesTwice(table.rows);
  const near = rowsNearDoubt(table);
  const isUnproved = table.doubts.some((doubt) => scopeOfDoubt(doubt) !== 'row');
  const doubted = new Set(
    table.doubts.filter((doubt) => scopeOfDoubt(doubt) === 'row').map(({ line }) => line),
  );
  const headless = table.columns.every(({ header }) => header === '');
  return table.rows.flatMap((row) =>
    table.columns.flatMap((column, at): ReviewItem[] => {
      const cell = row.cells[at];
      const isAnew = isAdjusted && column.anew !== undefined;
      const measure = isAnew ? column.anew : column.role;
      if (cell === undefined || cell.text === '' || !isFigureRole(measure)) return [];
      if (isAnew && isAsBefore(table, row, column, cell.text)) return [];
      const years = yearsOf(column, measure, period);
      const reasons = reasonsOf(cell, [
        ['footnote-unread', !isExplained(cell.text, table.notes)],
        ['row-shifted', row.shifted],
        ['table-unproved', near.has(row.position)],
        ['doubt-elsewhere', isUnproved && !near.has(row.position)],
        ['row-unproved', doubted.has(row.line)],
        ['header-missing', headless],
        ['name-twice', twice.has(row.parent + row.name)],
        ['year-missing', years === undefined],
        ['year-of-plan', years !== undefined && column.years === undefined],
      ]);
      return [
        {
          id: `${tableRowId(index, row)}.${String(at)}`,
          kind: 'table',
          rowId: tableRowId(index, row),
          cell: { table: index, position: row.position, column: at },
          said: {
            name: row.name,
            text: cell.text,
            unit: unitOf(column, measure, row),
            measure,
            years,
            attribute: attributeOf(row.attribute),
            responsibleUnit: responsibleUnitOf(table.columns, row),
          },
          ...(isAnew ? { version: 'adjusted' as const } : {}),
          confidence: confidenceOf(reasons),
          reasons,
          line: cell.line,
          spot: spotOf(cell.line, { place: cell.place }),
          section: table.title === '' ? table.section : [...table.section, table.title],
          span: { start: cell.start, end: cell.end },
        },
      ];
    }),
  );
}

/**
 * The attribute that a cell prints, '' for anything else.
 * @example attributeOf('约束性指标') // '约束性'
 */
function attributeOf(text: string): PlanIndicator['attribute'] {
  if (/约束/u.test(text)) return /预期/u.test(text) ? '' : '约束性';
  return /预期/u.test(text) ? '预期性' : '';
}

/** Units that support the responsible one: a column beside 牵头单位. */
const SUPPORTING = /^(?:配合|协同|协助|参与|协办)(?:单位|部门|责任单位)$/u;

/** 责任单位 as the row prints it; that of a second such column under its own word. */
function responsibleUnitOf(columns: readonly TableColumn[], { cells }: TableRow): string {
  const said = columns.flatMap(({ header }, at) => {
    const text = cells[at]?.text.trim() ?? '';
    const isFirst = readHeader(header)?.concept === '责任单位';
    if (/^[-—－/／]*$/u.test(text) || !(isFirst || SUPPORTING.test(header.trim()))) return [];
    return [{ header: header.trim(), text, isFirst }];
  });
  const [first, ...others] = said.sort((one, other) => Number(other.isFirst) - Number(one.isFirst));
  if (first === undefined) return '';
  const named = others.map(({ header, text }) => `；${header}：${text}`).join('');
  return `${first.isFirst ? '' : `${first.header}：`}${first.text}${named}`;
}

/** 不变 in a column of targets as they were set anew. */
const UNCHANGED = /^(?:[-—－–/／]+|(?:维持|保持)?不变|[未不](?:作|做)?调整|同[左前原].{0,2}|无)$/u;

/** Whether a target was left as it was: the cell says so, or prints what stands beside it. */
function isAsBefore(
  { columns }: DocumentTable,
  { cells }: TableRow,
  { anew, years }: TableColumn,
  text: string,
): boolean {
  const before = columns.findIndex(
    (other) =>
      other.role === anew &&
      other.anew === undefined &&
      (years === undefined || other.years === undefined || other.years.last === years.last),
  );
  return UNCHANGED.test(text.trim()) || cells[before]?.text.trim() === text.trim();
}

/** A growth is in % whatever the row is in; its header says so or nobody does. */
function unitOf({ unit }: TableColumn, role: Measure, row: TableRow): string {
  if (role === 'growth' || role === 'actual_growth') return '';
  return unit === '' ? row.unit : unit;
}

function reasonsOf(
  cell: GridCell,
  found: readonly (readonly [ReviewReason, boolean])[],
): readonly ReviewReason[] {
  const unread = parseFigure(cell.text).kind === 'statement';
  return [
    'cell-of-table',
    ...found.filter(([, holds]) => holds).map(([reason]) => reason),
    ...(cell.covered ? (['cell-merged'] as const) : []),
    ...(unread ? (['not-a-number'] as const) : []),
  ];
}

/** What a note can say that makes a number another one. */
const OTHER_NUMBER = /累计|累积|合计|之和|平均|年均|人均/u;

/**
 * Whether a number wears no footnote mark, or one whose note leaves it what it is: 8.5* above
 * “注：*为快报数。”.
 */
function isExplained(text: string, notes: readonly string[]): boolean {
  const { bare, mark } = splitFootnote(normaliseText(text));
  if (mark === '' || parseFigure(bare).kind === 'statement') return true;
  const sentences = notes.flatMap((note) => normaliseText(note).split(/[。；;\n]/u));
  const own = sentences.filter((each) => plainMark(each).includes(plainMark(mark)));
  return own.length > 0 && !own.some((each) => OTHER_NUMBER.test(each));
}

/** The signs that are drawn as a star, as one. */
function plainMark(mark: string): string {
  return mark.replace(/[∗﹡⁎✱]/gu, '*');
}

function confidenceOf(reasons: readonly ReviewReason[]): number {
  const doubt = reasons.reduce((sum, reason) => sum + (DOUBTS[reason] ?? 0), 0);
  return Math.round(Math.max(0.1, CERTAIN - doubt) * 100) / 100;
}

function namesTwice(rows: readonly TableRow[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { parent, name } of rows) {
    const whole = parent + name;
    if (seen.has(whole)) twice.add(whole);
    seen.add(whole);
  }
  return twice;
}

function yearsOf(
  { years }: TableColumn,
  role: Measure,
  period: Period | undefined,
): YearRange | undefined {
  if (role === 'growth' && period !== undefined && years?.first === years?.last) {
    // A column of yearly growth headed by the target year is of all the years up to it.
    const last = years?.last ?? period.targetYear;
    return last === period.targetYear ? { first: period.firstYear, last } : years;
  }
  if (years !== undefined) return years;
  if (period === undefined) return undefined;
  if (role === 'base') return { first: period.baseYear, last: period.baseYear };
  return role === 'target' ? { first: period.targetYear, last: period.targetYear } : undefined;
}
