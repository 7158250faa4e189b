import { subjectKey, type StatedObservation } from './observation';
import type { FormFinding } from '../form/finding';

type Converted = Extract<FormFinding, { kind: 'unit-converted' }>;

/** Gathers the conversions of a table: a column in 万元 is said once for each indicator, not row by row. */
export interface ConversionNotes {
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
