import { isAttribute, kindOfCell, unitInBracket } from '../cell-kind';
import { isFigureRole, type ColumnRole, type TableColumn } from '../column';
import { blankCell, joinCells, type GridCell, type GridRow } from '../grid';
import { foldHeader, isHeaderWord, readHeader } from '../header';
import { ROW_NUMBER } from '../row';

/** 续表, （续）, 接上表. */
const CONTINUED =
  /^[（(]?(?:续表|接上表|表续|续(?=[)）\s\d一二三四五六七八九十：:]|$))|[（(]续(?:表|[一二三四五六七八九十\d])?[)）]|续表/;

/**
 * Whether a line says that what follows goes on with the table above.
 *
 * @example saysContinued('专栏1 主要指标（续）') // true
 * @example saysContinued('续建项目') // false
 */
export function saysContinued(text: string): boolean {
  return CONTINUED.test(text);
}

/**
 * The rows of two halves of a table where the lower goes on with the upper: it has as many columns and
 * no header of its own or the same again, or the same header over other columns.
 *
 * @param isAsWide whether both have as many columns
 * @example goOn(true, upper.rows, lower.rows)?.below.length // 12
 */
export function goOn(
  isAsWide: boolean,
  above: readonly GridRow[],
  below: readonly GridRow[],
): { readonly above: readonly GridRow[]; readonly below: readonly GridRow[] } | undefined {
  const header = readHeader({ layout: 'grid', rows: below });
  if (!header.found) return isAsWide ? { above, below } : undefined;
  const upper = readHeader({ layout: 'grid', rows: above }).words.map(wordsOf);
  const lower = header.words.map(wordsOf);
  if (isAsWide) {
    const known = new Set(upper.flat());
    const words = lower.flat();
    const isKnown = words.filter((word) => known.has(word)).length * 2 >= words.length;
    return isKnown ? { above, below } : undefined;
  }
  const [narrow, wide] = [placeUnder(upper, lower), placeUnder(lower, upper)];
  if (narrow !== undefined) return { above, below: header.body.map(narrow) };
  return wide === undefined ? undefined : { above: above.map(wide), below };
}

/** How rows under some columns are put under others with the same words; undefined where they differ. */
function placeUnder(
  all: readonly (readonly string[])[],
  own: readonly (readonly string[])[],
): ((row: GridRow) => GridRow) | undefined {
  const columns = own.map((words) =>
    all.reduce((last, each, column) => (isSame(each, words) ? column : last), -1),
  );
  if (columns.some((column, index) => column <= (columns[index - 1] ?? -1))) return undefined;
  return (row) => ({
    line: row.line,
    cells: all.map((words, column): GridCell => {
      const cell = row.cells[columns.indexOf(column)];
      if (cell !== undefined) return cell;
      // A name over two columns is one in both.
      const next = isSame(words, all[column + 1] ?? []) ? columns.indexOf(column + 1) : -1;
      const wide = row.cells[next];
      const at = row.cells[0];
      return wide === undefined
        ? { ...blankCell(row.line, at?.start ?? 0), place: at?.place }
        : { ...wide, covered: true };
    }),
  });
}

function wordsOf(words: readonly string[]): readonly string[] {
  return words.map(foldHeader);
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.join('\n') === other.join('\n');
}

/** The rest of a cell is no longer than this. */
const LONGEST_REST = 8;

/**
 * Rows that the end of a page cuts, put together again: 稳定在96以 above and 上 alone below it, beside
 * nothing that a row of its own would have. A row whose name goes on over the page waits for a person:
 * what stands alone may be a name of its own.
 *
 * @example joinRests([['1', '参保率', '稳定在96以'], ['', '', '上'], ['2', …]], columns).length // 2
 */
export function joinRests(
  body: readonly GridRow[],
  columns: readonly TableColumn[],
): readonly GridRow[] {
  const rows: GridRow[] = [];
  let above: GridRow | undefined;
  for (const [index, row] of body.entries()) {
    const isRest = above !== undefined && isRestOfRow(above, row, columns, index < body.length - 1);
    const isCut = above !== undefined && !isRest && isNameCut(above, row, columns, body[index + 1]);
    if (above === undefined || !(isRest || isCut)) {
      rows.push(row);
      if (!row.cells.every(({ text }) => text === '' || isHeaderWord(text))) above = row;
      continue;
    }
    const cells = above.cells.map((cell, at) => {
      const rest = row.cells[at] ?? cell;
      // The category of both halves of a row is printed in both, or was put there.
      const isSame = columns[at]?.role === 'category' && rest.text === cell.text;
      return isSame ? cell : joinCells(cell, rest);
    });
    const joined: GridRow = { ...above, cells, ...(isCut && { placed: 'unsure' }) };
    rows.splice(rows.lastIndexOf(above), 1, joined);
    above = joined;
  }
  return rows;
}

