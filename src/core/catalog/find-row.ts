import type { LookupFinding } from '../finding/lookup-finding';
import { fail, succeed, type Outcome } from '../finding/outcome';
import type { Indicator } from '../indicator/indicator';
import { rowKey, rowName, type PlanIndicator } from '../indicator/plan-indicator';
import { keptWith } from '../kept/kept';
import { nameKey, nameVariants, normaliseName, type NameVariant } from '../name/name';
import { nearestNames, type Suggestion } from '../name/nearest-names';
import type { Plan } from '../plan/plan';
import type { Region } from '../region/region';
import type { Catalog } from './catalog';
import { readRowNames, type RowNames } from './own-amount';
import { resolvePlan, resolveRegion } from './resolve-plan';
import { conceptId, findConcepts, rowsOfConcept } from './same-concept';

/** A question about one indicator of one plan, in the user's own words. */
export interface RowQuery {
  readonly region: string;
  readonly indicator: string;
  /** Period or plan; wins over the year. */
  readonly plan?: string | undefined;
  readonly year?: number | undefined;
}

export interface FoundRow {
  readonly region: Region;
  readonly plan: Plan;
  readonly row: PlanIndicator;
}

/**
 * What is kept of a row is kept by this: a row may be asked about beside another region (the city's).
 * @example foundKey({ region, row }) // '350104\n350104-14-01'
 */
export function foundKey({ region, row }: Pick<FoundRow, 'region' | 'row'>): string {
  return `${region.id}\n${rowKey(row)}`;
}

/**
 * The row that a question is about: region, then plan, then indicator. A 编码 of the region also
 * selects its plan where neither plan nor year does.
 * @example findRow(catalog, { region: '仓山', indicator: 'GDP' }) // { ok: true, value: { row, … } }
 */
export function findRow(catalog: Catalog, query: RowQuery): Outcome<FoundRow, LookupFinding> {
  const region = resolveRegion(catalog, query.region);
  if (!region.ok) return region;
  const plan = choosePlan(catalog, region.value, query);
  if (!plan.ok) return plan;
  const row = resolvePlanIndicator(catalog, plan.value, query.indicator);
  if (!row.ok) return row;
  return succeed({ region: region.value, plan: plan.value, row: row.value });
}

function choosePlan(
  catalog: Catalog,
  region: Region,
  query: RowQuery,
): Outcome<Plan, LookupFinding> {
  if (nameKey(query.plan ?? '') === '' && query.year === undefined) {
    const coded = catalog.rowsByCode.get(normaliseName(query.indicator));
    const plan = catalog.plans.get(coded?.planId ?? '');
    if (plan?.regionId === region.id) return succeed(plan);
  }
  return resolvePlan(catalog, region, { period: query.plan, year: query.year });
}

/** A question may be answered by the only row there is; a value that somebody files may not. */
export type SeveralConcepts = 'the-one-printed' | 'ask-back';

/**
 * The row of a plan that a name leads to. In this order: its 编码; the name the plan prints (with and
 * without its trailing bracket); the concept that the plan's own package gives the name to; the
 * concept of any other package. Of several concepts those count that the plan has: one is the answer
 * (of several measures it is only offered), of more the name is asked back, and with none the plan does
 * not have it. Where the document's table is missing, that is the answer to a name that its prose
 * does not state either.
 * @example resolvePlanIndicator(catalog, plan, 'GDP') // { ok: true, value: { code: '01', … } }
 * @example resolvePlanIndicator(catalog, plan, '财政收入')
 * // { ok: false, finding: { kind: 'indicator-not-in-plan', indicator: '财政收入', … } }
 */
