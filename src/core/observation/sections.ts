import type { Catalog } from '../catalog/catalog';
import type { FormFinding, FormMedium } from '../form/finding';
import { formSeverity } from '../form/findings';
import type { FormGrid } from '../form/form';
import { readHeader, type TitleConcept } from '../form/header-words';
import { visibleText } from '../figure/normalise';
import { regionHeading } from '../region/region';
import { simplified } from '../text/simplified';
import type { MappedColumns, ObservationMapping } from './actuals-form';
import { findHeader, type FoundTable } from './find-table';
import {
  NO_LINES,
  readLinesAbove,
  withName,
  type LinesAbove,
  type TableFacts,
} from './lines-above';
import { mergedCells } from './merged-down';
import { rowReaders } from './read-observation-row';
import { neededPositions, strayLine } from './stray-rows';

/** Rows of a table that one header holds for, and the same lines above them. */
export interface Section {
  readonly columns: MappedColumns;
  /** 0-based positions in the grid: of what opens it, and of its first row of data. */
  readonly begins: number;
  readonly first: number;
  /** What is said of it; undefined for the first, whose header speaks for itself. */
  readonly finding: FormFinding | undefined;
  /** Whether its rows can be read. */
  readonly isReadable: boolean;
}

type Opened = Extract<FormFinding, { readonly kind: 'section-read' }>['of'][number];

/**
 * Cuts a table where a line between its rows says what the rows below are of (another region, year or
 * unit), and where its header stands once more: what holds for the first rows would else be taken for
 * granted of all. A heading such as 二、社会发展 says nothing of the kind.
 * @param header of the table, with the lines above it
 * @example cutSections(grid, header, {}, facts).map(({ begins }) => begins) // [0, 7]
 */
export function cutSections(
  grid: FormGrid,
  header: FoundTable,
  asked: ObservationMapping,
  facts: TableFacts,
): readonly [Section, ...Section[]] {
  const { rows, firstRow } = grid;
  const begins = Math.max(header.at, 0);
  const whole = {
    ...{ columns: header.columns, begins, first: header.last + 1, finding: undefined },
    isReadable: header.columns.findings.every((finding) => formSeverity(finding) !== 'error'),
  };
  if (header.at < 0 || !whole.isReadable) return [whole];
  const isHeader = headerAgain(header.columns);
  const top = withName(readLinesAbove(rows.slice(0, header.at)), grid.name ?? '', facts);
  let held: LinesAbove = top;
  let head = { at: header.at, count: header.last + 1 - header.at };
  /** Of the heading that states the unit; undefined where none does. */
  let unitRank: number | undefined;
  const opened: { from: number; lines: number[]; head: typeof head; held: LinesAbove }[] = [];
  for (let at = header.last + 1; at < rows.length; at += 1) {
    const row = rows[at] ?? [];
    const open = opened.at(-1);
    if (isHeader(row)) {
      const isOpen = open !== undefined && open.lines.at(-1) === at - 1;
      head = { at, count: 1 };
      if (isOpen) open.head = head;
      else opened.push({ from: at, lines: [], head, held });
      continue;
    }
    const line = strayLine(header.columns, row);
    if (line === undefined) continue;
    const own = linesOf(line, row, facts);
    const rank = rankOf(line.text);
    const endsUnit = unitRank !== undefined && rank <= unitRank && !line.isNote;
    if (own === undefined && !endsUnit) continue;
    held = heldBelow(own ?? NO_LINES, held, top, facts);
    unitRank = held.units === top.units ? undefined : rank;
    if (open !== undefined && open.lines.at(-1) === at - 1) {
      open.lines.push(at);
      open.held = held;
    } else opened.push({ from: at, lines: [at], head, held });
  }
  const filled = opened.filter(({ from, head: own }, index) => {
    const end = opened[index + 1]?.from ?? rows.length;
    return rows
      .slice(Math.max(from, own.at) + 1, end)
      .some((row) => row.filter((cell) => cell.trim() !== '').length > 1);
  });
  return [
    whole,
    ...filled.map((each, index): Section => {
      const own = each.head.at >= each.from ? each.head.at : undefined;
      const end = filled[index + 1]?.from ?? rows.length;
      const body = rows.slice(own ?? (each.lines.at(-1) ?? each.from) + 1, end);
      const repeated =
        own === undefined ? rows.slice(each.head.at, each.head.at + each.head.count) : [];
      const found = findHeader({ rows: [...repeated, ...body], firstRow }, asked, facts, each.held);
      const count = found.last + 1;
      const first = end - (repeated.length + body.length - count);
      const text = rows[each.lines[0] ?? each.from]?.find((cell) => cell.trim() !== '') ?? '';
      const { columns } = found;
      const isReadable =
        found.at >= 0 && columns.findings.every((finding) => formSeverity(finding) !== 'error');
      const about = { row: firstRow + each.from, text: text.trim() };
      const of = changed(header.columns, columns);
      const finding: FormFinding | undefined = !isReadable
        ? { kind: 'section-unread', ...about }
        : of.length > 0
          ? { kind: 'section-read', ...about, of }
          : undefined;
      return { columns, begins: each.from, first, finding, isReadable };
    }),
  ];
}

/** A section that is being read. */
interface OpenSection extends Pick<Section, 'columns' | 'first' | 'isReadable'> {
  readonly readers: ReturnType<typeof rowReaders>;
  readonly merged: ReturnType<typeof mergedCells>;
  readonly indicatorAt: number | undefined;
  /** The column whose faults are about a row, where its other names are of one cell each. */
  readonly regionLabel: string | undefined;
  /** The positions that a row must reach to. */
  readonly needed: readonly number[];
}

