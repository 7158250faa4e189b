import type { Catalog } from '../../core/catalog/catalog';
import { visibleText } from '../../core/figure/normalise';
import type { FormFinding } from '../../core/form/finding';
import { collectFindings } from '../../core/form/findings';
import type { FormGrid } from '../../core/form/form';
import { FIGURE_COLUMNS, type PlanColumn } from '../../core/plan/plan';
import type { PlanTemplate, TemplateColumn } from '../../core/form/plan-template';
import { draftTargetTypes } from '../draft/draft-targets';
import type { DraftRow, PackageDraft } from '../draft/package-draft';
import { readFormFile, writeFormFile, type FormFileFinding } from './read-form-file';
import {
  figureColumns,
  findTemplateHeader,
  isAdjustedLabel,
  type FigureColumn,
  type TemplateColumns,
} from './template-columns';
import { readTemplateLines, readTemplatePlan, type TemplateLines } from './template-plan';
import { readTemplateRows } from './template-rows';

/** A plan has few rows: more findings than that come of another file. */
const MAX_LISTED = 200;

/** A template, read. With one error there is no draft: nothing is taken over by halves. */
export interface TemplateReading {
  readonly draft: PackageDraft | undefined;
  /** Errors first, then warnings, then infos; each in the order of the rows. */
  readonly findings: readonly (FormFinding | FormFileFinding)[];
}

/**
 * Reads one plan out of a filled-in template: lines above (地区, 规划期, 标题 …) and a table with one
 * row for each indicator, its columns in any order and in everyday words.
 * @example readTemplate({ rows: [['地区', '仓山区'], ['规划期', '十五五'], ['指标', '2030年'], …], firstRow: 1 }, catalog)
 * // { draft: { period: { name: '十五五', … }, rows: […], … }, findings: [] }
 */
export function readTemplate(grid: FormGrid, catalog: Catalog): TemplateReading {
  const found: FormFinding[] = [];
  const draft = readDraft(grid, catalog, found);
  const findings = collectFindings(MAX_LISTED);
  found.forEach(findings.add);
  return {
    draft: findings.count('error') > 0 ? undefined : draft,
    findings: findings.all(),
  };
}

function readDraft(
  grid: FormGrid,
  catalog: Catalog,
  findings: FormFinding[],
): PackageDraft | undefined {
  const { rows, firstRow, medium = 'file' } = grid;
  const { at, columns, isWhole } = findTemplateHeader(grid);
  if (!isWhole) {
    const headers = columns.labels.filter((label, position) => !isNumbered(label, position));
    findings.push({ kind: 'header-missing', headers });
    return undefined;
  }
  const below = rows.slice(at + 1);
  const firstBelow = firstRow + at + 1;
  const above = readTemplateLines(rows.slice(0, at), firstRow);
  const lines = withColumns(above, columns, below, firstBelow, findings);
  const isAdjusted = columns.labels.some(isAdjustedLabel);
  const plan = readTemplatePlan(lines, catalog, findings, isAdjusted);
  if (plan === undefined) return undefined;
  const { tablePlace, region, period, title, documentNo, adoptedOn, adjustment } = plan;
  const figures = figureColumns(columns, rows[at] ?? [], firstBelow - 1, period);
  findings.push(...figures.findings);
  const types = (row: DraftRow) => {
    const figures = row.figures.filter(({ version }) => version === undefined);
    return draftTargetTypes({ ...row, figures }, period, catalog);
  };
  const context = { columns, figures: figures.columns, tablePlace, medium, types };
  const read = readTemplateRows(below, firstBelow, context, findings);
  return {
    region: { name: region.name, code: region.id },
    ...{ period, title, documentNo, adoptedOn, tablePlace, tableLine: undefined },
    source: { title, file: '', sha256: '' },
    table: 'printed',
    // Our own form has a column for units, whether the plan prints them or not.
    columns: planColumns(columns, figures.columns).filter(
      (column) => column !== '责任单位' || read.some((row) => (row.responsibleUnit ?? '') !== ''),
    ),
    rows: read,
    adjustment,
  };
}

/** The label of a column without a header. */
function isNumbered(label: string, at: number): boolean {
  return label === `第${String(at + 1)}列`;
}

/** 地区 and 规划期 may stand in columns instead: then in every row the same, or blank. */
function withColumns(
  lines: TemplateLines,
  columns: TemplateColumns,
  rows: readonly (readonly string[])[],
  firstRow: number,
  findings: FormFinding[],
): TemplateLines {
  const all = new Map(lines);
  for (const line of ['地区', '规划期'] as const) {
    const position = columns.at.get(line);
    if (position === undefined) continue;
    for (const [at, cells] of rows.entries()) {
      const text = visibleText(cells[position] ?? '');
      const first = all.get(line);
      if (text === '' || first?.text === text) continue;
      const row = firstRow + at;
      if (first === undefined || first.text === '') {
        all.set(line, { text, row });
        continue;
      }
      const column = columns.labels[position] ?? line;
      findings.push({ kind: 'several-plans', row, column, text, first: first.text });
      break;
    }
  }
  return all;
}

const SHOWN: Partial<Record<TemplateColumn, PlanColumn>> = {
  类别: '类别',
  序号: '序号',
  指标: '指标',
  单位: '单位',
  属性: '属性',
  责任单位: '责任单位',
};

/** The columns of the printed table, in its order. */
function planColumns(
  { at, labels }: TemplateColumns,
  figures: readonly FigureColumn[],
): readonly PlanColumn[] {
  const shown = labels.flatMap((_, position) => {
    const word = [...at].find(([, each]) => each === position)?.[0];
    const figure = figures.find((each) => each.at === position);
    if (figure?.version !== undefined) return [];
    if (figure !== undefined) return [FIGURE_COLUMNS[figure.measure]];
    return word === undefined ? [] : [SHOWN[word]];
  });
  return [...new Set(shown)].filter((column) => column !== undefined);
}

const MAX_BYTES = 5_000_000;
/** Excel takes a CSV file for UTF-8 only when it begins with this. */

/**
 * Reads a filled-in template from a CSV file; see `readFormFile`.
 * @param file name that findings call the file by
 * @example readTemplateFile(bytes, catalog, '仓山十五五.csv').draft?.period.name // '十五五'
 */
export function readTemplateFile(
  bytes: Uint8Array,
  catalog: Catalog,
  file: string,
): TemplateReading {
  const read = readFormFile(bytes, {
    file,
    maxBytes: MAX_BYTES,
    named: (grid) => {
      const { columns, isWhole } = findTemplateHeader(grid);
      return columns.at.size + (isWhole ? 1 : 0);
    },
  });
  if (!read.ok) return { draft: undefined, findings: [read.finding] };
  const reading = readTemplate(read.value.grid, catalog);
  return { ...reading, findings: [...reading.findings, ...read.value.findings] };
}

/**
 * An empty template as a CSV file that Excel, WPS and LibreOffice open rightly.
 * @example new TextDecoder().decode(writeTemplate(template)).split('\r\n')[1] // '地区,仓山区'
 */
export function writeTemplate({ guide, lines, headers }: PlanTemplate): Uint8Array {
  const rows = [[guide], ...lines.map(({ label, value }) => [label, value]), headers];
  return writeFormFile(rows);
}
