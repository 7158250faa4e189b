import type { Catalog } from '../../core/catalog/catalog';
import { resolvePlan, resolveRegion, type PlanChoice } from '../../core/catalog/resolve-plan';
import { regionsAbove } from '../../core/catalog/find-comparator';
import { listedRows } from '../../core/catalog/find-figure';
import { findRow } from '../../core/catalog/find-row';
import { compareWithPlan } from '../../core/comparison/compare-with-plan';
import type { RankedBy } from '../../core/comparison/comparison';
import { rowKey } from '../../core/indicator/plan-indicator';
import type { Plan } from '../../core/plan/plan';
import type { ProgressSettings } from '../../core/progress/settings';
import type { Region } from '../../core/region/region';
import { sayBorderlineRows } from '../../wording/borderline';
import { comparisonWords } from '../../wording/comparison';
import { sayConflictNotes } from '../../wording/conflict';
import { sayReport } from '../../wording/report-text';
import { sayLookupFinding } from '../../wording/lookup-finding';
import { sayWorkbookFinding } from '../../wording/workbook-finding';
import type {
  Block,
  BlockMode,
  ComparedWith,
  TableChoice,
  TableKind,
} from '../../workbook/block/block';
import { composeBlock } from '../../workbook/block/compose-block';
import { insertBlock } from '../../workbook/block/insert-block';
import { sheetName } from '../../workbook/destination/new-sheet';
import { KINDS } from '../../workbook/kind/kinds';
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
  readonly kind?: TableKind;
  /** Other regions, by any name; 全部 is every one that has a plan of the same years, 下级 every one below. */
  readonly beside?: readonly string[];
  /** Of the plan, by any name. */
  readonly indicators?: readonly string[];
  readonly rankedBy?: RankedBy;
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
  const { mode, settings, kind = 'comparison', indicators = [], rankedBy } = query;
  const { region, plan } = findPlan(catalog, query.region, {
    period: query.plan,
    year: query.year,
  });
  const { name, compose, hasReport, ranks } = KINDS[kind];
  const year = kind === 'final' ? plan.targetYear : query.year;
  const beside = findBeside(catalog, plan, query.beside ?? []);
  if (ranks && beside.length === 0)
    throw new Error(`${name}要有两个以上地区：用 --beside 写上并列的地区，或写 --beside 全部。`);
  const comparisons = [plan, ...beside].map((each) => {
    const compared = compareWithPlan(catalog, each, year, settings);
    if (!compared.ok) throw new Error(sayLookupFinding(compared.finding));
    return compared.value;
  });
  const [only, ...others] = comparisons;
  const asked: ComparedWith = {
    ...{ year, ...settings },
    ...(beside.length === 0 ? {} : { beside: beside.map(({ id }) => id) }),
    ...(!ranks || rankedBy === undefined ? {} : { rankedBy }),
    ...(indicators.length === 0
      ? {}
      : { indicators: indicators.map((each) => findIndicator(catalog, plan, each)) }),
  };
  const choice = query.choice ?? {};
  const words = comparisonWords;
  const block = compose({ catalog, plan, words, asked, mode, choice, inForce });
  if (!block.ok) throw new Error(sayLookupFinding(block.finding));
  const sheet = kind === 'comparison' ? '对比' : name;
  return {
    region,
    plan,
    block: block.value,
    sheet: sheetName(region.name, plan.period, `${String(year)}年${sheet}`),
    summary: [
      ...block.value.notes.filter((note) => !note.startsWith('注')),
      // For whoever checks the numbers; the table itself says it only where its notes are long.
      ...(hasReport && only !== undefined && others.length === 0 && choice.look?.notes !== 'long'
        ? sayBorderlineRows(only.rows)
        : []),
    ],
    paragraphs: hasReport ? comparisons.flatMap(sayReport) : [],
  };
}

/** The plans of other regions for the same years; 下级 is every one below the first. */
function findBeside(catalog: Catalog, plan: Plan, names: readonly string[]): readonly Plan[] {
  const isAlike = (other: Plan): boolean =>
    other.baseYear === plan.baseYear && other.targetYear === plan.targetYear;
  const all = [...catalog.plans.values()].filter(
    (other) =>
      other.regionId !== plan.regionId && isAlike(other) && listedRows(catalog, other).length > 0,
  );
  if (names.includes('全部')) return all;
  if (names.includes('下级')) {
    const below = all.filter(({ regionId }) => {
      const other = catalog.regions.get(regionId);
      const above = other === undefined ? [] : regionsAbove(catalog, other);
      return above.some(({ id }) => id === plan.regionId);
    });
    if (below.length > 0) return below;
    throw new Error(
      '数据包里没有这个地区下面的、同一规划期的规划；请用 --package 或 --library 装入。',
    );
  }
  return names.map((name) => {
    const region = resolveRegion(catalog, name);
    if (!region.ok) throw new Error(sayLookupFinding(region.finding));
    const other = all.find(({ regionId }) => regionId === region.value.id);
    if (other === undefined)
      throw new Error(`${region.value.name}没有“${plan.period}”的指标，不能并列。`);
    return other;
  });
}

function findIndicator(catalog: Catalog, plan: Plan, indicator: string): string {
  const found = findRow(catalog, { region: plan.regionId, indicator, plan: plan.id });
  if (!found.ok) throw new Error(sayLookupFinding(found.finding));
  return rowKey(found.value.row);
}
