import type { Decision } from '../../../../core/observation/merge-origins';
import type { ShownValue } from '../../../page/package-changes';

/** A value that is read where another one counts already, as the user is asked about it. */
export interface ShownChange {
  /** See `yearKey`. */
  readonly key: string;
  /** `仓山区 地区生产总值 2023 年` */
  readonly label: string;
  readonly now: ShownValue;
  readonly stated: ShownValue;
  /** Why it is decided beforehand, '' where the user has to. */
  readonly why: string;
  /** Undefined until it is decided. */
  readonly decision: Decision | undefined;
}

/** A value that is read where the sheet of actual values states another one, which counts. */
export interface OverruledValue {
  /** See `yearKey`. */
  readonly key: string;
  readonly label: string;
  readonly stated: ShownValue;
  /** As the sheet states it: `1261（亿元）`. */
  readonly inSheet: string;
}

/**
 * The changes with some of them decided: those of the keys, or all.
 * @example decideChanges(changes, undefined, 'stated').every(({ decision }) => decision === 'stated') // true
 */
export function decideChanges(
  changes: readonly ShownChange[],
  key: string | undefined,
  decision: Decision,
): readonly ShownChange[] {
  return changes.map((change) =>
    key === undefined || change.key === key ? { ...change, decision } : change,
  );
}

/**
 * How many of the changes still wait for the user.
 * @example countOpen(changes) // 3
 */
export function countOpen(changes: readonly ShownChange[]): number {
  return changes.filter(({ decision }) => decision === undefined).length;
}
