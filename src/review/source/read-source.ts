import type { ExtractFinding } from '../../core/finding/extract-finding';
import { extractDocument } from '../../extract/document/read';
import type { ExtractOptions, Extraction } from '../../extract/extraction';
import { extractSheet } from '../../extract/sheet';
import type { Table } from '../../extract/table/table';
import type { SourceContent, SourceSheet } from './review-source';

/**
 * Everything found in a document, whether it is text or sheets. A sheet gives one table at most,
 * named after the sheet where it has no title; its lines are rows of the sheet.
 * @example readSource({ kind: 'text', text: '到2025年，企业达到120家。' }).figures.length // 1
 */
export function readSource(content: SourceContent, options: ExtractOptions): Extraction {
  if (content.kind === 'text') return extractDocument(content.text, options);
  const tables = content.sheets.flatMap((sheet) => readSheet(sheet, options));
  return { period: options.period, tables, figures: [], findings: tables.flatMap(oddities) };
}

function readSheet({ name, values }: SourceSheet, options: ExtractOptions): readonly Table[] {
  const table = extractSheet(values, options);
  if (table === undefined) return [];
  return [{ ...table, title: table.title === '' ? name : table.title, section: [name] }];
}

function oddities(table: Table): readonly ExtractFinding[] {
  return table.rows
    .filter((row) => row.shifted)
    .map(({ line, name }) => ({ kind: 'row-shifted', line, name }));
}
