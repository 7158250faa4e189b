import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { buildCatalog } from '../../core/catalog/build-catalog';
import type { Catalog, PlanPackage } from '../../core/catalog/catalog';
import type { DocumentNote } from '../../core/finding/document-finding';
import { settleOrigins, type ObservationOrigin } from '../../core/observation/origin';
import { readObservationGrid } from '../../core/observation/read-observation-grid';
import {
  toObservationPackage,
  type StatedBeside,
} from '../../core/observation/to-observation-package';
import { keepObservations } from '../../datapackage/form/keep-observations';
import {
  readObservations,
  type ObservationFileReading,
} from '../../datapackage/form/read-observations';
import { formFileSeverity } from '../../datapackage/form/read-form-file';
import type { DocumentFile } from '../../document/read-document';
import { readTables } from '../../document/read-tables';
import { sayDocumentFinding } from '../../wording/document-finding';
import { sayDocumentNote } from '../../wording/document-note';
import { sayHeld } from '../../wording/audit';
import { sayFormFinding } from '../../wording/form-finding';
import type { KeptPackage } from '../../workbook/setting/packages';
import { UsageError } from '../arguments/read-options';

const SEVERITIES = { error: '错误', warning: '提醒', info: '说明' } as const;
const HOW_TO_CONFIRM =
  '提醒：待核实的值没有采用。请核对：填错的改正；确认无误的，在“核实”一列填“是”，或加上 --confirm-unusual。';
/** More is no file of actual values, and would only fill the memory. */
const MAX_READ = 64_000_000;

/** A file of actual values, read. */
interface ReadActuals {
  /** One for each table that was read; what a later one says otherwise counts. */
  readonly contents: readonly PlanPackage[];
  /** The same as a workbook keeps them, under the names the pane would give them. */
  readonly kept: readonly KeptPackage[];
  /** What was found in the file, one sentence each. */
  readonly sentences: readonly string[];
  /** How many rows count, and how many do not. */
  readonly summary: string;
}

/** How the file that `--actuals` names is to be read. */
interface ActualsRequest {
  /** Of the rows that name none. */
  readonly region: string;
  /** Uses values that look wrong as well, and still says which. */
  readonly confirmUnusual?: boolean;
  /** Names of its sheets, or 全部; where there are none the first that has actual values is read. */
  readonly sheets?: readonly string[];
}

/**
 * Reads the file that `--actuals` names. Rows with an error are left out, and said; so are values that
 * look wrong, unless the user has confirmed them.
 *
 * @throws UsageError where the file cannot be read, or none of its rows can be used
 */
export async function readActuals(
  path: string,
  packages: readonly PlanPackage[],
  request: ActualsRequest,
): Promise<ReadActuals> {
  return readActualsFile({ name: basename(path), bytes: await readBytes(path) }, packages, request);
}

/**
 * Reads a file of actual values that is at hand; see `readActuals`.
 * @param beside what goes with the first table that counts
 * @throws UsageError where none of its rows can be used
 */
export async function readActualsFile(
  table: DocumentFile,
  packages: readonly PlanPackage[],
  request: ActualsRequest,
  beside?: StatedBeside,
): Promise<ReadActuals> {
  const { name: file } = table;
  const { readings, unread } = await readFileTables(table, packages, request);
  const { confirmUnusual = false } = request;
  const isOne = readings.length === 1;
  const sentences = [
    ...unread.map(
      (sheet) =>
        `${SEVERITIES.warning}：工作表“${sheet}”里也有实际值，没有读；要读它请写 --sheet ${sheet}，几张都要读写 --sheet ${ALL_SHEETS}。`,
    ),
    ...readings.flatMap(({ name, reading, notes }) =>
      [
        ...notes.map((note) => `${SEVERITIES.warning}：${sayDocumentNote(note)}`),
        ...sayReading(reading, confirmUnusual),
      ].map((said) => (isOne ? said : `工作表“${name}”${said}`)),
    ),
  ];
  const origins: ObservationOrigin[] = [];
  let [used, waiting, left, blank] = [0, 0, 0, 0];
  for (const { name, reading } of readings) {
    const observations = usedOf(reading, confirmUnusual);
    used += new Set(observations.map(({ row }) => row)).size;
    waiting += confirmUnusual ? 0 : reading.held.length;
    left += reading.preview.left;
    blank += reading.preview.blank;
    if (observations.length === 0) continue;
    const read = isOne ? file : `${file}“${name}”`;
    const about = { name: `actuals-file:${read}`, title: `实际值（${read}）` };
    origins.push(
      toObservationPackage(observations, about, origins.length === 0 ? beside : undefined),
    );
  }
  if (origins.length === 0) {
    throw new UsageError(
      [`实际值文件 ${file} 没有一行可以采用：`, ...sentences, '没有写入。'].join('\n'),
    );
  }
  const contents = settleOrigins(buildCatalog(packages), origins);
  const others = [
    ...(waiting === 0 ? [] : [`${String(waiting)} 个数待核实`]),
    ...(left === 0 ? [] : [`${String(left)} 行未采用`]),
    ...(blank === 0 ? [] : [`${String(blank)} 行没有填`]),
  ];
  return {
    contents,
    kept: contents.map((content) => ({ name: content.name, files: keepObservations(content) })),
    sentences,
    summary: [`采用 ${String(used)} 行`, ...others].join('，'),
  };
}

