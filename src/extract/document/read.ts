import type { ExtractOptions, Extraction } from '../extraction';
import type { ExtractFinding } from '../../core/finding/extract-finding';
import { LIMITS } from '../limits';
import type { Candidate } from '../prose/candidate';
import { readProse } from '../prose/read';
import { tenseOfSection } from '../prose/tense';
import { findTimes } from '../prose/time';
import { readMarker } from '../section/marker';
import { enter, sectionNames, type SectionPath } from '../section/path';
import type { Caption } from '../section/caption';
import type { YearSpan } from '../table/column';
import { isFigureRole } from '../table/column';
import { readTable, readUnitLine } from '../table/read';
import { isNote } from '../table/note';
import type { Table } from '../table/table';
import { cleanText } from '../text/clean';
import { readFlow, type Flow, type Span } from '../text/flow';
import { splitLines } from '../text/lines';
import type { Block, LineStart } from './block';
import { isText } from './is-text';
import { readSetting, type Setting } from './setting';
import { walk } from './walk';

type Paragraph = Extract<Block, { kind: 'paragraph' }>;

/** What stands directly above the block that is read. */
interface Above {
  readonly caption: { readonly caption: Caption; readonly line: number } | undefined;
  /** A heading with nothing between it and the next block, with its line. */
  readonly heading: { readonly text: string; readonly line: number } | undefined;
  readonly unit: string;
  readonly table: boolean;
}

const NOTHING: Above = { caption: undefined, heading: undefined, unit: '', table: false };
const GLOSSARY = /名\s*词|术\s*语|附\s*录|缩略语/;
const LONGEST_RUN_IN = 32;
const TITLE = /指标|一览|(?:情况|目标|分解|规划)表$|完成情况$/;
const RESULT_WORDS = /完成|执行|回顾|成就|成效|情况|总结/;
const LEAD_WORDS = /目标|指标|展望|愿景|任务|力争|预期|实现以下|安排|打算|重点工作|工作重点|计划/;

/**
 * Reads a document: its tables and the figures in its text, each with its place. Deterministic, in
 * time proportional to the length, and never throws, whatever the text is.
 *
 * @param text the document as text, markdown or HTML
 * @example extractDocument('到2025年，高新技术企业达到120家。').figures[0]?.name // '高新技术企业'
 */
export function extractDocument(text: string, options: ExtractOptions = {}): Extraction {
  if (!isText(text))
    return { period: options.period, tables: [], figures: [], findings: [{ kind: 'not-text' }] };
  const lines = splitLines(text);
  const setting = readSetting(lines, options);
  const tables: Table[] = [];
  const figures: Candidate[] = [];
  const findings: ExtractFinding[] = [];
  let path: SectionPath = [];
  let above = NOTHING;
  let box = '';
  let lead: YearSpan | undefined;
  let cells = 0;
  if (text.length > LIMITS.characters)
    findings.push({ kind: 'limit-reached', limit: 'characters' });

  const missing = (promised: Above['caption'], always: boolean): void => {
    if (promised === undefined || !(always || promised.caption.indicators)) return;
    if (findings.length >= LIMITS.findings) return;
    findings.push({ kind: 'table-missing', title: promised.caption.text, line: promised.line });
  };

  for (const block of walk(lines)) {
    switch (block.kind) {
      case 'heading': {
        missing(above.caption, true);
        path = enter(path, block.heading, above.heading !== undefined);
        lead = leadOf(block.heading.text, setting.present);
        above = { ...NOTHING, heading: { text: block.heading.text, line: block.line } };
        box = '';
        break;
      }
      case 'caption':
        missing(above.caption, true);
        above = { ...NOTHING, caption: block };
        box = block.caption.text;
        break;
      case 'table': {
        cells += block.grid.rows.reduce((sum, row) => sum + row.cells.length, 0);
        if (cells > LIMITS.cells) break;
        const table = readTable(block.grid, {
          title: above.caption?.caption.text ?? above.heading?.text ?? '',
          titleLine: above.caption?.line ?? above.heading?.line,
          section: sectionNames(path),
          period: setting.period,
          unit: above.unit,
        });
        if (table !== undefined) {
          tables.push(table);
          findings.push(...tableFindings(table));
        }
        above = { ...NOTHING, table: table !== undefined };
        box = '';
        break;
      }
      case 'paragraph': {
        const flow = readFlow(lines.source, block.spans);
        const unit = flow.text.length < 40 ? readUnitLine(flow.text) : undefined;
        if (unit !== undefined) {
          above = { ...above, unit };
          break;
        }
        if (isNote(flow.text) && above.table) {
          addNote(tables, noteText(lines.source, block.spans));
          break;
        }
        const promised = above.caption;
        const glossary = path.some((one) => one.rank === 0 && GLOSSARY.test(one.text));
        const found = glossary ? [] : proseOf(block, flow, { path, box, lead, setting });
        figures.push(...found);
        // A box may list its indicators as sentences; then nothing is missing.
        if (found.length === 0) missing(promised, false);
        lead = /：$/.test(flow.text)
          ? (leadOf(lastSentence(flow.text), setting.present) ?? lead)
          : lead;
        above = { ...NOTHING, heading: titleOf(flow.text, block) };
        break;
      }
    }
    if (figures.length > LIMITS.candidates || cells > LIMITS.cells) {
      findings.push({
        kind: 'limit-reached',
        limit: cells > LIMITS.cells ? 'cells' : 'candidates',
      });
      break;
    }
  }
  missing(above.caption, true);
  if (setting.period === undefined && setting.kind === 'plan' && figures.length > 0) {
    findings.push({ kind: 'period-unknown' });
  }
  return { period: setting.period, tables, figures, findings };
}

