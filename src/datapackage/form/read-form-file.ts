import Papa from 'papaparse';
import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { FormFinding } from '../../core/form/finding';
import { formSeverity, type FormSeverity } from '../../core/form/findings';
import type { FormGrid } from '../../core/form/form';
import { findLongCell, MAX_CELL } from '../csv/read-table';
import { markFormula, unmarkFormula } from '../csv/formula-mark';
import { decodeForeign, type ForeignEncoding } from '../file/decode-text';
import type { CellFinding, FileFinding, TableFinding } from '../finding/package-finding';

/** What a file that a form was filled in as is not fit for as a whole, or how it was read. */
export type FormFileFinding =
  | Extract<
      FileFinding,
      {
        readonly kind:
          | 'file-binary'
          | 'file-undecodable'
          | 'file-damaged'
          | 'file-too-large'
          | 'file-too-many-rows';
      }
    >
  | { readonly kind: 'file-empty' | 'file-gb18030'; readonly file: string }
  | {
      readonly kind: 'file-encoded';
      readonly file: string;
      readonly encoding: Exclude<ForeignEncoding, 'gb18030'>;
    }
  | Extract<TableFinding, { readonly kind: 'quote-broken' }>
  | Extract<CellFinding, { readonly kind: 'cell-too-long' }>;

/**
 * How grave a finding about a form in a file is; see `formSeverity`. A file that is refused as a
 * whole has one error and no rows.
 * @example formFileSeverity({ kind: 'file-gb18030', file: '年报.csv' }) // 'info'
 */
export function formFileSeverity(finding: FormFinding | FormFileFinding): FormSeverity {
  if (!('file' in finding)) return formSeverity(finding);
  return finding.kind === 'file-gb18030' || finding.kind === 'file-encoded' ? 'info' : 'error';
}

/** A CSV file as a grid, and what is to be said of how it was read. */
interface FormFile {
  readonly grid: FormGrid;
  readonly findings: readonly FormFileFinding[];
}

/** What is asked of a file. */
interface FormFileQuestion {
  /** Name that findings call the file by. */
  readonly file: string;
  readonly maxBytes: number;
  /** How many columns of the form the header of a grid names: it decides the delimiter. */
  readonly named: (grid: FormGrid) => number;
}

const MAX_ROWS = 300_000;
/** `，` is what a Chinese keyboard types where a comma was meant. */
const DELIMITERS = [',', '\t', ';', '，', '|'];
/** Excel's own first line: it names the delimiter and is no row. */
const DECLARED = /^sep=(?<delimiter>.)\n/iu;
const ROWS_TRIED = 40;
const CHARACTERS_TRIED = 100_000;

/**
 * The cells of a form that was filled in as a CSV file, in any encoding of `decodeForeign`; parted by the declared delimiter, else by the one by which its header names most columns.
 * @example readFormFile(bytes, { file: '年报.csv', maxBytes: 50_000_000, named })
 * // { ok: true, value: { grid: { rows: [['地区', …], …], firstRow: 1 }, findings: [] } }
 */
export function readFormFile(
  bytes: Uint8Array,
  { file, maxBytes, named }: FormFileQuestion,
): Outcome<FormFile, FormFileFinding> {
  const found = bytes.length;
  if (found > maxBytes) return fail({ kind: 'file-too-large', file, found, limit: maxBytes });
  const decoded = decodeForeign(file, bytes);
  const { encoding } = decoded;
  const said =
    encoding === 'utf-16' || encoding === 'big5'
      ? ({ kind: 'file-encoded', file, encoding } as const)
      : (decoded.finding as FormFileFinding | undefined);
  if (decoded.text === undefined) return fail(said ?? { kind: 'file-undecodable', file });
  if (decoded.text.trim() === '') return fail({ kind: 'file-empty', file });
  const lines = decoded.text.replace(/\r\n?/gu, '\n');
  const declared = DECLARED.exec(lines)?.groups?.['delimiter'];
  const text = declared === undefined ? lines : lines.slice(lines.indexOf('\n') + 1);
  const delimiter = declared ?? chooseDelimiter(text, named);
  const tooLong = findLongCell(text, delimiter);
  if (tooLong !== undefined) {
    const { row, column, length } = tooLong;
    const at = { file, row, column: String(column) };
    return fail({ kind: 'cell-too-long', ...at, found: length, limit: MAX_CELL });
  }
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken !== undefined) {
    return fail({ kind: 'quote-broken', file, row: (broken.row ?? 0) + 1 });
  }
  if (data.length > MAX_ROWS) {
    return fail({ kind: 'file-too-many-rows', file, found: data.length, limit: MAX_ROWS });
  }
  const rows = data.map((cells) => cells.map(unmarkFormula));
  const grid = { rows, firstRow: declared === undefined ? 1 : 2, medium: 'file' } as const;
  return succeed({ grid, findings: said === undefined ? [] : [said] });
}

/** Of equal ones that which makes most columns, else the comma. */
function chooseDelimiter(text: string, named: FormFileQuestion['named']): string {
  const beginning = text.slice(0, CHARACTERS_TRIED);
  let best = { delimiter: ',', score: -1 };
  for (const delimiter of DELIMITERS) {
    const options = { delimiter, newline: '\n', preview: ROWS_TRIED } as const;
    const rows = Papa.parse<string[]>(beginning, options).data;
    const widest = Math.max(...rows.map(({ length }) => length));
    const score = named({ rows, firstRow: 1 }) * 1_000 + Math.min(999, widest);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Rows as a CSV file that Excel and WPS open as it is: what would be calculated there stays text.
 * @example new TextDecoder().decode(writeFormFile([['地区', '=1+1']])) // "地区,'=1+1\r\n"
 */
export function writeFormFile(rows: readonly (readonly string[])[]): Uint8Array {
  const text = Papa.unparse(
    rows.map((row) => row.map(markFormula)),
    { newline: '\r\n' },
  );
  return new TextEncoder().encode(`${BYTE_ORDER_MARK}${text}\r\n`);
}
