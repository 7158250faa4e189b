import { isAttribute } from '../cell-kind';
import { joinTokens } from './head-reading';
import type { Token } from './token';
import { readTrait, type Trait } from './trait';

/** Fewer numbers than these in their order prove nothing. */
const FEWEST = 3;
/** Numbers that a document may leave out between two rows. */
const MOST_STEP = 2;

/**
 * The tokens that are the numbers of rows: 1, 2, 3 … in their order, each in front of a name and with a
 * figure since the one before. A number of which there are two such tokens is none of them.
 *
 * @example spineOf(tokens).size // 21
 */
export function spineOf(tokens: readonly Token[]): ReadonlySet<Token> {
  const traits = tokens.map(readTrait);
  const figures = countFigures(traits);
  const may = tokens.flatMap((token, at) => (isNumberAt(tokens, traits, at) ? [at] : []));
  const valueAt = (at: number) => traits[at]?.count ?? 0;
  const down: number[] = [];
  for (const at of may) {
    const [before, value] = [down.at(-1), valueAt(at)];
    if (before === undefined ? value !== 1 : !follows(valueAt(before), value)) continue;
    // A number that is left out stands nowhere further down.
    const left = before === undefined ? value : valueAt(before) + 1;
    if (left !== value && may.some((other) => other > at && valueAt(other) === left)) continue;
    if (before !== undefined && (figures[at] ?? 0) <= (figures[before + 1] ?? 0)) continue;
    down.push(at);
  }
  if (down.length < FEWEST) return new Set();
  let below = tokens.length;
  const up = down.map(() => -1);
  for (let own = down.length - 1; own >= 0; own -= 1) {
    const value = valueAt(down[own] ?? 0);
    const last = may
      .filter(
        (at) =>
          at < below &&
          valueAt(at) === value &&
          (below === tokens.length || (figures[below] ?? 0) > (figures[at + 1] ?? 0)),
      )
      .at(-1);
    if (last === undefined) break;
    up[own] = below = last;
  }
  return new Set(
    down.flatMap((at, own) => {
      const token = tokens[at];
      return token !== undefined && up[own] === at ? [token] : [];
    }),
  );
}

function follows(before: number, value: number): boolean {
  return value > before && value <= before + MOST_STEP;
}

/** For each token how many figures stand in front of it. */
function countFigures(traits: readonly Trait[]): readonly number[] {
  const counts = [0];
  for (const { kind } of traits)
    counts.push((counts.at(-1) ?? 0) + (kind === 'figure' || kind === 'count' ? 1 : 0));
  return counts;
}

/** A bare number with a name behind it, and in its line nothing in front but a category. */
function isNumberAt(tokens: readonly Token[], traits: readonly Trait[], at: number): boolean {
  const [token, next] = [tokens[at], traits[at + 1]];
  if (token === undefined || traits[at]?.count === undefined || next === undefined) return false;
  if (next.kind !== 'text' || next.tail || next.follows || next.bracket) return false;
  if (isAttribute(next.text)) return false;
  for (let before = at - 1; tokens[before]?.index === token.index; before -= 1)
    if (traits[before]?.kind !== 'text' || traits[before]?.tail === true) return false;
  return true;
}

/** Pieces of a category, and how often rows print one to be known by it. */
const MOST_PIECES = 4;
const FEWEST_AGAIN = 2;
const LONGEST_CATEGORY = 12;
/** Share of the rows that print theirs where all do. */
const AGAIN = 0.6;

/** Tokens with the pieces of categories joined, and what these are called. */
interface Again {
  readonly tokens: readonly Token[];
  readonly categories: ReadonlySet<string>;
}

/**
 * Joins the pieces of categories that every row prints again: what stands in front of one number after
 * the other, in one line or in several, is one cell, there and before rows without a number.
 *
 * @example joinAgain(tokens, spineOf(tokens)).categories // 经济发展, which was 经济 above 发展
 */
export function joinAgain(tokens: readonly Token[], spine: ReadonlySet<Token>): Again {
  const rows = tokens.flatMap((token, at) => (spine.has(token) ? [endsBefore(tokens, at)] : []));
  const counts = new Map<string, number>();
  for (const text of rows.flat()) counts.set(text, (counts.get(text) ?? 0) + 1);
  // 振兴 stands in front of as many numbers as 产业振兴 does, 局产业振兴 in front of fewer.
  const own = rows.map((ends) => {
    const most = Math.max(0, ...ends.map((text) => counts.get(text) ?? 0));
    return most < FEWEST_AGAIN
      ? undefined
      : ends.filter((text) => (counts.get(text) ?? 0) === most).at(-1);
  });
  const runs = own.filter((text, row) => text !== undefined && text !== own[row - 1]);
  const known = new Set(runs.flatMap((text) => text ?? []));
  const rest = own.filter((text) => text !== undefined).length;
  // The ends of offices stand in front of numbers too, but in no order.
  if (runs.length !== known.size || rest < rows.length * AGAIN)
    return { tokens, categories: new Set() };
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const pieces = [...known]
      .map((text) => text.split(PIECE))
      .find((all) => all.every((text, piece) => tokens[at + piece]?.cell.text === text));
    const count = pieces !== undefined && startsLine(token) ? pieces.length : 1;
    joined.push(tokens.slice(at + 1, at + count).reduce(joinTokens, token));
    at += count - 1;
  }
  return {
    tokens: joined,
    categories: new Set([...known].map((text) => text.replaceAll(PIECE, ''))),
  };
}

/** What may be a category in front of a number: its last piece, its last two … */
function endsBefore(tokens: readonly Token[], at: number): readonly string[] {
  const ends: string[] = [];
  let text = '';
  for (let from = at - 1; from >= Math.max(0, at - MOST_PIECES); from -= 1) {
    const token = tokens[from];
    if (token === undefined || !isPiece(token)) break;
    text = text === '' ? token.cell.text : token.cell.text + PIECE + text;
    if (text.length > LONGEST_CATEGORY) break;
    ends.push(text);
  }
  return ends;
}

const PIECE = '\n';

function startsLine({ gap }: Token): boolean {
  return gap === 'line' || gap === 'empty';
}

function isPiece(token: Token): boolean {
  const { kind, part, complete, text } = readTrait(token);
  return kind === 'text' && !part && !complete && text !== '性' && startsLine(token);
}
