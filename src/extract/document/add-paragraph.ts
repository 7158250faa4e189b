import { readProse } from '../prose/read';
import { lastUpTo } from '../prose/scan';
import { isOfPast, tenseOfSection } from '../prose/time';
import { sectionNames } from '../section/heading';
import { isNote } from '../table/note';
import { readUnitLine } from '../table/read';
import { cleanText } from '../text/clean';
import { readFlow, type Flow, type Span } from '../text/flow';
import {
  goalsSaidAt,
  goalYearOf,
  isItem,
  leadOfList,
  leadOfParagraph,
  leadOfRunIn,
  runIn,
} from './lead';
import { NOTHING, addNote, noteMissing, type Above, type Reading } from './reading';
import type { LineStart, Stretch } from './paragraph';

type Paragraph = Extract<Stretch, { kind: 'paragraph' }>;

/** Without one of these there is nothing to look for. */
const SIGNS = /[\d百千万亿]|下达|平均|同步|持平|番/;
const GLOSSARY = /名\s*词|术\s*语|附\s*录|缩略语/;
const TITLE = /指标|一览|(?:情况|目标|分解|规划)表$|完成情况$/;
const LONGEST_TITLE = 60;
const LONGEST_UNIT_LINE = 40;
const LONGEST_NOTE = 120;
/** Goals in words, or a year to come. */
const AHEAD = /力争|争取|今后|未来|到20\d\d年|将/;

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
  const found = isGlossary(reading) ? 0 : addProse(reading, paragraph, flow);
  // A box may list its indicators as sentences; then nothing is missing.
  if (found === 0)
    noteMissing(reading, above.caption, isPicture(lines.source, paragraph) ? 'picture' : 'text');
  const own = leadOfRunIn(flow.text, setting.present);
  if (own.isHeading && reading.runInLead !== undefined) reading.lead = setting.lead;
  if (own.isHeading) reading.runInLead = own.years;
  reading.lead = own.years ?? reading.lead;
  const isList = isItem(flow.text);
  reading.listLead = leadOfList(flow.text, setting) ?? (isList ? reading.listLead : undefined);
  if (flow.text.endsWith('：')) {
    reading.lead = leadOfParagraph(flow.text, setting) ?? reading.lead;
  }
  reading.above = { ...NOTHING, heading: titleOf(flow.text, paragraph.line) };
}

/** A picture in the text, as converters leave it where a table was one. */
function isPicture(source: string, { spans: [span] }: Paragraph): boolean {
  const text = span === undefined ? '' : source.slice(span.start, span.end);
  return /^\s*(?:!\[[^\]]{0,200}\]\([^)]{0,500}\)|<img\b)/i.test(text);
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

/** Adds the figures of a paragraph and tells how many they are. */
function addProse(reading: Reading, paragraph: Paragraph, flow: Flow): number {
  if (!SIGNS.test(flow.text)) return 0;
  const { setting, path, box } = reading;
  const lead = reading.lead ?? (isItem(flow.text) ? reading.listLead : undefined);
  const section = [...sectionNames(path), ...runIn(flow.text)];
  // “十四五”时期是不平凡的五年: what follows under the same heading are results.
  const looksAhead = AHEAD.test(flow.text) || !isOfPast(flow.text, setting.present);
  if (!looksAhead && path.length > 0) reading.past = true;
  const lineOf = lineFinder(paragraph.lines);
  const tense = tenseOfSection(section, setting.present) ?? (reading.past ? 'results' : undefined);
  const listed = goalYearOf([setting.goalsTitle, ...section, box], setting);
  const said =
    listed === undefined && tense !== 'results' ? goalsSaidAt(flow.text, section, setting) : 0;
  const { figures, unread } = readProse(flow, {
    section,
    box,
    tense,
    lead,
    goalYear: listed ?? (said > 0 ? setting.goalYear : undefined),
    goalsFrom: said,
    present: setting.present,
    kind: setting.kind,
    yearly: setting.yearly,
    changes: setting.sorted?.sort === 'adjustment',
    region: setting.region,
    lineOf,
  });
  for (const figure of figures) reading.figures.push(figure);
  for (const { start, end } of unread)
    reading.unread.push({
      line: lineOf(start),
      text: cleanText(reading.lines.source.slice(start, end)),
    });
  return figures.length;
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
