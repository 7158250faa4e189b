import type { Catalog } from '../../../../core/catalog/catalog';
import { fail, succeed, type Outcome } from '../../../../core/finding/outcome';
import type { FormGrid } from '../../../../core/form/form';
import type { ObservationMapping } from '../../../../core/observation/actuals-form';
import type { ObservationProgress } from '../../../../core/observation/observation-reading';
import type { StatedBeside } from '../../../../core/observation/to-observation-package';
import { readObservationSteps } from '../../../../core/observation/read-observation-grid';
import {
  readObservationFileSteps,
  type ObservationFileReading,
} from '../../../../datapackage/form/read-observations';
import type { FileTable } from '../../../../document/read-tables';
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
  /** What is taken with the values; absent where nothing is. */
  readonly beside?: StatedBeside | undefined;
}

/** Where a table of actual values is read from: a file, a sheet of one, or selected cells. */
export interface ActualsSource {
  readonly kind: 'file' | 'cells' | 'submitted';
  /** `2023年报.xlsx`, `Sheet1!A1:F20`. */
  readonly name: string;
  /** Its tables in order; a file without sheets is one. */
  readonly tables: readonly SourceTable[];
  /** See `OriginFacts`. */
  readonly beside?: StatedBeside;
}

/** One table that can be read. */
export interface SourceTable {
  /** Its name in the file, '' where it is the only one. */
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
 * A chosen file as a source: a workbook, a page or a Word file table by table, text as a CSV file.
 * Undefined where the user gave its reading up.
 * @example await openSource(file, read) // { ok: true, value: { kind: 'file', name: '2023年报.xlsx', tables: […] } }
 */
export async function openSource(
  file: ChosenFile,
  read: (document: DocumentFile) => Promise<Tasks['tables']['answer'] | undefined>,
): Promise<Outcome<ActualsSource, string> | undefined> {
  const { name } = file;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const found = await read({ name, bytes });
  if (found === undefined) return undefined;
  if (!found.ok) return fail(sayDocumentFinding(found.finding));
  if (found.value === undefined) {
    const table: SourceTable = {
      sheet: '',
      remarks: [],
      read: (catalog, { asked, region, confirmed }) =>
        readObservationFileSteps(bytes, catalog, asked, name, region, confirmed),
    };
    return succeed({ kind: 'file', name, tables: [table] });
  }
  if (found.value.length === 0) return fail(noTableText(name));
  return succeed({ kind: 'file', name, tables: found.value.map(tableOf) });
}

function tableOf({ name, grid, notes }: FileTable): SourceTable {
  const remarks = notes.map(
    (note) => ({ tone: 'warning', sentence: sayDocumentNote(note) }) as const,
  );
  return { ...gridTable(grid), sheet: name, remarks };
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
  return `${name} 里没有表格；请换一个文件，或在 Excel 里选中表格后点“读取所选单元格”。`;
}
