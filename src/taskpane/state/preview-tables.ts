import type { Catalog } from '../../core/catalog/catalog';
import { normaliseName } from '../../core/catalog/normalise-name';
import type { RefreshPlan, RefreshRemark } from '../../workbook/refresh/refresh-plan';
import {
  additionText,
  changeLabel,
  changeText,
  plannedText,
  REFRESH_MESSAGES,
  sayRefreshRemark,
  whyText,
  type RefreshCounts,
} from '../messages/refresh';
import type { BlockRefresh, RefreshView, Remark } from './data-state';

/** Tables that are not refreshed at all, for reasons that are no fault. */
const ASIDE: readonly RefreshRemark['kind'][] = ['kind-unknown', 'block-lost'];
/** What keeps a table from being as it would be inserted today, other than the user's own wish. */
const HINDRANCES: readonly RefreshRemark['kind'][] = [
  'row-withdrawn',
  'column-new',
  'rows-not-inserted',
  'keys-missing',
  'sheet-protected',
  'plan-absent',
];

/**
 * What a refresh would do, as the user is shown it before anything is written.
 * @example previewTables(catalog, plans).summary // '将更新 1 个单元格，涉及 1 张表。'
 */
export function previewTables(catalog: Catalog, plans: readonly RefreshPlan[]): RefreshView {
  const nameOf = (key: string): string =>
    catalog.rowsByCode.get(normaliseName(key))?.printedName ?? key;
  const canWrite = plans.some(isChanged);
  return {
    summary: canWrite ? plannedText(countChanges(plans)) : sayIdle(plans),
    blocks: plans.flatMap((plan) => {
      const isShown = isChanged(plan) || plan.remarks.length > 0;
      return isShown ? [previewBlock(plan, nameOf)] : [];
    }),
    plans: canWrite ? plans : undefined,
  };
}

/**
 * How much a refresh changes.
 * @example countChanges(plans) // { cells: 1, rows: 0, blocks: 1 }
 */
export function countChanges(plans: readonly RefreshPlan[]): RefreshCounts {
  const changed = plans.filter(isChanged);
  return {
    cells: changed.reduce((sum, { changes }) => sum + changes.length, 0),
    rows: changed.reduce((sum, { additions }) => sum + additions.length, 0),
    blocks: changed.length,
  };
}

function isChanged({ changes, additions }: RefreshPlan): boolean {
  return changes.length > 0 || additions.length > 0;
}

function sayIdle(plans: readonly RefreshPlan[]): string {
  const has = ({ remarks }: RefreshPlan, kinds: readonly RefreshRemark['kind'][]) =>
    remarks.some(({ kind }) => kinds.includes(kind));
  if (plans.every((plan) => has(plan, ASIDE))) return REFRESH_MESSAGES.noTables;
  return plans.some((plan) => has(plan, HINDRANCES))
    ? REFRESH_MESSAGES.hindered
    : REFRESH_MESSAGES.upToDate;
}

function previewBlock(plan: RefreshPlan, nameOf: (key: string) => string): BlockRefresh {
  const { id, address, from, to, changes, additions, remarks } = plan;
  return {
    id,
    title: address === '' ? REFRESH_MESSAGES.lost : address,
    why: isChanged(plan) ? whyText(from, to) : '',
    changes: changes.map((change) => ({
      label: changeLabel(change, change.what.kind === 'cell' ? nameOf(change.what.key) : ''),
      text: changeText(change),
    })),
    additions: additions.map(({ key }) => additionText(nameOf(key))),
    remarks: remarks.map((remark): Remark => ({
      tone: isGrave(remark) ? 'warning' : 'info',
      sentence: sayRefreshRemark(remark, nameOf),
    })),
  };
}

function isGrave(remark: RefreshRemark): boolean {
  const isUnreadable = remark.kind === 'block-lost' && remark.missing === 'descriptor';
  return isUnreadable || HINDRANCES.includes(remark.kind);
}
