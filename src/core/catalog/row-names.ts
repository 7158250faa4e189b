import type { PlanIndicator } from '../indicator/plan-indicator';
import { nameKeys } from './name-variants';
import { nameKey, normaliseName } from './normalise-name';

/** The keys (see `nameKey`) a row answers to by what its plan prints, worked out once a catalogue. */
export interface RowNames {
  /** Of the name exactly as printed, alone and with the parent's before it. */
  readonly whole: readonly string[];
  /** The same, and each without its trailing brackets. */
  readonly all: readonly string[];
  /** Of the row's unit and of what its name prints in brackets. */
  readonly qualifiers: readonly string[];
}

/** As much of a row as its names need. */
export type NamedRow = Pick<PlanIndicator, 'printedName' | 'parentName' | 'unit'>;

/**
 * The names of one row.
 * @example readRowNames(row) // { whole: ['地区生产总值gdp'], all: ['地区生产总值gdp', '地区生产总值'],
 * //   qualifiers: ['亿元', 'gdp'] }
 */
export function readRowNames(row: NamedRow): RowNames {
  const whole = [nameKey(row.printedName)];
  const all = [...nameKeys(row.printedName)];
  if (row.parentName !== '') {
    whole.push(nameKey(row.parentName + row.printedName));
    const own = [...all];
    for (const parent of nameKeys(row.parentName)) all.push(...own.map((name) => parent + name));
  }
  return { whole, all, qualifiers: [nameKey(row.unit), ...bracketParts(row.printedName)] };
}

function bracketParts(name: string): readonly string[] {
  return [...normaliseName(name).matchAll(/\(([^()]*)\)/gu)].flatMap((match) =>
    (match[1] ?? '').split(',').map(nameKey),
  );
}
