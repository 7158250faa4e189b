import type { Catalog } from '../core/catalog/catalog';
import { severityOf, type ConflictSeverity } from '../core/conflict/conflict';
import { findConflicts } from '../core/conflict/find-conflicts';
import type { Plan } from '../core/plan/plan';
import { sayConflict } from './conflict';

/** More sentences would be longer than the table; the pane and INFO have them all. */
const MOST_SENTENCES = 5;

/**
 * The lines below a plan's table: contradictions by sentence, the rest counted.
 * @example sayConflictNotes(catalog, cangshan) // ['“城乡居民基本养老保险参保率”2020年数前后矛盾：…', …]
 */
export function sayConflictNotes(catalog: Catalog, plan: Plan): readonly string[] {
  const conflicts = findConflicts(catalog, plan);
  const of = (severity: ConflictSeverity) =>
    conflicts.filter((each) => severityOf(each) === severity);
  const contradictions = of('contradiction');
  const shown = contradictions.slice(0, MOST_SENTENCES).map((each) => sayConflict(catalog, each));
  const counts: readonly (readonly [count: number, what: string])[] = [
    [contradictions.length - shown.length, '矛盾'],
    [of('difference').length, '写法不同'],
    [of('note').length, '核对提示'],
  ];
  const rest = counts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${what}${String(count)}处`);
  const also = shown.length === 0 ? '核对：' : '另有';
  return rest.length === 0
    ? shown
    : [...shown, `${also}${rest.join('、')}，见任务窗格“矛盾与核对”或 PLAN.INFO 的“矛盾”。`];
}
