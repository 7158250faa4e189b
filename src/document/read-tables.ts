import type { DocumentGrid, DocumentPart } from '../core/document/part';
import type { DocumentFinding, DocumentNote } from '../core/finding/document-finding';
import { succeed, type Outcome } from '../core/finding/outcome';
import { formGridOf, type FormGrid } from '../core/form/form';
import {
  openPackage,
  openTemplate,
  type OpenedPackage,
  type Opening,
} from '../datapackage/open-package';
import { readTemplate } from '../datapackage/form/read-template';
import type { PackageFile } from '../datapackage/package-file';
import { sniff } from './identify';
import { readDocument, type DocumentFile, type ReadOptions } from './read-document';

/** A table of a file, with what is said above it, as a form to be read. */
export interface FileTable {
  /** The worksheet; 表1, 表2 … where a page or a Word file has several; '' where there is but one. */
  readonly name: string;
  readonly grid: FormGrid;
  readonly notes: readonly DocumentNote[];
}

/**
 * The tables of a workbook, a web page or a Word file, those without a word left out; undefined for text
 * that is parted by commas or tabs, which is read as such.
 *
 * @example (await readTables({ name: '年报.xls', bytes })).value?.map(({ name }) => name) // ['2022', '2023']
 */
export async function readTables(
  file: DocumentFile,
  options: ReadOptions = {},
): Promise<Outcome<readonly FileTable[] | undefined, DocumentFinding>> {
  if (isDelimited(file.bytes)) return succeed(undefined);
  const content = await readDocument(file, options);
  if (!content.ok) return content;
  if (content.value.kind === 'text') return succeed(undefined);
  const { parts, notes } = content.value;
  const grids = parts.flatMap((part, at) =>
    part.kind === 'grid' && part.cells.length > 0 ? [{ part, above: linesAbove(parts, at) }] : [],
  );
  return succeed(
    grids.map(({ part, above }, index) => {
      const name = part.sheet?.name ?? (grids.length === 1 ? '' : `表${String(index + 1)}`);
      return {
        name,
        grid: tableOf(part, above),
        notes: notes.filter((note) => isAbout(note, name)),
      };
    }),
  );
}

/** Neither a signature nor markup nor the headers of a saved page. */
function isDelimited(bytes: Uint8Array): boolean {
  if (sniff(bytes) !== undefined) return false;
  const head = new TextDecoder('utf-8').decode(bytes.subarray(0, 400)).trimStart();
  return !/^(?:<|mime-version:|from:\s)/i.test(head);
}

/** Titles and units stand in the paragraphs above a table, if not in it. */
const LINES_ABOVE = 6;

function linesAbove(parts: readonly DocumentPart[], at: number): readonly string[] {
  const lines: string[] = [];
  for (let before = at - 1; before >= 0 && lines.length < LINES_ABOVE; before -= 1) {
    const part = parts[before];
    if (part?.kind !== 'passage') break;
    if (part.text.trim() !== '') lines.unshift(part.text);
  }
  return lines;
}

function tableOf(grid: DocumentGrid, above: readonly string[]): FormGrid {
  const form = formGridOf(grid);
  return { ...form, rows: [...above.map((line) => [line]), ...form.rows] };
}

function isAbout(note: DocumentNote, sheet: string): boolean {
  if ('sheet' in note) return note.sheet === sheet;
  return note.kind === 'sheets-hidden' ? note.names.includes(sheet) : true;
}

/**
 * Opens files as `openPackage` does; a single template may be a workbook as well, of which the first
 * sheet that states a plan counts.
 *
 * @example (await openOwnPackage([{ path: '仓山十五五.xls', bytes }], opening)).ok // true
 */
export async function openOwnPackage(
  files: readonly PackageFile[],
  opening: Opening,
  options: ReadOptions = {},
): Promise<Outcome<OpenedPackage, DocumentFinding>> {
  const [file, another] = files;
  if (file === undefined || another !== undefined) return succeed(openPackage(files, opening));
  const tables = await readTables({ name: file.path, bytes: file.bytes }, options);
  if (!tables.ok) return tables;
  await options.tell?.({ kind: 'checking' });
  const [first, ...others] = (tables.value ?? []).map(({ grid }) =>
    openTemplate(readTemplate(grid, opening.catalog), opening),
  );
  if (first === undefined) return succeed(openPackage(files, opening));
  return succeed([first, ...others].find(({ content }) => content !== undefined) ?? first);
}
