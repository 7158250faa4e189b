import type { Catalog } from '../../../core/catalog/catalog';
import { listedRows } from '../../../core/catalog/find-figure';
import { rowName } from '../../../core/indicator/plan-indicator';
import { type ObservationMapping } from '../../../core/observation/actuals-form';
import {
  OBSERVATION_COLUMNS,
  type ObservationColumn,
} from '../../../core/observation/entry-columns';
import type { ObservationFileReading } from '../../../datapackage/form/read-observations';
import type { Remark } from '../../parts/notice';
import type { SheetChoice } from './actuals/source';

/** One choice for a column: a column of the file, or what holds for every row. */
export interface ColumnChoice {
  /** As `ObservationMapping` has it; '' leaves it to the names. */
  readonly value: string;
  readonly label: string;
}

/** A column that is asked for. */
export interface AskedColumn {
  readonly column: ObservationColumn;
  /** Nothing can be read without it. */
  readonly isNeeded: boolean;
  /** Whether it stands among those that are asked first. */
  readonly isMain: boolean;
  readonly help: string;
  /** What to say where nothing is chosen. */
  readonly none: string;
  readonly choices: readonly ColumnChoice[];
  /** What may be said of every row instead. */
  readonly whole: readonly ColumnChoice[];
  /** What was understood, or chosen before. */
  readonly value: string;
}

/** The question which column of a table is which. */
export interface ColumnQuestion extends SheetChoice {
  readonly headers: readonly string[];
  readonly columns: readonly AskedColumn[];
  /** Why it is asked. */
  readonly remarks: readonly Remark[];
}

/** What a table cannot do without, in one way or another; the other columns stand below. */
const MAIN: readonly ObservationColumn[] = ['地区', '指标', '年份', '实际值'];

/** Findings that another assignment of columns may settle. */
const ABOUT_COLUMNS: readonly string[] = [
  'header-missing',
  'form-column-missing',
  'form-column-repeated',
  'mapped-column-absent',
  'years-across',
];

/**
 * Whether the columns of a file were not understood.
 * @example isAboutColumns(reading) // true
 */
export function isAboutColumns({ findings, preview }: ObservationFileReading): boolean {
  return preview.headers.length > 0 && findings.some(({ kind }) => ABOUT_COLUMNS.includes(kind));
}

/**
 * The question for a table that was read, with what was understood of it. What no column says may be
 * said of all rows: the region in view and the others, a year of its plans, one of its indicators.
 * @example askColumns(catalog, table, reading, { regionId: '350104', remarks }).columns[0]?.column // '地区'
 */
export function askColumns(
  catalog: Catalog,
  { source, sheet }: SheetChoice,
  { preview, mapping, findings }: ObservationFileReading,
  about: { readonly regionId: string | undefined; readonly remarks: readonly Remark[] },
): ColumnQuestion {
  const { headers, sample } = preview;
  const choices = headers.map((header, at) => {
    // Where no row looks like a header, the first one is both the header and an example.
    const cells = sample.map((row) => row[at]?.trim() ?? '');
    const example = cells.find((cell) => cell !== '' && cell !== header) ?? '';
    return { value: header, label: sampleText(header, example) };
  });
  const needed = neededColumns(findings);
  const columns = OBSERVATION_COLUMNS.map((column): AskedColumn => {
    const value = mapping[column] ?? '';
    const isNeeded = needed.has(column);
    const names = wholeNames(catalog, column, about.regionId);
    const former = value.startsWith('=') ? [value.slice(1)] : [];
    const whole = [...new Set([...former, ...names])].map((name) => {
      return { value: `=${name}`, label: wholeText(column, name) };
    });
    const region = column === '地区' ? catalog.regions.get(about.regionId ?? '') : undefined;
    const none = isNeeded
      ? MAPPING_MESSAGES.choose
      : region === undefined
        ? MAPPING_MESSAGES.none
        : regionText(region.name);
    const help = MAPPING_MESSAGES.help[column];
    const isMain = isNeeded || MAIN.includes(column);
    return { column, isNeeded, isMain, none, help, choices, whole, value };
  });
  return { source, sheet, headers, columns, remarks: about.remarks };
}

