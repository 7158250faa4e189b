import type { ExtractFinding } from '../../core/finding/extract-finding';
import { isAttribute, kindOfCell } from '../table/cell-kind';
import type { DocumentTable } from '../table/table';
import { cleanText } from '../text/clean';
import type { Lines } from '../text/lines';

/** So many lines that look like rows, no further apart than this, are a table. */
const FEWEST_ROWS = 8;
const MOST_BETWEEN = 3;
/** Lines of one row where each of them is a cell. */
const MOST_CELLS = 10;
const LONGEST_CELL = 30;
const LONGEST = 200;
/** 书店 60 家，: a number goes on in a sentence, as the text of a PDF sets it. */
const SENTENCE = /[。；！？]|\d\s*[\p{Script=Han}%％]{0,8}，/u;
const NAME = /\p{Script=Han}{2}/u;
const VALUE =
  /^[<>≤≥＜＞〔[［（(]{0,2}[-−]?\d[\d,.]*(?:[%％]|左右|以上|以下|以内)?[\])〕］）]?[*∗※]?$/u;
const FEWEST_VALUES = 2;
/** Lines behind a table in which the end of its last row may stand, cut off by a page. */
const BEHIND = 6;

type UnreadRows = Extract<ExtractFinding, { readonly kind: 'rows-unread' }>;

/**
 * Lines that look like the rows of a table (a name, a unit, two numbers, in one line or in one each; or
 * what a page prints in columns) and that no table was made of:
 * what nobody read must not pass in silence.
 *
 * @example findUnreadRows(lines, [], new Map())[0] // { kind: 'rows-unread', line: 12, count: 21 }
 */
export function findUnreadRows(
  lines: Lines,
  tables: readonly DocumentTable[],
  unsure: ReadonlyMap<number, unknown>,
): readonly UnreadRows[] {
  const found: UnreadRows[] = [];
  const none = { first: 0, count: 0, last: -MOST_BETWEEN, apart: MOST_BETWEEN, goesOn: false };
  let run = none;
  /** A name in a line of its own, and how many numbers follow it in theirs. */
  let cell = { line: 0, index: -MOST_CELLS, values: 0 };
  let column = -MOST_BETWEEN;
  const close = (): void => {
    if (run.count >= FEWEST_ROWS || run.goesOn)
      found.push({ kind: 'rows-unread', line: run.first, count: run.count });
    run = none;
  };
  let table = 0;
  for (let index = 0; index < lines.count; index += 1) {
    const line = lines.at(index);
    if (line === undefined) break;
    while (table < tables.length && (tables[table]?.lastLine ?? 0) < line.number) table += 1;
    const isRead = (tables[table]?.line ?? Infinity) <= line.number;
    if (isRead || index - run.last > run.apart) close();
    if (isRead) continue;
    const [above] = tables.slice(Math.max(0, table - 1), table);
    const isBehind =
      above !== undefined &&
      above.kind !== 'other' &&
      line.number - above.lastLine <= BEHIND &&
      hasFigures(line.text);
    const add = (first: number, apart: number): void => {
      // One row with the number behind the last of a table is lost as well.
      const next = Number(above?.rows.at(-1)?.number ?? '') + 1;
      const isNext = above?.kind !== 'other' && next > 1 && beginsWith(line.text, next);
      const goesOn = run.goesOn || isNext || isBehind;
      run = { first: run.first || first, count: run.count + 1, last: index, apart, goesOn };
    };
    if (isRowLike(line.text) || isBehind || (unsure.has(line.number) && isInColumns(line.text))) {
      add(line.number, MOST_BETWEEN);
      continue;
    }
    const text = line.text.trim();
    // Last columns that a page of its own holds: 预期性 below 预期性, figures below figures, no names.
    if (isOfColumns(text) && (isAttribute(text) || index - cell.index >= MOST_CELLS)) {
      if (index - column < MOST_BETWEEN) add(line.number, MOST_BETWEEN);
      column = index;
    } else if (isName(text)) cell = { line: line.number, index, values: 0 };
    else if (VALUE.test(text) && index - cell.index < MOST_CELLS) {
      cell = { ...cell, values: cell.values + 1 };
      if (cell.line > 0 && cell.values === FEWEST_VALUES) add(cell.line, MOST_CELLS);
    }
  }
  close();
  return found;
}

/** Whether the number of a row stands in front of its name. */
function beginsWith(text: string, number: number): boolean {
  return new RegExp(`^\\s*${String(number)}[.、．]?\\s+\\S`).test(text);
}

/** What stands in the last columns of a row: figures, dashes, 属性. */
function isOfColumns(text: string): boolean {
  const words = text.length > LONGEST || text === '' ? [] : text.split(/[\s\u3000]+/u);
  return (
    words.length > 0 &&
    words.every((word) => VALUE.test(word) || isAttribute(word) || /^[-—–─－]{1,3}$/u.test(word))
  );
}

/** A line of a page that is set in columns: a name or a unit, and a number. */
function isInColumns(text: string): boolean {
  return /\p{Script=Han}/u.test(text) && /\s[[〔(（<>≤≥]?\d/u.test(text.trim());
}

/** 元   307.9   346.3: what stands in the columns of one row, its name in the lines around. */
function hasFigures(text: string): boolean {
  if (text.length > LONGEST || SENTENCE.test(text) || !/\p{Script=Han}/u.test(text)) return false;
  const words = text.trim().split(/[\s\u3000|]+/u);
  return words.filter((word) => VALUE.test(word)).length >= FEWEST_VALUES;
}

function isName(text: string): boolean {
  if (text.length > LONGEST_CELL || !NAME.test(text) || SENTENCE.test(text)) return false;
  return kindOfCell(text) === 'text';
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
