import Papa from 'papaparse';
import type { Catalog } from '../../core/catalog/catalog';
import type { ObservationMapping } from '../../core/observation/observation-column';
import type {
  ObservationProgress,
  ObservationReading,
} from '../../core/observation/observation-reading';
import { readObservationSteps } from '../../core/observation/read-observation-grid';
import { MAX_CELL, findLongCell } from '../csv/read-table';
import { decodeText } from '../file/decode-text';
import { chooseDelimiter } from './choose-delimiter';
import type { ObservationFileFinding, ObservationFileReading } from './observation-file';

const MAX_BYTES = 50_000_000;
const MAX_ROWS = 300_000;

/**
 * Reads actual values from a CSV file: UTF-8 with and without byte order mark, or GB18030; comma, tab
 * or semicolon. The header may stand below a title and name its columns in any order and in everyday
 * words. Nothing is kept: the observations go on to `toObservationPackage` once the user agrees.
 * @param asked columns assigned by label, such as the `mapping` of an earlier reading
 * @param file name that findings call the file by
 * @example readObservations(utf8('地区,指标,年份,实际值\n仓山,GDP,2023,1100'), catalog).observations
 * // [{ row: 2, regionId: '350104', indicatorId: 'gdp', year: 2023, text: '1100', … }]
 */
export function readObservations(
  bytes: Uint8Array,
  catalog: Catalog,
  asked: ObservationMapping = {},
  file = '这个文件',
): ObservationFileReading {
  const steps = readObservationFileSteps(bytes, catalog, asked, file);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/**
 * The same, step by step: yields after every 2,000 rows, so that whoever shows progress can pause.
 * @example for (let step = steps.next(); !step.done; step = steps.next()) await show(step.value)
 */
export function* readObservationFileSteps(
  bytes: Uint8Array,
  catalog: Catalog,
  asked: ObservationMapping = {},
  file = '这个文件',
): Generator<ObservationProgress, ObservationFileReading> {
  const text = readText(bytes, file);
  if ('refusal' in text) return refused(text.refusal);
  const lines = text.text.replace(/\r\n?/gu, '\n');
  const delimited = chooseDelimiter(lines, asked);
  const parsed = parse(delimited.text, delimited.delimiter, file);
  if ('refusal' in parsed) return refused(parsed.refusal);
  const reading = yield* readObservationSteps(catalog, { rows: parsed.rows, firstRow: 1 }, asked);
  return { ...reading, findings: [...text.findings, ...reading.findings] };
}

interface Refusal {
  readonly refusal: ObservationFileFinding;
}

function readText(
  bytes: Uint8Array,
  file: string,
): Refusal | { readonly text: string; readonly findings: readonly ObservationFileFinding[] } {
  const found = bytes.length;
  if (found > MAX_BYTES) {
    return { refusal: { kind: 'file-too-large', file, found, limit: MAX_BYTES } };
  }
  const { text, finding } = decodeText(file, bytes);
  const said = finding as ObservationFileFinding | undefined;
  if (text === undefined) return { refusal: said ?? { kind: 'file-undecodable', file } };
  if (text.trim() === '') return { refusal: { kind: 'file-empty', file } };
  return { text, findings: said === undefined ? [] : [said] };
}

function parse(
  text: string,
  delimiter: string,
  file: string,
): Refusal | { readonly rows: readonly (readonly string[])[] } {
  const tooLong = findLongCell(text, delimiter);
  if (tooLong !== undefined) {
    const { row, column, length: found } = tooLong;
    const at = { file, row, column: String(column) };
    return { refusal: { kind: 'cell-too-long', ...at, found, limit: MAX_CELL } };
  }
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken !== undefined) {
    return { refusal: { kind: 'quote-broken', file, row: (broken.row ?? 0) + 1 } };
  }
  if (data.length <= MAX_ROWS) return { rows: data };
  return { refusal: { kind: 'file-too-many-rows', file, found: data.length, limit: MAX_ROWS } };
}

const NOTHING: ObservationReading = {
  observations: [],
  findings: [],
  mapping: {},
  preview: {
    headers: [],
    headerRow: undefined,
    sample: [],
    ...{ rows: 0, numbers: 0, texts: 0, notSet: 0, noData: 0, growths: 0, blank: 0, left: 0 },
    regions: [],
    years: [],
  },
};

function refused(finding: ObservationFileFinding): ObservationFileReading {
  return { ...NOTHING, findings: [finding] };
}
