import type { PlanPackage } from '../core/catalog/catalog';
import { rowName } from '../core/indicator/plan-indicator';
import type { PrintedFigure } from '../core/figure/printed-figure';
import type { Plan } from '../core/plan/plan';
import { isKeptObservations } from './form/keep-observations';
import { putBehindPackages, type NamedFiles } from './form/kept-origins';
import { readKeptPackage } from './read-own-package';

/** What a package holds of one plan. */
interface PlanHolding {
  readonly package: string;
  readonly version: string;
  readonly rows: number;
  readonly figures: number;
}

/** What keeping a package does to those that are kept already. */
export type PlacementFinding =
  /** A plan that a package in force has too: from now on the added one's counts. */
  | {
      readonly kind: 'plan-taken-over';
      readonly plan: string;
      readonly before: PlanHolding;
      readonly after: PlanHolding;
      /** Figures that both have and state otherwise. */
      readonly differing: number;
      /** Names of rows that only the former has, and that only the added one has. */
      readonly gone: readonly string[];
      readonly fresh: readonly string[];
      /** The former package goes, since nothing would be left of it. */
      readonly isDropped: boolean;
    }
  /** Names that only the package that goes has. */
  | { readonly kind: 'names-dropped'; readonly package: string; readonly names: readonly string[] }
  /** Of the same name, with something else in it: both are kept. */
  | { readonly kind: 'package-beside'; readonly package: string; readonly plans: readonly string[] }
  /** Of the same name, and it could not be used. */
  | { readonly kind: 'unusable-dropped'; readonly name: string };

/** Where a package goes among those that a workbook keeps. */
interface Placement {
  readonly kept: readonly NamedFiles[];
  readonly findings: readonly PlacementFinding[];
}

/** A package to be kept. */
interface AddedPackage extends NamedFiles {
  readonly content: PlanPackage;
}

/**
 * Puts a package among those that are kept, after the other packages and before the actual values,
 * which count over what a package prints. It takes the place of one of its name only where that has
 * nothing that the added one lacks; else both are kept, so that no plan is lost.
 * @param shipped counts where no kept package has a plan
 * @example placePackage(kept, { name, files, content }, shippedPackage()).findings
 * // [{ kind: 'package-beside', package: '甲县规划', plans: ['甲县…纲要'] }]
 */
export function placePackage(
  kept: readonly NamedFiles[],
  { name, files, content }: AddedPackage,
  shipped: PlanPackage,
): Placement {
  const packages = kept.filter((one) => !isKeptObservations(one.files));
  const readings = packages.map((one) => {
    const reading = readKeptPackage(one.files);
    return { name: one.name, content: reading.ok ? reading.package : undefined };
  });
  const namesakes = readings.filter(
    (one) => one.name === name || one.content?.name === content.name,
  );
  const dropped = namesakes.filter(
    (one) => one.content === undefined || isWithin(one.content, content),
  );
  const findings: PlacementFinding[] = [];
  for (const one of dropped) {
    if (one.content === undefined) findings.push({ kind: 'unusable-dropped', name: one.name });
  }
  for (const plan of content.plans) {
    const former = [{ name: '', content: shipped }, ...readings]
      .filter((one) => one.content?.plans.some(({ id }) => id === plan.id))
      .at(-1);
    if (former?.content === undefined) continue;
    const isDropped = dropped.some((one) => one.name === former.name);
    findings.push(takeOver(plan, former.content, content, isDropped));
  }
  for (const one of namesakes) {
    if (one.content === undefined) continue;
    if (dropped.includes(one)) findings.push(...namesDropped(one.content, content));
    else {
      const own = new Set(content.plans.map(({ id }) => id));
      const plans = one.content.plans.filter(({ id }) => !own.has(id)).map(({ title }) => title);
      findings.push({ kind: 'package-beside', package: one.content.title, plans });
    }
  }
  const gone = new Set(dropped.map((one) => one.name));
  const left = kept.filter((one) => !gone.has(one.name));
  return { kept: putBehindPackages(left, { name, files }), findings };
}

/** Whether the other package has all the plans of one, and all that it states besides. */
function isWithin(former: PlanPackage, added: PlanPackage): boolean {
  const plans = new Set(added.plans.map(({ id }) => id));
  const figures = new Set(added.figures.map(({ id }) => id));
  return (
    former.plans.length + former.figures.length > 0 &&
    former.plans.every(({ id }) => plans.has(id)) &&
    former.figures.every(({ id, planId }) => plans.has(planId ?? '') || figures.has(id))
  );
}

function namesDropped(former: PlanPackage, added: PlanPackage): readonly PlacementFinding[] {
  const known = new Set(added.aliases.map(({ kind, id, name }) => `${kind}\n${id}\n${name}`));
  const names = former.aliases
    .filter(({ kind, id, name }) => !known.has(`${kind}\n${id}\n${name}`))
    .map(({ name }) => name);
  return names.length === 0
    ? []
    : [{ kind: 'names-dropped', package: former.title, names: [...new Set(names)] }];
}

function takeOver(
  plan: Plan,
  former: PlanPackage,
  added: PlanPackage,
  isDropped: boolean,
): PlacementFinding {
  const [stated, said] = [textsOf(former, plan.id), textsOf(added, plan.id)];
  // A number that table and prose both state is compared with both.
  const differing = [...said].filter(([key, texts]) => {
    const known = stated.get(key);
    return known !== undefined && [...texts].sort().join('\n') !== [...known].sort().join('\n');
  }).length;
  const [before, after] = [holding(former, plan.id), holding(added, plan.id)];
  const [had, has] = [rowNames(former, plan.id), rowNames(added, plan.id)];
  return {
    kind: 'plan-taken-over',
    plan: plan.title,
    before,
    after,
    differing,
    gone: [...had].filter((name) => !has.has(name)),
    fresh: [...has].filter((name) => !had.has(name)),
    isDropped,
  };
}

function rowNames({ planIndicators }: PlanPackage, planId: string): ReadonlySet<string> {
  return new Set(planIndicators.filter((row) => row.planId === planId).map(rowName));
}

function holding(content: PlanPackage, planId: string): PlanHolding {
  return {
    package: content.title,
    version: content.version,
    rows: content.planIndicators.filter((row) => row.planId === planId).length,
    figures: figuresOf(content, planId).length,
  };
}

function figuresOf({ figures }: PlanPackage, planId: string): readonly PrintedFigure[] {
  return figures.filter((figure) => figure.planId === planId);
}

/** What a package states of each cell of a plan. */
function textsOf(content: PlanPackage, planId: string): ReadonlyMap<string, ReadonlySet<string>> {
  const texts = new Map<string, Set<string>>();
  for (const { code, measure, firstYear, lastYear, text } of figuresOf(content, planId)) {
    const key = [code, measure, firstYear, lastYear].join('\n');
    texts.set(key, (texts.get(key) ?? new Set()).add(text.trim()));
  }
  return texts;
}
