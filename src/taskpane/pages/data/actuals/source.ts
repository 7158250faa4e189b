import type { Catalog } from '../../../../core/catalog/catalog';
import { sheetsOf, type DocumentGrid } from '../../../../core/document/part';
import type { DocumentNote } from '../../../../core/finding/document-finding';
import { fail, succeed, type Outcome } from '../../../../core/finding/outcome';
import { formGridOf, type FormGrid } from '../../../../core/form/form';
import type { ObservationMapping } from '../../../../core/observation/actuals-form';
import type { ObservationProgress } from '../../../../core/observation/observation-reading';
import { readObservationSteps } from '../../../../core/observation/read-observation-grid';
import {
  readObservationFileSteps,
  type ObservationFileReading,
} from '../../../../datapackage/form/read-observations';
import type { DocumentFile } from '../../../../document/read-document';
import { sayDocumentFinding } from '../../../../wording/document-finding';
import { sayDocumentNote } from '../../../../wording/document-note';
import type { ChosenFile } from '../../../parts/fields';
import type { Tasks } from '../../../reading/tasks';
import type { Remark } from '../../../parts/notice';

/** Where actual values were read, as their origin is called. */
export interface OriginFacts {
  /** Under which it is kept. */
  readonly name: string;
  /** `年报.csv`; the day is put behind it. */
  readonly read: string;
  /** In the preview. */
  readonly title: string;
}

/** Where a table of actual values is read from: a file, a sheet of one, or selected cells. */
export interface ActualsSource {
  readonly kind: 'file' | 'cells';
  /** `2023年报.xlsx`, `Sheet1!A1:F20`. */
  readonly name: string;
  /** Its tables in order; a file without sheets is one. */
  readonly tables: readonly SourceTable[];
}

/** One table that can be read. */
export interface SourceTable {
  /** The sheet it stands on, '' where there are none. */
  readonly sheet: string;
  /** What is to be known of it besides what it states. */
  readonly remarks: readonly Remark[];
  /** Reads it step by step. */
  readonly read: (
    catalog: Catalog,
    question: TableQuestion,
  ) => Generator<ObservationProgress, ObservationFileReading>;
}

/** How a table is to be read. */
interface TableQuestion {
  /** Columns that are assigned by their label. */
  readonly asked: ObservationMapping;
  /** Holds where the table names none. */
  readonly region: string | undefined;
  /** Keys of unusual values that the user has confirmed. */
  readonly confirmed: ReadonlySet<string>;
}

/** One table of a source. */
export interface SheetChoice {
  readonly source: ActualsSource;
  readonly sheet: string;
}

/** How a source is to be read. */
export interface ReadRequest {
  readonly source: ActualsSource;
  /** The user's own assignment of columns; undefined where none was asked for. */
  readonly asked?: ObservationMapping | undefined;
  /** The sheet that the user chose; undefined for the first that has actual values. */
  readonly sheet?: string | undefined;
}

/** The table that was read, and those beside it. */
export interface SourceReading {
  readonly table: SourceTable;
  readonly reading: ObservationFileReading;
  /** The others, with how many values each has; undefined where that was not looked for. */
  readonly unread: readonly { readonly sheet: string; readonly values: number | undefined }[];
}

/**
 * A chosen file as a source: a workbook sheet by sheet, anything else as a CSV file. Undefined where
 * the user gave its reading up.
 * @example await openSource(file, read) // { ok: true, value: { kind: 'file', name: '2023年报.xlsx', tables: […] } }
 */
export async function openSource(
  file: ChosenFile,
  read: (document: DocumentFile) => Promise<Tasks['content']['answer'] | undefined>,
): Promise<Outcome<ActualsSource, string> | undefined> {
  const { name } = file;
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!isOffice(bytes)) {
    const table: SourceTable = {
      sheet: '',
      remarks: [],
      read: (catalog, { asked, region, confirmed }) =>
        readObservationFileSteps(bytes, catalog, asked, name, region, confirmed),
    };
    return succeed({ kind: 'file', name, tables: [table] });
  }
  const content = await read({ name, bytes });
  if (content === undefined) return undefined;
  if (!content.ok) return fail(sayDocumentFinding(content.finding));
  const parts = content.value.kind === 'parts' ? content.value.parts : [];
  const sheets = sheetsOf(parts).filter(({ cells }) => cells.length > 0);
  if (sheets.length === 0) return fail(noTableText(name));
  const { notes } = content.value;
  return succeed({ kind: 'file', name, tables: sheets.map((grid) => tableOf(grid, notes)) });
}

/** An .xlsx is a zip archive, an .xls or .et an older container. */
function isOffice([first, second]: Uint8Array): boolean {
  return (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);
}

function tableOf(grid: DocumentGrid, notes: readonly DocumentNote[]): SourceTable {
  const sheet = grid.sheet?.name ?? '';
  const remarks = notes
    .filter((note) => isAbout(note, sheet))
    .map((note) => ({ tone: 'warning', sentence: sayDocumentNote(note) }) as const);
  return { ...gridTable(formGridOf(grid)), sheet, remarks };
}

function isAbout(note: DocumentNote, sheet: string): boolean {
  if ('sheet' in note) return note.sheet === sheet;
  return note.kind === 'sheets-hidden' ? note.names.includes(sheet) : true;
}

/**
 * Selected cells as a source.
 * @example cellsSource('Sheet1!A1:F20', grid).name // 'Sheet1!A1:F20'
 */
export function cellsSource(address: string, grid: FormGrid): ActualsSource {
  return { kind: 'cells', name: address, tables: [{ ...gridTable(grid), sheet: '', remarks: [] }] };
}

function gridTable(grid: FormGrid): Pick<SourceTable, 'read'> {
  return {
    read: (catalog, { asked, region, confirmed }) =>
      readObservationSteps(catalog, grid, asked, region, confirmed),
  };
}

function noTableText(name: string): string {
  return `${name} 里没有工作表的内容；请选 .xlsx 或 .csv 文件，或在 Excel 里选中表格后点“读取所选单元格”。`;
}
