import type { FormFinding } from '../../core/form/finding';
import {
  findHeaderRow,
  ignoredLabels,
  placeColumns,
  type FormGrid,
  type FoundHeader,
  type PlacedColumns,
} from '../../core/form/form';
import type { ReadHeader } from '../../core/form/header-words';
import { visibleText } from '../../core/figure/normalise';
import type { Measure } from '../../core/figure/printed-figure';
import { FIGURE_COLUMNS } from '../../core/plan/plan';
import type { Period } from '../../core/period/period';
import { TEMPLATE_FORM, type TemplateColumn } from '../../core/form/plan-template';
import type { DraftFigure } from '../draft/package-draft';

/** Where the columns of words of a template stand. */
export type TemplateColumns = PlacedColumns<TemplateColumn>;

/** A column of figures: where it stands and what it is of. */
export interface FigureColumn extends Pick<
  DraftFigure,
  'measure' | 'firstYear' | 'lastYear' | 'status' | 'version'
> {
  readonly at: number;
}

/**
 * The header of the table: the first row that names 指标 and some column of figures.
 * @example findTemplateHeader({ rows: [['地区', '仓山区'], ['指标', '2025年', '2030年']], firstRow: 1 }).at // 1
 */
export function findTemplateHeader(grid: FormGrid): FoundHeader<TemplateColumns> {
  return findHeaderRow(grid, TEMPLATE_FORM.rowsAbove, (row) => {
    const columns = placeColumns(TEMPLATE_FORM, withoutTail(row.map(visibleText)));
    const figures = columns.reads.filter((read) => read !== undefined && isOfFigures(read)).length;
    const isWhole = columns.at.has('指标') && figures > 0;
    return { columns, isWhole, named: columns.at.size + figures };
  });
}

function withoutTail(cells: readonly string[]): readonly string[] {
  const last = cells.reduce((found, cell, at) => (cell === '' ? found : at), -1);
  return cells.slice(0, last + 1);
}

/** A plan's own figures, and what was measured in some year. */
function isOfFigures({ concept, measure, year }: ReadHeader): boolean {
  if (concept !== '数值') return false;
  switch (measure) {
    case 'base':
    case 'target':
    case 'growth':
    case 'period-end':
      return true;
    case 'actual':
    case 'actual_growth':
    case 'forecast':
    case undefined:
      return year !== undefined;
    case 'part-year':
      return false;
  }
}

/**
 * The columns of figures with their years, and what is wrong with the header as a whole.
 * @param row number of the header, as a spreadsheet counts
 * @example figureColumns(columns, header, 8, period).columns[0]
 * // { at: 6, measure: 'base', firstYear: 2025, lastYear: 2025, status: undefined }
 */
export function figureColumns(
  { at, labels, reads, findings: placed }: TemplateColumns,
  header: readonly string[],
  row: number,
  period: Period,
): { readonly columns: readonly FigureColumn[]; readonly findings: readonly FormFinding[] } {
  const { baseYear, firstYear, targetYear } = period;
  const findings: FormFinding[] = [...placed];
  const columns: FigureColumn[] = [];
  const seen = new Map<string, string>();
  const used = new Set(at.values());
  reads.forEach((read, position) => {
    if (read === undefined || !isOfFigures(read)) return;
    used.add(position);
    const label = labels[position] ?? '';
    const measure = measureFor(read, period);
    if (measure === undefined) {
      findings.push({ kind: 'year-unclear', row, column: label, baseYear, targetYear });
      return;
    }
    const usual = measure === 'base' ? baseYear : targetYear;
    const year = read.year ?? usual;
    const isOfPlan = measure === 'growth';
    const name = FIGURE_COLUMNS[measure];
    const isGoal = measure === 'target' || measure === 'growth';
    const version = isGoal && isAdjustedLabel(label) ? ('adjusted' as const) : undefined;
    const which = version === undefined ? '' : '（调整后）';
    const column = `${isOfPlan ? name : `${String(year)}年${name}`}${which}`;
    const first = seen.get(column);
    if (first !== undefined) {
      findings.push({ kind: 'form-column-repeated', column, headers: [first, label] });
      return;
    }
    seen.set(column, label);
    const years = isOfPlan
      ? { firstYear, lastYear: targetYear }
      : { firstYear: year, lastYear: year };
    const status = read.measure === 'forecast' ? 'E' : undefined;
    columns.push({ at: position, measure, ...years, status, version });
  });
  const headers = ignoredLabels(labels, header, used);
  if (headers.length > 0 && findings.length === 0) {
    findings.push({ kind: 'columns-ignored', headers });
  }
  return { columns, findings };
}

/** A target as it was set anew; 调整 of an actual value is another thing. */
const ADJUSTED = /(?:调整|修订)后|(?:目标值?|年均增[长速])[（(]?(?:中期)?(?:调整|修订)/u;

/**
 * Whether a column is headed as one of targets that were set anew.
 * @example isAdjustedLabel('2025年目标值（调整后）') // true
 */
export function isAdjustedLabel(label: string): boolean {
  return ADJUSTED.test(label);
}

/** Of a year alone the plan tells whether it is the base or the target year. */
function measureFor(
  { measure, year }: ReadHeader,
  { baseYear, targetYear }: Period,
): Measure | undefined {
  switch (measure) {
    case 'forecast':
      return 'actual';
    case 'period-end':
      return 'target';
    case 'part-year':
      return undefined;
    case undefined:
      return year === baseYear ? 'base' : year === targetYear ? 'target' : undefined;
    case 'base':
    case 'target':
    case 'growth':
    case 'actual':
    case 'actual_growth':
      return measure;
  }
}
