import { textsOf } from '../../core/document/part';
import type { DocumentFinding, DocumentNote } from '../../core/finding/document-finding';
import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { DocumentReading } from '../content';
import { readParts } from '../html/read-parts';
import { partText } from '../office/part-text';
import type { Archive } from '../zip/archive';
import { readNumbering } from './numbering';
import { printNumbers } from './print-numbers';
import { readStyleLists } from './style-lists';
import { toHtml } from './to-html';

/**
 * Reads a Word file: its paragraphs and headings, numbers of lists as Word prints them, its tables as
 * grids, notes at the end.
 *
 * @param file name for findings
 * @example await readDocx('规划.docx', archive) // { ok: true, value: { kind: 'parts', parts: [ … ], … } }
 */
export async function readDocx(
  file: string,
  archive: Archive,
): Promise<Outcome<DocumentReading, DocumentFinding>> {
  const damaged = fail({ kind: 'document-damaged', file, format: 'docx' } as const);
  const body =
    archive.entries.find(({ name }) => /^word\/document\d*\.xml$/i.test(name))?.name ?? '';
  const xml = partText(archive, body);
  if (xml === undefined) return damaged;
  const lists = readNumbering(partText(archive, 'word/numbering.xml') ?? '');
  const styles = readStyleLists(partText(archive, 'word/styles.xml') ?? '');
  const printed = printNumbers(xml, lists, styles);
  const converted = await toHtml(archive, body, printed.xml);
  if (converted === 'missing') return fail({ kind: 'reader-missing', file, format: 'docx' });
  if (converted === 'damaged') return damaged;
  const parts = readParts(converted.html, 'word');
  const images = converted.images + printed.charts;
  if (textsOf(parts).every((text) => text.trim() === ''))
    return fail({ kind: 'document-wordless', file, format: 'docx', images });
  const notes: DocumentNote[] = [];
  if (images > 0) notes.push({ kind: 'images', count: images });
  if (printed.changes > 0) notes.push({ kind: 'changes-tracked', count: printed.changes });
  return succeed({ kind: 'parts', format: 'docx', parts, notes });
}
