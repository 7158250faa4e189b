import { nameKey, normaliseName } from './normalise-name';

/** A way to read a name: its key, and what was cut off its end in brackets to get there. */
export interface NameVariant {
  readonly key: string;
  /** Keys of the parts of the brackets that were cut off, e.g. a unit; empty for the whole name. */
  readonly qualifiers: readonly string[];
}

const TRAILING_BRACKET = /^(.+)\(([^()]*)\)$/u;
/** Pasted pages and endless brackets are no names: they are compared as they are, at no cost. */
const LONGEST = 200;
const MOST_BRACKETS = 3;
const LEADING_NUMBER = /^\(?\d+(?:\.\d+)?[.,)](?=\D)/u;

/**
 * The readings of a name from the whole one to the barest: without its trailing brackets one after
 * the other, and without a row number before it.
 * @example nameVariants('1.地区生产总值（亿元）').map((variant) => variant.key)
 * // ['1.地区生产总值亿元', '1.地区生产总值', '地区生产总值亿元', '地区生产总值']
 */
export function nameVariants(text: string): readonly NameVariant[] {
  const whole = normaliseName(text);
  const unnumbered = whole.replace(LEADING_NUMBER, '');
  const readings = [...withoutBrackets(whole)];
  if (unnumbered !== whole) readings.push(...withoutBrackets(unnumbered));
  return readings.filter((variant) => variant.key !== '');
}

function* withoutBrackets(name: string): Generator<NameVariant> {
  const qualifiers: string[] = [];
  let rest = name;
  for (let cuts = 0; ; cuts += 1) {
    yield { key: nameKey(rest), qualifiers: [...qualifiers] };
    const match = name.length > LONGEST ? null : TRAILING_BRACKET.exec(rest);
    if (match === null || cuts === MOST_BRACKETS) return;
    rest = match[1] ?? '';
    qualifiers.push(...(match[2] ?? '').split(',').map(nameKey));
  }
}

/** Keys a printed name is found by: whole and without its trailing brackets. */
export function nameKeys(text: string): readonly string[] {
  const keys = [...withoutBrackets(normaliseName(text))].map((variant) => variant.key);
  return [...new Set(keys)].filter((key) => key !== '');
}
