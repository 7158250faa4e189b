import type { DocumentGrid } from '../document/part';
import { nameKey } from '../name/name';
import { visibleText } from '../figure/normalise';
import type { FormFinding, FormMedium, FormPlace } from './finding';
import type { FormHeaderFinding } from './header-finding';
import { readHeader, type ReadHeader } from './header-words';

/** A form that people fill in as a table: a file, a sheet. Reading, mapping and findings go by it. */
export interface Form<Column extends string> {
  /** All columns, in the order in which we give the form out. */
  readonly columns: readonly Column[];
  /** The column that a header stands over; undefined for one that this form has no use for. */
  readonly columnOf: (read: ReadHeader) => Column | undefined;
  /** Columns of which a second one would make two statements of one row; of others the first counts. */
  readonly once: readonly Column[];
  /** Columns that our own sheet has besides: nothing is read from them, and that needs no saying. */
  readonly beside: readonly string[];
  /** Titles, units, remarks and lines may stand above the header: so many rows are tried. */
  readonly rowsAbove: number;
}

/** A filled-in form as text, cell by cell. */
export interface FormGrid {
  readonly rows: readonly (readonly string[])[];
  /** Row number of the first of them, as a spreadsheet counts. */
  readonly firstRow: number;
  /** A file where nothing is said. */
  readonly medium?: FormMedium;
  /** Of the worksheet it stands in. */
  readonly name?: string;
}

/**
 * A sheet of a workbook file as a form: what its cells hold, not the rounded number that they show. A
 * name or a year that is merged over several rows holds for each of them, an amount for the first.
 * @example formGridOf(sheet).rows[0] // ['地区', '指标', '2023年']
 */
export function formGridOf({ width, height, cells, sheet }: DocumentGrid): FormGrid {
  const rows = Array.from({ length: height }, () => Array.from({ length: width }, () => ''));
  for (const { row, column, rows: tall, text, exact = text } of cells) {
    const held = isAmount(exact) ? 1 : tall;
    for (const cellsOfRow of rows.slice(row, row + held)) cellsOfRow[column] = exact;
  }
  return { rows, firstRow: (sheet?.row ?? 0) + 1, medium: 'sheet', name: sheet?.name ?? '' };
}

/** A name or a year holds for all rows it is merged over; an amount is of one of them, nobody knows which. */
function isAmount(text: string): boolean {
  const plain = text.replace(/[\s,%]/gu, '');
  return /^[-+]?\d+(?:\.\d+)?$/u.test(plain) && !/^(?:19|20|21)\d{2}$/u.test(plain);
}

/**
 * Which column of a file is meant, by its label in the header. What is left out is found by name; `''`
 * says that the file has no such column, whatever its header looks like, and `=仓山区` that every row
 * is of 仓山区.
 */
export type FormMapping<Column extends string> = Partial<Readonly<Record<Column, string>>>;

/** Where the columns of a form stand in a table. */
export interface PlacedColumns<Column extends string> {
  /** 0-based position by column. */
  readonly at: ReadonlyMap<Column, number>;
  readonly labels: readonly string[];
  /** What each header says, by position. */
  readonly reads: readonly (ReadHeader | undefined)[];
  /** What holds for every row where no column says it, as assigned with `=`. */
  readonly constants: ReadonlyMap<Column, string>;
  readonly findings: readonly FormHeaderFinding[];
}

/**
 * Labels of a header's cells, each once, so that a column can be pointed out by its label: a blank
 * one and one that stood before are told by their number.
 * @example labelColumns(['指标', '', '指标']) // ['指标', '第2列', '指标（第3列）']
 */
function labelColumns(header: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return header.map((cell, at) => {
    const text = cell.replace(/\s+/gu, ' ').trim();
    const place = `第${String(at + 1)}列`;
    const label = text === '' ? place : seen.has(text) ? `${text}（${place}）` : text;
    seen.add(label);
    return label;
  });
}

/**
 * Finds the columns of a form by a table's header: those that `asked` assigns by their label, the
 * others by the words people head them with, and so are those whose label this table does not have.
 * @param settle what headers mean beside each other, where that is more than each says alone
 * @example placeColumns(ACTUALS_FORM, ['年度', '指标名称', '区县', '完成值']).at.get('地区') // 2
 */
