import { readVersion, VERSION_WORDS, type AskedVersion } from '../catalog/target-version';
import type { LookupFinding } from '../finding/lookup-finding';
import { fail, succeed, type Outcome } from '../finding/outcome';
import { DEFAULT_SETTINGS, readMargin, type ProgressSettings } from '../progress/settings';

/** An argument of a PLAN function: what Excel shows of it, and what the function makes of it. */
export interface Argument<Value> {
  /** Stands in people's heads and in findings: 地区, 年份 … */
  readonly name: string;
  /** What the formula wizard says of it. */
  readonly help: string;
  readonly isOptional: boolean;
  /** `text`: Excel hands over a text. `any`: as it is. `area`: every cell of an area counts. */
  readonly takes: 'text' | 'any' | 'area';
  /** What a form offers for it; undefined where there is nothing to choose from. */
  readonly offers: Offers | undefined;
  /** Reads what Excel hands over, or the words of a formula. */
  readonly read: (given: unknown) => Outcome<Value, LookupFinding>;
}

/** Words to choose from: of the packages in force, or always the same. */
export type Offers = 'regions' | 'indicators' | 'periods' | 'years' | readonly string[];

/** As years are written in titles; what else stands there is 〇 in one of its forms. */
const CHINESE_DIGITS = '零一二三四五六七八九';
const CHINESE_DIGIT = /[〇零○一二三四五六七八九]/gu;

/** The first five-year plan began in 1953; beyond 2100 a number is no year but a slip. */
const EARLIEST = 1953;
const LATEST = 2100;

/**
 * An argument that is a text.
 * @example text('字段', '单位、属性…').read(null) // { ok: true, value: '' }
 */
export function text(name: string, help: string, offers?: Offers): Argument<string> {
  return {
    name,
    help,
    isOptional: false,
    takes: 'text',
    offers,
    read: (given) => succeed(readText(given)),
  };
}

/**
 * An argument that is a year, undefined for one left out.
 * @example year('例如 2023').read('2023年') // { ok: true, value: 2023 }
 */
export function year(help: string): Argument<number | undefined> {
  const offers = 'years';
  return { name: '年份', help, isOptional: false, takes: 'any', offers, read: readYear };
}

/**
 * An argument that is a list: an area of cells, or one text with commas.
 * @example texts('地区', '…').read([['仓山'], ['丰泽、晋安']]) // { ok: true, value: ['仓山', '丰泽', '晋安'] }
 */
export function texts(name: string, help: string): Argument<readonly string[]> {
  return {
    name,
    help,
    isOptional: false,
    takes: 'area',
    offers: undefined,
    read: (given) => succeed(readTexts(given)),
  };
}

/**
 * An argument that is an area whose cells keep their places, blank ones too.
 * @example cells('判定', '…').read([['滞后'], [null]]) // { ok: true, value: ['滞后', ''] }
 */
export function cells(name: string, help: string): Argument<readonly string[]> {
  const read = (given: unknown): readonly string[] =>
    Array.isArray(given) ? given.flatMap(read) : [readText(given).trim()];
  return {
    ...{ name, help, isOptional: false, takes: 'area', offers: undefined },
    read: (given) => succeed(read(given)),
  };
}

/**
 * The same argument where it may be left out.
 * @example optional(PLAN).isOptional // true
 */
export function optional<Value>(argument: Argument<Value>): Argument<Value> {
  return { ...argument, isOptional: true };
}

/** What counts as nearly on schedule, undefined for the tool's own cut-offs. */
export const MARGINS: Argument<ProgressSettings | undefined> = {
  name: '口径',
  help: '算“基本达到序时进度”的界限：目标进度可落后几个百分点；年均增速可低几个百分点，例如“5；0.5”；留空为默认口径',
  isOptional: false,
  takes: 'text',
  offers: undefined,
  read: readMargins,
};

