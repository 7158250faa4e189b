import {
  placeOfCell,
  sheetsOf,
  textsOf,
  type DocumentGrid,
  type DocumentPart,
  type DocumentPlace,
  type DocumentSource,
} from '../../core/document/part';
import { printDocument } from '../../core/document/print-document';
import type { ExtractFinding } from '../../core/finding/extract-finding';
import type { ExtractOptions, Extraction } from '../extraction';
import { simplified } from '../../core/text/simplified';
import { LIMITS } from '../limits';
import { enter } from '../section/heading';
import type { ColumnRole } from '../table/column';
import type { DocumentTable } from '../table/table';
import { fileGrids, readSheet, sortOfSheet, type FileGrid } from './file-grid';
import { lineUp, splitLines, type Lines } from '../text/lines';
import { addParagraph } from './add-paragraph';
import { leadOf } from './lead';
import type { Stretch } from './paragraph';
import { findUnreadRows } from './unread-rows';
import {
  NOTHING,
  addTable,
  note,
  noteMissing,
  noteUnread,
  oddities,
  startReading,
  type Reading,
  type UnsureLine,
} from './reading';
import { readSetting } from './setting';
import { isForeign, type SortedDocument } from './sort';
import { walk } from './walk';

/**
 * Reads a document: its tables and the figures in its text, each with its place. Tables are taken as
 * the file gives them; in a text without such parts they are found by its layout. Deterministic, in
 * time proportional to the length, and never throws, whatever the document is.
 *
 * @param source parts, or a text: plain, markdown, or with tables in HTML
 * @example extractDocument('到2025年，高新技术企业达到120家。').figures[0]?.name // '高新技术企业'
 */
export function extractDocument(
  source: string | DocumentSource,
  options: ExtractOptions = {},
): Extraction {
  if (typeof source === 'string') return readText(source, options);
  if (source.kind === 'text') return readText(source.text, options);
  if (isTraditional(textsOf(source.parts).join('\n')))
    return sayTraditional(readParts(source.parts.map(toSimplified), options));
  return readParts(source.parts, options);
}

function readText(source: string, options: ExtractOptions): Extraction {
  if (isTraditional(source)) return sayTraditional(readText(simplified(source), options));
  return readLines(source, splitLines(source), [], options);
}

/** Characters that only traditional text has; a few are names of places. */
const MOST_TRADITIONAL = 0.03;

function isTraditional(source: string): boolean {
  const text = source.slice(0, SAMPLE).replace(/[^\p{Script=Han}]/gu, '');
  const plain = simplified(text);
  let others = 0;
  for (let at = 0; at < text.length; at += 1) if (text[at] !== plain[at]) others += 1;
  return others > text.length * MOST_TRADITIONAL;
}

function toSimplified(part: DocumentPart): DocumentPart {
  if (part.kind === 'passage') return { ...part, text: simplified(part.text) };
  return { ...part, cells: part.cells.map((cell) => ({ ...cell, text: simplified(cell.text) })) };
}

function sayTraditional(extraction: Extraction): Extraction {
  return { ...extraction, findings: [{ kind: 'traditional' }, ...extraction.findings] };
}

function readParts(parts: readonly DocumentPart[], options: ExtractOptions): Extraction {
  const sheets = sheetsOf(parts);
  if (sheets.length > 0) return readSheets(sheets, options);
  const printed = printDocument(parts);
  const unsure = new Map(
    printed.lines.flatMap(({ isCrossed, box }, at): [number, UnsureLine][] => {
      if (isCrossed) return [[at + 1, 'lines-crossed']];
      return box === undefined ? [] : [[at + 1, 'cells-unplaced']];
    }),
  );
  const boxAt = (index: number) => printed.lines[index]?.box;
  const lines = { ...lineUp(printed.text), boxAt };
  return readLines(printed.text, lines, fileGrids(printed), options, unsure);
}

/** A workbook: each sheet holds one table at most, and no running text. */
function readSheets(sheets: readonly DocumentGrid[], options: ExtractOptions): Extraction {
  const { period } = options;
  if (isForeign(textsOf(sheets).join(' ')))
    return { period, tables: [], figures: [], findings: [{ kind: 'not-chinese' }] };
  const read = sheets.flatMap((sheet) => {
    const table = readSheet(sheet, options);
    return table === undefined ? [] : [{ table, sheet }];
  });
  const tables = read.map(({ table, sheet }) => ({
    ...table,
    doubts: table.doubts.map((doubt) => inSheet(doubt, table, sheet)),
  }));
  const placed = read.flatMap(({ table, sheet }) =>
    oddities(table).map((finding) => inSheet(finding, table, sheet)),
  );
  const sorts = new Map(sheets.map((sheet) => [sortOfSheet(sheet)?.sort, sortOfSheet(sheet)]));
  const findings = [...[...sorts.values()].flatMap(noPlan), ...placed];
  return { period, tables, figures: [], findings: findings.slice(0, LIMITS.findings) };
}

