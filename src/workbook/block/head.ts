import type { Column } from '../../core/column/column';
import { displayWidth } from '../../core/text/display-width';
import { quoteText } from '../formula/plan-formula';
import type { Block, BlockHead, HeadWords } from './block';
import type { PageFit } from './fit-page';

/** Columns of a block, from 0. */
interface Span {
  readonly from: number;
  readonly count: number;
}

/** How the line below the title is shared out. */
export interface HeadSpans {
  readonly region: Span;
  /** Of a comparison alone. */
  readonly year: Span | undefined;
  readonly unit: Span;
}

const LABEL = displayWidth('地区：') + 2;
const YEAR = displayWidth('年份：2023年') + 2;

/**
 * Where region, year and unit stand in the line below the title: each as many columns as it needs,
 * the unit what is left. Undefined where the table has too few columns for them.
 * @example headSpans(block, page)
 * // { region: { from: 0, count: 2 }, year: { from: 2, count: 2 }, unit: { from: 4, count: 6 } }
 */
export function headSpans({ head }: Block, { widths, type }: PageFit): HeadSpans | undefined {
  const seen = widths.slice(0, -1);
  const parts = head.year === undefined ? 2 : 3;
  if (seen.length < parts) return undefined;
  const take = (from: number, halves: number, left: number): Span => {
    const needed = (halves * type) / 2;
    let count = 1;
    const width = () => seen.slice(from, from + count).reduce((sum, each) => sum + each, 0);
    while (width() < needed && from + count + left < seen.length) count++;
    return { from, count };
  };
  const names = [head.region, ...head.regions].map(displayWidth);
  const region = take(0, LABEL + Math.max(...names), parts - 1);
  const year = head.year === undefined ? undefined : take(region.count, YEAR, 1);
  const from = region.count + (year?.count ?? 0);
  return { region, year, unit: { from, count: seen.length - from } };
}

/**
 * Region and year as words of the formulas: of tables without cells for them.
 * @example wordsOfHead(block.head).region // '"仓山区"'
 */
export function wordsOfHead({ region, year }: BlockHead): HeadWords {
  return {
    region: quoteText(region),
    year: year === undefined ? '' : String(year),
    yearWords: year === undefined ? '' : String(year),
    isLive: false,
    isSame: 'TRUE',
    isSameRegion: 'TRUE',
  };
}

/**
 * Region and year as cells that the formulas follow.
 * @example headCells(block.head, { region: '$A$2', year: undefined }).isSame // '$A$2="仓山区"'
 */
export function headCells(
  { region, year }: BlockHead,
  cells: { readonly region: string; readonly year: string | undefined },
): HeadWords {
  const isSameRegion = `${cells.region}=${quoteText(region)}`;
  return {
    region: cells.region,
    year: cells.year ?? '',
    yearWords: cells.year === undefined ? '' : bareYear(cells.year),
    isLive: true,
    isSame:
      cells.year === undefined
        ? isSameRegion
        : `${cells.region}&${bareYear(cells.year)}=${quoteText(`${region}${String(year)}`)}`,
    isSameRegion,
  };
}

/**
 * The year of a cell without what people type along with it: 年, or a blank behind it.
 * @example bareYear('$C$2') // 'TRIM(SUBSTITUTE($C$2,"年",""))'
 */
export const bareYear = (cell: string): string => `TRIM(SUBSTITUTE(${cell},"年",""))`;

/** The lines of a block that may have to follow its head. */
export type Line = 'title' | 'unitLine' | 'heading' | 'note' | 'sourceLine';

/** What stands in place of the unit while the rest of the table has still to be brought up to date. */
const CHANGED = {
  region: '地区已改：各行、单位和附注待刷新',
  year: '年份已改：附注和改填的实际值待刷新',
};
/** What stands for a column that the user deleted. */
export const GONE = '#REF!';
/** Excel takes no longer formula. */
const LONGEST = 8000;

/**
 * A line of the frame as the formula that follows the head: title and heading with its words, the
 * others only as long as the head says what they were written for. Undefined where a line stays text.
 * @param stripOf the cells of a column from its heading to the line below its last row
 * @example liveLine(block, head, stripOf, 'heading', '2023年\n实际值') // '=TRIM(SUBSTITUTE($C$2,"年",""))&"年"&CHAR(10)&"实际值"'
 */
export function liveLine(
  block: Block,
  head: HeadWords,
  stripOf: (column: Column) => string,
  part: Line,
  text: string,
): string | undefined {
  if (!head.isLive) return undefined;
  const { name, year } = block.head;
  const formula = (): string | undefined => {
    switch (part) {
      case 'title':
      case 'heading':
        return splice(text, [
          [name, head.region],
          ...(year === undefined
            ? []
            : ([[`${String(year)}年`, `${head.yearWords}&"年"`]] as const)),
        ]);
      case 'unitLine':
        return year === undefined
          ? `=IF(${head.isSame},${quoteLong(text)},${quoteText(CHANGED.region)})`
          : `=IF(${head.isSame},${quoteLong(text)},IF(${head.isSameRegion},${quoteText(CHANGED.year)},${quoteText(CHANGED.region)}))`;
      case 'note':
        if (text === '') return undefined;
        // Without one of its columns it cannot be counted anew: then it stands for what it was written for.
        if (text === block.completion && ![stripOf('判定'), stripOf('编码')].includes(GONE))
          return `=IF(${head.isSameRegion},PLAN.COMPLETION(${stripOf('判定')},${stripOf('编码')}),"")`;
        return `=IF(${head.isSame},${quoteLong(text)},"")`;
      case 'sourceLine':
        return `=IF(${head.isSame},${quoteLong(text)},"")`;
    }
  };
  const made = formula();
  return made === undefined || made.length > LONGEST ? undefined : made;
}

/** A text with what it says once in place of these words; undefined where it says none of them. */
function splice(
  text: string,
  places: readonly (readonly [words: string, reference: string])[],
): string | undefined {
  const found = places.find(([words]) => words !== '' && text.includes(words));
  if (found === undefined) return undefined;
  const joined = (rest: string): string => {
    const [next] = places
      .map(([words, reference]) => ({ words, reference, at: rest.indexOf(words) }))
      .filter(({ words, at }) => words !== '' && at >= 0)
      .sort((one, other) => one.at - other.at);
    if (next === undefined) return quoteLong(rest);
    const before = rest.slice(0, next.at);
    const after = rest.slice(next.at + next.words.length);
    return [
      ...(before === '' ? [] : [quoteLong(before)]),
      next.reference,
      ...(after === '' ? [] : [joined(after)]),
    ].join('&');
  };
  return `=${joined(text)}`;
}

/** A text between quotes holds 255 characters; a line break in it does not survive every program. */
const CHUNK = 240;

function quoteLong(text: string): string {
  const parts = text.split('\n').map((line) => {
    const letters = [...line];
    const chunks = Array.from({ length: Math.ceil(letters.length / CHUNK) }, (_, index) =>
      quoteText(letters.slice(index * CHUNK, (index + 1) * CHUNK).join('')),
    );
    return chunks.length === 0 ? '""' : chunks.join('&');
  });
  return parts.join('&CHAR(10)&');
}
