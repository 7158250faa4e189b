import { displayWidth } from '../../core/text/display-width';

/** A character where it stands on its page, in points from the upper left corner. */
export interface Glyph {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Height of the font. */
  readonly size: number;
}

/** A stretch of a page. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A straight line of a page's drawing: a border of a cell, an underline. */
export interface Rule {
  readonly vertical: boolean;
  /** Its x where it is vertical, else its y. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** a, b, c, d, e, f of a PDF transformation: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/**
 * Two transformations one after the other, the inner one first.
 *
 * @example multiply([1, 0, 0, 1, 5, 0], [2, 0, 0, 2, 0, 0]) // [2, 0, 0, 2, 5, 0]
 */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

/** Six numbers as a transformation; undefined where they are none. */
export function toMatrix(values: unknown): Matrix | undefined {
  if (!Array.isArray(values) && !ArrayBuffer.isView(values)) return undefined;
  // Asked for every run of text and every step of a drawing: read in place, without lists between.
  const list = values as ArrayLike<unknown>;
  const at = (index: number) => Number(list[index]);
  const all: Matrix = [at(0), at(1), at(2), at(3), at(4), at(5)];
  return all.every(Number.isFinite) ? all : undefined;
}

/** Radicals that fonts name in place of the characters they look like and NFKC leaves alone, or takes for 戶. */
const RADICALS: ReadonlyMap<string, string> = new Map(
  '⼾户⺠民⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟'
    .match(/../gu)
    ?.map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);
const RADICAL = /[\u2e80-\u2fd5\uf900-\ufaff]/g;
/** Places that fonts fill as they like: what is there cannot be known. */
const UNKNOWN = /[\u0000-\u0008\u000e-\u001f\ufffd\ue000-\uf8ff]/g;

/**
 * Characters of a PDF as they are typed: many programs write ⼈ (the radical) for 人.
 *
 * @example plainCharacters('⼈⺠') // '人民'
 */
function plainCharacters(text: string): string {
  return text.replace(
    RADICAL,
    (character) => RADICALS.get(character) ?? character.normalize('NFKC'),
  );
}

/**
 * How many characters of a text a font does not tell.
 *
 * @example countUnknown('\ue001年') // 1
 */
export function countUnknown(text: string): number {
  return text.match(UNKNOWN)?.length ?? 0;
}

/** A run of text as the library gives it. */
export interface TextRun {
  readonly str: string;
  readonly width: number;
  readonly transform: readonly unknown[];
}

/** Share of a font's height above the line it stands on. */
const ASCENT = 0.86;

/**
 * The characters of a page, each with its place. A run says only how wide it is as a whole; its
 * characters share that by their usual widths. Text that is not level (a watermark across the page, a
 * note along its edge) is left out.
 *
 * @param view from the page's own points to those counted from its upper left corner
 * @example readGlyphs([{ str: '到', width: 12, transform: [12, 0, 0, 12, 90, 700] }], view)[0].left // 90
 */
export function readGlyphs(runs: readonly TextRun[], view: Matrix): readonly Glyph[] {
  const glyphs: Glyph[] = [];
  for (const run of runs) {
    const own = toMatrix(run.transform);
    if (own === undefined || run.str.trim() === '') continue;
    const [a, b, c, d, x, y] = multiply(view, own);
    const size = Math.hypot(c, d);
    // Level: the text runs to the right, and its top is above.
    if (!(a > 0) || Math.abs(b) > a * 0.02 || d >= 0 || size === 0) continue;
    const characters = plainCharacters(run.str);
    const whole = Math.max(displayWidth(characters), 1);
    let left = x;
    for (const text of characters) {
      const right = left + (run.width * displayWidth(text)) / whole;
      if (text.trim() !== '') {
        glyphs.push({
          text,
          left,
          right,
          top: y - size * ASCENT,
          bottom: y + size * (1 - ASCENT),
          size,
        });
      }
      left = right;
    }
  }
  return glyphs;
}
