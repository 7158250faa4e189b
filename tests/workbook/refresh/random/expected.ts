import { fitPage } from '../../../../src/workbook/block/fit-page';
import { headCells, headSpans, wordsOfHead } from '../../../../src/workbook/block/head';
import type { Block } from '../../../../src/workbook/block/block';
import { entryOf, numberFormatOf } from '../../../../src/workbook/block/lay-out-block';
import { entryOfWritten, type Entry } from '../../../../src/workbook/inserted/entry';
import type { Kind } from './editions';

/** What a cell of the body holds in one edition, cells it points at left out. */
export interface ExpectedCell {
  readonly text: string;
  readonly format: string;
}

/** A whole edition: the body by 编码, and the words of the frame. */
export interface Expected {
  readonly rows: ReadonlyMap<string, readonly ExpectedCell[]>;
  readonly frame: ReadonlySet<string>;
  /** 编码 by the name that everybody sees; names that several rows have are left out. */
  readonly names: ReadonlyMap<string, string>;
}

/** What stands in a cell, so that two cells can be compared; formulas without the cells they point at, or pointed at. */
export function plain(entry: Entry): string {
  switch (entry.kind) {
    case 'blank':
      return '';
    case 'number':
      return `number ${String(entry.value)}`;
    case 'formula':
      return `formula ${withoutCells(entry.text)}`;
    case 'text':
    case 'other':
      return `${entry.kind} ${entry.text}`;
  }
}

/** The cells that a formula points at, as `F5`. */
export function cellsOf(formula: string): readonly string[] {
  return outsideQuotes(formula).flatMap((part) => part.match(/[A-Z]{1,3}\d+/gu) ?? []);
}

export function expectedOf(
  block: Block,
  { mode }: Kind,
  { isHeadLost = false, isActualGone = false } = {},
): Expected {
  const at = block.columns.findIndex(({ column }) => column === '指标');
  const named = block.rows.map(({ key, cells }) => {
    const content = cells[at]?.content;
    return [content?.kind === 'text' ? content.text : '', key] as const;
  });
  const page = mode === 'formulas' && !isHeadLost ? headSpans(block, fitPage(block)) : undefined;
  const year = block.head.year === undefined ? undefined : '$A$1';
  const head = page ? headCells(block.head, { region: '$A$1', year }) : wordsOfHead(block.head);
  const isOnly = (name: string) => named.filter(([each]) => each === name).length === 1;
  return {
    names: new Map(named.filter(([name]) => isOnly(name))),
    rows: new Map(
      block.rows.map(({ key, cells }) => [
        key,
        cells.map((cell) => ({
          text: plain(
            entryOfWritten(entryOf(cell, mode, () => (isActualGone ? undefined : 'A1'), head)),
          ),
          format: cell.numberFormats?.[mode] ?? numberFormatOf(cell.content),
        })),
      ]),
    ),
    frame: new Set([
      block.title,
      block.unitLine,
      block.sourceLine,
      ...block.columns.map(({ heading }) => heading),
      ...block.notes.map(withoutNumber),
    ]),
  };
}

/** The words of a cell of the frame, without the numbers of notes; several where notes share a line. */
export function framePieces(text: string): readonly string[] {
  return wordsIn(text).replaceAll('\n', '').split('　').map(withoutNumber);
}

/** What a line says that follows its head: all its words but the first, which are the head's. */
function wordsIn(line: string): string {
  if (!line.startsWith('=')) return line;
  const quoted = line.match(/"(?:[^"]|"")*"/gu) ?? [];
  return quoted
    .slice(1)
    .map((word) => word.slice(1, -1).replaceAll('""', '"'))
    .join('');
}

const withoutNumber = (note: string): string => note.replace(/^注\d*：/u, '');

function outsideQuotes(formula: string): readonly string[] {
  return formula.split(/"(?:[^"]|"")*"/u);
}

function withoutCells(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/u)
    .map((part) => (part.startsWith('"') ? part : part.replace(/\$?[A-Z]{1,3}\$?\d+|#REF!/gu, '¤')))
    .join('');
}