/** Which version of a target; undefined for the one in force. */
export const TARGET_VERSION: Argument<AskedVersion | undefined> = {
  name: '版本',
  help: '原定、中期调整、年度计划，或一个年份（那一年施行的目标）；留空取现在施行的',
  isOptional: true,
  takes: 'any',
  offers: Object.values(VERSION_WORDS).map(([word]) => word),
  read: (given) => readVersion(readText(given)),
};

/** The arguments that lead to a row. */
export const REGION = text('地区', '地区名称、简称或行政区划代码，例如“仓山”', 'regions');
export const INDICATOR = text('指标', '指标名称、常用叫法或编码，例如“GDP”', 'indicators');
/** Where nothing else selects the plan. */
export const PLAN = optional(text('规划', '规划期，例如“十四五”；留空取最新的规划', 'periods'));
/** Where a year would select it too. */
export const PLAN_BEFORE_YEAR = optional(
  text('规划', '规划期，例如“十四五”；给出时以它为准', 'periods'),
);

/**
 * A text argument, whatever Excel hands over: '' for one left out or an empty cell.
 * @example readText(null) // ''
 * @example readText(350104) // '350104'
 */
function readText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value).toUpperCase();
  // A cell with a data type (a formatted number) comes as an object around its plain value.
  if (typeof value === 'object' && value !== null && 'basicValue' in value) {
    return readText(value.basicValue);
  }
  return '';
}

/**
 * The texts of a range, or of a list in one text, without its blanks.
 * @example readTexts([['仓山'], ['丰泽、晋安'], [null]]) // ['仓山', '丰泽', '晋安']
 */
function readTexts(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(readTexts);
  // An empty cell of a range comes as 0 on the desktop, and no name is 0.
  if (value === 0) return [];
  return readText(value)
    .split(/[,，、;；]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/**
 * A year argument: undefined for one left out. Excel on the desktop hands an empty cell over as 0
 * (office-js issue 4702), and there is no year 0 to ask for, so 0 counts as left out.
 * @example readYear('二〇二五年') // { ok: true, value: 2025 }
 * @example readYear(2025.5) // { ok: false, finding: { kind: 'year-unreadable', text: '2025.5' } }
 */
function readYear(value: unknown): Outcome<number | undefined, LookupFinding> {
  const plain = readText(value)
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(CHINESE_DIGIT, (digit) => String(Math.max(0, CHINESE_DIGITS.indexOf(digit))));
  if (plain === '' || plain === '0') return succeed(undefined);
  const year = Number(/^(\d{4})(?:\.0+)?年?$/u.exec(plain)?.[1]);
  if (year >= EARLIEST && year <= LATEST) return succeed(year);
  return fail({ kind: 'year-unreadable', text: readText(value).trim() });
}

/**
 * Cut-offs as `printMargins` and people write them; the second may be left out.
 * @example readMargins('10；1') // { ok: true, value: { scheduleMargin: 0.1, growthMargin: 1 } }
 */
function readMargins(value: unknown): Outcome<ProgressSettings | undefined, LookupFinding> {
  const parts = readTexts(readText(value));
  if (parts.length === 0) return succeed(undefined);
  const [schedule, growth = DEFAULT_SETTINGS.growthMargin] = parts.map(readMargin);
  const isWhole = parts.length <= 2 && parts.every((part) => readMargin(part) !== undefined);
  if (!isWhole || schedule === undefined)
    return fail({ kind: 'margins-unreadable', text: readText(value).trim() });
  return succeed({ scheduleMargin: schedule / 100, growthMargin: growth });
}

/**
 * Cut-offs as an argument has them; '' for the tool's own.
 * @example printMargins({ scheduleMargin: 0.1, growthMargin: 1 }) // '10;1'
 */
export function printMargins({ scheduleMargin, growthMargin }: ProgressSettings): string {
  const isDefault =
    scheduleMargin === DEFAULT_SETTINGS.scheduleMargin &&
    growthMargin === DEFAULT_SETTINGS.growthMargin;
  const points = Number((scheduleMargin * 100).toPrecision(12));
  return isDefault ? '' : `${String(points)};${String(growthMargin)}`;
}
