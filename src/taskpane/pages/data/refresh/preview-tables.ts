import type { Catalog } from '../../../../core/catalog/catalog';
import { listedRows } from '../../../../core/catalog/find-figure';
import { rowKey, rowName } from '../../../../core/indicator/plan-indicator';
import { normaliseName } from '../../../../core/name/name';
import { movedAlong } from '../../../../workbook/move/move-workbook';
import type { RefreshScope } from '../../../../workbook/inserted/read-blocks';
import { counterpartsOf, type Move } from '../../../../workbook/refresh/follow-move';
import type { RefreshPlan, RefreshRemark } from '../../../../workbook/refresh/refresh-plan';
import {
  MOVE_MESSAGES,
  REFRESH_MESSAGES,
  additionText,
  cellText,
  changeLabel,
  changeText,
  planText,
  titleText,
  unmatchedText,
  whyText,
} from './refresh-messages';
import { sayRefreshRemark } from './refresh-remarks';
import type {
  BlockRefresh,
  RefreshCounts,
  RefreshState,
  RefreshView,
  RemarkedLine,
} from './refresh-state';

/** What keeps a table from being as it would be inserted today, other than the user's own wish. */
export const HINDRANCES: readonly RefreshRemark['kind'][] = [
  'row-withdrawn',
  'column-new',
  'rows-not-inserted',
  'keys-missing',
  'rows-ambiguous',
  'sheet-protected',
  'frozen',
  'plan-absent',
  'year-outside',
  'head-unreadable',
  'head-not-followed',
  'not-moved',
];

type Consent = Pick<RefreshState, 'declined' | 'adopted'>;

/**
 * What a refresh would do, as the user is shown it before anything is written.
 * @example previewTables(catalog, plans, scope).blocks[0]?.changes[0]?.text // '180 → 190.5'
 */
export function previewTables(
  catalog: Catalog,
  plans: readonly RefreshPlan[],
  scope: RefreshScope,
  move?: RefreshView['move'],
): RefreshView {
  const nameOf = (key: string): string =>
    catalog.rowsByCode.get(normaliseName(key))?.printedName ?? key;
  const isIdle =
    plans.every(({ descriptor }) => descriptor === undefined) && !move?.formulas.length;
  const isNothing = move?.staying.length === 0 && plans.length === 0;
  return {
    scope,
    idle: !isIdle ? '' : isNothing ? MOVE_MESSAGES.nothing : sayIdle(plans),
    blocks: plans.flatMap((plan) => {
      const isShown = plan.descriptor !== undefined || plan.remarks.length > 0;
      return isShown ? [previewBlock(plan, nameOf)] : [];
    }),
    plans,
    ...(move === undefined ? {} : { move }),
  };
}

/**
 * How much a refresh changes, as far as the user agrees to it.
 * @example countChanges(plans, { declined: [], adopted: [] }) // { cells: 1, rows: 0, blocks: 1, records: 0 }
 */
export function countChanges(
  plans: readonly RefreshPlan[],
  { declined, adopted }: Consent,
  move?: RefreshView['move'],
): RefreshCounts {
  const counted = plans
    .filter(({ id }) => !declined.includes(id))
    .map((plan) => ({
      cells: plan.changes.length + adoptable(plan).filter((each) => adopted.includes(each)).length,
      rows: plan.additions.length,
      isRecord: plan.descriptor !== undefined,
    }));
  const changed = counted.filter(({ cells, rows }) => cells + rows > 0);
  return {
    cells: changed.reduce((sum, { cells }) => sum + cells, 0),
    rows: changed.reduce((sum, { rows }) => sum + rows, 0),
    blocks: changed.length,
    records: counted.filter(({ cells, rows, isRecord }) => isRecord && cells + rows === 0).length,
    formulas: move === undefined ? 0 : movedAlong(move, declined).length,
  };
}

/**
 * Which indicators the one plan has and the other not.
 * @example sayUnmatched(catalog, { from, to }) // '仓山区“十四五”的 3 项指标在丰泽区“十四五”里没有对应的：…'
 */
export function sayUnmatched(catalog: Catalog, { from, to }: Move): string {
  const counterparts = counterpartsOf(catalog, from, to);
  const found = new Set(counterparts.values());
  const [former, next] = [from, to].map((plan) => {
    const name = planText(catalog.regions.get(plan.regionId)?.name ?? '', plan.period);
    return { name, rows: listedRows(catalog, plan) };
  });
  if (former === undefined || next === undefined) return '';
  return unmatchedText(former.name, next.name, {
    gone: former.rows.filter((row) => !counterparts.has(rowKey(row))).map(rowName),
    fresh: next.rows.filter((row) => !found.has(rowKey(row))).map(rowName),
  });
}

function sayIdle(plans: readonly RefreshPlan[]): string {
  if (plans.every(isLost)) return REFRESH_MESSAGES.noTables;
  const isHindered = plans.some(({ remarks }) =>
    remarks.some(({ kind }) => HINDRANCES.includes(kind)),
  );
  return isHindered ? REFRESH_MESSAGES.hindered : REFRESH_MESSAGES.upToDate;
}

const isLost = ({ remarks }: RefreshPlan): boolean =>
  remarks.some(({ kind }) => kind === 'block-lost');

/** Addresses of the user's own cells that he may give up. */
function adoptable({ remarks }: RefreshPlan): readonly string[] {
  if (remarks.some(({ kind }) => kind === 'sheet-protected')) return [];
  return remarks.flatMap((remark) =>
    remark.kind === 'edited-by-user' ? [remark.change.address] : [],
  );
}

function previewBlock(plan: RefreshPlan, nameOf: (key: string) => string): BlockRefresh {
  const { id, from, to, changes, additions, remarks, descriptor } = plan;
  const given = adoptable(plan);
  return {
    id,
    title: titleText(plan),
    why: descriptor === undefined ? '' : whyText(plan, from, to),
    changes: changes.map((change) => ({
      address: change.address,
      cell: cellText(change.address),
      label: changeLabel(change, change.what.kind === 'cell' ? nameOf(change.what.key) : ''),
      text: changeText(change),
    })),
    additions: additions.map(({ key }) => additionText(nameOf(key))),
    remarks: remarks.map((remark): RemarkedLine => {
      const address = addressOf(remark);
      return {
        tone: isGrave(remark) ? 'warning' : 'info',
        sentence: sayRefreshRemark(remark, nameOf, plan.table?.mode),
        address,
        isAdoptable: address !== undefined && given.includes(address),
      };
    }),
    isLost: isLost(plan),
  };
}

function addressOf(remark: RefreshRemark): string | undefined {
  if (remark.kind === 'edited-by-user') return remark.change.address;
  return remark.kind === 'row-withdrawn' ? remark.address : undefined;
}

function isGrave(remark: RefreshRemark): boolean {
  const isUnreadable = remark.kind === 'block-lost' && remark.missing === 'descriptor';
  return isUnreadable || HINDRANCES.includes(remark.kind);
}
