import { type Heading } from './heading';
import { UNNUMBERED } from './marker';

/** The headings that a place stands under, outermost first. */
export type SectionPath = readonly Heading[];

/** Ranks of parts, chapters and sections, whose titles are often set in two lines. */
const TWO_LINE = 2;
const LONGEST = 80;

/**
 * The path after a heading. A heading without a number right below a chapter title is its second
 * line (`joins`), otherwise it stands below the numbered ones.
 *
 * @example enter([{ rank: 3, text: '一、甲' }], { rank: 3, text: '二、乙' }, false) // [{ …'二、乙' }]
 */
export function enter(path: SectionPath, heading: Heading, joins: boolean): SectionPath {
  const last = path.at(-1);
  const open = last !== undefined && last.rank <= TWO_LINE && last.text.length < LONGEST;
  if (joins && open && heading.rank === UNNUMBERED) {
    return [...path.slice(0, -1), { ...last, text: `${last.text} ${heading.text}` }];
  }
  return [...path.filter((one) => one.rank < heading.rank), heading];
}

/**
 * The path as words.
 *
 * @example sectionNames([{ rank: 3, text: '一、甲', marked: false }]) // ['一、甲']
 */
export function sectionNames(path: SectionPath): readonly string[] {
  return path.map((heading) => heading.text);
}
