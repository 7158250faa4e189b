import type { TableDoubt } from '../../core/finding/table-doubt';
import type { ExtractFinding, UnreadNumber } from '../../core/finding/extract-finding';
import { LIMITS } from '../limits';
import type { Candidate } from '../prose/candidate';
import { sectionNames, type Caption, type SectionPath } from '../section/heading';
import { isFigureRole, type YearRange } from '../table/column';
import type { Grid } from '../table/grid';
import { readTable } from '../table/read';
import type { DocumentTable } from '../table/table';
import type { Lines } from '../text/lines';
import type { Setting } from './setting';

/** What stands directly above what is read next. */
export interface Above {
  readonly caption: { readonly caption: Caption; readonly line: number } | undefined;
  /** A heading or a title with nothing between it and what follows. */
  readonly heading: { readonly text: string; readonly line: number } | undefined;
  /** 单位：亿元 */
  readonly unit: string;
  readonly table: boolean;
}

/** Nothing that what follows could belong to. */
export const NOTHING: Above = { caption: undefined, heading: undefined, unit: '', table: false };

/** A document while it is read: what was found so far, and where the reader stands. */
export interface Reading {
  readonly lines: Lines;
  readonly setting: Setting;
  /** Numbers of the lines that are printed over others. */
  readonly unsure: ReadonlyMap<number, UnsureLine>;
  readonly tables: DocumentTable[];
  readonly figures: Candidate[];
  readonly findings: ExtractFinding[];
  /** Numbers among the plan's goals that were not understood. */
  readonly unread: UnreadNumber[];
  path: SectionPath;
  above: Above;
  /** Caption of the box that paragraphs stand in, '' outside of one. */
  box: string;
  /** Year that a heading or a lead sets for what follows. */
  lead: YearRange | undefined;
  /** That of them which a heading set that runs on into its paragraph: it holds up to the next such. */
  runInLead: YearRange | undefined;
  /** The year that the sentence above a list sets for its items. */
  listLead: YearRange | undefined;
  /** A paragraph under this heading looked back: what follows it are results. */
  past: boolean;
  cells: number;
}

/** Why the cells of a line are not to be trusted. */
export type UnsureLine = 'lines-crossed' | 'cells-unplaced';

/** A reading at the beginning of a document. */
export function startReading(lines: Lines, setting: Setting, unsure: Reading['unsure']): Reading {
  return {
    lines,
    setting,
    unsure,
    tables: [],
    figures: [],
    findings: [],
    unread: [],
    path: [],
    above: NOTHING,
    box: '',
    lead: setting.lead,
    runInLead: undefined,
    listLead: undefined,
    past: false,
    cells: 0,
  };
}

/** Notes a finding, as long as there are not too many to be read by anybody. */
export function note(reading: Reading, finding: ExtractFinding): void {
  if (reading.findings.length < LIMITS.findings) reading.findings.push(finding);
}

/**
 * Notes that a caption stands over no table.
 *
 * @param below what stands under it: nothing at all (any caption counts), a picture, or text that was
 *   not read as a table (only one that promises indicators counts)
 */
export function noteMissing(
  reading: Reading,
  promised: Above['caption'],
  below: 'nothing' | 'picture' | 'text',
): void {
  if (promised === undefined || !(below === 'nothing' || promised.caption.indicators)) return;
  const kind = below === 'text' ? 'table-unread' : 'table-missing';
  note(reading, { kind, title: promised.caption.text, line: promised.line });
}

/**
 * Reads a grid with what stands above it, and adds the table. Beyond the limit of cells nothing is
 * read any more.
 *
 * @example addTable(reading, grid)
 */
export function addTable(reading: Reading, grid: Grid): void {
  const { above } = reading;
  reading.cells += grid.rows.reduce((sum, row) => sum + row.cells.length, 0);
  if (reading.cells > LIMITS.cells) return;
  const table = readTable(grid, {
    title: above.caption?.caption.text ?? above.heading?.text ?? '',
    titleLine: above.caption?.line ?? above.heading?.line,
    section: sectionNames(reading.path),
    period: reading.setting.period,
    unit: above.unit,
    region: reading.setting.region,
    sort: reading.setting.sorted?.sort,
  });
  reading.above = { ...NOTHING, table: table !== undefined };
  reading.box = '';
  if (table === undefined) return;
  const before = reading.tables.at(-1);
  const goesOn = above.caption === undefined ? goesOnFrom(before, table) : [];
  // The half above is as incomplete as the one below.
  if (before !== undefined && goesOn.length > 0)
    reading.tables.splice(-1, 1, { ...before, doubts: [...before.doubts, ...goesOn] });
  const doubts = [...goesOn, ...unsureIn(reading.unsure, grid)];
  reading.tables.push({ ...table, doubts: [...table.doubts, ...doubts] });
  for (const finding of [...oddities(table), ...doubts]) note(reading, finding);
  const { caption } = above;
  if (caption?.caption.indicators === true && isMisread(table, reading.setting))
    note(reading, { kind: 'table-unread', title: caption.caption.text, line: caption.line });
  if (above.caption === undefined && isColumnOf(before, table))
    noteUnread(reading, { kind: 'rows-unread', line: table.line, count: table.rows.length });
}

