import type { Catalog } from '../catalog/catalog';
import type { Subject } from '../catalog/find-subject';
import { listObservations, type Observation } from '../catalog/list-observations';
import type { FormFinding, FormValueFinding } from '../form/finding';
import { isMoreSettled, subjectKey, type StatedObservation } from './observation';
import type { RowStatement } from './read-observation-row';

type TwoRows = Extract<FormValueFinding, { readonly otherRow: number }>;

/** The statements that count, and what became of the others. */
interface SettledYears {
  readonly observations: readonly StatedObservation[];
  readonly findings: readonly TwoRows[];
}

/**
 * Settles that each indicator has one value a year. The same value twice counts once; of two values
 * the more settled one counts (最终 over 初步 over 预计); where neither is, neither counts, because
 * nothing tells which is right.
 * @example settleYears([first, second]).findings // [{ kind: 'year-contradicted', row: 3, otherRow: 2, … }]
 */
export function settleYears(stated: readonly StatedObservation[]): SettledYears {
  const groups = new Map<string, StatedObservation[]>();
  for (const each of stated) {
    const key = `${subjectKey(each)}\n${String(each.year)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  const findings: TwoRows[] = [];
  const observations: StatedObservation[] = [];
  for (const group of groups.values()) {
    const settled = settle(group, findings);
    if (settled !== undefined) observations.push(settled);
  }
  return {
    observations: observations.sort((one, other) => one.row - other.row),
    findings: findings.sort((one, other) => one.row - other.row),
  };
}

function settle(
  group: readonly StatedObservation[],
  findings: TwoRows[],
): StatedObservation | undefined {
  const [first, ...others] = group;
  if (first === undefined || others.length === 0) return first;
  const best = group.find((each) =>
    group.every(
      (other) => other === each || isSame(each, other) || isMoreSettled(each.status, other.status),
    ),
  );
  const kept =
    best &&
    mostTelling(
      group.filter((each) => isSame(each, best)),
      best,
    );
  for (const each of group) {
    if (each === kept || (kept === undefined && each === first)) continue;
    const against = kept ?? first;
    const { row, indicator, year, text, measure } = each;
    const others = { otherRow: against.row, otherText: against.text };
    const about = { measure, row, indicator, year, text, ...others };
    if (kept === undefined) findings.push({ kind: 'year-contradicted', ...about });
    else if (isSame(each, kept)) findings.push({ kind: 'year-repeated', ...about });
    else findings.push({ kind: 'year-superseded', ...about });
  }
  return kept;
}

/** Of equal values the one that says how settled it is, and is the most so. */
function mostTelling(
  equal: readonly StatedObservation[],
  first: StatedObservation,
): StatedObservation {
  return equal.reduce((best, each) => {
    const says = best.status === undefined && each.status !== undefined;
    return says || isMoreSettled(each.status, best.status) ? each : best;
  }, first);
}

/** The same statement, however it is written: 3500万元 and 0.35亿元. */
function isSame(one: StatedObservation, other: StatedObservation): boolean {
  const [left, right] = [one.value, other.value];
  if (left.kind === 'number' && right.kind === 'number') return left.value === right.value;
  if (left.kind === 'text' && right.kind === 'text') return left.text === right.text;
  return left.kind === right.kind;
}

type Converted = Extract<FormFinding, { kind: 'unit-converted' }>;

/** Gathers the conversions of a table: a column in 万元 is said once for each indicator, not row by row. */
interface ConversionNotes {
  readonly add: (observation: StatedObservation, from: string) => void;
  readonly all: () => readonly Converted[];
}

/**
 * Nothing converted yet.
 * @example const notes = noteConversions(); notes.all() // []
 */
export function noteConversions(): ConversionNotes {
  const notes = new Map<string, Converted>();
  return {
    add(observation, from) {
      const { row, indicator, text, value } = observation;
      if (value.kind !== 'number') return;
      const to = value.unit;
      const key = [subjectKey(observation), from, to].join('\n');
      const example = { row, indicator, text, from, to, value: value.value };
      const known = notes.get(key) ?? { kind: 'unit-converted', ...example, count: 0 };
      notes.set(key, { ...known, count: known.count + 1 });
    },
    all: () => [...notes.values()],
  };
}

/**
 * Values that the packages in force state otherwise: the later one wins, and that is said.
 * @example noteReplaced(catalog, statements, observations)
 * // [{ kind: 'actual-replaced', row: 2, year: 2023, before: 2.2, value: 2.3, unit: '万人', … }]
 */
export function noteReplaced(
  catalog: Catalog,
  statements: readonly RowStatement[],
  kept: readonly StatedObservation[],
): readonly FormFinding[] {
  const subjects = new Map(statements.map(({ observation, subject }) => [observation, subject]));
  const known = new Map<Subject, readonly Observation[]>();
  return kept.flatMap((observation) => {
    const subject = subjects.get(observation);
    const { value, row, indicator, year, measure } = observation;
    if (subject === undefined || measure !== 'actual' || value.kind !== 'number') return [];
    const earlier = known.get(subject) ?? listObservations(catalog, subject);
    known.set(subject, earlier);
    const before = earlier.find((each) => each.year === year)?.value;
    if (before === undefined || before === value.value) return [];
    const about = { row, indicator, year, before, value: value.value, unit: value.unit };
    return [{ kind: 'actual-replaced', ...about }];
  });
}
