import type { Catalog } from '../../core/catalog/catalog';
import { nameKey } from '../../core/name/name';
import { resolveRegion } from '../../core/catalog/resolve-plan';
import { normaliseText, visibleText } from '../../core/figure/normalise';
import type { FormFinding } from '../../core/form/finding';
import { readPeriod, type Period } from '../../core/period/period';
import type { Region } from '../../core/region/region';
import { TEMPLATE_LINES, type TemplateLine } from '../../core/form/plan-template';
import { isIsoDate } from '../check/check-cells';
import { draftRegion } from '../draft/draft-region';
import type { PackageDraft } from '../draft/package-draft';

const LINES: ReadonlyMap<string, TemplateLine> = new Map(
  TEMPLATE_LINES.flatMap(([line, labels]) =>
    labels.map((label) => [nameKey(label), line] as const),
  ),
);

/** What a line above the table says, and where. */
export interface ReadLine {
  /** '' where only the label stands there. */
  readonly text: string;
  /** As a spreadsheet counts. */
  readonly row: number;
}

/** What the lines above the table say. */
export type TemplateLines = ReadonlyMap<TemplateLine, ReadLine>;

/**
 * The lines above the table: a label and, in the cell beside it or behind a colon, what it says. The
 * first of two counts; what is no such line (a guide, a title) is passed over.
 * @example readTemplateLines([['地区', '仓山区'], ['规划期：十五五']], 1).get('规划期')
 * // { text: '十五五', row: 2 }
 */
export function readTemplateLines(
  rows: readonly (readonly string[])[],
  firstRow: number,
): TemplateLines {
  const lines = new Map<TemplateLine, ReadLine>();
  rows.forEach((row, at) => {
    const cells = row.map(visibleText).filter((cell) => cell !== '');
    const [label = '', beside = ''] = cells;
    const [before = '', behind] = splitOnce(label);
    const line = LINES.get(nameKey(behind === undefined ? label : before));
    const text = behind === undefined || behind === '' ? beside : behind;
    if (line === undefined || (lines.get(line)?.text ?? '') !== '') return;
    if (text !== '' || !lines.has(line)) lines.set(line, { text, row: firstRow + at });
  });
  return lines;
}

function splitOnce(text: string): readonly [string, string | undefined] {
  const at = text.slice(0, 40).search(/[:：]/u);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1).trim()];
}

/** A line that says something. */
function stated(lines: TemplateLines, line: TemplateLine): ReadLine | undefined {
  const found = lines.get(line);
  return found?.text === '' ? undefined : found;
}

/** What a template says of the plan as a whole. */
interface TemplatePlan {
  readonly region: Region;
  readonly period: Period;
  readonly title: string;
  readonly documentNo: string;
  readonly adoptedOn: string;
  readonly tablePlace: string;
  readonly adjustment: PackageDraft['adjustment'];
}

/**
 * The plan that a template is about; undefined, with findings added, where region or period are not
 * said or not understood. A region nobody knows is a new one, which is said: it may be misspelt.
 * @param isAdjusted whether a column holds targets that were set anew: the lines then say by what and when
 * @example readTemplatePlan(lines, catalog, findings, false)?.period.name // '十五五'
 */
export function readTemplatePlan(
  lines: TemplateLines,
  catalog: Catalog,
  findings: FormFinding[],
  isAdjusted: boolean,
): TemplatePlan | undefined {
  const region = readRegion(lines, catalog, findings);
  const period = readLinePeriod(lines, findings);
  const adoptedOn = readDate(lines, '印发日期', findings);
  const adjustment = isAdjusted ? readAdjustment(lines, findings) : undefined;
  if (region === undefined || period === undefined) return undefined;
  const text = (line: TemplateLine) => lines.get(line)?.text ?? '';
  const replaced = catalog.plans.get(`${region.id}-${String(period.ordinal)}`);
  if (replaced !== undefined) {
    findings.push({ kind: 'plan-replaced', title: replaced.title });
  }
  return {
    ...{ region, period, adoptedOn, adjustment },
    title: text('标题'),
    documentNo: text('文号'),
    tablePlace: text('指标表位置'),
  };
}

function readRegion(
  lines: TemplateLines,
  catalog: Catalog,
  findings: FormFinding[],
): Region | undefined {
  const name = stated(lines, '地区');
  const code = readCode(lines, findings);
  if (name === undefined) {
    findings.push({ kind: 'line-missing', line: '地区', row: lines.get('地区')?.row });
    return undefined;
  }
  const { text, row } = name;
  const named = resolveRegion(catalog, text);
  const coded = code === '' ? undefined : resolveRegion(catalog, code);
  if (coded?.ok === true) {
    // A name of several regions is settled by the code; another region's name is a slip.
    const isOther = named.ok && named.value.id !== coded.value.id;
    if (!isOther) return coded.value;
    const names = { coded: coded.value.name, named: text };
    findings.push({ kind: 'line-region-contradicts', row, code, ...names });
    return undefined;
  }
  if (named.ok && code === '') return named.value;
  if (!named.ok && named.finding.kind !== 'region-unknown' && code === '') {
    findings.push({ kind: 'line-region-unresolved', row, reason: named.finding });
    return undefined;
  }
  if (!/\p{Script=Han}{2}/u.test(text)) {
    findings.push({ kind: 'line-unreadable', row, line: '地区', text });
    return undefined;
  }
  const region = draftRegion({ name: text, code }, catalog);
  findings.push({ kind: 'region-new', row, name: region.name, code: region.id });
  return region;
}

/** '' where none is stated. */
function readCode(lines: TemplateLines, findings: FormFinding[]): string {
  const line = stated(lines, '代码');
  if (line === undefined) return '';
  const code = normaliseText(line.text)
    .replace(/\.0$/u, '')
    .replace(/^local:/iu, 'LOCAL:');
  if (/^(?:\d{6}|LOCAL:.{1,30})$/u.test(code)) return code;
  findings.push({ kind: 'line-unreadable', line: '代码', ...line });
  return '';
}

function readLinePeriod(lines: TemplateLines, findings: FormFinding[]): Period | undefined {
  const line = stated(lines, '规划期');
  if (line === undefined) {
    findings.push({ kind: 'line-missing', line: '规划期', row: lines.get('规划期')?.row });
    return undefined;
  }
  const period = readPeriod(line.text);
  if (period === undefined) {
    findings.push({ kind: 'line-unreadable', line: '规划期', ...line });
  }
  return period;
}

const DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u;

/** ISO date, '' where none is stated. */
function readDate(
  lines: TemplateLines,
  which: '印发日期' | '调整日期',
  findings: FormFinding[],
): string {
  const line = stated(lines, which);
  if (line === undefined) return '';
  const [, year = '', month = '', day = ''] = DATE.exec(normaliseText(line.text)) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (isIsoDate(date)) return date;
  findings.push({ kind: 'line-unreadable', line: which, ...line });
  return '';
}

/** Document and date of targets that were set anew; without them nobody could say in which years they are in force. */
function readAdjustment(lines: TemplateLines, findings: FormFinding[]): PackageDraft['adjustment'] {
  for (const line of ['调整文件', '调整日期'] as const)
    if (stated(lines, line) === undefined)
      findings.push({ kind: 'line-missing', line, row: lines.get(line)?.row });
  const title = stated(lines, '调整文件')?.text ?? '';
  const adoptedOn = readDate(lines, '调整日期', findings);
  return title === '' || adoptedOn === '' ? undefined : { title, adoptedOn };
}
