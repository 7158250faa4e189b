import type { GridReading } from '../table/grid';
import { readAligned } from '../table/layout/aligned';
import { readBareLines } from '../table/layout/bare-lines';
import { readCommas } from '../table/layout/commas';
import { readHtml } from '../table/layout/html';
import { readMarkdown } from '../table/layout/markdown';
import { readTabbedLines } from '../table/layout/tabbed-lines';
import { readTabs } from '../table/layout/tabs';
import { isHeaderWord } from '../table/header-word';
import type { Line, Lines } from '../text/lines';

/** A tab between cells; a lone tab in front is an indent. */
const TABS = /[^\t\s][^\t]*\t|\t[^\t]*\t/;
const PIPES = /[|│┃｜].*[|│┃｜]|\S\s*[|│┃]\s*\S/;

/**
 * Reads the table that begins at a line, in whatever layout, or undefined. Looks only at what the
 * line itself promises, so that trying every line of a document stays linear.
 *
 * @example gridAt(splitLines('指标\t单位\n总值\t亿元'), 0)?.grid.layout // 'tabs'
 */
export function gridAt(lines: Lines, index: number): GridReading | undefined {
  const line = lines.at(index);
  if (line === undefined) return undefined;
  const { text } = line;
  if (/^\s*<table\b/i.test(text)) return htmlAt(lines, line, index);
  if (text.length > 4000) return undefined;
  if (PIPES.test(text)) return readMarkdown(lines, index);
  if (TABS.test(text)) return readTabs(lines, index);
  if (text.includes('\t') && /^\s*\t/.test(text)) {
    const reading = readTabbedLines(lines, index);
    if (reading !== undefined) return reading;
  }
  if (text.length > 400) return undefined;
  const words = text.trim();
  if (words.length <= 30 && isHeaderWord(words)) {
    const reading = readBareLines(lines, index);
    if (reading !== undefined) return reading;
  }
  if (text.includes(',')) {
    const reading = readCommas(lines, index);
    if (reading !== undefined) return reading;
  }
  return readAligned(lines, index);
}

function htmlAt(lines: Lines, line: Line, index: number): GridReading | undefined {
  const grid = readHtml(lines.source, line);
  return grid === undefined ? undefined : { grid, next: index + 1 };
}
