import { readAmount } from './amount';
import { readChange } from './change';
import { readComposition, readRange } from './range';
import type {
  Amount,
  ChangeFigure,
  CompositionFigure,
  CumulativeFigure,
  NumberFigure,
  RangeFigure,
} from './figure';
import { NUMBER_PATTERN } from './printed-number';
import { readTimeWords } from './time-words';

/** A figure that needs no second clause. */
type SimpleFigure =
  NumberFigure | CumulativeFigure | ChangeFigure | RangeFigure | CompositionFigure;

/**
 * One pair of brackets with nothing but words before it, and words or a unit after it: ≥[6.5]万人.
 * A number on either side would run together with the one inside (80.2[0.71], [5]千).
 */
const BRACKETED =
  /^(?<before>(?:[^[\]]*[^[\]\d%.,])?)\[(?<inside>[^[\]]+)\](?<after>(?:[^[\]\d.,点零〇一二两三四五六七八九十百千][^[\]]*)?)$/;

/**
 * Reads one clause that speaks of the indicator itself.
 *
 * @param text one clause, normalised
 * @example readSimple('[6.5]') // { kind: 'cumulative', value: 6.5, op: '=', decimals: 1, unit: '' }
 */
export function readSimple(text: string): SimpleFigure | undefined {
  const brackets = BRACKETED.exec(text)?.groups;
  if (brackets === undefined) return readUnbracketed(text);
  const { before = '', inside = '', after = '' } = brackets;
  const plain = `${before}${inside}${after}`;
  const change = readChange(plain, true);
  if (change !== undefined) return change;
  const amount = readSum(plain) ?? readAmount(plain);
  return amount && { kind: 'cumulative', ...amount };
}

/** 2.1:1以下, 1:18: what is counted against one is a level, in whichever order; 1:99 are parts of a whole. */
const TO_ONE = new RegExp(
  `^(?<head>[^\\d:]*)(?:(?<level>${NUMBER_PATTERN}):1|1:(?<many>${NUMBER_PATTERN}))(?<tail>[^\\d:.%]*)$`,
);

function readUnbracketed(text: string): SimpleFigure | undefined {
  const { head, level, many, tail } = TO_ONE.exec(text)?.groups ?? {};
  const toOne = level ?? many;
  const ratio =
    toOne !== undefined && toOne !== '99' && readAmount(`${head ?? ''}${toOne}${tail ?? ''}`);
  if (ratio) return { kind: 'number', ...ratio };
  const whole = readComposition(text) ?? readRange(text) ?? readChange(text, false);
  if (whole !== undefined) return whole;
  const sum = readSum(text);
  if (sum !== undefined) return { kind: 'cumulative', ...sum };
  const amount = readAmount(text);
  return amount && { kind: 'number', ...amount };
}

/** 五年累计达到11亿元: an amount that words make a sum. */
function readSum(text: string): Amount | undefined {
  const { sums, rest } = readTimeWords(text);
  return sums ? readAmount(rest) : undefined;
}
