import type { Catalog } from '../../core/catalog/catalog';
import { visibleText } from '../../core/figure/normalise';
import type { Measure } from '../../core/figure/printed-figure';
import type { PlanColumn } from '../../core/plan/plan';
import type { TemplateColumn, TemplateLine } from '../../core/template/plan-template';
import type { PackageDraft } from '../draft/package-draft';
import { MEASURE_COLUMNS } from '../build-package';
import {
  figureColumns,
  findTemplateHeader,
  wordColumns,
  type TemplateHeader,
} from './find-template-table';
import { readTemplateLines, type ReadLine } from './read-template-lines';
import { readTemplatePlan } from './read-template-plan';
import { readTemplateRows } from './read-template-rows';
import type { TemplateFinding } from './template-finding';
import { templateSeverity } from './template-severity';

/** A filled-in template as text, cell by cell: of a CSV file, or of a sheet. */
interface TemplateGrid {
  readonly rows: readonly (readonly string[])[];
  /** Row number of the first of them, as a spreadsheet counts. */
  readonly firstRow: number;
}

/** A template, read. With one error there is no draft: nothing is taken over by halves. */
export interface TemplateReading {
  readonly draft: PackageDraft | undefined;
  /** Errors first, then warnings, then infos; each in the order of the rows. */
  readonly findings: readonly TemplateFinding[];
}

const MAX_LISTED = 200;

/**
 * Reads one plan out of a filled-in template: lines above (地区, 规划期, 标题 …) and a table with one
 * row for each indicator, its columns in any order and in everyday words.
 * @example readTemplate({ rows: [['地区', '仓山区'], ['规划期', '十五五'], ['指标', '2030年'], …], firstRow: 1 }, catalog)
 * // { draft: { period: { name: '十五五', … }, rows: […], … }, findings: [] }
 */
export function readTemplate(grid: TemplateGrid, catalog: Catalog): TemplateReading {
  const findings: TemplateFinding[] = [];
  const draft = readDraft(grid, catalog, findings);
  const sorted = (['error', 'warning', 'info'] as const).flatMap((severity) =>
    findings.filter((finding) => templateSeverity(finding) === severity),
  );
  const isRefused = sorted.some((finding) => templateSeverity(finding) === 'error');
  return { draft: isRefused ? undefined : draft, findings: limited(sorted) };
}

function limited(findings: readonly TemplateFinding[]): readonly TemplateFinding[] {
  const count = findings.length - MAX_LISTED;
  if (count <= 0) return findings;
  return [...findings.slice(0, MAX_LISTED), { kind: 'further-findings', count }];
}

function readDraft(
  { rows, firstRow }: TemplateGrid,
  catalog: Catalog,
  findings: TemplateFinding[],
): PackageDraft | undefined {
  const header = findTemplateHeader(rows);
  if (header === undefined) {
    const first = rows.find((row) => row.filter((cell) => cell.trim() !== '').length > 2) ?? [];
    const headers = first.map(visibleText).filter((cell) => cell !== '');
    findings.push({ kind: 'template-header-missing', headers });
    return undefined;
  }
  const words = wordColumns(header);
  const below = rows.slice(header.at + 1);
  const firstBelow = firstRow + header.at + 1;
  const above = readTemplateLines(rows.slice(0, header.at), firstRow);
  const lines = withColumns(above, header, words, below, firstBelow, findings);
  const plan = readTemplatePlan(lines, catalog, findings);
  if (plan === undefined) return undefined;
  const { columns, findings: said } = figureColumns(header, firstBelow - 1, plan.period);
  findings.push(...said);
  const { tablePlace, region, period, title, documentNo, adoptedOn } = plan;
  const context = { header, words, figures: columns, tablePlace };
  const read = readTemplateRows(below, firstBelow, context, findings);
  return {
    region: { name: region.name, code: region.id },
    ...{ period, title, documentNo, adoptedOn, tablePlace, tableLine: undefined },
    source: { title, file: '', sha256: '' },
    table: 'printed',
    columns: planColumns(header, words, columns),
    rows: read,
  };
}

/** 地区 and 规划期 may stand in columns instead: then in every row the same, or blank. */
function withColumns(
  lines: ReadonlyMap<TemplateLine, ReadLine>,
  header: TemplateHeader,
  words: ReadonlyMap<TemplateColumn, number>,
  rows: readonly (readonly string[])[],
  firstRow: number,
  findings: TemplateFinding[],
): ReadonlyMap<TemplateLine, ReadLine> {
  const all = new Map(lines);
  for (const line of ['地区', '规划期'] as const) {
    const position = words.get(line);
    if (position === undefined) continue;
    for (const [at, cells] of rows.entries()) {
      const text = visibleText(cells[position] ?? '');
      const first = all.get(line);
      if (text === '' || first?.text === text) continue;
      const row = firstRow + at;
      if (first === undefined) {
        all.set(line, { text, row });
        continue;
      }
      const column = header.labels[position] ?? line;
      findings.push({ kind: 'template-several-plans', row, column, text, first: first.text });
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
};

/** The columns of the printed table, in its order. */
function planColumns(
  { labels }: TemplateHeader,
  words: ReadonlyMap<TemplateColumn, number>,
  figures: readonly { readonly at: number; readonly measure: Measure }[],
): readonly PlanColumn[] {
  const shown = labels.flatMap((_, at) => {
    const word = [...words].find(([, position]) => position === at)?.[0];
    const figure = figures.find((each) => each.at === at);
    if (figure !== undefined) return [MEASURE_COLUMNS[figure.measure]];
    return word === undefined ? [] : [SHOWN[word]];
  });
  return [...new Set(shown)].filter((column) => column !== undefined);
}