function isRestOfRow(
  above: GridRow,
  row: GridRow,
  columns: readonly TableColumn[],
  isFollowed: boolean,
): boolean {
  const printed = row.cells.filter(({ text }) => text !== '');
  // 指标 alone may be the end of 完成市下达指标.
  const isHeader = printed.length > 1 && printed.every(({ text }) => isHeaderWord(text));
  return (
    row.loose !== true &&
    row.placed === undefined &&
    (isFollowed || pageOf(row) !== undefined) &&
    printed.length > 0 &&
    !isHeader &&
    row.cells.every(
      (cell, at) =>
        cell.text === '' || isRestOf(above.cells[at], cell, columns[at], isNextPage(above, row)),
    )
  );
}

function isRestOf(
  above: GridCell | undefined,
  cell: GridCell,
  column: TableColumn | undefined,
  isCut: boolean,
): boolean {
  // 局 alone at the top of a page, below 工业和信息化 of the one before.
  if (isCut && (column?.role === 'note' || column?.role === 'other')) return isBroken(above, cell);
  if (column?.role === 'attribute') {
    return (
      !cell.covered &&
      !isAttribute(above?.text ?? '') &&
      isAttribute((above?.text ?? '') + cell.text)
    );
  }
  const isCell = column?.role === 'unit' || (column !== undefined && isFigureRole(column.role));
  return isCell && isBroken(above, cell);
}

function isBroken(above: GridCell | undefined, { text, covered }: GridCell): boolean {
  const isWhole = kindOfCell(text) !== 'text' && !/^[左上下以右]+$/.test(text);
  return (above?.text ?? '') !== '' && !covered && !isWhole && text.length <= LONGEST_REST;
}

/**
 * Whether a page begins with the rest of a name: beside it stands nothing but rests, or the figures of
 * the one row whose number and name stand alone at the end of the page before.
 */
function isNameCut(
  above: GridRow,
  row: GridRow,
  columns: readonly TableColumn[],
  next: GridRow | undefined,
): boolean {
  if (!isNextPage(above, row)) return false;
  const columnOf = (role: ColumnRole) => columns.findIndex((column) => column.role === role);
  const [name, number] = [columnOf('name'), columnOf('number')];
  const textAt = ({ cells }: GridRow, column: number) => cells[column]?.text ?? '';
  const figuresOf = ({ cells }: GridRow) =>
    cells.filter((_, column) => isFigureRole(columns[column]?.role ?? 'other'));
  const printedOf = (one: GridRow) => figuresOf(one).filter(({ text }) => text !== '');
  const figures = printedOf(row);
  // A name over all columns is that of a category; what it covers is empty.
  if (row.cells[name]?.covered === true || figuresOf(row).some(({ covered }) => covered))
    return false;
  if (textAt(row, name) === '' || textAt(above, name) === '') return false;
  if (ROW_NUMBER.test(textAt(row, name)) || textAt(row, number) !== '') return false;
  // A name ends with its unit.
  if (unitInBracket(textAt(above, name)) !== undefined) return false;
  if (printedOf(above).length === 0) {
    // A second row without a number makes the lone name that of a group.
    const isLast = next === undefined || textAt(next, number) !== '';
    return figures.length > 0 && textAt(above, number) !== '' && isLast;
  }
  return row.cells.every(
    (cell, column) => cell.text === '' || column === name || isBroken(above.cells[column], cell),
  );
}

function isNextPage(above: GridRow, row: GridRow): boolean {
  return (pageOf(row) ?? 0) > (pageOf(above) ?? Infinity);
}

function pageOf(row: GridRow): number | undefined {
  const place = row.cells.find(({ place }) => place?.kind === 'page')?.place;
  return place?.kind === 'page' ? place.page : undefined;
}
