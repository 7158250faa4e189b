import type { Catalog } from '../../../core/catalog/catalog';
import { regionsAbove } from '../../../core/catalog/find-comparator';
import { subjectOf } from '../../../core/catalog/find-subject';
import { actualFigures } from '../../../core/catalog/list-observations';
import { saysMissing } from '../../../core/catalog/row-actuals';
import { compareWithPlan } from '../../../core/comparison/compare-with-plan';
import type { Comparison, RankedBy } from '../../../core/comparison/comparison';
import { parseFigure } from '../../../core/figure/parse';
import type { LookupFinding } from '../../../core/finding/lookup-finding';
import type { Outcome } from '../../../core/finding/outcome';
import type { PlanIndicator } from '../../../core/indicator/plan-indicator';
import { planYears, usualEntryYear, type Plan } from '../../../core/plan/plan';
import { DEFAULT_SETTINGS, type ProgressSettings } from '../../../core/progress/settings';
import type { Standing } from '../../../core/progress/verdicts';
import type { Region } from '../../../core/region/region';
import type { TableKind } from '../../../workbook/block/block';
import { offerRegions } from '../../parts/offer-regions';

/** Shows the rows of one standing, or all. */
export type StandingFilter = Standing | 'all';
/** Shows the rows of one 属性; '' are those that print none. */
export type AttributeFilter = PlanIndicator['attribute'] | 'all';

/** What the user chose in 对比. */
export interface CompareState {
  /** Undefined until chosen: then it is the latest year with an actual value. */
  readonly year: number | undefined;
  /** Undefined until there is a workbook. */
  readonly thisYear: number | undefined;
  readonly standing: StandingFilter;
  readonly attribute: AttributeFilter;
  readonly settings: ProgressSettings;
  /** The margins that this person set last, in whichever workbook; undefined where none were. */
  readonly usual: ProgressSettings | undefined;
  /** Ids of other regions' plans that are shown too. */
  readonly beside: readonly string[];
  /** The kind of table that is inserted. */
  readonly table: TableKind;
  /** By what 分地区对比表 ranks. */
  readonly rankedBy: RankedBy;
  /** 编码 of the rows that are ticked for the table; none is all that are listed. */
  readonly picked: readonly string[];
  /** What became of copying for Word; a text is what the user has to copy by hand. */
  readonly copied: Copied;
}

/** Nothing asked, on the clipboard, or a text that the browser did not let there. */
export type Copied =
  { readonly kind: 'idle' | 'done' } | { readonly kind: 'refused'; readonly text: string };

/** What can happen in 对比. */
export type CompareEvent =
  | { readonly kind: 'opened'; readonly thisYear: number }
  | { readonly kind: 'year-chosen'; readonly year: number }
  | { readonly kind: 'standing-chosen'; readonly standing: StandingFilter }
  | { readonly kind: 'attribute-chosen'; readonly attribute: AttributeFilter }
  | { readonly kind: 'filters-cleared' }
  /** Shows another region's plan too, or no longer. */
  | { readonly kind: 'plan-toggled'; readonly planId: string }
  | { readonly kind: 'plans-ticked'; readonly planIds: readonly string[] }
  | { readonly kind: 'table-chosen'; readonly table: TableKind }
  | { readonly kind: 'ranked-by'; readonly rankedBy: RankedBy }
  /** Ticks rows for the table, or no longer. */
  | { readonly kind: 'row-picked'; readonly key: string }
  | { readonly kind: 'picks-cleared' }
  | { readonly kind: 'copied'; readonly copied: Copied }
  | { readonly kind: 'settings-changed'; readonly settings: ProgressSettings }
  | { readonly kind: 'usual-known'; readonly usual: ProgressSettings | undefined };

/** 对比 before anything is chosen. */
export const INITIAL_COMPARE: CompareState = {
  year: undefined,
  thisYear: undefined,
  standing: 'all',
  attribute: 'all',
  settings: DEFAULT_SETTINGS,
  usual: undefined,
  beside: [],
  table: 'comparison',
  rankedBy: 'actual',
  picked: [],
  copied: { kind: 'idle' },
};

/**
 * 对比 after an event. Pure.
 * @example reduceCompare(INITIAL_COMPARE, { kind: 'year-chosen', year: 2023 }).year // 2023
 */
export function reduceCompare(state: CompareState, event: CompareEvent): CompareState {
  // What was copied is no longer what is in view.
  const next = changeView(state, event);
  return event.kind === 'copied' || next.copied.kind === 'idle'
    ? next
    : { ...next, copied: INITIAL_COMPARE.copied };
}

