import type { Catalog } from '../../core/catalog/catalog';
import { compareWithPlan } from '../../core/comparison/compare-with-plan';
import type { ProgressSettings } from '../../core/progress/settings';
import { comparisonWords } from '../../wording/comparison';
import { sayLookupFinding } from '../../wording/lookup-finding';
import type { BlockMode } from '../../workbook/block/block';
import { composeComparison } from '../../workbook/comparison/compose-comparison';
import { findPlan, type ReportContent } from './insert-plan';
import { sheetName } from './sheet-name';

/** A question for a comparison. */
interface ComparisonQuery {
  readonly region: string;
  /** undefined = the plan that the year belongs to */
  readonly plan: string | undefined;
  readonly year: number;
  readonly mode: BlockMode;
  /** What counts as nearly on schedule. */
  readonly settings: ProgressSettings;
}

/** What a report of a comparison shows, and says besides. */
interface ComparisonContent extends ReportContent {
  /** The lines above the notes: counts and bad news. */
  readonly summary: readonly string[];
}

/**
 * Compares a plan with the actual values of a year and composes the table.
 *
 * @param catalog all packages, the actual values given for this report among them
 * @param inForce the packages that functions in the workbook will ask
 * @throws Error in Chinese: unknown region, no plan of that year, no table in it
 */
export function composeComparisonReport(
  catalog: Catalog,
  inForce: Catalog,
  query: ComparisonQuery,
): ComparisonContent {
  const { year, mode, settings } = query;
  const { region, plan } = findPlan(catalog, query.region, { period: query.plan, year });
  const compared = compareWithPlan(catalog, plan, year, settings);
  if (!compared.ok) throw new Error(sayLookupFinding(compared.finding));
  const comparison = compared.value;
  return {
    region,
    plan,
    block: composeComparison(catalog, comparison, comparisonWords, { mode, inForce }),
    sheet: sheetName(region.name, plan.period, `${String(year)}年对比`),
    summary: comparisonWords.summary(comparison),
  };
}