/** With the cell that it is about: the lines of a sheet are counted from its own first. */
function inSheet<Finding extends ExtractFinding>(
  finding: Finding,
  { columns }: DocumentTable,
  sheet: DocumentGrid,
): Finding & { readonly place: DocumentPlace | undefined } {
  const isNumber = finding.kind === 'numbers-missing' || finding.kind === 'number-again';
  const columnOf = (of: ColumnRole): number => columns.findIndex(({ role }) => role === of);
  const own = isNumber ? columnOf('number') : -1;
  const column = Math.max(0, own === -1 ? columnOf('name') : own);
  const line = 'line' in finding ? finding.line : 1;
  const at = { text: '', row: line - 1, column, rows: 1, columns: 1 };
  return { ...finding, place: placeOfCell(sheet, at) };
}

function readLines(
  text: string,
  lines: Lines,
  grids: readonly FileGrid[],
  options: ExtractOptions,
  unsure: Reading['unsure'] = new Map(),
): Extraction {
  if (!isText(text)) {
    const { period } = options;
    return { period, tables: [], figures: [], findings: [{ kind: 'not-text' }] };
  }
  if (isForeign(text)) {
    const { period } = options;
    return { period, tables: [], figures: [], findings: [{ kind: 'not-chinese' }] };
  }
  const setting = readSetting(lines, options);
  const reading = startReading(lines, setting, unsure);
  if (text.length > LIMITS.characters) {
    note(reading, { kind: 'limit-reached', limit: 'characters' });
  }
  for (const finding of noPlan(setting.sorted)) note(reading, finding);
  for (const stretch of walk(lines, grids)) {
    readStretch(reading, stretch);
    if (isFull(reading)) break;
  }
  noteMissing(reading, reading.above.caption, 'nothing');
  for (const run of findUnreadRows(lines, reading.tables, unsure)) noteUnread(reading, run);
  if (setting.period === undefined && !setting.yearly && reading.figures.length > 0) {
    note(reading, { kind: 'period-unknown' });
  }
  const anew = reading.figures.find(({ version }) => version !== undefined);
  if (anew !== undefined)
    note(reading, { kind: 'goals-anew', line: anew.line, header: '', isAlone: false });
  if (reading.unread.length > 0)
    note(reading, { kind: 'numbers-unread', numbers: reading.unread.slice(0, LIMITS.findings) });
  const { tables, figures, findings } = reading;
  return { period: setting.period, tables, figures, findings };
}

/** What a document is that is no plan. */
function noPlan(sorted: SortedDocument | undefined): readonly ExtractFinding[] {
  if (sorted === undefined || sorted.sort === 'plan') return [];
  return [{ kind: 'not-a-plan', sort: sorted.sort, title: sorted.title }];
}

function readStretch(reading: Reading, stretch: Stretch): void {
  const { above } = reading;
  switch (stretch.kind) {
    case 'heading':
      noteMissing(reading, above.caption, 'nothing');
      reading.path = enter(reading.path, stretch.heading, above.heading !== undefined);
      reading.lead = leadOf(stretch.heading.text, reading.setting.present) ?? reading.setting.lead;
      reading.runInLead = undefined;
      reading.listLead = undefined;
      reading.above = { ...NOTHING, heading: { text: stretch.heading.text, line: stretch.line } };
      reading.box = '';
      reading.past = false;
      break;
    case 'caption':
      noteMissing(reading, above.caption, 'nothing');
      reading.above = { ...NOTHING, caption: stretch };
      reading.box = stretch.caption.text;
      break;
    case 'table':
      addTable(reading, stretch.grid);
      break;
    case 'paragraph':
      addParagraph(reading, stretch);
      break;
  }
}

function isFull(reading: Reading): boolean {
  const cells = reading.cells > LIMITS.cells;
  if (!cells && reading.figures.length <= LIMITS.candidates) return false;
  reading.findings.push({ kind: 'limit-reached', limit: cells ? 'cells' : 'candidates' });
  return true;
}

const SAMPLE = 20_000;
const CONTROL = /[\u0000-\u0008\u000E-\u001F\uFFFD]/g;

/**
 * Whether a string is text at all: a binary file read as text is full of control characters and
 * replacement marks.
 *
 * @example isText('到2025年') // true
 */
function isText(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const strange = sample.match(CONTROL)?.length ?? 0;
  return strange <= sample.length * 0.05;
}