function tableFindings(table: Table): readonly ExtractFinding[] {
  const shifted = table.rows
    .filter((row) => row.shifted)
    .map((row) => ({ kind: 'row-shifted', line: row.line, name: row.name }) as const);
  const headless = table.columns.every((column) => column.header === '');
  return headless && table.columns.some((column) => isFigureRole(column.role))
    ? [{ kind: 'header-missing', line: table.line, title: table.title }, ...shifted]
    : shifted;
}

function addNote(tables: Table[], note: string): void {
  const last = tables.at(-1);
  if (last !== undefined) tables[tables.length - 1] = { ...last, notes: [...last.notes, note] };
}

/** A short line that promises indicators, though nothing marks it as a caption. */
function titleOf(text: string, block: Paragraph): Above['heading'] {
  const promises = text.length <= 60 && !/[。；：，]/.test(text) && TITLE.test(text);
  return promises ? { text, line: block.line } : undefined;
}

function noteText(source: string, spans: readonly Span[]): string {
  return cleanText(spans.map((span) => source.slice(span.start, span.end)).join('')).replace(
    /^[>＞\s]+/,
    '',
  );
}

interface Around {
  readonly path: SectionPath;
  readonly box: string;
  readonly lead: YearSpan | undefined;
  readonly setting: Setting;
}

function proseOf(block: Paragraph, flow: Flow, around: Around): readonly Candidate[] {
  const section = [...sectionNames(around.path), ...runIn(flow.text)];
  const lineOf = lineFinder(block.lines);
  return readProse(flow, {
    section,
    box: around.box,
    tense: tenseOfSection(section),
    lead: around.lead,
    goalYear: goalYearOf([...section, around.box], around.setting),
    present: around.setting.present,
    kind: around.setting.kind,
    level: around.setting.level,
    lineOf,
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

function lineFinder(starts: readonly LineStart[]): (offset: number) => number {
  return (offset) => {
    const after = starts.findIndex((line) => line.start > offset);
    return starts.at(after === -1 ? -1 : Math.max(0, after - 1))?.number ?? 0;
  };
}

/** The year that a heading or a lead sets for what follows: 到2025年要实现以下目标：, 2020年工作回顾. */
function leadOf(words: string, present: number): YearSpan | undefined {
  const { text } = readFlow(words, [{ start: 0, end: words.length }]);
  const times = findTimes(text, present).filter((time) => !time.compares && time.kind === 'year');
  const results = RESULT_WORDS.test(words);
  const aims = LEAD_WORDS.test(words) && !results;
  const last = times.filter((time) => time.years.last > present === aims).at(-1);
  return aims || results ? last?.years : undefined;
}

/** 发展目标 of a plan are those of its last year, whether it is said again or not. */
function goalYearOf(section: readonly string[], setting: Setting): number | undefined {
  const nearest = section.filter((part) => part !== '').at(-1) ?? '';
  const goals = /目标|指标/.test(nearest) && !/完成|实现情况|远景|[“”]十三五/.test(nearest);
  return goals && setting.kind === 'plan' ? setting.period?.targetYear : undefined;
}

function lastSentence(text: string): string {
  const tail = text.slice(-200);
  return tail.slice(tail.lastIndexOf('。') + 1);
}
