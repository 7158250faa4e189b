import { COUNTED_UNITS, DENOMINATOR_WORDS, PLAIN_UNITS } from './unit-words';

/** A unit as printed, with the power of ten of a 十/百/千 that counts into the number. */
export interface PrintedUnit {
  readonly unit: string;
  readonly power: number;
  /** 多/余 in `1000余家`, `1万多人`: somewhat more than the number. */
  readonly more: boolean;
}

/** 万 and 亿 stay in the unit: 万人, 亿元, 万亿元. */
const MULTIPLIER = '(?:万亿|[万亿])';
const WORD = `(?:${MULTIPLIER}?(?:${COUNTED_UNITS.join('|')})|${PLAIN_UNITS.join('|')})`;
const DENOMINATOR = `(?:${WORD}|${DENOMINATOR_WORDS.join('|')})`;

/** Of so many people, without a unit before it: a maternal mortality of 14/10万. */
const PER_PEOPLE = '/(?:10|十)?万';

/** 亿元, 平方米/人, 吨标准煤/万元, 14/10万, or a multiplier alone (38.22亿). */
const UNIT = new RegExp(`^(?:${MULTIPLIER}|${WORD}(?:/${DENOMINATOR}){0,2}|${PER_PEOPLE})$`);
/** 1千亿元 = 1000 亿元; but 千瓦, 千米 are units, so this is tried second. */
const COUNTING_POWER = /^[十百千]/;
const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3 };
const MORE = new RegExp(`^([十百千]?${MULTIPLIER}?)[余多]`);

/**
 * Reads the unit that follows a number in the same cell; '' is no unit. Undefined when the text is
 * not a known unit: then it may mean anything, and the whole is left as a statement.
 *
 * @example readUnit('千亿元') // { unit: '亿元', power: 3, more: false }
 * @example readUnit('余家') // { unit: '家', power: 0, more: true }
 */
export function readUnit(text: string): PrintedUnit | undefined {
  const unit = text.replace(MORE, '$1');
  const more = unit !== text;
  if (unit === '' || UNIT.test(unit)) return { unit, power: 0, more };
  if (!COUNTING_POWER.test(unit)) return undefined;
  const rest = unit.slice(1);
  if (rest !== '' && !UNIT.test(rest)) return undefined;
  return { unit: rest, power: POWERS[unit.charAt(0)] ?? 0, more };
}
