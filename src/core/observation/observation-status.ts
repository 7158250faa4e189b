import type { ObservationStatus } from '../figure/printed-figure';
import { nameKey } from '../name/name';

const NAMES: Readonly<Record<ObservationStatus, string>> = { P: '初步', A: '最终', E: '预计' };

/** What statistical releases write, without 数 or 值 behind it. */
const WORDS: Readonly<Record<ObservationStatus, string>> = {
  P: 'p 初步 初步核算 初步统计 快报 初值 provisional',
  A: 'a 最终 最终核实 最终核算 核实 终值 正式 final',
  E: 'e f 预计 预测 估计 估算 预估 estimated',
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
