import type { FormHeaderFinding } from '../form/header-finding';
import { normaliseName } from '../name/name';
import { PLAN_WORDS, readHeader, unitIn } from '../form/header-words';
import { partOfYear } from '../form/period-words';
import { visibleText } from '../figure/normalise';
import { simplified } from '../text/simplified';

/** What the lines above a table say for all of it. */
export interface LinesAbove {
  /** `地区生产总值(亿元)` of 指标：地区生产总值(亿元), else ''. */
  readonly indicator: string;
  /** Of 地区：…, else ''. */
  readonly region: string;
  /** 万元 of 单位：万元 or of a bracket that ends a title; several of 单位：亿元、%. */
  readonly units: readonly string[];
  /** 上半年 of a title that speaks of a part of a year, else ''. */
  readonly partOfYear: string;
  /** The one year that titles speak of, of a table that is none of targets; else undefined. */
  readonly year: number | undefined;
  /** The lines as they stand, to look for names in. */
  readonly titles: readonly string[];
}

/** No lines at all. */
export const NO_LINES: LinesAbove = {
  ...{ indicator: '', region: '', units: [], partOfYear: '', year: undefined, titles: [] },
};

/** What is known of a table besides its header. */
export interface TableFacts {
  /** The region of whoever reads the table: it holds where the table names none. */
  readonly region?: string | undefined;
  /** Whether a name is one of an indicator, so that it may head a column. */
  readonly isIndicator?: (name: string) => boolean;
  readonly isRegion?: (name: string) => boolean;
  /** The region that a title names, '' for none. */
  readonly regionIn?: (title: string) => string;
}

const LABELLED = {
  indicator: /^指标(?:名称)?[:：](.*)$/u,
  region: /^(?:地区|区域|区县|行政区划?|地区名称)[:：](.*)$/u,
} as const;
/** The unit of measure, not the office that filled the form in. */
const UNIT =
  /(?:^[^]??|(?!填报|报送|制表|编制|主管|责任|负责|联系|所属|下属|供图)[^]{2})单位[:：]\s*(.*)$/u;
const NOTE = /^(?:注|备注|说明|附注)[:：\d]/u;
/** 单位：见表 states none. */
const ELSEWHERE = /见|各|如下|不同/u;

/**
 * Reads the lines above a header: the indicator, the region and the unit that they state for all
 * rows, as exports of statistical databases and yearbooks print them.
 * @example readLinesAbove([['指标：地区生产总值(亿元)'], ['', '单位：万元']]).units // ['万元']
 */
export function readLinesAbove(rows: readonly (readonly string[])[]): LinesAbove {
  let [indicator, region, part] = ['', '', ''];
  let units: readonly string[] = [];
  const titles: string[] = [];
  for (const row of rows) {
    const cells = row.map((cell) => simplified(visibleText(cell))).filter((cell) => cell !== '');
    cells.forEach((cell, at) => {
      // 指标： may have its name in the next cell.
      const of = (pattern: RegExp): string => {
        const found = pattern.exec(cell)?.[1]?.trim();
        return found === '' ? (cells[at + 1] ?? '') : (found ?? '');
      };
      const unit = of(UNIT) || (LABELLED.indicator.test(cell) ? '' : unitIn(cell));
      if (unit !== '' && !ELSEWHERE.test(unit)) units = [...units, ...splitUnits(unit)];
      // What a note says of other years is not said of the table.
      if (NOTE.test(cell)) return;
      titles.push(cell);
      indicator ||= of(LABELLED.indicator);
      region ||= of(LABELLED.region);
      part ||= partOfYear(cell) ?? monthIn(cell);
    });
  }
  const year = yearIn(titles);
  return { indicator, region, units: [...new Set(units)], partOfYear: part, year, titles };
}

const YEARS = /(?:^|\D)((?:19|20|21)\d{2})(?=年)/gu;
/** Without the blank behind it, 表3-2 2023年 is of no year. */
const TABLE_NUMBER = /^\s*(?:续?表|附表?)\s*[\d-]+\s+/u;
/** What is of 2021-2023年 is of none of them. */
const SEVERAL_YEARS = /(?:19|20|21)\d{2}年?[-—–~至到]+(?:19|20|21)?\d{2}年/u;
const NO_YEAR = new RegExp(
  `${PLAN_WORDS.target.source}|${PLAN_WORDS.base.source}|规划|任务|预[计测估]|同比|比\\d{4}年`,
  'u',
);

/** A month in a title is what the table is of; 12月末 is the year's end. */
const MONTH =
  /(?:19|20|21)\d{2}年(?:(?:[1-9]|1[01]|12(?!月[底末]))月(?!\d|[底末份]?\d*日)|[1-4]季)/u;
/** When something was printed or sent in. */
const DATE = /(?:19|20|21)\d{2}年\d{1,2}月(?!31日|[底末])(?:\d{1,2}日)?/gu;
const ABOUT_DATE = /编|印|制|发布|公布|报送|填报|日期|时间/u;

/** The month that a title is of, '' for none. */
function monthIn(title: string): string {
  const plain = normaliseName(title);
  const isDate = ABOUT_DATE.test(plain) || plain.replace(DATE, '').length < 2;
  return isDate ? '' : (MONTH.exec(plain)?.[0] ?? '');
}

