import { nameKey } from '../../core/catalog/normalise-name';
import { visibleText } from '../../core/figure/normalise';
import type { DraftRow } from '../draft/package-draft';
import { readTemplateRow, type RowContext } from './read-template-row';
import type { TemplateFinding } from './template-finding';

/** No plan's table is a tenth as long. */
const MAX_ROWS = 2_000;
/** 一、经济发展 alone in a row: a category of its own for the rows below. */
const CATEGORY = /^[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.．\s]\s*(?<name>\S.*)$/u;

/**
 * The rows below the header. A category holds for the rows below until the next one; a row without
 * any cell filled is passed over.
 * @param firstRow of the first of them, as a spreadsheet counts
 * @example readTemplateRows(rows, 9, context, findings).map(({ name }) => name)
 */
export function readTemplateRows(
  rows: readonly (readonly string[])[],
  firstRow: number,
  context: RowContext,
  findings: TemplateFinding[],
): readonly DraftRow[] {
  const filled = rows
    .map((cells, at) => ({ cells, row: firstRow + at }))
    .filter(({ cells }) => !isBlankRow(cells, context));
  if (filled.length === 0) findings.push({ kind: 'template-rows-missing' });
  if (filled.length > MAX_ROWS) {
    findings.push({ kind: 'template-rows-too-many', found: filled.length, limit: MAX_ROWS });
    return [];
  }
  const read: { readonly row: DraftRow; readonly at: number }[] = [];
  let category = '';
  let count = 0;
  for (const { cells, row } of filled) {
    const heading = categoryAlone(cells);
    if (heading !== undefined) {
      category = heading;
      continue;
    }
    const expected = context.header.labels.length;
    if (cells.slice(expected).some((cell) => cell.trim() !== '')) {
      const found = cells.length;
      findings.push({ kind: 'template-row-uneven', row, expected, found });
      continue;
    }
    count += 1;
    const draft = readTemplateRow(cells, row, count, context, findings);
    if (draft === undefined) continue;
    if (draft.category !== '') category = draft.category;
    read.push({ row: { ...draft, category }, at: row });
  }
  noteRepeated(read, findings);
  noteBlank(read, findings);
  return read.map(({ row }) => row);
}

/** A number alone, filled down ahead of the rows, is nothing yet. */
function isBlankRow(cells: readonly string[], { words }: RowContext): boolean {
  const number = words.get('序号');
  if (categoryAlone(cells) !== undefined) return false;
  return cells.every((cell, at) => at === number || visibleText(cell) === '');
}

function categoryAlone(cells: readonly string[]): string | undefined {
  const [only = '', another] = cells.map(visibleText).filter((cell) => cell !== '');
  return another === undefined ? CATEGORY.exec(only)?.groups?.['name'] : undefined;
}

type ReadRows = readonly { readonly row: DraftRow; readonly at: number }[];

function noteRepeated(read: ReadRows, findings: TemplateFinding[]): void {
  const codes = new Map<string, number>();
  const names = new Map<string, number>();
  for (const { row, at } of read) {
    const firstCode = row.code === '' ? undefined : codes.get(row.code);
    if (firstCode !== undefined) {
      const about = { row: at, firstRow: firstCode, text: row.code };
      findings.push({ kind: 'template-code-repeated', ...about });
    }
    codes.set(row.code, at);
    const name = `${nameKey(row.parentName)}\n${nameKey(row.name)}\n${nameKey(row.unit)}`;
    const firstName = names.get(name);
    if (firstName !== undefined) {
      const about = { row: at, firstRow: firstName, text: row.name };
      findings.push({ kind: 'template-name-repeated', ...about });
    }
    names.set(name, firstName ?? at);
  }
}

/** A row without any number is worth a word, unless others stand under it. */
function noteBlank(read: ReadRows, findings: TemplateFinding[]): void {
  const parents = new Set(read.map(({ row }) => row.parentName));
  for (const { row, at } of read) {
    if (row.figures.length > 0 || parents.has(row.name)) continue;
    findings.push({ kind: 'template-row-blank', row: at, indicator: row.name });
  }
}
