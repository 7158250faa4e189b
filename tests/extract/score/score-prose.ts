import { normaliseText } from '../../../src/core/figure/normalise';
import type { ProseTruth } from './truth';
import type { Tally } from './tally';

/** A figure of the JSON that `npm run extract` prints. */
export interface JsonFigure {
  readonly line: number;
  readonly name: string;
  readonly text: string;
  readonly value: number | null;
  readonly op: string;
  readonly unit: string;
  readonly year: string;
  readonly measure: string;
  readonly confidence: number;
}

/** Which figures are compared: dated goals, or dated results. */
type ProseKind = 'goals' | 'results';

const MEASURES: Readonly<Record<ProseKind, readonly string[]>> = {
  goals: ['target', 'growth'],
  results: ['actual', 'actual_growth'],
};

/**
 * Compares dated figures: line, name, value, operator, unit, year and measure must all be right.
 * Of the name it is enough that one of the two contains the other.
 */
export function scoreProse(
  truth: readonly ProseTruth[],
  figures: readonly JsonFigure[],
  kind: ProseKind,
): Tally {
  const wanted = truth.filter((one) => MEASURES[kind].includes(one.measure));
  const dated = figures.filter((one) => one.year !== '' && MEASURES[kind].includes(one.measure));
  const open = new Set(dated);
  const misses: string[] = [];
  let right = 0;
  for (const one of wanted) {
    const found = [...open].find((figure) => matches(one, figure));
    if (found !== undefined) open.delete(found);
    if (!one.needed) continue;
    if (found === undefined) misses.push(`- ${show(one)}`);
    else right += 1;
  }
  for (const figure of open) misses.push(`+ ${show(figure)}`);
  return {
    wanted: wanted.filter((one) => one.needed).length,
    given: right + open.size,
    right,
    misses,
  };
}

function matches(truth: ProseTruth, figure: JsonFigure): boolean {
  const value = truth.value === '' ? null : Number(truth.value);
  return (
    figure.line === truth.line &&
    figure.value === value &&
    figure.op === truth.op &&
    plain(figure.unit) === plain(truth.unit) &&
    truth.year.split('/').includes(figure.year) &&
    figure.measure === truth.measure &&
    (value !== null || plain(figure.text) === plain(truth.text)) &&
    sameName(plain(truth.name), plain(figure.name))
  );
}

function sameName(one: string, other: string): boolean {
  return one.length >= 2 && other.length >= 2 && (one.includes(other) || other.includes(one));
}

function plain(text: string): string {
  return normaliseText(text).replace(/[\s“”"]/g, '');
}

function show(one: ProseTruth | JsonFigure): string {
  return [one.line, one.name, one.text, one.value, one.op, one.unit, one.year, one.measure].join(
    ' | ',
  );
}
