import { FIELD } from '../cell-kind';
import type { GridCell } from '../grid';
import { isOpen } from '../text/trait';
import { printedAgain, type Placed } from './again';
import { joinPieces, widthOf } from './cell';
import { inMiddle, type Name } from './middle';
import type { PlacedLine } from './put';
import type { PlacedRow } from './rows';
import { SAME, STEP, heightOf, isLevel } from './stand';

const COUNT = /[（(]\s*(?:共\s*)?(\d{1,2})\s*[项个](?:指标)?\s*[)）]$/u;
const ENDED = /[)）]$/u;
const CLOSES = /^[^（(]{0,4}[)）]/u;
/** Lines within which a bracket that a name opens is closed. */
const OPEN = 3;
/**
 * The category of each row: the names stand in the middle of their rows or beside the first of them, in the
 * order of these, and what a name says of its count holds.
 *
 * @param number the column of numbers, -1 where there is none
 * @returns undefined where there are no names
 * @example placeCategories(0, 1, lines, rows)?.[0]?.cell.text // '经济发展（7项）'
 */
export function placeCategories(
  column: number,
  number: number,
  lines: readonly PlacedLine[],
  rows: readonly PlacedRow[],
): readonly Placed[] | undefined {
  const again = printedAgain(column, lines, rows);
  if (again !== undefined) return again;
  const names = namesOf(column, lines);
  if (names.length === 0 || names.length > rows.length) return undefined;
  const held = indicatorsOf(rows, number);
  const counted = byCounts(overPages(names), rows, held);
  if (counted !== undefined) return counted;
  // Where rows print their cells at the top or at the bottom, a name stands in the line of its first or last.
  const cores = rows.map(({ level }) => level);
  // A name of two lines beside a row of one: this stands in its middle.
  const starts = names.map(({ first, last }) =>
    cores.findIndex(
      (core) =>
        isLevel(core, first) || (core < last + SAME && Math.abs(first + last - core * 2) < 2),
    ),
  );
  const ends = names.map(({ last }) => cores.findIndex((core) => isLevel(core, last)));
  const middle = inMiddle(names, rows, held, lines[0]?.stripe !== undefined);
  const byStarts =
    starts[0] === 0 && !starts.includes(-1)
      ? rows.map((_, row) => starts.filter((start) => start <= row).length - 1)
      : undefined;
  const isTop = byStarts !== undefined && leansUp(lines, rows);
  const ways = [
    ...(byStarts === undefined ? [] : [byStarts]),
    ...(middle.isEven && !isTop ? [middle.placed] : []),
    ...(ends.at(-1) === rows.length - 1 && !ends.includes(-1) && !isTop
      ? [rows.map((_, row) => ends.filter((end) => end < row).length)]
      : []),
  ];
  const [way = middle.placed] = ways;
  return way.map((own, row) => {
    const isSure = ways.length > 0 && ways.every((other) => other[row] === own);
    return {
      cell: names[own]?.cell ?? BLANK,
      isSure:
        isSure &&
        names[own]?.isTwo !== true &&
        (names[own]?.isCut !== true || (way === byStarts && isNext(names[own + 1]))) &&
        (way !== middle.placed || middle.sure[row] === true),
    };
  });
}

/** On a page: rows of several lines have what is of one line in their first. */
function leansUp(lines: readonly PlacedLine[], rows: readonly PlacedRow[]): boolean {
  const long = rows.filter(({ top, bottom }) => bottom - top > STEP - SAME);
  return (
    lines[0]?.stripe !== undefined &&
    long.length > 0 &&
    long.every(({ top, level }) => isLevel(top, level))
  );
}

/** 生态环境 above 经济建设: two names, or one of two lines. */
function isTwo(pieces: Parameters<typeof joinPieces>[0]): boolean {
  const whole = pieces.map((piece) => joinPieces([piece])?.text ?? '');
  return whole.filter((text) => text.length >= 4 && FIELD.test(text)).length > 1;
}

/** What names a field of its own is not the rest of the name above. */
function isNext(name: Name | undefined): boolean {
  return name === undefined || FIELD.test(name.cell.text);
}

