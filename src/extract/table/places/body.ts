import { displayWidth } from '../../../core/text/display-width';
import { readCaption, readHeading } from '../../section/heading';
import type { Lines } from '../../text/lines';
import { kindOfCell } from '../cell-kind';
import { foldHeader } from '../header';
import { saysContinued } from '../layout/go-on';
import { isNote } from '../note';
import { readUnitLine } from '../read';
import { closeWords } from '../text/head';
import { isFurnitureLine, type Token } from '../text/token';
import { isOpen, readTrait } from '../text/trait';
import { isStart } from './cell';
import {
  isMainAt,
  linesFrom,
  placedTokens,
  type Metric,
  type PlacedColumn,
  type PlacedHead,
} from './columns';
import { withGroups } from './groups';
import { middleOf, type RawLine } from './put';
import { withStands } from './stand';

/** Empty lines behind the last row of a table, and between two of its rows, or at the end of a page. */
const MOST_BLANK = 3;
const MOST_BETWEEN = 60;
const MOST_LINES = 600;
/** Lines of a header above and below that with most of its words. */
const MOST_REST = 4;
/** What of the figures of a row one line holds. */
const MOST_FIGURES = 0.6;
const RULE = /^[\s\-—─━=_+]{4,}$/;
const SENTENCE = /[。；]/;
/** How far from the word over it the number of a row may stand. */
const NEAR = 6;

/**
 * The lines below the header, as far as they can be rows, with the numbers of these.
 *
 * @example readBody(lines, head, 1).lines.filter(({ number }) => number !== undefined).length // 12
 */
export function readBody(lines: Lines, head: PlacedHead, metric: Metric): Body {
  const hasNumbers = head.columns.some(({ kind }) => kind === 'number');
  const read: Omit<FoundLine, 'stripe'>[] = [];
  let [blank, page, isPage] = [0, 0, false];
  for (let index = head.next; index < lines.count && read.length < MOST_LINES; index += 1) {
    const whole = lines.at(index)?.text ?? '';
    const text = whole.trim();
    if (whole.startsWith('\f')) [page, isPage] = [page + 1, true];
    if (text === '') {
      blank += 1;
      if (blank > MOST_BETWEEN) break;
      continue;
    }
    if (SENTENCE.test(text) || text.includes('\t') || text.includes('|')) break;
    if (isNote(text) || isTitle(text)) break;
    if (
      RULE.test(text) ||
      isFurnitureLine(text) ||
      readUnitLine(text) !== undefined ||
      saysContinued(text)
    )
      continue;
    const tokens = placedTokens(lines, index, metric, !hasNumbers).flatMap(partUnit);
    if (tokens.length === 0) break;
    const again = headAgain(lines, index, head);
    if (again === 'other') break;
    if (again === undefined) {
      read.push({ index, page, tokens, isApart: blank > MOST_BLANK && !isPage });
      [blank, isPage] = [0, false];
    } else {
      read.splice(read.length - again.before);
      index += again.behind;
      isPage = true;
    }
  }
  const found = withStands(lines, read);
  const led = hasNumbers ? undefined : leading(found, head);
  const body = led?.lines ?? (hasNumbers ? numbered(found, head) : counted(found, head));
  // What stands far below the last row is none of the table.
  const last = body.reduce((at, { number }, index) => (number === undefined ? at : index), -1);
  const end = found.findIndex(({ isApart }, index) => isApart && index > last);
  const whole = end === -1 ? body : body.slice(0, end);
  const isGrouped = head.columns.some(({ kind }) => kind === 'category');
  return { columns: led?.columns ?? head.columns, lines: isGrouped ? whole : withGroups(whole) };
}

/** The lines below a header, and its columns: one more where numbers stand in front of the names. */
interface Body {
  readonly columns: PlacedHead['columns'];
  readonly lines: readonly RawLine[];
}

const LEADING = /^\d{1,3}[.、．]$/;

/** 1. 书店数: where names begin with their numbers, these are a column without a word. */
function leading(found: readonly FoundLine[], { columns }: PlacedHead): Body | undefined {
  let expected = 1;
  const lines = found.map((line): RawLine => {
    const at = line.tokens.findIndex(
      (token, position) =>
        position <= MOST_BEFORE &&
        LEADING.test(token.cell.text) &&
        readTrait(token).count === expected &&
        line.tokens.length > position + 1,
    );
    if (at === -1) return { ...line, at, number: undefined, isGroup: false };
    expected += 1;
    return { ...line, at, number: expected - 1, isGroup: false };
  });
  const name = columns.findIndex(({ kind }) => kind === 'name' || kind === 'parent');
  const over = columns[name];
  if (expected <= FEWEST_LED || over === undefined) return undefined;
  const { word, from } = over;
  const number: PlacedHead['columns'][number] = {
    ...{ word: { ...word, text: '序号', end: word.start }, kind: 'number', from, to: from },
  };
  return { columns: [...columns.slice(0, name), number, ...columns.slice(name)], lines };
}

const FEWEST_LED = 3;

/** A line that may be of a row; apart from those above where more than a few empty lines are between. */
type FoundLine = Pick<RawLine, 'index' | 'page' | 'tokens' | 'stripe'> & {
  readonly isApart: boolean;
};

