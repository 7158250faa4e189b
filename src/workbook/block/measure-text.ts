import { printedCell, type TableCell } from '../../core/figure/table-cell';
import { displayWidth } from '../../core/text/display-width';
import { TALLEST } from '../address/area';

/** Points left and right of a cell's text, together. */
export const PADDING = 6;
/** Of the notes: 小五. */
export const NOTE_TYPE = 9;
export const LINE = 1.45;

/** Half squares between a figure and what begins at once beside it, and beside a word. */
export const GAP = 1;

/**
 * Half squares that must stand on one line: a number whole, of a text its longest word or number.
 * @example unbroken({ kind: 'text', text: '力争达到1500.5亿元' }) // 6
 */
export function unbroken(content: TableCell | undefined): number {
  if (content?.kind === 'number') return displayWidth(content.printed);
  return unbrokenText(printedCell(content));
}

const MAY_BREAK = /[\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’—、。]+/u;
/** A longer word is an address or a code, and may break. */
const LONGEST_WORD = 14;

/**
 * Half squares of the longest part of a text that stands on one line: a word, a number.
 * @example unbrokenText('力争达到1500.5亿元') // 6
 */
export function unbrokenText(text: string): number {
  const words = text.split(MAY_BREAK).map(displayWidth);
  return Math.max(0, ...words.filter((each) => each <= LONGEST_WORD));
}

/**
 * A heading as it stands in a cell of this width: broken between its words where it has to be.
 * @param room points
 * @example breakHeading('2020年基期值', 50, 10.5) // '2020年\n基期值'
 */
export function breakHeading(heading: string, room: number, type: number): string {
  // One that fits to the letter breaks anywhere where a program's own margins are wider.
  const fits = (displayWidth(heading) + GAP) * (type / 2) + PADDING <= room;
  return fits ? heading : headingParts(heading).join('\n');
}

/** The words between which a heading is broken: 目标 and 进度. */
function headingParts(heading: string): readonly string[] {
  if (/^\p{Script=Han}{4}$/u.test(heading)) return [heading.slice(0, 2), heading.slice(2)];
  const parts = /^(\d{4}年度?)?(.+?)(（.+）)?$/u.exec(heading);
  return (parts?.slice(1) ?? [heading]).filter((part) => part);
}

/**
 * Half squares that a heading needs at least. A year stands whole on its line, in fonts too whose digits
 * are wider than half a square.
 * @example leastOfHeading('2025年基期值') // 7
 */
export function leastOfHeading(heading: string): number {
  const parts = headingParts(heading).map((part) =>
    /^\d{4}年度?$/u.test(part) ? displayWidth(part) + GAP : unbrokenText(part),
  );
  return Math.max(...parts);
}

/**
 * Points that a line of running text takes across a block of this width.
 * @example pointsAcross('注1：……', 600) // 24.3: two lines
 */
export function pointsAcross(text: string, width: number, type = NOTE_TYPE): number {
  return pointsIn(text, width / RAGGED, type);
}

/**
 * The same of the text of a cell, which Excel fits by itself where this is not enough.
 * @example pointsIn('一般公共预算收入', 50, 10.5) // 30.45: two lines
 */
export function pointsIn(text: string, width: number, type: number): number {
  return Math.min(linesIn(text, width, type) * type * LINE, TALLEST);
}

/** Running text breaks before a word or a mark, and in some programs' fonts it is a little wider. */
const RAGGED = 1.05;

/**
 * Lines of a text in a cell of a width and a type, both in points.
 * @example linesIn('一般公共预算收入', 50, 10.5) // 2
 */
export function linesIn(text: string, width: number, type: number): number {
  return linesOf(pieces(text), Math.max(type, width - PADDING) / (type / 2));
}

/** What stays on one line: a word or number, with the marks that may not begin or end a line. */
const PIECE = /[（《“‘[［【]*(?:[\w.,%+/\-]+|.)[）》”’\]］】，。；：、！？,;:%]*/gsu;

/**
 * Half squares of the parts of a text between which a line may break.
 * @example pieces('年均浓度（PM2.5）') // [2, 2, 2, 2, 9]
 */
export function pieces(text: string): readonly number[] {
  return (text.match(PIECE) ?? []).map(displayWidth);
}

/**
 * Lines of a text in so many half squares.
 * @param parts see `pieces`
 * @example linesOf([2, 2, 2, 2, 9], 12) // 2
 */
export function linesOf(parts: readonly number[], room: number): number {
  let lines = 1;
  let used = 0;
  for (const part of parts) {
    if (used + part <= room) used += part;
    else if (part <= room) {
      lines += used === 0 ? 0 : 1;
      used = part;
    } else {
      // Longer than a line: it begins a new one and breaks where that ends.
      lines += (used === 0 ? 0 : 1) + Math.ceil(part / Math.max(2, room)) - 1;
      used = part % Math.max(2, room) || room;
    }
  }
  return lines;
}
