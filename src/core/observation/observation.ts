import type { ObservationStatus } from '../figure/printed-figure';
import { nameKey } from '../name/name';

/** The name under which the values of the first sheet of actual values are a package, and were kept by 0.1. */
export const SHEET_PACKAGE = 'actuals-sheet';

/**
 * What was stated of one year. 无数据, `--` and a blank cell are three different things, and none of
 * them is 0; a blank cell states nothing and is no observation.
 */
export type ObservedValue =
  /** In the unit of the plan's row. */
  | { readonly kind: 'number'; readonly value: number; readonly unit: string }
  /** 完成, 未完成 and other words for a target in words; a composition. */
  | { readonly kind: 'text'; readonly text: string }
  /** `--`: a mark that stands in for a number that is not set. */
  | { readonly kind: 'not-set' }
  /** 无数据, 未公布, 缺失: there is a number, but it is not to be had. */
  | { readonly kind: 'no-data' };

/** 实际值 as a user states it in a file or a sheet, read and checked against the catalogue. */
export interface StatedObservation {
  /** Row of the file or sheet, as a spreadsheet counts. */
  readonly row: number;
  readonly regionId: string;
  /** The concept it is of … */
  readonly indicatorId: string | undefined;
  /** … or, for a row of a plan that no concept fits, that row. */
  readonly planId: string | undefined;
  readonly code: string | undefined;
  /** Name of the indicator as the plan prints it. */
  readonly indicator: string;
  readonly year: number;
  /** The year's own value, or its growth over the year before in %. */
  readonly measure: 'actual' | 'actual_growth';
  /** As stated, without blanks around it. */
  readonly text: string;
  /** Unit that `text` is in, unless it names its own; '' where neither user nor plan gives one. */
  readonly unit: string;
  readonly value: ObservedValue;
  readonly status: ObservationStatus | undefined;
  /** 来源, '' where none is stated. */
  readonly source: string;
  /** Its row says in 核实 that the value is right, however unusual it looks (see `auditObservations`). */
  readonly isConfirmed?: boolean;
  /** The value is the total, or for a growth the average, of so many years up to `year`; else of one. */
  readonly years?: number;
}

/**
 * What two statements must share to be about the same number.
 * @example subjectKey({ regionId: '350104', indicatorId: 'gdp', measure: 'actual', … }) // '350104/gdp'
 */
export function subjectKey(
  of: Pick<StatedObservation, 'regionId' | 'indicatorId' | 'planId' | 'code' | 'measure'>,
): string {
  const subject =
    of.indicatorId === undefined
      ? `${of.planId ?? ''}-${of.code ?? ''}`
      : `${of.regionId}/${of.indicatorId}`;
  return of.measure === 'actual' ? subject : `${subject}/growth`;
}

const NAMES: Readonly<Record<ObservationStatus, string>> = { P: '初步', A: '最终', E: '预计' };

/** What statistical releases write, without 数 or 值 behind it. */
const WORDS: Readonly<Record<ObservationStatus, string>> = {
  P: 'p 初 初步 初步核算 初步统计 快报 初值 provisional',
  A: 'a 最终 最终核实 最终核算 核实 终值 正式 年报 决算 final',
  E: 'e f 预 预计 预测 估计 估算 预估 estimated',
};

const CODES: ReadonlyMap<string, ObservationStatus> = new Map(
  (['P', 'A', 'E'] as const).flatMap((code) =>
    WORDS[code].split(' ').map((word) => [word, code] as const),
  ),
);

/** SDMX O and Q: there is a value and it is not to be had. They stand in for the value itself. */
const MISSING_WORDS: Readonly<Record<'未公布' | '不公开', string>> = {
  未公布: 'o m 未公布 尚未公布 暂未公布 未发布 缺失 无数据 暂无 missing',
  不公开: 'q c 不公开 保密 涉密 不予公布 suppressed confidential',
};

/** How much one status weighs against another where both speak of the same year. */
const WEIGHTS: Readonly<Record<ObservationStatus, number>> = { E: 1, P: 2, A: 3 };

/**
 * The status in the word for it.
 * @example statusName('P') // '初步'
 */
export function statusName(status: ObservationStatus): string {
  return NAMES[status];
}

/**
 * The words to choose from for 状态: how settled a value is, or why there is none.
 * @example statusWords() // ['初步', '最终', '预计', '未公布', '不公开']
 */
export function statusWords(): readonly string[] {
  return [...Object.values(NAMES), ...Object.keys(MISSING_WORDS)];
}

/**
 * Reads a status as people write it; undefined for a word that is none.
 * @example readStatus('初步核算数') // 'P'
 * @example readStatus('正常') // undefined
 */
export function readStatus(text: string): ObservationStatus | undefined {
  const key = nameKey(text);
  return CODES.get(key) ?? CODES.get(key.replace(/(?:数据|结果|[数值])$/u, ''));
}

/**
 * Reads a status that says why there is no value; undefined for one that says anything else.
 * @example readMissingStatus('O') // '未公布'
 * @example readMissingStatus('保密') // '不公开'
 */
export function readMissingStatus(text: string): '未公布' | '不公开' | undefined {
  const key = nameKey(text);
  return (['未公布', '不公开'] as const).find((word) =>
    MISSING_WORDS[word].split(' ').includes(key),
  );
}

const CONFIRMED =
  /^(?:是的?|对|已?(?:核实|核对|审核|确认)(?:无误)?|无误|正确|√|✓|✔|y|yes|ok|true|1)$/u;

/**
 * Whether the cell of 核实 says that the value of its row is right.
 * @example readConfirmed('已核实') // true
 * @example readConfirmed('待核实') // false
 */
export function readConfirmed(text: string): boolean {
  return CONFIRMED.test(nameKey(text));
}

/**
 * Whether the first status is more settled than the second: 最终 over 初步 over 预计. A value without
 * a status is neither more nor less settled than any other.
 * @example isMoreSettled('A', 'P') // true
 * @example isMoreSettled('A', undefined) // false
 */
export function isMoreSettled(
  one: ObservationStatus | undefined,
  other: ObservationStatus | undefined,
): boolean {
  if (one === undefined || other === undefined) return false;
  return WEIGHTS[one] > WEIGHTS[other];
}
