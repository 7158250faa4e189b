import type { Catalog } from '../catalog/catalog';
import type { Subject } from '../catalog/find-subject';
import { listObservations, type Observation } from '../catalog/list-observations';
import type { StatedObservation } from './observation';
import type { FormFinding } from '../form/finding';
import type { RowStatement } from './read-observation-row';

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
