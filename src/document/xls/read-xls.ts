import type { CellObject, ParsingOptions, WorkBook, WorkSheet } from '@e965/xlsx';
import type { DocumentFinding } from '../../core/finding/document-finding';
import { fail, type Outcome } from '../../core/finding/outcome';
import type { DocumentReading } from '../content';
import { LIMITS } from '../limits';
import { exactNumber, loadFormatter, plainCode, showNumber } from '../sheet/number-formats';
import { SheetCells, type SheetReading } from '../sheet/sheet-cells';
import { tooManyCells, toWorkbook } from '../sheet/to-workbook';
import { readStream } from './read-stream';

/** What the library calls the formats that a Chinese Excel shows otherwise. */
const CHINESE_DATES: ReadonlyMap<string, string> = new Map([
  ['m/d/yy', 'yyyy/m/d'],
  ['m/d/yy h:mm', 'yyyy/m/d h:mm'],
]);

/** Of what the library reads, that which is asked for. */
const OPTIONS: ParsingOptions = {
  type: 'array',
  dense: true,
  cellNF: true,
  cellText: false,
  cellHTML: false,
  cellFormula: false,
};

/**
 * Reads a workbook of Excel before 2007 or of WPS (.xls, .et), each sheet as a grid, as `readXlsx` does.
 * The library is fetched when the first one is opened.
 *
 * @param file name for findings
 * @example await readXls('指标.xls', bytes) // { ok: true, value: { kind: 'parts', format: 'xls', … } }
 */
export async function readXls(
  file: string,
  bytes: Uint8Array,
): Promise<Outcome<DocumentReading, DocumentFinding>> {
  const library = await loadLibrary();
  if (library === undefined) return fail({ kind: 'reader-missing', file, format: 'xls' });
  let book: WorkBook;
  let told: ReturnType<typeof readStream>;
  try {
    const stream = library.streamOf(bytes);
    if (stream === undefined) return fail({ kind: 'document-damaged', file, format: 'xls' });
    told = readStream(stream);
    if (told.encrypted) return fail({ kind: 'document-encrypted', file, format: 'office' });
    if (told.cells > LIMITS.cells || told.lastRow >= LIMITS.rows) return tooManyCells(file);
    if (!told.whole) return fail({ kind: 'document-damaged', file, format: 'xls' });
    book = library.read(bytes);
  } catch {
    // How the library says that the bytes are not what they begin as.
    return fail({ kind: 'document-damaged', file, format: 'xls' });
  }
  const { WBProps, Sheets: shown = [] } = book.Workbook ?? {};
  const format = await loadFormatter(WBProps?.date1904 === true);
  if (format === undefined) return fail({ kind: 'reader-missing', file, format: 'xls' });
  const decode = (text: string): string =>
    told.encoding === undefined ? text : new TextDecoder(told.encoding).decode(bytesOf(text));
  const show = (cell: CellObject): readonly [string, string?] => {
    const { t: type, v: value, z: code } = cell;
    if (typeof value === 'boolean') return [value ? 'TRUE' : 'FALSE'];
    if (type === 'e') return [ERRORS.get(Number(value)) ?? '#N/A'];
    if (typeof value === 'string') return [told.raised.get(value) ?? decode(value)];
    if (typeof value !== 'number') return [''];
    const plain = plainCode(typeof code === 'string' ? code : '');
    const text = showNumber(value, CHINESE_DATES.get(plain) ?? plain, format);
    return [text, exactNumber(value, text)];
  };
  const sheets: SheetReading[] = [];
  let room: number = LIMITS.cells;
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    // Charts on sheets of their own hold no cells.
    if (sheet === undefined || sheet['!type'] === 'chart') continue;
    const read = readCells(sheet, show, room);
    if (read === undefined) return tooManyCells(file);
    const { cells, comments } = read;
    room -= cells.count;
    const rows = sheet['!rows'] ?? [];
    const hiddenRows = rows.filter((row) => row?.hidden === true).length;
    sheets.push({
      grid: cells.grid(decode(name)),
      hidden: (shown[index]?.Hidden ?? 0) > 0,
      hiddenLines: hiddenRows + (told.hiddenColumns[index] ?? 0),
      unsaved: 0,
      comments,
    });
  }
  return toWorkbook(file, 'xls', sheets);
}

/** [MS-XLS] 2.5.10 BErr. */
const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
]);

function readCells(
  sheet: WorkSheet,
  show: (cell: CellObject) => readonly [string, string?],
  room: number,
): { readonly cells: SheetCells; readonly comments: number } | undefined {
  const cells = new SheetCells(room);
  let comments = 0;
  for (const [row, line] of (sheet['!data'] ?? []).entries()) {
    // Rows and cells that are blank are gaps, whatever the library's types say.
    for (const [column, cell] of ((line as typeof line | undefined) ?? []).entries()) {
      const held = cell as CellObject | undefined;
      if (held === undefined) continue;
      comments += held.c?.length ?? 0;
      if (!cells.add({ row, column }, ...show(held))) return undefined;
    }
  }
  for (const { s: first, e: last } of sheet['!merges'] ?? []) {
    cells.merge({ row: first.r, column: first.c }, { row: last.r, column: last.c });
  }
  return { cells, comments };
}

interface Library {
  /** The stream that holds the workbook; undefined where there is none. */
  readonly streamOf: (bytes: Uint8Array) => Uint8Array | undefined;
  readonly read: (bytes: Uint8Array) => WorkBook;
}

/** Parts of the library that its types leave open: a file of streams, and tables of code pages. */
interface Untyped {
  readonly CFB: {
    readonly read: (bytes: Uint8Array, options: { readonly type: 'array' }) => object;
    readonly find: (file: object, path: string) => { readonly content: ArrayLike<number> } | null;
  };
  readonly set_cptable: (table: object) => void;
}

async function loadLibrary(): Promise<Library | undefined> {
  try {
    const library = await import(/* webpackChunkName: "read-xls" */ '@e965/xlsx');
    const { CFB, set_cptable: setTable } = library as unknown as Untyped;
    // In Node the library fetches tables as heavy as itself, which take double bytes for single ones.
    setTable({ utils: { decode: charactersOf } });
    return {
      streamOf: (bytes) => {
        const streams = CFB.read(bytes, { type: 'array' });
        const found = CFB.find(streams, '/Workbook') ?? CFB.find(streams, '/Book');
        return found === null ? undefined : Uint8Array.from(found.content);
      },
      read: (bytes) => library.read(bytes, OPTIONS),
    };
  } catch {
    // The part of the add-in was not found: offline, or an incomplete copy on the server.
    return undefined;
  }
}

/** Bytes as characters of one byte each, those of UTF-16 as what they are. */
function charactersOf(page: number, bytes: ArrayLike<number>): string {
  const held = Uint8Array.from(bytes);
  return page === 1200
    ? new TextDecoder('utf-16le').decode(held)
    : Array.from(held, (byte) => String.fromCharCode(byte)).join('');
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