/**
 * What reads the rows of a section.
 * @param notes below the table, by their marks
 * @example openSection(catalog, section, 'file', new Map()).readers.length // 3 of 2021年, 2022年, 2023年
 */
export function openSection(
  catalog: Catalog,
  { columns, first, isReadable }: Section,
  medium: FormMedium | undefined,
  notes: ReadonlyMap<string, string>,
): OpenSection {
  const { at, labels, values } = columns;
  const isByName = values.some(({ indicator, region }) => indicator ?? region);
  return {
    ...{ columns, first, isReadable },
    readers: rowReaders(catalog, columns, medium, notes),
    merged: mergedCells(columns),
    indicatorAt: at.get('指标'),
    regionLabel: isByName ? (labels[at.get('地区') ?? -1] ?? '地区') : undefined,
    needed: neededPositions(columns),
  };
}

const RANKS = [/^[一二三四五六七八九十]+[、.．]/u, /^[(（][一二三四五六七八九十]/u, /^\d+[、.．]/u];

/** How far down a heading stands: below 一、经济（万元） the unit holds under 1.工业, too. */
function rankOf(heading: string): number {
  const rank = RANKS.findIndex((pattern) => pattern.test(heading));
  return rank === -1 ? RANKS.length : rank;
}

/** Whether a row is the header of the table once more, or another of the kind. */
function headerAgain({ at }: MappedColumns): (cells: readonly string[]) => boolean {
  const title = (['指标', '地区', '年份'] as const).find((column) => at.has(column));
  const position = at.get(title ?? '指标') ?? -1;
  const known = new Map<string, TitleConcept | '数值' | undefined>();
  const conceptOf = (cell: string): TitleConcept | '数值' | undefined => {
    if (!known.has(cell)) known.set(cell, readHeader(cell)?.concept);
    return known.get(cell);
  };
  return (cells) => {
    const cell = simplified(visibleText(cells[position] ?? ''));
    if (cell === '' || cell.length > 12 || conceptOf(cell) !== title) return false;
    return cells.filter((each) => each.trim() !== '').length > 1;
  };
}

/** What a line may say beside its facts; a row whose value is not filled in yet says what it is of. */
const HEADING =
  /(?:19|20|21)\d{2}年?(?:度|末|底)?|[全上下]半?年|[前第]?[一二三四1-4]个?季度|1?\d?[-~至—]?1?\d月份?(?:累计)?|[(（][^()（）]*[)）]$|单位\s*[:：].*$|^[(（]?[一二三四五六七八九十\d]+[)）、.．]/gu;
const TABLE = /^(?:.*(?:情况|指标|统计|数据?|值|表|目标|计划|任务))?$/u;

/** What a line between the rows says of those below; undefined for nothing. */
function linesOf(
  { isNote }: { readonly isNote: boolean },
  row: readonly string[],
  facts: TableFacts,
): LinesAbove | undefined {
  const lines = readLinesAbove([row]);
  if (isNote) return lines.units.length > 0 ? { ...NO_LINES, units: lines.units } : undefined;
  const [title = ''] = lines.titles;
  const named = facts.regionIn?.(title) ?? '';
  const heading = named === '' ? regionHeading(title) : '';
  // Of a county's table 全市 is another region, of the city's own it is none.
  const isOwn = /^[全本我]市$/u.test(heading) && facts.region?.endsWith('市') === true;
  const region = isOwn ? '' : heading;
  if (facts.isIndicator?.(title) === true) return undefined;
  if (region !== '') return { ...lines, region };
  const rest = title.replace(named, '').replace(HEADING, '').trim();
  const says =
    [lines.indicator, lines.region, lines.partOfYear, named].some((each) => each !== '') ||
    lines.units.length > 0 ||
    /(?:19|20|21)\d{2}年/u.test(title);
  const isLabelled = lines.indicator !== '' || lines.region !== '';
  // 一、经济（万元）; a unit too many is said of each row that does not fit it.
  const isHeading = rankOf(title) < 2 && lines.units.length > 0;
  return says && (isLabelled || isHeading || TABLE.test(rest)) ? lines : undefined;
}

/** What holds below a line: what it says, and of the rest what held above it; a unit only of its rows. */
function heldBelow(
  own: LinesAbove,
  held: LinesAbove,
  top: LinesAbove,
  { regionIn }: TableFacts,
): LinesAbove {
  const isOfRegion =
    own.region !== '' || own.titles.some((title) => (regionIn?.(title) ?? '') !== '');
  const isOfYear = own.partOfYear !== '' || own.titles.some((title) => /\d{4}年/u.test(title));
  return {
    indicator: own.indicator || held.indicator,
    region: isOfRegion ? own.region : held.region,
    units: own.units.length > 0 ? own.units : top.units,
    partOfYear: isOfYear ? own.partOfYear : held.partOfYear,
    year: isOfYear ? own.year : held.year,
    titles: [...own.titles, ...held.titles],
    name: {
      region: isOfRegion ? '' : (held.name?.region ?? ''),
      year: isOfYear ? undefined : held.name?.year,
    },
  };
}

function changed(one: MappedColumns, other: MappedColumns): readonly Opened[] {
  const has = (column: '地区' | '指标' | '年份'): boolean =>
    one.constants.get(column) !== other.constants.get(column);
  const units = one.unitsAbove.join() !== other.unitsAbove.join();
  return [
    ...(['地区', '指标', '年份'] as const).filter(has),
    ...(units ? (['单位'] as const) : []),
    ...(one.labels.join('\n') === other.labels.join('\n') ? [] : (['列名'] as const)),
  ];
}
