import {
  chooseSpans,
  figurePattern,
  figureSpans,
  plainName,
  plainText,
  quoteSentence,
  type Segment,
  type Span,
} from './quote-sentence';

/** A row of a table in a text, whose cells may stand on a line each. */
export interface TextRow {
  /** Without blank ones, in reading order; lines from 1 on. */
  readonly cells: readonly { readonly text: string; readonly line: number }[];
}

/** What is looked for: the figure's text as printed, its line, and the name it stands with. */
interface Sought {
  readonly text: string;
  /** 1-based, undefined where none is known. */
  readonly line: number | undefined;
  /** '' where no name helps. */
  readonly name: string;
}

/** Where a figure stands in the text of a document. */
export type TextPlace =
  | {
      readonly kind: 'found';
      /** On the line that was said, on one of the lines of the same row below it, or elsewhere. */
      readonly at: 'line' | 'below' | 'elsewhere';
      /** 1-based. */
      readonly line: number;
      /** More than one where the same text stands there several times. */
      readonly count: number;
      readonly segments: readonly Segment[];
    }
  /** Nothing is marked; `text` is the line that was said, undefined where the text is shorter. */
  | { readonly kind: 'not-found'; readonly text: string | undefined };

/** Rows printed one cell a line: so many lines may belong to the row that begins on the line. */
const ROW_LINES = 15;
/** A figure that breaks over the end of a line goes on in one of so many. */
const BROKEN_LINES = 3;

/**
 * Finds a figure in the text of its document: on its line, else broken over the end of it, else as a
 * cell of its own on the lines of the same row, else on the one line of the whole text that has both
 * name and figure. Blanks and full-width forms do not count; a number is never found inside another
 * one. What is not found for certain is not found. A cell that has a line to itself is shown with its row.
 * @param rows of the tables of the document, as far as they are known
 * @example findInText('…\n1\t地区生产总值\t902.27\t1500', { text: '1500', line: 2, name: '地区生产总值' })
 * // { kind: 'found', at: 'line', line: 2, count: 1, segments: [{ text: '1\t地区生产总值\t902.27\t', … }, …] }
 */
export function findInText(
  document: string,
  sought: Sought,
  rows: readonly TextRow[] = [],
): TextPlace {
  const lines = document.split(/\r\n|\r|\n/u);
  const pattern = figurePattern(sought.text);
  const own = sought.line === undefined ? undefined : lines[sought.line - 1];
  if (pattern === undefined) return { kind: 'not-found', text: own };
  const show = (at: 'line' | 'below' | 'elsewhere', line: number): TextPlace => {
    const text = lines[line - 1] ?? '';
    const row = rowOver(rows, line, pattern);
    if (row !== undefined) return found(at, line, row.text, row.spans);
    return found(at, line, text, chooseSpans(text, figureSpans(text, pattern), sought.name));
  };
  if (sought.line !== undefined && own !== undefined) {
    if (figureSpans(own, pattern).length > 0) return show('line', sought.line);
    const broken = brokenOver(lines, sought.line, sought.text);
    if (broken !== undefined) return broken;
    const below = cellBelow(lines, sought.line, pattern);
    if (below !== undefined) return show('below', below);
  }
  const elsewhere =
    cellWithName(rows, pattern, sought.name) ?? lineWithName(lines, pattern, sought.name);
  return elsewhere === undefined ? { kind: 'not-found', text: own } : show('elsewhere', elsewhere);
}

function found(
  at: 'line' | 'below' | 'elsewhere',
  line: number,
  text: string,
  spans: readonly Span[],
): TextPlace {
  return { kind: 'found', at, line, count: spans.length, segments: quoteSentence(text, spans) };
}

function brokenOver(lines: readonly string[], line: number, text: string): TextPlace | undefined {
  const pattern = figurePattern(text, true);
  const own = lines[line - 1] ?? '';
  const joined = lines.slice(line - 1, line - 1 + BROKEN_LINES).join('\n');
  if (pattern === undefined) return undefined;
  const spans = figureSpans(joined, pattern).filter(({ from }) => from < own.length);
  return spans.length === 0 ? undefined : found('line', line, joined, spans);
}

function cellBelow(lines: readonly string[], line: number, pattern: RegExp): number | undefined {
  const hits = lines.slice(line, line + ROW_LINES).flatMap((text, index) => {
    const cell = text.trim();
    const [span] = figureSpans(cell, pattern);
    return span?.from === 0 && span.to === cell.length ? [line + 1 + index] : [];
  });
  // A second one may be another row's: which of the two is meant cannot be told.
  return hits.length === 1 ? hits[0] : undefined;
}