function changeView(state: CompareState, event: CompareEvent): CompareState {
  switch (event.kind) {
    case 'copied':
      return { ...state, copied: event.copied };
    case 'opened':
      return { ...state, thisYear: event.thisYear };
    case 'year-chosen':
      return { ...state, year: event.year };
    case 'standing-chosen':
      return { ...state, standing: event.standing };
    case 'attribute-chosen':
      return { ...state, attribute: event.attribute };
    case 'filters-cleared':
      return { ...state, standing: 'all', attribute: 'all' };
    case 'plan-toggled':
      return { ...state, beside: toggled(state.beside, event.planId) };
    case 'plans-ticked':
      return { ...state, beside: event.planIds };
    case 'table-chosen':
      return { ...state, table: event.table };
    case 'ranked-by':
      return { ...state, rankedBy: event.rankedBy };
    case 'row-picked':
      return { ...state, picked: toggled(state.picked, event.key) };
    case 'picks-cleared':
      return { ...state, picked: [] };
    case 'settings-changed':
      return { ...state, settings: event.settings };
    case 'usual-known':
      return { ...state, usual: event.usual };
  }
}

function toggled(all: readonly string[], one: string): readonly string[] {
  return all.includes(one) ? all.filter((each) => each !== one) : [...all, one];
}

/**
 * The comparison in view, over all rows whatever the filters.
 * @example holdComparison(catalog, plan, state) // { ok: true, value: { year: 2023, rows: […], … } }
 */
export function holdComparison(
  catalog: Catalog,
  plan: Plan,
  { settings, ...years }: Pick<CompareState, 'year' | 'settings' | 'thisYear'>,
): Outcome<Comparison, LookupFinding> {
  return compareWithPlan(catalog, plan, chooseYear(catalog, plan, years), settings);
}

/**
 * The year to compare: the chosen one where the plan has it, else the latest with an actual value,
 * else the one whose values are most likely filled in next.
 * @example chooseYear(catalog, fengze, { year: undefined, thisYear: 2024 }) // 2023
 */
function chooseYear(
  catalog: Catalog,
  plan: Plan,
  { year: chosen, thisYear = plan.baseYear + 1 }: Pick<CompareState, 'year' | 'thisYear'>,
): number {
  const years = planYears(plan);
  if (chosen !== undefined && years.includes(chosen)) return chosen;
  const region = catalog.regions.get(plan.regionId);
  const rows = region === undefined ? [] : (catalog.rows.get(plan.id) ?? []);
  // A year of which only growth is known, or only a word, has something to compare too.
  const observed = new Set(
    rows.flatMap((row) => {
      if (region === undefined) return [];
      const subject = subjectOf(catalog, region, row);
      return (['actual', 'actual_growth'] as const)
        .flatMap((measure) => actualFigures(catalog, subject, measure))
        .filter(
          ({ text }) =>
            !['blank', 'not-set'].includes(parseFigure(text).kind) && !saysMissing(text),
        )
        .map(({ lastYear }) => lastYear);
    }),
  );
  return [...years].reverse().find((year) => observed.has(year)) ?? usualEntryYear(plan, thisYear);
}

/** A plan of another region and the same period. */
export interface PlanBeside {
  readonly planId: string;
  readonly regionId: string;
  /** The region's name; with the plan's title where it has several of the period. */
  readonly label: string;
}

/**
 * The plans that can stand beside one: of other regions, for the same years.
 * @example plansBeside(catalog, '350503-14').map(({ label }) => label) // ['仓山区', '晋安区', …]
 */
export function plansBeside(catalog: Catalog, planId: string | undefined): readonly PlanBeside[] {
  const plan = catalog.plans.get(planId ?? '');
  if (plan === undefined) return [];
  const others = offerRegions(catalog).filter(({ id }) => id !== plan.regionId);
  return others.flatMap((region) =>
    region.plans
      .filter(({ id }) => {
        const other = catalog.plans.get(id);
        return other?.baseYear === plan.baseYear && other.targetYear === plan.targetYear;
      })
      .map(({ id, title }) => ({
        planId: id,
        regionId: region.id,
        label: title === '' ? region.name : `${region.name}：${title}`,
      })),
  );
}

/** The plans of the regions below one, which are chosen together: 全市各区县. */
export interface RegionGroup {
  readonly regionId: string;
  readonly name: string;
  readonly planIds: readonly string[];
}

/**
 * The regions that have several of the offered ones below them, in the order of their codes: each can be
 * chosen with all of its regions at once.
 * @example groupsAbove(catalog, offered).map(({ name, planIds }) => [name, planIds.length]) // [['福州市', 12]]
 */
export function groupsAbove(
  catalog: Catalog,
  offered: readonly PlanBeside[],
): readonly RegionGroup[] {
  const groups = new Map<Region, string[]>();
  for (const { planId, regionId } of offered) {
    const region = catalog.regions.get(regionId);
    for (const above of region === undefined ? [] : regionsAbove(catalog, region)) {
      const below = groups.get(above) ?? [];
      if (below.length === 0) groups.set(above, below);
      below.push(planId);
    }
  }
  return [...groups]
    .filter(([, planIds]) => planIds.length > 1)
    .sort(([one], [other]) => one.code.localeCompare(other.code, 'en'))
    .map(([{ id, name }, planIds]) => ({ regionId: id, name, planIds }));
}
