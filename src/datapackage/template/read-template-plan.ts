import type { Catalog } from '../../core/catalog/catalog';
import { resolveRegion } from '../../core/catalog/resolve-region';
import { normaliseText } from '../../core/figure/normalise';
import type { Period } from '../../core/period/period';
import { readPeriod } from '../../core/period/read';
import type { Region } from '../../core/region/region';
import type { TemplateLine } from '../../core/template/plan-template';
import { isIsoDate } from '../check/check-cells';
import { draftRegion } from '../draft/draft-region';
import type { TemplateFinding } from './template-finding';
import type { ReadLine } from './read-template-lines';

/** What a template says of the plan as a whole. */
interface TemplatePlan {
  readonly region: Region;
  readonly period: Period;
  readonly title: string;
  readonly documentNo: string;
  readonly adoptedOn: string;
  readonly tablePlace: string;
}

type Lines = ReadonlyMap<TemplateLine, ReadLine>;

/**
 * The plan that a template is about; undefined, with findings added, where region or period are not
 * said or not understood. A region nobody knows is a new one, which is said: it may be misspelt.
 * @example readTemplatePlan(lines, catalog, findings)?.period.name // '十五五'
 */
export function readTemplatePlan(
  lines: Lines,
  catalog: Catalog,
  findings: TemplateFinding[],
): TemplatePlan | undefined {
  const region = readRegion(lines, catalog, findings);
  const period = readLinePeriod(lines, findings);
  const adoptedOn = readDate(lines, findings);
  if (region === undefined || period === undefined) return undefined;
  const text = (line: TemplateLine) => lines.get(line)?.text ?? '';
  const replaced = catalog.plans.get(`${region.id}-${String(period.ordinal)}`);
  if (replaced !== undefined) {
    findings.push({ kind: 'template-plan-replaced', title: replaced.title });
  }
  return {
    ...{ region, period, adoptedOn },
    title: text('标题'),
    documentNo: text('文号'),
    tablePlace: text('指标表位置'),
  };
}

function readRegion(
  lines: Lines,
  catalog: Catalog,
  findings: TemplateFinding[],
): Region | undefined {
  const name = lines.get('地区');
  const code = readCode(lines, findings);
  if (name === undefined) {
    findings.push({ kind: 'template-line-missing', line: '地区' });
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
    findings.push({ kind: 'template-region-contradicts', row, code, ...names });
    return undefined;
  }
  if (named.ok && code === '') return named.value;
  if (!named.ok && named.finding.kind !== 'region-unknown' && code === '') {
    findings.push({ kind: 'template-region-unresolved', row, reason: named.finding });
    return undefined;
  }
  if (!/\p{Script=Han}{2}/u.test(text)) {
    findings.push({ kind: 'template-line-unreadable', row, line: '地区', text });
    return undefined;
  }
  const region = draftRegion({ name: text, code }, catalog);
  findings.push({ kind: 'template-region-new', row, name: region.name, code: region.id });
  return region;
}

/** '' where none is stated. */
function readCode(lines: Lines, findings: TemplateFinding[]): string {
  const line = lines.get('代码');
  if (line === undefined) return '';
  const code = normaliseText(line.text)
    .replace(/\.0$/u, '')
    .replace(/^local:/iu, 'LOCAL:');
  if (/^(?:\d{6}|LOCAL:.{1,30})$/u.test(code)) return code;
  findings.push({ kind: 'template-line-unreadable', line: '代码', ...line });
  return '';
}

function readLinePeriod(lines: Lines, findings: TemplateFinding[]): Period | undefined {
  const line = lines.get('规划期');
  if (line === undefined) {
    findings.push({ kind: 'template-line-missing', line: '规划期' });
    return undefined;
  }
  const period = readPeriod(line.text);
  if (period === undefined) {
    findings.push({ kind: 'template-line-unreadable', line: '规划期', ...line });
  }
  return period;
}

const DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u;

/** ISO date, '' where none is stated. */
function readDate(lines: Lines, findings: TemplateFinding[]): string {
  const line = lines.get('印发日期');
  if (line === undefined) return '';
  const [, year = '', month = '', day = ''] = DATE.exec(normaliseText(line.text)) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (isIsoDate(date)) return date;
  findings.push({ kind: 'template-line-unreadable', line: '印发日期', ...line });
  return '';
}
