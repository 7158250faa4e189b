import type { DocumentFinding } from '../../core/finding/document-finding';
import { fail, type Outcome } from '../../core/finding/outcome';
import type { DocumentReading, Tell } from '../content';
import { LIMITS } from '../limits';
import type { SheetReading } from '../sheet/sheet-cells';
import { tooManyCells, toWorkbook } from '../sheet/to-workbook';
import { partText, type Archive } from '../zip/archive';
import { loadFormatter, readFormats, showNumber } from '../sheet/number-formats';
import { readSheet } from './read-sheet';
import { commentsPart, countComments, readStrings, readWorkbook } from './read-workbook';

/**
 * Reads an Excel file, each sheet as a grid: values as they are shown, results of formulas as they were
 * saved, hidden sheets and rows read and told.
 *
 * @param file name for findings
 * @example await readXlsx('指标.xlsx', archive, tell) // { ok: true, value: { kind: 'parts', parts: [{ kind: 'grid', … }], … } }
 */
export async function readXlsx(
  file: string,
  archive: Archive,
  tell: Tell,
): Promise<Outcome<DocumentReading, DocumentFinding>> {
  const damaged = fail({ kind: 'document-damaged', file, format: 'xlsx' } as const);
  const book = partText(archive, 'xl/workbook.xml');
  const relations = partText(archive, 'xl/_rels/workbook.xml.rels');
  if (book === undefined || relations === undefined) return damaged;
  const { sheets: entries, from1904 } = readWorkbook(book, relations);
  const format = await loadFormatter(from1904);
  if (format === undefined) return fail({ kind: 'reader-missing', file, format: 'xlsx' });
  const formats = readFormats(partText(archive, 'xl/styles.xml') ?? '');
  const strings = readStrings(partText(archive, 'xl/sharedStrings.xml') ?? '');
  const show = (value: number, style: number) => showNumber(value, formats[style] ?? '', format);
  const sheets: SheetReading[] = [];
  let room: number = LIMITS.cells;
  for (const [at, { name, path, hidden }] of entries.entries()) {
    await tell({ kind: 'sheet', number: at + 1, count: entries.length });
    const xml = partText(archive, path);
    if (xml === undefined) return damaged;
    const sheet = readSheet(xml, name, { strings, show }, room);
    if (sheet === undefined) return tooManyCells(file);
    room -= sheet.grid.cells.length;
    sheets.push({ ...sheet, hidden, comments: commentsOn(archive, path) });
  }
  const images = archive.entries.filter((entry) => entry.name.startsWith('xl/media/')).length;
  return toWorkbook(file, 'xlsx', sheets, images);
}

function commentsOn(archive: Archive, path: string): number {
  const relations = partText(archive, path.replace(/([^/]*)$/, '_rels/$1.rels'));
  const part = relations === undefined ? undefined : commentsPart(path, relations);
  return part === undefined ? 0 : countComments(partText(archive, part) ?? '');
}