/** Without a header nothing but the names of the two things that are asked first is known. */
function neededColumns(findings: ObservationFileReading['findings']): ReadonlySet<string> {
  const columns = findings.flatMap((finding): readonly string[] => {
    if (finding.kind === 'form-column-missing') return finding.columns;
    if (finding.kind === 'header-missing') return ['指标', '年份', '实际值'];
    const isOne =
      finding.kind === 'form-column-repeated' || finding.kind === 'mapped-column-absent';
    return isOne ? [finding.column] : [];
  });
  return new Set(columns);
}

/** What may be said of all rows of a table. */
function wholeNames(
  catalog: Catalog,
  column: ObservationColumn,
  regionId: string | undefined,
): readonly string[] {
  const plans = [...catalog.plans.values()].filter(
    (plan) => regionId === undefined || plan.regionId === regionId,
  );
  switch (column) {
    case '地区': {
      const own = catalog.regions.get(regionId ?? '');
      const ofPlans = new Set([...catalog.plans.values()].map((plan) => plan.regionId));
      const others = [...catalog.regions.values()].filter(({ id }) => ofPlans.has(id));
      return (own === undefined ? others : [own, ...others]).map(({ name }) => name);
    }
    case '年份': {
      const years = plans.flatMap(({ baseYear, targetYear }) => yearsFrom(baseYear, targetYear));
      return [...new Set(years)].sort((one, other) => other - one).map(String);
    }
    case '指标':
      return plans.flatMap((plan) => listedRows(catalog, plan).map(rowName));
    case '单位':
    case '实际值':
    case '状态':
    case '来源':
    case '编码':
    case '增速':
    case '核实':
      return [];
  }
}

function yearsFrom(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/**
 * The assignment that the user's choices make: what was left alone is found by name.
 * @example toMapping({ 地区: '=仓山区', 单位: '' }) // { 地区: '=仓山区' }
 */
export function toMapping(chosen: ObservationMapping): ObservationMapping {
  return Object.fromEntries(Object.entries(chosen).filter(([, label]) => label !== ''));
}

/** As much of a cell as tells what its column holds. */
const LONGEST = 16;

/** What each column holds. */
const HELP: Readonly<Record<ObservationColumn, string>> = {
  地区: '每行说的是哪个地区，或全部是一个地区',
  指标: '指标的名称，或全部是一个指标；每个指标一列的，列名就是',
  单位: '数值的单位；没有时按规划的单位',
  年份: '每行一个年份，或全部是同一年；每个年份一列的，列名就是',
  实际值: '当年的实际值；每个年份、每个指标一列的，列名就是',
  状态: '初步、最终或预计',
  来源: '数值的来源',
  编码: '规划行的编码，可代替地区和指标',
  增速: '比上年增长，%',
  核实: '看着反常而确认无误的填“是”',
};

/** Every text of the form that assigns columns. */
export const MAPPING_MESSAGES = {
  title: '请指明各列',
  why: '这张表的列名没有全认出来。指明一次，以后同样列名的表照此读取（“全部是…”的每次另问）。',
  choose: '请选择',
  none: '没有，或按列名认',
  ofFile: '表里的列',
  ofAll: '全部是同一个',
  read: '照此读取',
  cancel: '取消',
  change: '更改列的对应',
  needed: '必需',
  others: '其他列：单位、状态、来源等',
  help: HELP,
} as const;

/** `区县（如 仓山区）` */
function sampleText(header: string, example: string): string {
  const shown = example.length > LONGEST ? `${example.slice(0, LONGEST)}…` : example;
  return shown === '' ? header : `${header}（如 ${shown}）`;
}

/** Where a table says nothing of regions, the one in view is taken. */
function regionText(name: string): string {
  return `没有列，按${name}`;
}

/** `全部是仓山区`, `全部是 2023 年` */
function wholeText(column: ObservationColumn, what: string): string {
  return column === '年份' ? `全部是 ${what} 年` : `全部是${what}`;
}

/** `已按上次的列对应读取：地区＝“区县”，年份＝“年度”。` */
export function recalledText(mapping: ObservationMapping): string {
  const parts = Object.entries(mapping).map(([column, label]) => `${column}＝“${label}”`);
  return `已按上次的列对应读取：${parts.join('，')}；不对时请点“${MAPPING_MESSAGES.change}”。`;
}
