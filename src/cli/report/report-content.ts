import type { Catalog } from '../../core/catalog/catalog';
import { resolvePlan, resolveRegion, type PlanChoice } from '../../core/catalog/resolve-plan';
import { compareWithPlan } from '../../core/comparison/compare-with-plan';
import type { Plan } from '../../core/plan/plan';
import type { ProgressSettings } from '../../core/progress/settings';
import type { Region } from '../../core/region/region';
import { comparisonWords } from '../../wording/comparison';
import { sayConflictNotes } from '../../wording/conflict';
import { sayReport } from '../../wording/report-text';
import { sayLookupFinding } from '../../wording/lookup-finding';
import { sayWorkbookFinding } from '../../wording/workbook-finding';
import type { Block, BlockMode, TableChoice } from '../../workbook/block/block';
import { composeBlock } from '../../workbook/block/compose-block';
import { insertBlock } from '../../workbook/block/insert-block';
import { sheetName } from '../../workbook/destination/new-sheet';
import { composeComparison } from '../../workbook/comparison/compose-comparison';
import type { OpenedAddin } from '../addin/open-addin';

/** What a report shows. */
export interface ReportContent {
  readonly region: Region;
  readonly plan: Plan;
  readonly block: Block;
  /** Name of the sheet it stands on. */
  readonly sheet: string;
  /** The text of a report; none about a plan alone. */
  readonly paragraphs: readonly string[];
}

/**
 * The region and plan that a report is asked for.
 *
 * @throws Error in Chinese: unknown region (with the nearest names), no such plan
 */
function findPlan(
  catalog: Catalog,
  regionText: string,
  choice: PlanChoice,
): { readonly region: Region; readonly plan: Plan } {
  const region = resolveRegion(catalog, regionText);
  if (!region.ok) throw new Error(sayLookupFinding(region.finding));
  const plan = resolvePlan(catalog, region.value, choice);
  if (!plan.ok) throw new Error(sayLookupFinding(plan.finding));
  return { region: region.value, plan: plan.value };
}

/**
 * Finds the plan a report is asked for and composes its table.
 *
 * @param regionText any name or code of the region
 * @param planText a period; undefined = the newest plan
 * @throws Error in Chinese: unknown region (with the nearest names), no such plan, no table in it
 */
export function composeReport(
  catalog: Catalog,
  regionText: string,
  planText: string | undefined,
  choice: TableChoice = {},
): ReportContent {
  const { region, plan } = findPlan(catalog, regionText, { period: planText });
  const block = composeBlock(catalog, plan, sayConflictNotes, choice);
  if (!block.ok) throw new Error(sayLookupFinding(block.finding));
  return {
    region,
    plan,
    block: block.value,
    sheet: sheetName(region.name, plan.period),
    paragraphs: [],
  };
}

/**
 * Inserts the table into the first sheet, as the pane does in Excel.
 *
 * @returns the area it takes, e.g. `仓山区十四五!A1:J27`
 * @throws Error in Chinese when the workbook refuses
 */
export async function insertReport(
  { host, run }: OpenedAddin,
  { block, sheet }: ReportContent,
  mode: BlockMode,
): Promise<string> {
  const inserted = await run(async (context) => {
    context.workbook.worksheets.getFirst().name = sheet;
    return insertBlock(context, { block, mode, anchor: { kind: 'selection' } });
  });
  if (!inserted.ok) throw new Error(sayWorkbookFinding(inserted.finding));
  await host.idle();
  return inserted.value.address;
}

/** A question for a comparison. */
interface ComparisonQuery {
  readonly region: string;
  /** undefined = the plan that the year belongs to */
  readonly plan: string | undefined;
  readonly year: number;
  readonly mode: BlockMode;
  readonly choice?: TableChoice;
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
    block: composeComparison(catalog, comparison, comparisonWords, {
      mode,
      inForce,
      ...query.choice,
    }),
    sheet: sheetName(region.name, plan.period, `${String(year)}年对比`),
    summary: comparisonWords.summary(comparison),
    paragraphs: sayReport(comparison),
  };
}
