import { labelColumns } from '../../core/observation/map-columns';
import { visibleText } from '../../core/figure/normalise';
import type { Measure } from '../../core/figure/printed-figure';
import type { Period } from '../../core/period/period';
import type { TemplateColumn } from '../../core/template/plan-template';
import { readTemplateHeader, type ReadTemplateHeader } from './read-template-header';
import type { TemplateFinding } from './template-finding';

/** The guide and the lines stand above the header, and perhaps a title or two. */
const ROWS_TRIED = 30;

/** A column of figures: where it stands and what it is of. */
export interface FigureColumn {
  readonly at: number;
  readonly measure: Measure;
  readonly firstYear: number;
  readonly lastYear: number;
}

/** The header of a template's table. */
export interface TemplateHeader {
  /** 0-based position in the grid. */
  readonly at: number;
  readonly labels: readonly string[];
  readonly reads: readonly (ReadTemplateHeader | undefined)[];
}

/**
 * The header of the table: the first row that names 指标 and some column of figures.
 * @example findTemplateHeader([['地区', '仓山区'], ['指标', '2025年', '2030年']])?.at // 1
 */
export function findTemplateHeader(
  rows: readonly (readonly string[])[],
): TemplateHeader | undefined {
  for (const [at, row] of rows.slice(0, ROWS_TRIED).entries()) {
    const cells = withoutTail(row.map(visibleText));
    const reads = cells.map(readTemplateHeader);
    const names = reads.some((read) => read?.kind === 'words' && read.column === '指标');
    const isHeader = names && reads.some((read) => read !== undefined && read.kind !== 'words');
    if (isHeader) return { at, labels: labelColumns(cells), reads };
  }
  return undefined;
}

function withoutTail(cells: readonly string[]): readonly string[] {
  const last = cells.reduce((found, cell, at) => (cell === '' ? found : at), -1);
  return cells.slice(0, last + 1);
}

/** The columns of words by name. */
export function wordColumns({ reads }: TemplateHeader): ReadonlyMap<TemplateColumn, number> {
  const columns = new Map<TemplateColumn, number>();
  reads.forEach((read, at) => {
    if (read?.kind === 'words' && !columns.has(read.column)) columns.set(read.column, at);
  });
  return columns;
}

/**
 * The columns of figures with their years, and what is wrong with the header as a whole.
 * @example figureColumns(header, 8, period).columns[0]
 * // { at: 6, measure: 'base', firstYear: 2025, lastYear: 2025 }
 */
export function figureColumns(
  { labels, reads }: TemplateHeader,
  row: number,
  period: Period,
): { readonly columns: readonly FigureColumn[]; readonly findings: readonly TemplateFinding[] } {
  const { baseYear, firstYear, targetYear } = period;
  const findings: TemplateFinding[] = [];
  const columns: FigureColumn[] = [];
  const seen = new Map<string, string>();
  reads.forEach((read, at) => {
    const label = labels[at] ?? '';
    const once = (key: string): boolean => {
      const first = seen.get(key);
      if (first === undefined) seen.set(key, label);
      else findings.push({ kind: 'template-column-repeated', row, columns: [first, label] });
      return first === undefined;
    };
    if (read === undefined) return;
    if (read.kind === 'words') {
      once(read.column);
      return;
    }
    const measure = read.kind === 'figures' ? read.measure : measureOfYear(read.year, period);
    if (measure === undefined) {
      findings.push({ kind: 'template-year-unclear', row, column: label, baseYear, targetYear });
      return;
    }
    const usual = measure === 'base' ? baseYear : targetYear;
    const year = read.year ?? usual;
    const years =
      measure === 'growth'
        ? { firstYear, lastYear: targetYear }
        : { firstYear: year, lastYear: year };
    if (once(`${measure} ${String(year)}`)) columns.push({ at, measure, ...years });
  });
  const ignored = labels.filter((label, at) => reads[at] === undefined && !isNumbered(label, at));
  if (ignored.length > 0) findings.push({ kind: 'template-columns-ignored', headers: ignored });
  return { columns, findings };
}

function measureOfYear(year: number, { baseYear, targetYear }: Period): Measure | undefined {
  if (year === baseYear) return 'base';
  return year === targetYear ? 'target' : undefined;
}

/** The label of a column without a header. */
function isNumbered(label: string, at: number): boolean {
  return label === `第${String(at + 1)}列`;
}