/** 吨318.46: the cells of two columns that touch. */
function partUnit(token: Token): readonly Token[] {
  const { cell, from } = token;
  const [, unit = '', value = ''] = /^([^\d<>≤≥]+)([<>≤≥]?\d[\d.,]*)$/.exec(cell.text) ?? [];
  if (value === '' || kindOfCell(unit) !== 'unit') return [token];
  const [at, to] = [cell.start + unit.length, from + displayWidth(unit)];
  return [
    { ...token, cell: { ...cell, text: unit, end: at }, to },
    { ...token, cell: { ...cell, text: value, start: at }, from: to, gap: 'blank' },
  ];
}

/** Without a column of numbers a row is where most of its figures stand in one line. */
function counted(found: readonly FoundLine[], { columns }: PlacedHead): readonly RawLine[] {
  const fewest = Math.ceil(columns.filter(({ kind }) => kind === 'figure').length * MOST_FIGURES);
  let count = 0;
  return found.map((line) => {
    if (line.tokens.filter(isStart).length < fewest)
      return { ...line, at: -1, number: undefined, isGroup: false };
    count += 1;
    return { ...line, at: -1, number: count, isGroup: false };
  });
}

function isTitle(text: string): boolean {
  const caption = readCaption(text);
  if (caption !== undefined && !/续/.test(caption.text)) return true;
  return (readHeading(text, undefined)?.rank ?? Infinity) <= 2;
}

/** How many lines in front of the main one and behind it belong to a header that a page prints again. */
function headAgain(
  lines: Lines,
  index: number,
  head: PlacedHead,
): { readonly before: number; readonly behind: number } | 'other' | undefined {
  const lineOf = linesFrom(lines, index);
  const tokensAt = (step: number): readonly Token[] => {
    const at = lineOf(step);
    return at === undefined ? [] : closeWords(placedTokens(lines, at, 1));
  };
  if (!isMainAt(tokensAt, 0)) return undefined;
  // The rest of its words may be broken at other places than on the first page.
  const words = head.columns.map(({ word }) => foldHeader(word.text));
  const overOf = ({ cell }: Token) =>
    head.columns.filter((_, at) => words[at]?.includes(foldHeader(cell.text)));
  const main = tokensAt(0);
  if (main.filter((token) => overOf(token).length > 0).length * 2 < main.length) return 'other';
  // On a page they stand where they did: （%） alone may be the end of a name.
  const isPage = lines.boxAt?.(index) !== undefined;
  const isRest = (step: number): boolean => {
    const tokens = tokensAt(step);
    const isOver = ({ from, to }: Token, column: PlacedColumn) =>
      from < column.to + NEAR && to > column.from - NEAR;
    return (
      tokens.length > 0 &&
      tokens.every((token) => overOf(token).some((column) => !isPage || isOver(token, column)))
    );
  };
  let [before, behind] = [0, 0];
  const isFirst = (step: number) => lines.at(lineOf(step) ?? -1)?.text.startsWith('\f') === true;
  while (before < MOST_REST && !isFirst(-before) && isRest(-before - 1)) before += 1;
  while (behind < MOST_REST && isRest(behind + 1)) behind += 1;
  return { before, behind: (lineOf(behind) ?? index) - index };
}

/**
 * Finds the numbers 1, 2, 3 … each in a line of its own, below their word or, where the header is set
 * elsewhere than the rows, below the first of them.
 */
function numbered(found: readonly FoundLine[], { columns }: PlacedHead): readonly RawLine[] {
  const over = columns.find(({ kind }) => kind === 'number');
  const below = numberedAt(found, over === undefined ? 0 : middleOf(over));
  if (below.filter(({ number }) => number !== undefined).length > 1) return below;
  const ways = found
    .flatMap(({ tokens }) => tokens.slice(0, MOST_BEFORE + 1))
    .filter((token) => readTrait(token).count === 1)
    .slice(0, MOST_FIRST)
    .map((token) => numberedAt(found, middleOf(token)));
  const countOf = (way: readonly RawLine[]) => way.filter(({ at }) => at !== -1).length;
  return ways.reduce((most, way) => (countOf(way) > countOf(most) ? way : most), below);
}

/** Tokens in front of a number, and lines that may be the first row. */
const MOST_BEFORE = 6;
const MOST_FIRST = 4;

function numberedAt(found: readonly FoundLine[], start: number): readonly RawLine[] {
  let [middle, page] = [start, 0];
  const numberIn = ({ tokens, page: own }: FoundLine, value: number): number =>
    tokens.findIndex((token, position) => {
      if (position > MOST_BEFORE || readTrait(token).count !== value) return false;
      const isNear = Math.abs(middleOf(token) - middle) <= (own === page ? NEAR : NEAR * 2);
      // （9 in front of a number goes on with 项） below.
      const isBehind = ({ cell }: Token) => isOpen(cell.text);
      return (
        isNear && tokens.slice(0, position).every((before) => isBehind(before) || !isStart(before))
      );
    });
  let expected = 1;
  return found.map((line, index) => {
    const take = (at: number, value: number): RawLine => {
      const token = line.tokens[at];
      [middle, page] = [token === undefined ? middle : middleOf(token), line.page];
      expected = value + 1;
      return { ...line, at, number: value, isGroup: false };
    };
    const at = numberIn(line, expected);
    if (at !== -1) return take(at, expected);
    // A number that the document leaves out: the next one follows, and this one never.
    const skipped = numberIn(line, expected + 1);
    const comes = found.slice(index + 1).some((other) => numberIn(other, expected) !== -1);
    if (skipped === -1 || comes || expected === 1)
      return { ...line, at: -1, number: undefined, isGroup: false };
    return take(skipped, expected + 1);
  });
}