/** What is planned for a year is no year's actual value, and of two years nobody knows which. */
function yearIn(titles: readonly string[]): number | undefined {
  const all = titles
    .map((title) => normaliseName(title.replace(TABLE_NUMBER, '')).replace(DATE, ''))
    .join('\n');
  if (NO_YEAR.test(all) || SEVERAL_YEARS.test(all)) return undefined;
  const [year, another] = new Set([...all.matchAll(YEARS)].map(([, text]) => Number(text)));
  return another === undefined ? year : undefined;
}

/** As many lines below a table as a unit is looked for in. */
const LINES_BELOW = 5;

/**
 * The lines of a table that stand elsewhere and state its unit: below it, or in a cell of its header.
 * @example unitLines([['地区', '单位：万元'], …, ['单位：万元', '']], 0) // [['单位：万元'], ['单位：万元', '']]
 */
export function unitLines(
  rows: readonly (readonly string[])[],
  header: number,
): readonly (readonly string[])[] {
  const inHeader = (rows[header] ?? []).filter((cell) => {
    // 指标（单位：万元） speaks of the values beside the names.
    const isOfNames = readHeader(cell)?.concept === '指标' && unitIn(cell) !== '';
    return isOfNames || /^\s*(?:[(（]\s*)?单位\s*[:：]\s*\S/u.test(simplified(cell));
  });
  const below = rows
    .slice(Math.max(header + 1, rows.length - LINES_BELOW))
    .filter((row) => row.filter((cell) => cell.trim() !== '').length === 1)
    .filter((row) => row.some((cell) => UNIT.test(simplified(visibleText(cell)))));
  return [...inHeader.map((cell) => [cell]), ...below];
}

function splitUnits(text: string): readonly string[] {
  const bare = normaliseName(text)
    .replace(/\)+$/u, '')
    .replace(/\([^()]*$/u, '');
  return bare.split(/[,和]/u).filter((unit) => unit !== '');
}

/** What the indicator of a table is, and where that stands. */
interface IndicatorAbove {
  readonly text: string;
  readonly from: 'line' | 'title';
}

/** What stands before the name in a title, taken off piece by piece. */
const BEFORE_NAME =
  /^(?:(?:续?表|附表?)\s*[\d-]*?(?=(?:19|20|21)\d{2}年|[^\d-])|(?:19|20|21)\d{2}(?:年度?)?(?:[-—–~至到]+(?:19|20|21)?\d{2})?年?度?|历年|主要年份|[各分按]?(?:区县|县市区|县区|市县|市区|[县区市])|[各分按]|地区|的|\s+)/u;

/**
 * The indicator that lines above a table state for all of it: as 指标：…, or in a title that is nothing
 * but its name.
 * @param isWhole whether every column of the table is understood: else a title may be of more than its rows
 * @example indicatorAbove(readLinesAbove([['历年分区县地区生产总值（亿元）']]), { isIndicator }, true)
 * // { text: '地区生产总值（亿元）', from: 'title' }
 */
export function indicatorAbove(
  { indicator, titles }: LinesAbove,
  { isIndicator, regionIn }: TableFacts,
  isWhole: boolean,
): IndicatorAbove | undefined {
  if (indicator !== '') return { text: indicator, from: 'line' };
  if (!isWhole || isIndicator === undefined) return undefined;
  const named = titles.flatMap((title) => {
    let rest = title.replace(regionIn?.(title) ?? '', '').replace(/(?:情况|统计)?表?$/u, '');
    for (;;) {
      if (isIndicator(rest)) return [rest];
      const next = rest.replace(BEFORE_NAME, '');
      if (next === rest) return [];
      rest = next;
    }
  });
  const [text, another] = new Set(named);
  return text === undefined || another !== undefined ? undefined : { text, from: 'title' };
}

type FactAbove = Extract<FormHeaderFinding, { readonly kind: 'fact-above' }>;

/**
 * What no column says, from the lines above, or from whoever reads the table.
 * @param across what the header has one column for each of
 * @param indicator see `indicatorAbove`
 * @param isDated whether the header itself says the year
 * @example assume(() => true, undefined, readLinesAbove([['仓山区2023年统计表']]), { regionIn }, false, undefined)
 * // [{ kind: 'fact-above', of: '地区', text: '仓山区', from: 'title' }, …]
 */
export function assume(
  isOpen: (column: '地区' | '指标' | '年份' | '编码') => boolean,
  across: '指标' | '地区' | undefined,
  lines: LinesAbove,
  { region = '', regionIn }: TableFacts,
  isDated: boolean,
  indicator: IndicatorAbove | undefined,
): readonly FactAbove[] {
  const said: FactAbove[] = [];
  const say = (of: FactAbove['of'], text: string, from: FactAbove['from']): void => {
    said.push({ kind: 'fact-above', of, text, from });
  };
  if (isOpen('地区') && isOpen('编码') && across !== '地区') {
    const titled = lines.titles.map((title) => regionIn?.(title) ?? '').find((name) => name !== '');
    if (lines.region !== '') say('地区', lines.region, 'line');
    else if (titled !== undefined) say('地区', titled, 'title');
    else if (region !== '') say('地区', region, 'asked');
  }
  if (isOpen('指标') && isOpen('编码') && across !== '指标' && indicator !== undefined) {
    say('指标', indicator.text, indicator.from);
  }
  if (isOpen('年份') && !isDated && lines.year !== undefined) {
    say('年份', String(lines.year), 'title');
  }
  if (lines.units.length > 0) say('单位', lines.units.join('、'), 'line');
  return said;
}
