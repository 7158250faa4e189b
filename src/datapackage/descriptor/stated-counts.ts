import { countApart, type StatedCount } from '../../core/plan/prove-rows';
import type { CsvTable } from '../csv/read-table';
import type { FindingList } from '../finding/package-finding';
import { isRecord } from './is-record';

/** What the table of a plan says of its count, as the descriptor carries it. */
export interface PlanCount extends StatedCount {
  readonly planId: string;
}

/** A property of our own, which other readers of data packages pass over. */
const FIELD = 'stated_counts';

/**
 * The counts as the descriptor writes them.
 * @example printCounts([{ planId: '350104-15', category: '', count: 20 }])
 * // { stated_counts: [{ plan_id: '350104-15', count: 20 }] }
 */
export function printCounts(counts: readonly PlanCount[]): Readonly<Record<string, unknown>> {
  const printed = counts.map(({ planId, category, count }) => ({
    plan_id: planId,
    ...(category === '' ? {} : { category }),
    count,
  }));
  return { [FIELD]: printed };
}

/**
 * The counts that a descriptor states; an entry that is none is said and passed over.
 * @example readCounts({}, findings) // []
 */
export function readCounts(
  descriptor: Readonly<Record<string, unknown>>,
  findings: FindingList,
): readonly PlanCount[] {
  const stated = descriptor[FIELD] ?? [];
  if (!Array.isArray(stated)) {
    findings.add({ kind: 'descriptor-field', field: FIELD, expected: 'list' });
    return [];
  }
  return stated.flatMap((entry: unknown, at): PlanCount[] => {
    const field = `${FIELD}[${String(at)}]`;
    const { plan_id: planId, category = '', count } = isRecord(entry) ? entry : {};
    if (typeof planId !== 'string' || typeof category !== 'string') {
      findings.add({ kind: 'descriptor-field', field, expected: 'object' });
      return [];
    }
    if (typeof count !== 'number' || !Number.isInteger(count) || count < 1) {
      findings.add({ kind: 'descriptor-field', field: `${field}.count`, expected: 'count' });
      return [];
    }
    return [{ planId, category, count }];
  });
}

/**
 * Holds the rows of a package against what the plan's table said of their number.
 * @example checkCounts(counts, planIndicators, findings) // adds e.g. { kind: 'count-apart', found: 6, … }
 */
export function checkCounts(
  counts: readonly PlanCount[],
  { file, rows }: CsvTable,
  findings: FindingList,
): void {
  for (const { planId, category, count } of counts) {
    const own = rows.flatMap(({ cell }) =>
      cell('plan_id') === planId &&
      cell('origin') !== 'prose' &&
      (category === '' || cell('category') === category)
        ? [
            {
              number: cell('number'),
              category: cell('category'),
              parent: cell('parent_name'),
              name: cell('printed_name'),
            },
          ]
        : [],
    );
    const found = countApart(own, count);
    if (found === undefined) continue;
    findings.add({ kind: 'count-apart', file, planId, category, stated: count, found });
  }
}
