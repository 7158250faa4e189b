import { fail, succeed, type Outcome } from '../finding/outcome';
import type { LookupFinding } from '../finding/lookup-finding';
import type { Indicator } from '../indicator/indicator';
import type { PlanIndicator } from '../indicator/plan-indicator';
import type { Plan } from '../plan/plan';
import type { Catalog } from './catalog';
import { findConcepts } from './find-concepts';
import { nameVariants } from './name-variants';
import { nearestNames, type Suggestion } from './nearest-names';
import { nameKey, normaliseName } from './normalise-name';
import { rowsPrinting } from './rows-printing';
import { rowKey } from './row-key';
import { rowName } from './row-name';
import { conceptId, rowsOfConcept } from './same-concept';

/**
 * The row of a plan that a name leads to. In this order: its 编码; the name the plan prints (with and
 * without its trailing bracket); the concept that the plan's own package gives the name to; the
 * concept of any other package. A name of several concepts is asked back, even where the plan prints
 * only one of them. Where the document's table is missing, that is the answer to a name that its prose
 * does not state either.
 * @example resolvePlanIndicator(catalog, plan, 'GDP') // { ok: true, value: { code: '01', … } }
 * @example resolvePlanIndicator(catalog, plan, '财政收入')
 * // { ok: false, finding: { kind: 'indicator-ambiguous', candidates: ['一般公共预算总收入', …], … } }
 */
export function resolvePlanIndicator(
  catalog: Catalog,
  plan: Plan,
  text: string,
): Outcome<PlanIndicator, LookupFinding> {
  const key = nameKey(text);
  if (key === '') return fail({ kind: 'argument-missing', argument: '指标' });
  const rows = catalog.rows.get(plan.id) ?? [];
  const coded = catalog.rowsByCode.get(normaliseName(text));
  if (coded?.planId === plan.id) return succeed(coded);
  const variants = nameVariants(text);
  const printed = rowsPrinting(catalog, rows, variants);
  if (printed.length > 0) return onlyRow(printed, text);
  const concepts = findConcepts(catalog, plan, variants);
  const [concept, another] = concepts;
  if (concept !== undefined && another === undefined) {
    const found = rowsOfConcept(catalog, rows, concept);
    if (found.length > 0) return onlyRow(found, text);
  }
  const isLost = plan.table === 'missing';
  if (another !== undefined && !(isLost && rows.length === 0)) {
    return fail(ambiguous(catalog, rows, concepts, text));
  }
  const asked = concept === undefined ? [text] : [text, concept.name];
  const nearest = nearestNames(asked, suggestRows(catalog, rows));
  if (isLost) return fail(tableMissing(catalog, plan, nearest));
  if (concept === undefined && !isPrintedAnywhere(catalog, key)) {
    return fail({ kind: 'indicator-unknown', text: text.trim(), nearest });
  }
  const indicator = concept?.name ?? text.trim();
  return fail({ kind: 'indicator-not-in-plan', indicator, plan: plan.title, nearest });
}

/** The finding for a plan whose indicator table the document does not contain. */
export function tableMissing(
  catalog: Catalog,
  plan: Plan,
  nearest: readonly string[] = [],
): LookupFinding {
  const region = catalog.regions.get(plan.regionId)?.name ?? plan.regionId;
  const { period, tablePlace: place } = plan;
  const inProse = catalog.rows.get(plan.id)?.length ?? 0;
  return { kind: 'table-missing', region, period, place, inProse, nearest };
}

/** Those the plan has come first, under the name it prints. */
function ambiguous(
  catalog: Catalog,
  rows: readonly PlanIndicator[],
  concepts: readonly Indicator[],
  text: string,
): LookupFinding {
  const known = concepts.map((concept) => {
    const [row] = rowsOfConcept(catalog, rows, concept);
    return { name: row?.printedName ?? concept.name, isPrinted: row !== undefined };
  });
  const candidates = [
    ...known.filter((each) => each.isPrinted),
    ...known.filter((each) => !each.isPrinted),
  ];
  return {
    kind: 'indicator-ambiguous',
    text: text.trim(),
    candidates: candidates.map(({ name }) => name),
  };
}

function onlyRow(
  found: readonly PlanIndicator[],
  text: string,
): Outcome<PlanIndicator, LookupFinding> {
  const [row, another] = found;
  if (row !== undefined && another === undefined) return succeed(row);
  const names = found.map(rowName);
  // Rows printed under the very same name can only be told apart by their 编码.
  const candidates = new Set(names).size === names.length ? names : found.map(rowKey);
  return fail({ kind: 'indicator-ambiguous', text: text.trim(), candidates });
}

/** A row of another plan that no concept joins is known too: this plan just does not have it. */
function isPrintedAnywhere(catalog: Catalog, key: string): boolean {
  return [...catalog.rowNames.values()].some(({ all }) => all.includes(key));
}

function suggestRows(catalog: Catalog, rows: readonly PlanIndicator[]): readonly Suggestion[] {
  return rows.map((row) => ({
    label: rowName(row),
    keys: [
      ...(catalog.rowNames.get(rowKey(row))?.all ?? []),
      ...(catalog.keysOfConcept.get(conceptId(catalog, row.indicatorId) ?? '') ?? []),
    ],
  }));
}