export function placeColumns<Column extends string>(
  { columns, columnOf, once }: Form<Column>,
  header: readonly string[],
  asked: FormMapping<Column> = {},
  settle: (reads: PlacedColumns<Column>['reads']) => PlacedColumns<Column>['reads'] = (reads) =>
    reads,
): PlacedColumns<Column> {
  const labels = labelColumns(header);
  const at = new Map<Column, number>();
  const constants = new Map<Column, string>();
  const isOpen = new Set(columns);
  for (const column of columns) {
    const wanted = asked[column];
    if (wanted === undefined) continue;
    const position = wanted === '' ? undefined : findLabel(labels, wanted);
    const isConstant = position === undefined && /^=\s*\S/u.test(wanted);
    if (position !== undefined) at.set(column, position);
    if (isConstant) constants.set(column, wanted.slice(1).trim());
    if (position !== undefined || isConstant || wanted === '') isOpen.delete(column);
  }
  const taken = new Set(at.values());
  const reads = settle(header.map(readHeader));
  const named = reads.map((read, position) =>
    read === undefined || taken.has(position) ? undefined : columnOf(read),
  );
  const findings: FormHeaderFinding[] = [];
  for (const column of isOpen) {
    const all = named.flatMap((each, position) => (each === column ? [position] : []));
    // Its very own name says more than an everyday one: 指标 beside 项目.
    const exact = all.filter((position) => nameKey(header[position] ?? '') === nameKey(column));
    const best = exact.length > 0 ? exact : all;
    const [first, second] = best;
    if (first === undefined) continue;
    at.set(column, first);
    if (second === undefined || !once.includes(column)) continue;
    const headers = best.map((position) => labels[position] ?? '');
    findings.push({ kind: 'form-column-repeated', column, headers });
  }
  return { at, labels, reads, constants, findings };
}

/** Files of one kind differ in blanks, width and case. */
function findLabel(labels: readonly string[], wanted: string): number | undefined {
  const exact = labels.indexOf(wanted);
  const position =
    exact >= 0 ? exact : labels.findIndex((each) => nameKey(each) === nameKey(wanted));
  return position >= 0 ? position : undefined;
}

/**
 * The labels of columns that have a header and no use.
 * @example ignoredLabels(['指标', '第2列', '备注'], ['指标', '', '备注'], new Set([0])) // ['备注']
 */
export function ignoredLabels(
  labels: readonly string[],
  header: readonly string[],
  used: ReadonlySet<number>,
): readonly string[] {
  return labels.filter((_, at) => !used.has(at) && visibleText(header[at] ?? '') !== '');
}

/** The header of a table. */
export interface FoundHeader<Columns> {
  /** 0-based position in the grid; -1 where nothing looks like a header. */
  readonly at: number;
  /** Of the row that was taken for the header, or might have been meant as one. */
  readonly columns: Columns;
  /** Whether it names all that is needed. */
  readonly isWhole: boolean;
}

/**
 * Finds the header of a table: the first row that names all that is needed, else the one that names
 * most of it, else none, with the first row that looks like a table.
 * @param read what the row at a position would be as a header, and how much of one
 * @example findHeaderRow(grid, 12, read).at // 1
 */
export function findHeaderRow<Columns>(
  { rows }: FormGrid,
  rowsAbove: number,
  read: (
    row: readonly string[],
    at: number,
  ) => {
    readonly columns: Columns;
    readonly isWhole: boolean;
    readonly named: number;
  },
): FoundHeader<Columns> {
  let best: (FoundHeader<Columns> & { readonly named: number }) | undefined;
  for (const [at, row] of rows.slice(0, rowsAbove).entries()) {
    const { columns, isWhole, named } = read(row, at);
    if (isWhole) return { at, columns, isWhole };
    if (named > (best?.named ?? 1)) best = { at, columns, isWhole, named };
  }
  if (best !== undefined) return best;
  const filled = rows.map((row) => row.filter((cell) => cell.trim() !== '').length);
  const first = filled.findIndex((count) => count > 2);
  const shown = first >= 0 ? first : filled.findIndex((count) => count > 0);
  return { at: -1, columns: read(rows[shown] ?? [], Math.max(0, shown)).columns, isWhole: false };
}

/** The cells of one row by their column. */
export interface RowCells<Column extends string> {
  readonly row: number;
  /** Without blanks and invisible marks around it; '' for a blank cell, or where there is no column. */
  readonly text: (column: Column) => string;
  /** The cell at a 0-based position, whatever its column is. */
  readonly at: (position: number) => string;
  /** Where a cell stands, in the words of the file. */
  readonly place: (column: Column) => FormPlace;
}

/**
 * The cells of a row of a table whose columns are known.
 * @example cellsOf(columns, ['仓山区', ' 2023 '], 2).text('年份') // '2023'
 */
export function cellsOf<Column extends string>(
  { at: positions, labels, constants }: Omit<PlacedColumns<Column>, 'reads' | 'findings'>,
  cells: readonly string[],
  row: number,
): RowCells<Column> {
  const position = (column: Column): number => positions.get(column) ?? -1;
  const at = (where: number): string => visibleText(cells[where] ?? '');
  return {
    row,
    at,
    text: (column) => {
      const where = position(column);
      return where < 0 ? (constants.get(column) ?? '') : at(where);
    },
    place: (column) => ({ row, column: labels[position(column)] ?? column }),
  };
}

/**
 * What is wrong with a row that goes on where the header has ended; undefined for nothing.
 * @example unevenRow(['地区', '指标'], ['仓山区', 'GDP', '多'], 2, 'file')?.kind // 'form-row-uneven'
 */
export function unevenRow(
  { length: expected }: readonly string[],
  cells: readonly string[],
  row: number,
  medium: FormMedium = 'file',
): Extract<FormFinding, { readonly kind: 'form-row-uneven' }> | undefined {
  if (cells.slice(expected).every((cell) => cell.trim() === '')) return undefined;
  return { kind: 'form-row-uneven', row, expected, found: cells.length, medium };
}