export function resolvePlanIndicator(
  catalog: Catalog,
  plan: Plan,
  text: string,
  several: SeveralConcepts = 'the-one-printed',
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
  const found = new Set(concepts.flatMap((each) => rowsOfConcept(catalog, rows, each)));
  const [concept, another] = concepts;
  if (another !== undefined && (several === 'ask-back' || !isOneMeasure(concepts, found.size))) {
    const printed = [...found].map(rowName);
    const candidates = printed.length > 0 ? printed : concepts.map(({ name }) => name);
    return fail({ kind: 'indicator-ambiguous', text: text.trim(), candidates });
  }
  if (found.size > 0) return onlyRow([...found], text);
  const asked = [text, ...concepts.map(({ name }) => name)];
  const nearest = nearestNames(asked, suggestRows(catalog, plan));
  if (plan.table === 'missing') return fail(tableMissing(catalog, plan, nearest));
  if (concept === undefined && !printedKeys(catalog.printedNames).has(key)) {
    return fail({ kind: 'indicator-unknown', text: text.trim(), nearest });
  }
  const indicator = another === undefined && concept !== undefined ? concept.name : text.trim();
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

/** A growth is no answer to a question that may be about an amount: one row is then offered, not taken. */
function isOneMeasure(concepts: readonly Indicator[], rows: number): boolean {
  if (rows !== 1) return true;
  return (
    new Set(concepts.map(({ unit, nature }) => `${unit} ${String(nature === 'rate')}`)).size === 1
  );
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

/**
 * Keys of all printed names: a row of another plan that no concept joins is known too. By the names alone,
 * which stay the same where only actual values come into force.
 * @example printedKeys(catalog.printedNames).has('地区生产总值') // true
 */
export const printedKeys = keptWith(
  (names: Catalog['printedNames']): ReadonlySet<string> =>
    new Set(names.flatMap((name) => readRowNames({ ...name, unit: '' }).all)),
);

const suggestRows = keptWith(
  (catalog: Catalog, { id }: Plan): readonly Suggestion[] =>
    (catalog.rows.get(id) ?? []).map((row) => ({
      label: rowName(row),
      keys: [
        ...(catalog.rowNames.get(rowKey(row))?.all ?? []),
        ...(catalog.keysOfConcept.get(conceptId(catalog, row.indicatorId) ?? '') ?? []),
      ],
    })),
  ({ id }) => id,
);

interface NamedRow {
  readonly row: PlanIndicator;
  readonly names: RowNames;
}

/** A plan's rows by every name they answer to: kept by the rows alone, which choices and values leave as they are. */
const rowsByName = keptWith(
  (rows: readonly PlanIndicator[]): ReadonlyMap<string, readonly NamedRow[]> => {
    const byName = new Map<string, NamedRow[]>();
    for (const row of rows) {
      const named = { row, names: readRowNames(row) };
      for (const key of new Set(named.names.all)) {
        const known = byName.get(key);
        if (known === undefined) byName.set(key, [named]);
        else known.push(named);
      }
    }
    return byName;
  },
);

/**
 * The rows that print a name, by the first reading of it that any row prints. A reading without its
 * bracket only counts for rows the bracket fits (their unit, or a name of theirs): 地区生产总值（万元）
 * is not the row that is counted in 亿元.
 * @example rowsPrinting(catalog, rows, nameVariants('地区生产总值(亿元)')) // [{ code: '01', … }]
 */
function rowsPrinting(
  catalog: Catalog,
  rows: readonly PlanIndicator[],
  variants: readonly NameVariant[],
): readonly PlanIndicator[] {
  const byName = rowsByName(rows);
  for (const spelling of ['whole', 'all'] as const) {
    for (const { key, qualifiers } of variants) {
      const found = byName
        .get(key)
        ?.filter(
          ({ row, names }) =>
            names[spelling].includes(key) && fits(catalog, row, names, qualifiers),
        );
      if (found !== undefined && found.length > 0) return found.map(({ row }) => row);
    }
  }
  return [];
}

function fits(
  catalog: Catalog,
  row: PlanIndicator,
  { qualifiers: known }: RowNames,
  qualifiers: readonly string[],
): boolean {
  if (qualifiers.length === 0) return true;
  return qualifiers.some(
    (part) =>
      known.includes(part) ||
      catalog.keysOfConcept.get(conceptId(catalog, row.indicatorId) ?? '')?.includes(part) === true,
  );
}
