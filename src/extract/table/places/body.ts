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
import { readTrait } from '../text/trait';
import { isStart } from './cell';
import { isMain, placedTokens, type Metric, type PlacedHead } from './columns';
import type { RawLine } from './put';

const MOST_BLANK = 3;
/** Empty lines at the end of a page, and below the header that the next one prints again. */
const MOST_AT_PAGE = 12;
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
 * @example readBody(lines, head, 1).filter(({ number }) => number !== undefined).length // 12
 */
export function readBody(lines: Lines, head: PlacedHead, metric: Metric): readonly RawLine[] {
  const found: Omit<RawLine, 'number' | 'at'>[] = [];
  let [blank, page, most] = [0, 0, MOST_BLANK];
  for (let index = head.next; index < lines.count && found.length < MOST_LINES; index += 1) {
    const whole = lines.at(index)?.text ?? '';
    const text = whole.trim();
    if (whole.startsWith('\f')) [page, most] = [page + 1, MOST_AT_PAGE];
    if (text === '') {
      blank += 1;
      if (blank > most) break;
      continue;
    }
    [blank, most] = [0, MOST_BLANK];
    if (SENTENCE.test(text) || text.includes('\t') || text.includes('|')) break;
    if (isNote(text) || isTitle(text)) break;
    if (
      RULE.test(text) ||
      isFurnitureLine(text) ||
      readUnitLine(text) !== undefined ||
      saysContinued(text)
    )
      continue;
    const tokens = placedTokens(lines, index, metric).flatMap(partUnit);
    if (tokens.length === 0) break;
    const again = headAgain(lines, index, head);
    if (again === undefined) found.push({ index, page, tokens });
    else {
      found.splice(found.length - again.before);
      index += again.behind;
      most = MOST_AT_PAGE;
    }
  }
  return head.columns.some(({ kind }) => kind === 'number')
    ? numbered(found, head)
    : counted(found, head);
}

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
function counted(
  found: readonly Omit<RawLine, 'number' | 'at'>[],
  { columns }: PlacedHead,
): readonly RawLine[] {
  const fewest = Math.ceil(columns.filter(({ kind }) => kind === 'figure').length * MOST_FIGURES);
  let count = 0;
  return found.map((line) => {
    if (line.tokens.filter(isStart).length < fewest) return { ...line, at: -1, number: undefined };
    count += 1;
    return { ...line, at: -1, number: count };
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
): { readonly before: number; readonly behind: number } | undefined {
  const tokensAt = (step: number) => closeWords(placedTokens(lines, index + step, 1));
  if (!isMain(tokensAt(0))) return undefined;
  // The rest of its words may be broken at other places than on the first page.
  const words = head.columns.map(({ word }) => foldHeader(word.text));
  const isRest = (step: number): boolean => {
    const tokens = tokensAt(step);
    const isOf = (text: string) => words.some((word) => word.includes(foldHeader(text)));
    return tokens.length > 0 && tokens.every(({ cell }) => isOf(cell.text));
  };
  let [before, behind] = [0, 0];
  while (before < MOST_REST && isRest(-before - 1)) before += 1;
  while (behind < MOST_REST && isRest(behind + 1)) behind += 1;
  return { before, behind };
}

/** Finds the numbers 1, 2, 3 … below their word, each in a line of its own. */
function numbered(
  found: readonly Omit<RawLine, 'number' | 'at'>[],
  { columns }: PlacedHead,
): readonly RawLine[] {
  const over = columns.find(({ kind }) => kind === 'number');
  const middle = over === undefined ? 0 : (over.from + over.to) / 2;
  const numberIn = ({ tokens }: Omit<RawLine, 'number' | 'at'>, value: number): number =>
    tokens.findIndex((token, position) => {
      if (position > 2 || readTrait(token).count !== value || readTrait(token).leads) return false;
      const isNear = Math.abs((token.from + token.to) / 2 - middle) <= NEAR;
      return isNear && tokens.slice(0, position).every((before) => !isStart(before));
    });
  let expected = 1;
  return found.map((line, index) => {
    const at = numberIn(line, expected);
    if (at !== -1) {
      expected += 1;
      return { ...line, at, number: expected - 1 };
    }
    // A number that the document leaves out: the next one follows, and this one never.
    const skipped = numberIn(line, expected + 1);
    const comes = found.slice(index + 1).some((other) => numberIn(other, expected) !== -1);
    if (skipped === -1 || comes || expected === 1) return { ...line, at: -1, number: undefined };
    expected += 2;
    return { ...line, at: skipped, number: expected - 1 };
  });
}
