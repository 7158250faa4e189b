import type { Catalog } from '../catalog/catalog';
import { inUnit } from '../figure/in-unit';
import { nameKey, nameVariants, underParent } from '../name/name';
import { rowKey, rowName, type PlanIndicator } from '../indicator/plan-indicator';
import { keptWith } from '../kept/kept';
import { conceptId } from '../catalog/same-concept';
import { isImpossible } from '../conflict/dimension';
import { subjectRows, type SubjectRow } from '../conflict/region-statements';
import type { Region } from '../region/region';

/** Two rows whose names are taken for each other, and that are not the same: advice, nothing is wrong. */
export interface LookAlike {
  /** 编码 of the two. */
  readonly rows: readonly [string, string];
  readonly names: readonly [string, string];
  /** The everyday name that both answer to, '' where one name only adds a word to the other. */
  readonly shared: string;
}

/**
 * The rows that one row is taken for.
 * @example lookAlikesOf(catalog, gdp) // []
 */
export function lookAlikesOf(catalog: Catalog, row: PlanIndicator): readonly LookAlike[] {
  const region = catalog.regions.get(catalog.plans.get(row.planId)?.regionId ?? '');
  if (region === undefined) return [];
  const key = rowKey(row);
  return findLookAlikes(catalog, region).filter(({ rows }) => rows.includes(key));
}

/** A qualifier such as 总, 规上, 建成区; what is longer is not overlooked. */
const LONGEST_ADDITION = 3;
const LONGEST_NAME = 40;
const MOST_PARTNERS = 3;
/** 每万人口 and 每万人 are one. */
const PER_PERSON = /([百千万])人口/gu;
/** Words that make another kind of quantity, which nobody takes for the amount itself. */
const ANOTHER_KIND = /人均|户均|每|占|比|增|减|降|率|均|\d/u;

/**
 * Rows of a region that are taken for each other: one everyday name leads to both (失业率), or one
 * name is the other with a short qualifier (一般公共预算收入, 一般公共预算总收入). Of two plans only where
 * neither has the other's indicator, so that a reader who follows one over the years would take the
 * other.
 * @example findLookAlikes(catalog, region) // []
 */
export const findLookAlikes = keptWith(
  (catalog: Catalog, region: Region) => compareNames(catalog, subjectRows(catalog, region)),
  ({ id }) => id,
);

function compareNames(catalog: Catalog, rows: readonly SubjectRow[]): readonly LookAlike[] {
  const found = new Map<string, LookAlike>();
  const subjects = new Set(rows.map(({ plan, subject }) => `${plan.id}\n${subject}`));
  const has = ({ plan }: SubjectRow, { subject }: SubjectRow) =>
    subjects.has(`${plan.id}\n${subject}`);
  const add = (one: SubjectRow, other: SubjectRow, shared: string) => {
    if (one.subject === other.subject) return;
    if (one.plan !== other.plan && (has(one, other) || has(other, one))) return;
    const keys = [rowKey(one.row), rowKey(other.row)] as const;
    const id = [...keys].sort().join('\n');
    if (found.has(id)) return;
    const names = [rowName(one.row), rowName(other.row)] as const;
    found.set(id, { rows: keys, names, shared });
  };
  for (const [name, sharing] of bySharedName(catalog, rows)) {
    eachPair(sharing, (one, other) => {
      if (!isImpossible(one.row.unit, other.row.unit)) add(one, other, name);
    });
  }
  const byName = indexNames(catalog, rows);
  for (const [name, longer] of byName) {
    for (const shorter of shortened(name).flatMap((each) => byName.get(each) ?? [])) {
      for (const one of longer) if (isConfusable(catalog, one, shorter)) add(one, shorter, '');
    }
  }
  return withoutFamilies([...found.values()]);
}

