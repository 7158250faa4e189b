import type { Candidate } from '../prose/candidate';
import { readProse } from '../prose/read';
import { lastUpTo } from '../prose/scan';
import { tenseOfSection } from '../prose/tense';
import { readMarker } from '../section/marker';
import { sectionNames } from '../section/path';
import { isNote } from '../table/note';
import { readUnitLine } from '../table/read';
import { cleanText } from '../text/clean';
import { readFlow, type Flow, type Span } from '../text/flow';
import { addNote } from './add-table';
import type { LineStart, Stretch } from './stretch';
import { goalYearOf, leadOf } from './lead';
import { noteMissing, NOTHING, type Above, type Reading } from './reading';

type Paragraph = Extract<Stretch, { kind: 'paragraph' }>;

/** Without one of these there is nothing to look for. */
const SIGNS = /[\d百千万亿]|下达|平均|同步|持平|番/;
const GLOSSARY = /名\s*词|术\s*语|附\s*录|缩略语/;
const TITLE = /指标|一览|(?:情况|目标|分解|规划)表$|完成情况$/;
const LONGEST_TITLE = 60;
const LONGEST_UNIT_LINE = 40;
const LONGEST_NOTE = 120;
const LONGEST_RUN_IN = 32;

/**
 * Reads a paragraph: a unit line or a note of a table, or text with figures.
 *
 * @example addParagraph(reading, paragraph)
 */
export function addParagraph(reading: Reading, paragraph: Paragraph): void {
  const { above, lines, setting } = reading;
  const flow = readFlow(lines.source, paragraph.spans);
  const unit = flow.text.length < LONGEST_UNIT_LINE ? readUnitLine(flow.text) : undefined;
  if (unit !== undefined) {
    reading.above = { ...above, unit };
    return;
  }
  if (above.table && (isNote(flow.text) || isMoreOfNote(reading, flow.text))) {
    addNote(reading, noteText(lines.source, paragraph.spans));
    return;
  }
  const found = isGlossary(reading) ? [] : proseOf(reading, paragraph, flow);
  for (const figure of found) reading.figures.push(figure);
  // A box may list its indicators as sentences; then nothing is missing.
  if (found.length === 0) noteMissing(reading, above.caption, false);
  if (flow.text.endsWith('：')) {
    reading.lead = leadOf(lastSentence(flow.text), setting.present) ?? reading.lead;
  }
  reading.above = { ...NOTHING, heading: titleOf(flow.text, paragraph.line) };
}

/** 注：1.… goes on with 2.… in the next line. */
function isMoreOfNote(reading: Reading, text: string): boolean {
  const first = reading.tables.at(-1)?.notes[0];
  if (first === undefined || !/^[^1①]{0,6}(?:1[.、．]|①|（1）)/.test(first)) return false;
  return text.length < LONGEST_NOTE && /^(?:\d[.、．]|[②-⑨]|（\d）)/.test(text);
}

function isGlossary(reading: Reading): boolean {
  return reading.path.some((heading) => heading.rank === 0 && GLOSSARY.test(heading.text));
}

function proseOf(reading: Reading, paragraph: Paragraph, flow: Flow): readonly Candidate[] {
  if (!SIGNS.test(flow.text)) return [];
  const { setting, path, box, lead } = reading;
  const section = [...sectionNames(path), ...runIn(flow.text)];
  return readProse(flow, {
    section,
    box,
    tense: tenseOfSection(section),
    lead,
    goalYear: goalYearOf([...section, box], setting),
    present: setting.present,
    kind: setting.kind,
    region: setting.region,
    lineOf: lineFinder(paragraph.lines),
  });
}

/** （一）综合实力目标。…: a heading that runs on into its paragraph. */
function runIn(text: string): readonly string[] {
  const marker = readMarker(text);
  const stop = text.indexOf('。');
  if (marker === undefined || stop === -1 || stop > marker.length + LONGEST_RUN_IN) return [];
  const words = text.slice(marker.length, stop);
  return /\d/.test(words) ? [] : [text.slice(0, stop)];
}

function lineFinder(lines: readonly LineStart[]): (offset: number) => number {
  const numbers = new Map(lines.map((line) => [line.start, line.number]));
  const starts = lines.map((line) => line.start);
  return (offset) => numbers.get(lastUpTo(starts, offset)) ?? lines[0]?.number ?? 0;
}

/** A short line that promises indicators, though nothing marks it as a caption. */
function titleOf(text: string, line: number): Above['heading'] {
  const promises = text.length <= LONGEST_TITLE && !/[。；：，]/.test(text) && TITLE.test(text);
  return promises ? { text, line } : undefined;
}

function noteText(source: string, spans: readonly Span[]): string {
  const raw = spans.map((span) => source.slice(span.start, span.end)).join('');
  return cleanText(raw).replace(/^[>＞\s]+/, '');
}

function lastSentence(text: string): string {
  const tail = text.slice(-200);
  return tail.slice(tail.lastIndexOf('。') + 1);
}