function sayReading(
  { held, findings }: ObservationFileReading,
  confirmUnusual: boolean,
): readonly string[] {
  return [
    ...held.map((each) => `${confirmUnusual ? '已确认' : '待核实，没有采用'}：${sayHeld(each)}`),
    ...(held.length === 0 || confirmUnusual ? [] : [HOW_TO_CONFIRM]),
    ...findings.map(
      (finding) =>
        `${SEVERITIES[formFileSeverity(finding)]}：${sayFormFinding(finding, 'actuals')}`,
    ),
  ];
}

function usedOf({ observations, held }: ObservationFileReading, confirmUnusual: boolean) {
  if (!confirmUnusual) return observations;
  const unusual = held.map(({ observation }) => observation);
  return [...observations, ...unusual].sort((one, other) => one.row - other.row);
}

/** A table of the file that is read. */
interface TableReading {
  readonly name: string;
  readonly reading: ObservationFileReading;
  readonly notes: readonly DocumentNote[];
}

/** What stands for all sheets that have actual values. */
const ALL_SHEETS = '全部';

/**
 * The actual values of a file: of the sheets that are asked for, else of its first one that has them,
 * and the names of the others that have some too. Cells count as they are shown, so that 4.5% is 4.5 %
 * and not 0.045. A later sheet is read over what the ones before it say.
 *
 * @throws UsageError where the file has no such table
 */
async function readFileTables(
  file: DocumentFile,
  packages: readonly PlanPackage[],
  { region, sheets = [], confirmUnusual = false }: ActualsRequest,
): Promise<{ readonly readings: readonly TableReading[]; readonly unread: readonly string[] }> {
  const { name, bytes } = file;
  const tables = await readTables(file);
  if (!tables.ok) throw new UsageError(sayDocumentFinding(tables.finding));
  const catalog = buildCatalog(packages);
  if (tables.value === undefined) {
    if (sheets.length > 0) throw new UsageError(`${name} 是文本，没有工作表，请去掉 --sheet。`);
    const reading = readObservations(bytes, catalog, {}, name, region);
    return { readings: [{ name: '', reading, notes: [] }], unread: [] };
  }
  const names = tables.value.map((table) => table.name);
  const missing = sheets.find((sheet) => sheet !== ALL_SHEETS && !names.includes(sheet));
  if (missing !== undefined) {
    throw new UsageError(`${name} 里没有工作表“${missing}”，有的是：${names.join('、')}。`);
  }
  const readAll = (catalogOf: (read: readonly TableReading[]) => Catalog) => {
    const read: TableReading[] = [];
    for (const { name: sheet, grid, notes } of tables.value ?? []) {
      if (sheets.length > 0 && !sheets.includes(ALL_SHEETS) && !sheets.includes(sheet)) continue;
      const reading = readObservationGrid(catalogOf(read), grid, {}, region);
      read.push({ name: sheet, reading, notes });
    }
    return read;
  };
  const states = ({ reading: { observations, held } }: TableReading): boolean =>
    observations.length > 0 || held.length > 0;
  if (sheets.length === 0) {
    const read = readAll(() => catalog);
    const stating = read.filter(states);
    const found =
      stating[0] ?? read.find(({ reading }) => reading.preview.headerRow !== undefined) ?? read[0];
    if (found === undefined) throw new UsageError(`${name} 里没有表格，请检查是否选错了文件。`);
    return { readings: [found], unread: stating.slice(1).map((table) => table.name) };
  }
  const read = readAll((before) =>
    buildCatalog([
      ...packages,
      ...before.map(({ reading, name: sheet }) =>
        toObservationPackage(usedOf(reading, confirmUnusual), { name: sheet, title: sheet }),
      ),
    ]),
  );
  const readings = sheets.includes(ALL_SHEETS) ? read.filter(states) : read;
  return { readings: readings.length === 0 ? read.slice(0, 1) : readings, unread: [] };
}

async function readBytes(path: string): Promise<Uint8Array> {
  const info = await stat(path).catch(() => undefined);
  if (info === undefined)
    throw new UsageError(
      `没有 ${path} 这个文件，请写实际值文件（CSV、Excel、WPS、.ods 等）的位置。`,
    );
  if (!info.isFile())
    throw new UsageError(`${path} 不是文件，请写实际值文件（CSV、Excel、WPS、.ods 等）的位置。`);
  if (info.size > MAX_READ) {
    throw new UsageError(`${path} 有 ${String(info.size)} 字节，太大了，请检查是否选错了文件。`);
  }
  try {
    return new Uint8Array(await readFile(path));
  } catch {
    throw new UsageError(`读不了 ${path}，请检查读的权限，或先关闭正打开它的程序。`);
  }
}
