import type { Token } from '../text/token';
import { PART } from '../text/trait';
import { isStart, type Pieces, type Manner } from './cell';
import type { PlacedLine } from './put';

/** The lines of an indicator that several rows are parts of, without what these share. */
interface Parts {
  /** The name they share, and the number. */
  readonly parent: Pieces;
  readonly number: Pieces;
  /** What is left, each line with figures as one that a row stands in. */
  readonly lines: readonly PlacedLine[];
  readonly cost: number;
  /** No line holds but the rest of a part's name: with one, nothing tells for sure where it belongs. */
  readonly isPlain: boolean;
}

/** What it costs that a number is that of several rows: less than to put two figures into one cell. */
const SEVERAL = 0.6;
const BROKEN = 3;

/**
 * Tells the parts of an indicator from what they share: each line with figures is one, and its name stands
 * right of the name of what they are parts of.
 *
 * @param most how many lines hold a figure of the same column
 * @returns undefined where there are no two such lines
 * @example findParts(manner, lines, 3)?.parent // the pieces of 主要污染物重点工程减排量
 */
export function findParts(
  { kinds }: Manner,
  lines: readonly PlacedLine[],
  most: number,
): Parts | undefined {
  const [name, count] = [kinds.indexOf('name'), kinds.indexOf('number')];
  const isOne = ({ cells }: PlacedLine): boolean => isCore({ kinds }, cells);
  const cores = lines.filter(isOne).length;
  if (most < 2 || cores < 2) return undefined;
  const names = lines.map(({ cells }) => groupsOf(cells.get(name) ?? []));
  const edge = edgeOf(names);
  // （1）, （2） begin the parts, wherever they stand.
  const isMarked = lines.every((line, at) => !isOne(line) || isPart(names[at]?.[0]));
  const top = lines.findIndex(isOne);
  const isLeft = (group: readonly Token[]): boolean =>
    isMarked
      ? names.findIndex((groups) => groups.includes(group)) < top
      : middleOf(group) < (edge ?? -Infinity);
  const own = lines.map((line, at): PlacedLine => {
    const right = names[at]?.filter((group) => !isLeft(group)).flat() ?? [];
    const cells = new Map(
      [...line.cells].filter(([column]) => column !== count && column !== name),
    );
    if (right.length > 0) cells.set(name, right);
    return { ...line, cells, number: isOne(line) ? line.index : undefined };
  });
  const parent = names
    .map((groups) => groups.filter(isLeft).flat())
    .filter((tokens) => tokens.length > 0);
  const [, second] = own.filter(({ number }) => number !== undefined);
  const isOfWhich = second?.cells.get(name)?.[0]?.cell.text.startsWith('其中') === true;
  // 其中 goes on with the row above it.
  const isRest = top !== -1 && names[top]?.[0]?.[0]?.cell.text.startsWith('其中') === true;
  // The number of several rows stands beside the last: the others may be those of the row above.
  const isLast =
    lines.findIndex(({ number: own }) => own !== undefined) >=
    lines.reduce((at, line, index) => (isOne(line) ? index : at), -1);
  const isEven = cores === most && (parent.length > 0 || isOfWhich);
  return {
    parent,
    number: lines.flatMap(({ cells }) => {
      const held = cells.get(count);
      return held === undefined ? [] : [held];
    }),
    lines: own.filter(({ cells }) => cells.size > 0),
    cost: SEVERAL + (isEven ? 0 : BROKEN) + (isRest ? BROKEN * 2 : 0),
    isPlain:
      !isLast &&
      lines.every(
        (line, at) =>
          isOne(line) || names[at]?.every((group, index) => index === 0 && isLeft(group)),
      ),
  };
}

/**
 * Whether a line holds half of the figures of a row.
 *
 * @example isCore({ kinds: ['name', 'figure'] }, cells) // true
 */
function isCore({ kinds }: Pick<Manner, 'kinds'>, cells: PlacedLine['cells']): boolean {
  const figures = kinds.filter((kind) => kind === 'figure').length;
  const own = kinds.filter((kind, at) => kind === 'figure' && cells.get(at)?.some(isStart));
  return own.length * 2 >= figures;
}

/**
 * Whether a name begins as that of a part does.
 *
 * @example isPart([token('（1）高速公路')]) // true
 */
export function isPart(tokens: readonly Token[] | undefined): boolean {
  return PART.test(tokens?.[0]?.cell.text ?? '');
}

/**
 * Where the names of the parts part from the name of what they are parts of: where no line has anything,
 * else where both stand in a line between them. Undefined where they overlap.
 */