/** A name that the next page prints again is one. */
function overPages(names: readonly Name[]): readonly Name[] {
  return names.reduce<readonly Name[]>((all, name) => {
    const before = all.at(-1);
    const isSame = before !== undefined && before.cell.text === name.cell.text;
    return isSame ? [...all.slice(0, -1), { ...before, last: name.last }] : [...all, name];
  }, []);
}

/** For each row how many indicators are above it: a number begins one, else a name that is no part's. */
function indicatorsOf(rows: readonly PlacedRow[], number: number): readonly number[] {
  let last = -1;
  return rows.map(({ cells, parent }, row) => {
    const begins =
      number === -1
        ? parent === undefined || parent !== rows[row - 1]?.parent
        : (cells.get(number) ?? []).length > 0;
    if (begins || row === 0) last += 1;
    return last;
  });
}

/** Where every name says how many indicators it has, and these are all there are, nothing else is asked. */
function byCounts(
  names: readonly Name[],
  rows: readonly PlacedRow[],
  order: readonly number[],
): readonly Placed[] | undefined {
  const ends = names.map((_, own) =>
    names.slice(0, own + 1).reduce((sum, { count }) => sum + (count ?? NaN), 0),
  );
  if (ends.at(-1) !== (order.at(-1) ?? -1) + 1) return undefined;
  const placed = order.map((held) => ends.findIndex((end) => held < end));
  const isBeside = names.every(({ first, last }, own) => {
    const [top, bottom] = [rows[placed.indexOf(own)], rows[placed.lastIndexOf(own)]];
    if (top === undefined || bottom === undefined) return false;
    return first <= bottom.bottom && last >= top.top;
  });
  return isBeside
    ? placed.map((own) => ({ cell: names[own]?.cell ?? BLANK, isSure: true }))
    : undefined;
}

const BLANK: GridCell = { text: '', line: 0, start: 0, end: 0, covered: false };

function namesOf(column: number, lines: readonly PlacedLine[]): readonly Name[] {
  const names: (Omit<Name, 'cell' | 'count' | 'isCut' | 'isTwo'> & {
    readonly tokens: Parameters<typeof joinPieces>[0];
    readonly isCore: boolean;
  })[] = [];
  const widest = Math.max(0, ...lines.map(({ cells }) => widthOf(cells.get(column) ?? [])));
  for (const { cells, page, number, stripe } of lines) {
    const isCore = number !== undefined;
    const own = cells.get(column);
    if (own === undefined) continue;
    const y = heightOf(own);
    const above = names.at(-1);
    const text = joinPieces(above?.tokens ?? [])?.text ?? '';
    // Lines of rows stand between those of a name; two that stand in the lines of rows are two names.
    const isFull =
      widthOf(above?.tokens.at(-1) ?? []) >= widest - 1 && !(isCore && above?.isCore === true);
    const near = isOpen(text) ? OPEN : stripe !== undefined ? STEP + SAME : isFull ? 2 : 1;
    const isOver = above !== undefined && above.page !== page;
    const isRest = isOver && isOpen(text) && CLOSES.test(joinPieces([own])?.text ?? '');
    const goesOn = above !== undefined && (isRest || y - above.last <= near) && !ENDED.test(text);
    // What the end of a page cuts off stands beside other rows.
    const last = isOver ? above.last : y;
    if (goesOn) names.splice(-1, 1, { ...above, tokens: [...above.tokens, own], last, isCore });
    else names.push({ tokens: [own], first: y, last: y, page, isCore });
  }
  const isBroken = names.some(({ tokens }) => tokens.length > 1);
  return names.flatMap(({ tokens, first, last, page }) => {
    const cell = joinPieces(tokens);
    const count = COUNT.exec(cell?.text ?? '')?.[1];
    return cell === undefined
      ? []
      : [
          {
            ...{ cell, first, last, page },
            count: count === undefined ? undefined : Number(count),
            isTwo: isTwo(tokens),
            isCut:
              isBroken &&
              tokens.length === 1 &&
              !ENDED.test(cell.text) &&
              widthOf(tokens[0] ?? []) >= widest - 1,
          },
        ];
  });
}