function lineWithName(lines: readonly string[], pattern: RegExp, name: string): number | undefined {
  const plain = plainName(name);
  if (plain === '') return undefined;
  const hits = lines.flatMap((text, index) =>
    figureSpans(text, pattern).length > 0 && plainText(text).includes(plain) ? [index + 1] : [],
  );
  return hits.length === 1 ? hits[0] : undefined;
}

/** The row whose cells stand on several lines, with those of its cells marked that stand on this one. */
function rowOver(
  rows: readonly TextRow[],
  line: number,
  pattern: RegExp,
): { readonly text: string; readonly spans: readonly Span[] } | undefined {
  const row = rows.find(
    ({ cells }) =>
      cells.some((cell) => cell.line === line) && cells.some((cell) => cell.line !== line),
  );
  if (row === undefined) return undefined;
  let text = '';
  const spans: Span[] = [];
  for (const cell of row.cells) {
    if (text !== '') text += '\t';
    const from = text.length;
    text += cell.text;
    if (cell.line !== line) continue;
    for (const span of figureSpans(cell.text, pattern))
      spans.push({ from: from + span.from, to: from + span.to });
  }
  return spans.length === 0 ? undefined : { text, spans };
}

/** The line of the only cell behind the name that holds the figure and nothing else. */
function cellWithName(rows: readonly TextRow[], pattern: RegExp, name: string): number | undefined {
  const hits = cellsWithName(rows, pattern, name);
  return hits.length === 1 ? hits[0] : undefined;
}

function cellsWithName(rows: readonly TextRow[], pattern: RegExp, name: string): readonly number[] {
  const plain = plainName(name);
  if (plain === '') return [];
  return rows.flatMap(({ cells }) => {
    const at = cells.findIndex(({ text }) => plainText(text).includes(plain));
    return (at === -1 ? [] : cells.slice(at + 1)).flatMap(({ text, line }) => {
      const [span] = figureSpans(text.trim(), pattern);
      return span?.from === 0 && span.to === text.trim().length ? [line] : [];
    });
  });
}

/** A figure that is looked for, and the printed row it belongs to: other figures of the row are other cells. */
export interface SoughtInRow extends Sought {
  readonly row: string;
}

/**
 * Which of several figures a document does not state beside their names: in the same row of a table, or on
 * the same line. Where it stands does not count, since another form of a document has other lines. What a
 * row states twice (a base and a target of 100) has to stand there twice: one of them may have changed.
 * @example missingIn('甲率\t95%', [{ text: '95%', line: 7, name: '甲率', row: '1' }], []) // []
 */
export function missingIn<Each extends SoughtInRow>(
  document: string,
  sought: readonly Each[],
  rows: readonly TextRow[],
): readonly Each[] {
  const lines = document.split(/\r\n|\r|\n/u).map((text) => ({ text, plain: plainText(text) }));
  const stated = new Map<string, number>();
  return sought.filter(({ text, name, row }) => {
    const pattern = figurePattern(text);
    const plain = plainName(name);
    if (pattern === undefined || plain === '') return pattern !== undefined;
    const key = JSON.stringify([row, text]);
    const times = (stated.get(key) ?? 0) + 1;
    stated.set(key, times);
    return (
      !rows.some((each) => cellsWithName([each], pattern, name).length >= times) &&
      !lines.some(
        (line) => line.plain.includes(plain) && figureSpans(line.text, pattern).length >= times,
      )
    );
  });
}

/**
 * Which of several figures of running text a document does not state: on no line beside a part of their
 * name, since prose words a name in its own way. One that another subject of the same line states is missed.
 * @example missingInProse('书店达到120家', [{ text: '130家', line: 7, name: '书店数量', row: '1' }]).length // 1
 */
export function missingInProse<Each extends SoughtInRow>(
  document: string,
  sought: readonly Each[],
): readonly Each[] {
  const lines = document.split(/\r\n|\r|\n/u).map((text) => ({ text, plain: plainText(text) }));
  return sought.filter(({ text, name }) => {
    const pattern = figurePattern(text);
    const plain = plainName(name);
    const parts = Array.from({ length: Math.max(0, plain.length - 1) }, (_, at) =>
      plain.slice(at, at + 2),
    );
    return !lines.some(
      (line) =>
        (parts.length === 0 || parts.some((part) => line.plain.includes(part))) &&
        pattern !== undefined &&
        figureSpans(line.text, pattern).length > 0,
    );
  });
}