function edgeOf(lines: readonly (readonly (readonly Token[])[])[]): number | undefined {
  const all = lines.flat();
  let end = Infinity;
  const gaps: { readonly width: number; readonly edge: number }[] = [];
  for (const group of [...all].sort((one, other) => startOf(one) - startOf(other))) {
    const from = startOf(group);
    if (from > end) gaps.push({ width: from - end, edge: (from + end) / 2 });
    end = Number.isFinite(end) ? Math.max(end, endOf(group)) : endOf(group);
  }
  const [widest] = gaps.sort((one, other) => other.width - one.width);
  if (widest !== undefined) return widest.edge;
  const pairs = lines.filter((groups) => groups.length > 1);
  const left = Math.max(...pairs.map(([first]) => endOf(first ?? [])));
  const right = Math.min(...pairs.map((groups) => startOf(groups.at(-1) ?? [])));
  const edge = (left + right) / 2;
  const crosses = all.some((group) => startOf(group) < edge - 1 && endOf(group) > edge + 1);
  return pairs.length > 0 && left <= right && !crosses ? edge : undefined;
}

function startOf(group: readonly Token[]): number {
  return group[0]?.from ?? Infinity;
}

function endOf(group: readonly Token[]): number {
  return group.at(-1)?.to ?? 0;
}

function middleOf(group: readonly Token[]): number {
  return (startOf(group) + endOf(group)) / 2;
}

/** Tokens that a blank between two Chinese characters parts. */
function groupsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  return tokens.reduce<(readonly Token[])[]>((groups, token) => {
    const before = groups.at(-1)?.at(-1);
    const isLatin = (text: string) => /[\dA-Za-z.]/.test(text);
    const glued =
      before !== undefined &&
      token.gap !== 'wide' &&
      isLatin(before.cell.text.slice(-1)) !== isLatin(token.cell.text.charAt(0));
    if (glued) groups.splice(-1, 1, [...(groups.at(-1) ?? []), token]);
    else groups.push([token]);
    return groups;
  }, []);
}

/** What a line is of an indicator whose parts stand below it: all lines of its own name, one of these, a part … */
type Below = readonly PlacedLine[] | 'name' | 'part' | 'rest';

/**
 * Numbered lines of a name alone, with those that hold the rest of the name, and the lines below them that
 * hold its parts, of which the first says so: each of these is a row though it has no number.
 *
 * @example partsBelow(kinds, lines).get(12) // the lines of 现代化综合 above 交通里程
 */
export function partsBelow(
  kinds: Manner['kinds'],
  lines: readonly PlacedLine[],
): ReadonlyMap<number, Below> {
  const found = new Map<number, Below>();
  const [name, number] = [kinds.indexOf('name'), kinds.indexOf('number')];
  const isMiddle = lines.some((line) => line.number !== undefined && !line.cells.has(name));
  let isBelow = false;
  lines.forEach((line, at) => {
    const { index, cells } = line;
    if (line.number === undefined) {
      if (isBelow && cells.size > 0 && !found.has(index))
        found.set(index, isCore({ kinds }, cells) ? 'part' : 'rest');
      return;
    }
    const isBare = [...cells.keys()].every((column) => column === name || column === number);
    const rest = isBare ? restOfHead(lines.slice(at + 1), name) : undefined;
    isBelow = rest !== undefined;
    if (rest === undefined) return;
    // What stands in the middle has as many lines above it as below.
    const above = lines.slice(Math.max(0, at - rest.length), at).filter(isNameOnly(name));
    const isEven =
      above.length === rest.length &&
      above.every(({ page }) => page === line.page) &&
      !isOfAbove(lines, at - rest.length, name);
    const isAmid = !cells.has(name) || isMiddle;
    const own = [...(isEven && isAmid ? above : []), line, ...rest];
    // Where no number stands between the lines of a name, those above may be of the row above.
    isBelow = rest.length === 0 || (isAmid ? isEven : !isEven);
    if (!isBelow) return;
    own.forEach((each) => found.set(each.index, 'name'));
    found.set(index, own);
  });
  return found;
}

/** Whether lines of names below one may be of the row above: its own name stands around its number. */
function isOfAbove(lines: readonly PlacedLine[], at: number, name: number): boolean {
  const core = lines
    .slice(0, at)
    .reduce((last, { number }, own) => (number === undefined ? last : own), -1);
  const isAlone = at === core + 1;
  return (
    isAlone &&
    lines
      .slice(Math.max(0, core - 1), core + 1)
      .some((line) => isNameOnly(name)(line) || (line === lines[core] && !line.cells.has(name)))
  );
}

function isNameOnly(name: number): (line: PlacedLine) => boolean {
  return ({ cells, number }) =>
    number === undefined && cells.size === 1 && cells.has(name) && !isPart(cells.get(name));
}

/** The lines below a number that go on with its name, up to the first of its parts. */
function restOfHead(below: readonly PlacedLine[], name: number): readonly PlacedLine[] | undefined {
  const first = below.findIndex(
    ({ cells, number }) => number !== undefined || isPart(cells.get(name)),
  );
  if (first === -1 || below[first]?.number !== undefined) return undefined;
  const between = below.slice(0, first).filter(({ cells }) => cells.size > 0);
  const rest = between.filter(({ cells }) => cells.has(name));
  // What stands beside the first line of a part, as an office does, is of that.
  const isInOrder = between.slice(0, rest.length).every(isNameOnly(name));
  return isInOrder ? rest : undefined;
}
