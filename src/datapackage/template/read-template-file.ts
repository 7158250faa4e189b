import Papa from 'papaparse';
import type { Catalog } from '../../core/catalog/catalog';
import { MAX_CELL, findLongCell } from '../csv/read-table';
import { decodeText } from '../file/decode-text';
import type { ObservationFileFinding } from '../observation/observation-file';
import { findTemplateHeader } from './find-template-table';
import { readTemplate, type TemplateReading } from './read-template';

const MAX_BYTES = 5_000_000;
const DELIMITERS = [',', '\t', ';', '，'];
/** Excel's own first line: it names the delimiter and is no row. */
const DECLARED = /^sep=(?<delimiter>.)\n/iu;

/**
 * Reads a filled-in template from a CSV file: UTF-8 with and without byte order mark, or GB18030;
 * comma, tab or semicolon.
 * @param file name that findings call the file by
 * @example readTemplateFile(bytes, catalog, '仓山十五五.csv').draft?.period.name // '十五五'
 */
export function readTemplateFile(
  bytes: Uint8Array,
  catalog: Catalog,
  file: string,
): TemplateReading {
  const found = bytes.length;
  if (found > MAX_BYTES) {
    return refused({ kind: 'file-too-large', file, found, limit: MAX_BYTES });
  }
  const { text, finding } = decodeText(file, bytes);
  const said = finding as ObservationFileFinding | undefined;
  if (text === undefined) return refused(said ?? { kind: 'file-undecodable', file });
  if (text.trim() === '') return refused({ kind: 'file-empty', file });
  const lines = text.replace(/\r\n?/gu, '\n');
  const declared = DECLARED.exec(lines)?.groups?.['delimiter'];
  const body = declared === undefined ? lines : lines.slice(lines.indexOf('\n') + 1);
  const delimiter = declared ?? chooseDelimiter(body);
  const tooLong = findLongCell(body, delimiter);
  if (tooLong !== undefined) {
    const { row, column, length } = tooLong;
    const at = { file, row, column: String(column), found: length, limit: MAX_CELL };
    return refused({ kind: 'cell-too-long', ...at });
  }
  const { data, errors } = Papa.parse<string[]>(body, { delimiter, newline: '\n' });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken !== undefined) {
    return refused({ kind: 'quote-broken', file, row: (broken.row ?? 0) + 1 });
  }
  const firstRow = declared === undefined ? 1 : 2;
  const reading = readTemplate({ rows: data, firstRow }, catalog);
  return { ...reading, findings: [...reading.findings, ...(said === undefined ? [] : [said])] };
}

function refused(finding: ObservationFileFinding): TemplateReading {
  return { draft: undefined, findings: [finding] };
}

/** The delimiter by which the table has a header, else the comma. */
function chooseDelimiter(text: string): string {
  const beginning = text.slice(0, 100_000);
  const found = DELIMITERS.find((delimiter) => {
    const options = { delimiter, newline: '\n', preview: 40 } as const;
    return findTemplateHeader(Papa.parse<string[]>(beginning, options).data) !== undefined;
  });
  return found ?? ',';
}
