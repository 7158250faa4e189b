import type { ExtractFinding } from '../../core/finding/extract-finding';
import { kindOfCell } from '../table/cell-kind';
import type { DocumentTable } from '../table/table';
import { cleanText } from '../text/clean';
import type { Lines } from '../text/lines';

/** So many lines that look like rows, no further apart than this, are a table. */
const FEWEST_ROWS = 8;
const MOST_BETWEEN = 3;
const LONGEST = 200;
const SENTENCE = /[。；！？]/;
const NAME = /\p{Script=Han}{2}/u;
const VALUE =
  /^[<>≤≥＜＞〔[［（(]{0,2}[-−]?\d[\d,.]*(?:[%％]|左右|以上|以下|以内)?[\])〕］）]?[*∗※]?$/u;
const FEWEST_VALUES = 2;

/**
 * Lines that look like the rows of a table (a name, a unit, two numbers) and that no table was made of:
 * what nobody read must not pass in silence.
 *
 * @example findUnreadRows(lines, [])[0] // { kind: 'rows-unread', line: 12, count: 21 }
 */
export function findUnreadRows(
  lines: Lines,
  tables: readonly DocumentTable[],
): readonly ExtractFinding[] {
  const found: ExtractFinding[] = [];
  let run = { first: 0, count: 0, last: -MOST_BETWEEN };
  const close = (): void => {
    if (run.count >= FEWEST_ROWS)
      found.push({ kind: 'rows-unread', line: run.first, count: run.count });
    run = { first: 0, count: 0, last: -MOST_BETWEEN };
  };
  let table = 0;
  for (let index = 0; index < lines.count; index += 1) {
    const line = lines.at(index);
    if (line === undefined) break;
    while (table < tables.length && (tables[table]?.lastLine ?? 0) < line.number) table += 1;
    const isRead = (tables[table]?.line ?? Infinity) <= line.number;
    if (isRead || index - run.last > MOST_BETWEEN) close();
    if (isRead || !isRowLike(line.text)) continue;
    run = { first: run.count === 0 ? line.number : run.first, count: run.count + 1, last: index };
  }
  close();
  return found;
}

function isRowLike(text: string): boolean {
  if (text.length > LONGEST || SENTENCE.test(text) || text.includes('<')) return false;
  const words = cleanText(text.replaceAll(/[|│┃｜\t]/gu, ' ')).split(/\s+/u);
  const values = words.filter((word) => VALUE.test(word)).length;
  // A row's own number in front of its name is none of its values.
  const counted = /^\d{1,3}$/u.test(words[0] ?? '') ? values - 1 : values;
  return (
    counted >= FEWEST_VALUES &&
    words.some((word) => NAME.test(word)) &&
    words.some((word) => kindOfCell(word) === 'unit' || /[（(][^（）()]{1,12}[)）]/u.test(word))
  );
}