/** A name that is contained in many others is the common word of a list, and taken for none of them. */
function withoutFamilies(found: readonly LookAlike[]): readonly LookAlike[] {
  const partners = new Map<string, number>();
  for (const key of found.flatMap(({ rows }) => rows)) {
    partners.set(key, (partners.get(key) ?? 0) + 1);
  }
  return found.filter(
    ({ rows, shared }) =>
      shared !== '' || rows.every((key) => (partners.get(key) ?? 0) <= MOST_PARTNERS),
  );
}

/** Everyday names that lead to several concepts, with the rows that are of one of these. */
function bySharedName(
  catalog: Catalog,
  rows: readonly SubjectRow[],
): ReadonlyMap<string, readonly SubjectRow[]> {
  const shared = new Map<string, SubjectRow[]>();
  for (const each of rows) {
    const concept = conceptId(catalog, each.row.indicatorId);
    for (const key of catalog.keysOfConcept.get(concept ?? '') ?? []) {
      const named = (catalog.indicatorNames.get(key) ?? []).filter(({ rank }) => rank < 3);
      const concepts = new Set(named.map(({ id }) => conceptId(catalog, id)));
      const isShared = concepts.size > 1 && concepts.has(concept);
      // 失业率 ends both names; 水质 only says what several rows have to do with.
      if (isShared && namesOf(catalog, each).some((name) => name.endsWith(key))) {
        put(shared, key, each);
      }
    }
  }
  return shared;
}

function indexNames(
  catalog: Catalog,
  rows: readonly SubjectRow[],
): ReadonlyMap<string, readonly SubjectRow[]> {
  const byName = new Map<string, SubjectRow[]>();
  for (const each of rows) {
    for (const name of namesOf(catalog, each)) {
      if (name.length <= LONGEST_NAME) put(byName, name, each);
    }
  }
  return byName;
}

/**
 * As the plan prints it, without a bracket that only holds the unit or another name, and the concept's
 * own name. Aliases are looser than that; a bracket that tells two rows apart stays.
 */
function namesOf(catalog: Catalog, { row }: SubjectRow): readonly string[] {
  const { printedName, parentName, unit, indicatorId } = row;
  const known = catalog.keysOfConcept.get(conceptId(catalog, indicatorId) ?? '') ?? [];
  const printed = nameVariants(underParent(parentName, printedName))
    .filter(({ qualifiers }) =>
      qualifiers.every((part) => part === nameKey(unit) || known.includes(part)),
    )
    .map(({ key }) => key);
  const concept = catalog.indicators.get(indicatorId ?? '');
  const names = concept === undefined ? printed : [...printed, nameKey(concept.name)];
  return [...new Set(names.map((name) => name.replace(PER_PERSON, '$1人')))];
}

/** A name without up to three characters in a row, unless these make another kind of quantity. */
function shortened(name: string): readonly string[] {
  const shorter = new Set<string>();
  for (let length = 1; length <= LONGEST_ADDITION; length += 1) {
    for (let at = 0; at + length <= name.length; at += 1) {
      const rest = name.slice(0, at) + name.slice(at + length);
      const isKind = ANOTHER_KIND.test(name.slice(at, at + length));
      if (rest.length > length && !isKind) shorter.add(rest);
    }
  }
  return [...shorter];
}

function isConfusable(catalog: Catalog, one: SubjectRow, other: SubjectRow): boolean {
  const joined = [one, other].filter(
    ({ row }) => conceptId(catalog, row.indicatorId) !== undefined,
  );
  // Without concepts only the plan itself says that the two are not one.
  if (joined.length < 2 && one.plan !== other.plan) return false;
  const units = [one.row.unit, other.row.unit] as const;
  if (units.some((unit) => unit === '')) return units[0] === units[1];
  return inUnit(1, ...units) !== undefined;
}

function eachPair(
  rows: readonly SubjectRow[],
  visit: (one: SubjectRow, other: SubjectRow) => void,
): void {
  rows.forEach((one, at) => {
    for (const other of rows.slice(at + 1)) visit(one, other);
  });
}

function put(groups: Map<string, SubjectRow[]>, key: string, row: SubjectRow): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [row]);
  else group.push(row);
}
