import { kindOfCell } from '../cell-kind';
import { blankCell, type GridCell, type GridRow } from '../grid';
import { foldHeader, isHeaderWord, saysHeader } from '../header';

/** 属性 and 单位 have no words below them, nor has a word that says its year. */
const ALONE = ['number', 'category', 'name', 'unit', 'attribute', 'note', 'growth'] as const;
const OWN_YEAR = /(?:19|20)\d{2}/;
const PARTS = ['year', 'growth', 'target', 'base', 'actual'] as const;

/**
 * The two lines of a header whose lower one a page printed below words over several columns, each of its
 * words under its own: “十五五”目标 over 2030年 and 年均增长. Undefined where they are no such lines.
 *
 * @param width how many cells a row of the table has
 * @example underOne(upper, lower, 7)?.[1].cells.map(({ text }) => text) // ['', '', '', '', '2030年', '年均增长', '']
 */
export function underOne(
  upper: GridRow,
  lower: GridRow,
  width: number,
): readonly [GridRow, GridRow] | undefined {
  const saysAny = ({ text }: GridCell, kinds: typeof ALONE | typeof PARTS) =>
    kinds.some((kind) => saysHeader(foldHeader(text), kind));
  const isPart = (cell: GridCell) => saysAny(cell, PARTS) && isHeaderWord(cell.text);
  if (!upper.cells.every(({ text }) => text === '' || isHeaderWord(text))) return undefined;
  if (!lower.cells.every(isPart)) return undefined;
  const over = upper.cells.filter(
    (cell) => cell.text !== '' && !OWN_YEAR.test(cell.text) && !saysAny(cell, ALONE),
  );
  const size = lower.cells.length / over.length;
  const isFull = upper.cells.length - over.length + lower.cells.length === width;
  if (!isFull || size < 2 || !Number.isInteger(size)) return undefined;
  const parts = (cell: GridCell): readonly GridCell[] =>
    over.includes(cell)
      ? lower.cells.slice(over.indexOf(cell) * size, (over.indexOf(cell) + 1) * size)
      : [];
  const spread = upper.cells.map((cell) => ({ cell, own: parts(cell) }));
  return [
    {
      line: upper.line,
      cells: spread.flatMap(({ cell, own }) => [
        cell,
        ...own.slice(1).map(() => ({ ...cell, covered: true })),
      ]),
    },
    {
      line: lower.line,
      cells: spread.flatMap(({ cell, own }) =>
        own.length > 0 ? own : [blankCell(lower.line, cell.start)],
      ),
    },
  ];
}

const FEWEST_WORDS = 3;

/**
 * Rows whose names of parts stand right of the name they share, under one word over both columns: an
 * indicator without parts has its name in both.
 *
 * @example overNames(rows)[0]?.cells.map(({ text }) => text) // ['序号', '指标', '指标', '2025年']
 */
export function overNames(rows: readonly GridRow[]): readonly GridRow[] {
  const head = rows.find(
    ({ cells }) => cells.filter(({ text }) => isHeaderWord(text)).length >= FEWEST_WORDS,
  );
  const isName = (cell: GridCell | undefined) => saysHeader(foldHeader(cell?.text ?? ''), 'name');
  const at = head?.cells.findIndex(
    (cell, column, all) => cell.text === '' && isName(all[column - 1]),
  );
  if (head === undefined || at === undefined || at < 1) return rows;
  const body = rows.slice(rows.indexOf(head) + 1);
  const names = body.map(({ cells }) => cells[at]?.text ?? '').filter((text) => text !== '');
  const kinds = new Set(names.map(kindOfCell));
  const isOther = kinds.has('figure') || kinds.has('count') || kinds.has('attribute');
  if (!kinds.has('text') || isOther) return rows;
  return rows.map((row) => {
    const [over, own] = [row.cells[at - 1], row.cells[at]];
    if (over === undefined || own === undefined || own.text !== '') return row;
    return {
      ...row,
      cells: row.cells.map((cell, column) => (column === at ? { ...over, covered: true } : cell)),
    };
  });
}
