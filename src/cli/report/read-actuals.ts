import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Catalog, PlanPackage } from '../../core/catalog/catalog';
import { formGridOf } from '../../core/form/form';
import type { ObservationReading } from '../../core/observation/observation-reading';
import { readObservationGrid } from '../../core/observation/read-observation-grid';
import { toObservationPackage } from '../../core/observation/to-observation-package';
import { keepObservations } from '../../datapackage/form/keep-observations';
import { readObservations } from '../../datapackage/form/read-observations';
import { formFileSeverity } from '../../datapackage/form/read-form-file';
import { readDocument, type DocumentFile } from '../../document/read-document';
import { sayDocumentFinding } from '../../wording/document-finding';
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
  readonly content: PlanPackage;
  /** The same as a workbook keeps it, under the name the pane would give it. */
  readonly kept: KeptPackage;
  /** What was found in the file, one sentence each. */
  readonly sentences: readonly string[];
  /** How many rows count, and how many do not. */
  readonly summary: string;
}

/**
 * Reads the file that `--actuals` names. Rows with an error are left out, and said; so are values that
 * look wrong, unless the user has confirmed them.
 *
 * @param confirmUnusual uses values that look wrong as well, and still says which
 * @throws UsageError where the file cannot be read, or none of its rows can be used
 */
export async function readActuals(
  path: string,
  catalog: Catalog,
  region: string,
  confirmUnusual = false,
): Promise<ReadActuals> {
  const file = basename(path);
  const bytes = await readBytes(path);
  const { reading, unread } = isWorkbook(bytes)
    ? await readWorkbookActuals({ name: file, bytes }, catalog, region)
    : { reading: readObservations(bytes, catalog, {}, file, region), unread: [] };
  const sentences = [
    ...unread.map(
      (sheet) =>
        `${SEVERITIES.warning}：工作表“${sheet}”里也有实际值，没有读；请把它并到第一张表里，或另存成一个文件再读。`,
    ),
    ...reading.held.map(
      (held) => `${confirmUnusual ? '已确认' : '待核实，没有采用'}：${sayHeld(held)}`,
    ),
    ...(reading.held.length === 0 || confirmUnusual ? [] : [HOW_TO_CONFIRM]),
    ...reading.findings.map(
      (finding) =>
        `${SEVERITIES[formFileSeverity(finding)]}：${sayFormFinding(finding, 'actuals')}`,
    ),
  ];
  const { preview } = reading;
  const unusual = reading.held.map(({ observation }) => observation);
  const observations = confirmUnusual
    ? [...reading.observations, ...unusual].sort((one, other) => one.row - other.row)
    : reading.observations;
  if (observations.length === 0) {
    throw new UsageError(
      [`实际值文件 ${path} 没有一行可以采用：`, ...sentences, '没有写入。'].join('\n'),
    );
  }
  const name = `actuals-file:${file}`;
  const content = toObservationPackage(observations, { name, title: `实际值（${file}）` });
  const kept = { name, files: keepObservations(content) };
  const { left, blank } = preview;
  const used = new Set(observations.map(({ row }) => row)).size;
  const waiting = confirmUnusual ? 0 : unusual.length;
  const others = [
    ...(waiting === 0 ? [] : [`${String(waiting)} 个数待核实`]),
    ...(left === 0 ? [] : [`${String(left)} 行未采用`]),
    ...(blank === 0 ? [] : [`${String(blank)} 行没有填`]),
  ];
  return {
    content,
    kept,
    sentences,
    summary: [`采用 ${String(used)} 行`, ...others].join('，'),
  };
}

/** An .xlsx is a zip archive, an .xls an older container. */
function isWorkbook(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);
}

/** The reading of one sheet of a workbook, and the others that have actual values too. */
interface SheetReading {
  readonly reading: ObservationReading;
  readonly unread: readonly string[];
}

/**
 * The actual values of an Excel file: of its first sheet that has them. Cells count as they are shown,
 * so that 4.5% is 4.5 % and not 0.045.
 *
 * @throws UsageError where the file is no such workbook
 */
async function readWorkbookActuals(
  file: DocumentFile,
  catalog: Catalog,
  region: string,
): Promise<SheetReading> {
  const content = await readDocument(file);
  if (!content.ok) throw new UsageError(sayDocumentFinding(content.finding));
  const parts = content.value.kind === 'parts' ? content.value.parts : [];
  const readings = parts.flatMap((part) => {
    if (part.kind !== 'grid') return [];
    const reading = readObservationGrid(catalog, formGridOf(part), {}, region);
    return [{ reading, sheet: part.sheet?.name ?? '' }];
  });
  const stating = readings.filter(
    ({ reading: { observations, held } }) => observations.length > 0 || held.length > 0,
  );
  const found =
    stating[0] ??
    readings.find(({ reading }) => reading.preview.headerRow !== undefined) ??
    readings[0];
  if (found === undefined) throw new UsageError(`${file.name} 里没有表格，请检查是否选错了文件。`);
  return { reading: found.reading, unread: stating.slice(1).map(({ sheet }) => sheet) };
}

async function readBytes(path: string): Promise<Uint8Array> {
  const info = await stat(path).catch(() => undefined);
  if (info === undefined)
    throw new UsageError(`没有 ${path} 这个文件，请写实际值文件（CSV 或 .xlsx）的位置。`);
  if (!info.isFile())
    throw new UsageError(`${path} 不是文件，请写实际值文件（CSV 或 .xlsx）的位置。`);
  if (info.size > MAX_READ) {
    throw new UsageError(`${path} 有 ${String(info.size)} 字节，太大了，请检查是否选错了文件。`);
  }
  try {
    return new Uint8Array(await readFile(path));
  } catch {
    throw new UsageError(`读不了 ${path}，请检查读的权限，或先关闭正打开它的程序。`);
  }
}