const OF_OTHERS = /完成|实现|回顾|执行|进展|情况|分解|分工|各[省市区县旗镇部]/;

/** The plan's own indicators are promised, and the table has neither a base nor a goal: its header was not understood. */
function isMisread({ kind, title }: DocumentTable, { sorted }: Setting): boolean {
  const isPlans = sorted === undefined || sorted.sort === 'plan';
  return kind === 'other' && isPlans && !OF_OTHERS.test(title);
}

/** Lines between a table and what may be the rest of it. */
const BEHIND = 40;

/**
 * Notes rows that nobody read. The table in front of them may be their first part, so that it waits.
 *
 * @example noteUnread(reading, { kind: 'rows-unread', line: 40, count: 21 })
 */
export function noteUnread(
  reading: Reading,
  run: Extract<ExtractFinding, { readonly kind: 'rows-unread' }>,
): void {
  note(reading, run);
  const at = reading.tables.filter(({ lastLine }) => lastLine < run.line).length - 1;
  const table = reading.tables[at];
  if (table === undefined || table.kind === 'other' || run.line - table.lastLine > BEHIND) return;
  const doubt = { kind: 'rows-behind', line: table.line, from: run.line } as const;
  reading.tables[at] = { ...table, doubts: [...table.doubts, doubt] };
}

/** The first line of a table that the file cannot tell the cells of. */
function unsureIn(unsure: Reading['unsure'], { rows, byPlaces }: Grid): readonly TableDoubt[] {
  const [first, last] = [rows[0]?.line ?? 0, rows.at(-1)?.line ?? 0];
  for (let line = first; line <= last && unsure.size > 0; line += 1) {
    const kind = unsure.get(line);
    if (kind !== undefined && !(byPlaces === true && kind === 'cells-unplaced'))
      return [{ kind, line }];
  }
  return [];
}

const MOST_BETWEEN = 12;
const MOST_PARTS = 4;

/** A table that begins with the number after the last of the one above it is the rest of that. */
function goesOnFrom(above: DocumentTable | undefined, table: DocumentTable): readonly TableDoubt[] {
  const last = Number(above?.rows.at(-1)?.number);
  const isNear = above !== undefined && table.line - above.lastLine <= MOST_BETWEEN;
  if (!isNear || above.kind === 'other' || !(last > 0)) return [];
  const headless = table.columns.every(({ header }) => header === '');
  // Parts of the last row may come first.
  const begins = table.rows
    .slice(0, headless ? MOST_PARTS : 1)
    .flatMap(({ number, cells }) => [
      number,
      ...(headless ? cells.slice(0, 3).map(({ text }) => text) : []),
    ]);
  return begins.some((text) => text === String(last + 1))
    ? [{ kind: 'table-goes-on', line: table.line, number: last + 1 }]
    : [];
}

/** As many rows, and no names: the last columns of the table above, on a page of their own. */
function isColumnOf(above: DocumentTable | undefined, { columns, rows }: DocumentTable): boolean {
  const named = ({ role }: DocumentTable['columns'][number]) =>
    role === 'name' || role === 'parent';
  const isAsLong = Math.abs((above?.rows.length ?? 0) - rows.length) <= 1 && rows.length > 2;
  return isAsLong && above?.columns.some(named) === true && !columns.some(named);
}

/**
 * What is odd about a table: figures without a header, rows whose cells stood one or more columns off.
 *
 * @example oddities(table) // [{ kind: 'row-shifted', line: 12, name: '工业氨氮削减量' }]
 */
export function oddities({
  columns,
  rows,
  line,
  title,
  doubts,
}: DocumentTable): readonly ExtractFinding[] {
  const headless = columns.every(({ header }) => header === '');
  const figures = columns.some(({ role }) => isFigureRole(role));
  return [
    ...(headless && figures ? [{ kind: 'header-missing', line, title } as const] : []),
    ...columns
      .filter(({ anew }) => anew !== undefined && figures)
      .map(
        ({ header, role }) =>
          ({ kind: 'goals-anew', line, header, isAlone: role !== 'other' }) as const,
      ),
    ...rows
      .filter(({ shifted }) => shifted)
      .map((row) => ({ kind: 'row-shifted', line: row.line, name: row.name }) as const),
    ...doubts,
  ];
}

/**
 * Adds a line below a table to its notes.
 *
 * @example addNote(reading, '注：[ ]内为五年累计数。')
 */
export function addNote(reading: Reading, text: string): void {
  const last = reading.tables.at(-1);
  if (last === undefined) return;
  reading.tables[reading.tables.length - 1] = { ...last, notes: [...last.notes, text] };
}
