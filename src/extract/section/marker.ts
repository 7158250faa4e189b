/** The number a heading or list item begins with. Lower ranks are higher in the document. */
export interface Marker {
  readonly rank: number;
  /** Characters the marker takes up. */
  readonly length: number;
}

const COUNT = '[一二三四五六七八九十百零〇]{1,4}';

/** Numbering styles of Chinese official documents, from part to item. */
const STYLES: readonly RegExp[] = [
  new RegExp(`^第(?:${COUNT}|\\d{1,2}) ?[篇编卷](?![者制辑])`),
  new RegExp(`^第(?:${COUNT}|\\d{1,2}) ?章`),
  new RegExp(`^第(?:${COUNT}|\\d{1,2}) ?节`),
  new RegExp(`^${COUNT}、`),
  new RegExp(`^（${COUNT}）[、.]?`),
  /^\d{1,2}(?:[、．]|\.(?!\d))/,
  /^（\d{1,2}）[、.]?/,
  /^(?:[①-⑳]|\d{1,2}）)/,
];

/** Rank of a heading without a number, and of a `——` item. */
export const UNNUMBERED = STYLES.length;

/**
 * Reads the number at the start of a folded line.
 *
 * @example readMarker('（二）发展目标') // { rank: 4, length: 3 }
 * @example readMarker('4.5亿元') // undefined
 */
export function readMarker(text: string): Marker | undefined {
  for (const [rank, style] of STYLES.entries()) {
    const match = style.exec(text);
    if (match !== null) return { rank, length: match[0].length };
  }
  return undefined;
}
