import type { Catalog } from '../../../core/catalog/catalog';
import { findFigure, listedRows } from '../../../core/catalog/find-figure';
import { readCell } from '../../../core/figure/table-cell';
import { PROGRESS, REQUIRED } from '../../../core/function/progress-functions';
import { BASE, TARGET } from '../../../core/function/row-functions';
import { rowKey, type PlanIndicator } from '../../../core/indicator/plan-indicator';
import type { Plan } from '../../../core/plan/plan';
import { FIRST_SAMPLE_ROW, type Sample } from '../../../workbook/form/sample-sheet';
import { quoteText, rowArguments } from '../../../workbook/formula/plan-formula';
import { sampleGuide, sampleHeaders, SAMPLE_MESSAGES } from './plan-messages';

/** How far the made-up values are on their way: ahead, in time and behind. */
const WAYS = [0.66, 0.6, 0.42, 0.8, 0.55];
/** As far into the plan as the example looks. */
const SHARE = 0.6;
/** Fewer would show no difference between verdicts. */
const LEAST = 3;

/**
 * A worked example of 年度监测: a plan's own figures by formula, and made-up actual values that say so.
 * undefined where no plan has enough indicators with a base and a target to show it.
 * @param planId the plan to be shown where it has them
 * @example composeSample(catalog, undefined)?.rows.length // 5
 */
export function composeSample(catalog: Catalog, planId: string | undefined): Sample | undefined {
  const chosen = catalog.plans.get(planId ?? '');
  for (const plan of [...(chosen === undefined ? [] : [chosen]), ...catalog.plans.values()]) {
    const sample = sampleOf(catalog, plan);
    if (sample !== undefined) return sample;
  }
  return undefined;
}

interface SampleRow {
  readonly row: PlanIndicator;
  readonly actual: number;
  readonly format: string;
}

function sampleOf(catalog: Catalog, plan: Plan): Sample | undefined {
  const { baseYear, targetYear } = plan;
  const year = baseYear + Math.max(1, Math.round((targetYear - baseYear) * SHARE));
  const rows = listedRows(catalog, plan)
    .map((row, index) => readRow(catalog, plan, row, year, index))
    .filter((row) => row !== undefined)
    .slice(0, WAYS.length);
  const [first] = rows;
  if (rows.length < LEAST || first === undefined) return undefined;
  const { region } = rowArguments(catalog, plan, first.row);
  return {
    name: SAMPLE_MESSAGES.sheet,
    guide: sampleGuide(region, plan.period),
    top: [SAMPLE_MESSAGES.region, region, SAMPLE_MESSAGES.year, year],
    changeable: { top: [1, 3], column: ACTUAL },
    headers: sampleHeaders(baseYear, targetYear),
    widths: [30, 12, 12, 12, 14, 12, 20, 14],
    rows: rows.map(({ row, actual }, index) => {
      const { indicator, plan: period } = rowArguments(catalog, plan, row);
      const at = String(FIRST_SAMPLE_ROW + index);
      const [name, which] = [`$A${at}`, quoteText(period)];
      const judged = `$B$2,${name},$D$2,$E${at},${which}`;
      return [
        indicator,
        `=PLAN.INFO($B$2,${name},"单位",${which})`,
        `=PLAN.BASE($B$2,${name},${which})`,
        `=PLAN.TARGET($B$2,${name},,${which})`,
        actual,
        `=PLAN.PROGRESS(${judged})`,
        `=PLAN.STATUS(${judged})`,
        `=PLAN.REQUIRED(${judged})`,
      ];
    }),
    formats: rows.map(({ format }) => [
      ...['@', 'General', 'General', 'General', format],
      ...['0.0%', 'General', '0.00'],
    ]),
    parts: SAMPLE_MESSAGES.parts,
  };
}

/** The column of made-up values. */
const ACTUAL = 4;

/** A row whose base and target are numbers, with a value on the way; undefined for any other. */
function readRow(
  catalog: Catalog,
  plan: Plan,
  row: PlanIndicator,
  year: number,
  index: number,
): SampleRow | undefined {
  const query = { region: plan.regionId, indicator: rowKey(row), plan: plan.period };
  const base = BASE.ask(catalog, query);
  const target = TARGET.ask(catalog, query);
  if (!base.ok || !target.ok || base.value === target.value) return undefined;
  const decimals = Math.max(
    ...(['base', 'target'] as const).map((measure) => {
      const cell = readCell(findFigure(catalog, plan, row, measure)?.text ?? '');
      return cell.kind === 'number' ? cell.decimals : 0;
    }),
  );
  const way = WAYS[index % WAYS.length] ?? SHARE;
  const actual = Number((base.value + (target.value - base.value) * way).toFixed(decimals));
  const judged = { ...query, year, actual: String(actual) };
  if (!PROGRESS.ask(catalog, judged).ok || !REQUIRED.ask(catalog, judged).ok) return undefined;
  return { row, actual, format: decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}` };
}
