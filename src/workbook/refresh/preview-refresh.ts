import type { Catalog } from '../../core/catalog/catalog';
import type { ComparisonWords } from '../../core/comparison/comparison';
import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import type { Block, TableChoice } from '../block/block';
import type { BlockDescriptor } from '../block/descriptor';
import type { LogEntry } from '../inserted/block-index';
import type { BlockReading, LostBlock } from '../inserted/block-reading';
import { readBlocks, type BlocksRead, type RefreshScope } from '../inserted/read-blocks';
import { typedActuals } from '../inserted/typed-actuals';
import type { HeadReading } from '../inserted/head-cells';
import { KINDS } from '../kind/kinds';
import { followHead, followMove, type Move } from './follow-head';
import { planRefresh } from './plan-refresh';
import type { RefreshPlan, RefreshRemark } from './refresh-plan';

/** What a refresh would do, and the blocks it was made from. */
export interface RefreshPreview {
  readonly plans: readonly RefreshPlan[];
  readonly readings: readonly BlockReading[];
  readonly log: readonly LogEntry[];
}

/**
 * Shows what a refresh would change, cell by cell (old → new), and why; writes nothing. Two syncs,
 * however many blocks there are; one where `known` names the blocks that are meant.
 * @example await previewRefresh(context, composeBlocks(catalog, words), { kind: 'workbook' })
 * // { ok: true, value: { plans: [{ id: 'b1', changes: [{ address: 'Sheet1!F5', … }], … }], … } }
 */
export async function previewRefresh(
  context: Excel.RequestContext,
  compose: Compose,
  scope: RefreshScope,
  known?: readonly string[],
): Promise<Outcome<RefreshPreview, WorkbookFinding>> {
  const read = await readBlocks(context, scope, known);
  if (!read.ok) return read;
  return succeed(planAll(read.value, compose));
}

/**
 * What a refresh would do with blocks that were read.
 * @param adopted addresses of cells of his own that the user gives up: nothing follows them
 * @example planAll(read, compose).plans // [{ id: 'b1', … }]
 */
export function planAll(
  { readings, lost, log }: BlocksRead,
  compose: Compose,
  adopted: readonly string[] = [],
): RefreshPreview {
  const plans = readings.map((reading) =>
    planRefresh(reading, compose(reading.descriptor, typedActuals(reading, adopted), reading.head)),
  );
  return { plans: [...plans, ...lost.map(lostPlan)], readings, log };
}

function lostPlan({ id, missing }: LostBlock): RefreshPlan {
  return {
    id,
    address: '',
    table: undefined,
    from: '',
    to: '',
    changes: [],
    additions: [],
    removals: [],
    remarks: [{ kind: 'block-lost', missing }],
    descriptor: undefined,
  };
}

/** Composes the block a descriptor describes as it would be inserted today. */
export type Compose = (
  descriptor: BlockDescriptor,
  /** What the user typed over actual values, by 编码. */
  typed?: ReadonlyMap<string, string>,
  /** What its head says now. */
  head?: HeadReading,
) => Outcome<Block, RefreshRemark>;

type Composed = ReturnType<Compose>;

/**
 * Composes tables of every kind from the packages in force, each once however many blocks
 * show it.
 * @param move to what plan those of one are moved; left out, each is composed as its head says
 * @example composeBlocks(catalog, comparisonWords)(descriptor) // { ok: true, value: { title: '仓山区…', … } }
 */
export function composeBlocks(catalog: Catalog, words: ComparisonWords, move?: Move): Compose {
  const known = new Map<string, Composed>();
  return (descriptor, typed = new Map(), head) => {
    const { kind, query, mode, look } = descriptor;
    const key = JSON.stringify([
      ...[kind, query, mode, look],
      descriptor.look === undefined ? descriptor.columns : descriptor.chosen,
      [...typed],
      ...[descriptor.head, head?.region, head?.year],
      KINDS[kind].keepsListed ? Object.keys(descriptor.written) : [],
    ]);
    const before = known.get(key);
    if (before !== undefined) return before;
    const composed = compose({ catalog, words, move }, descriptor, typed, head);
    known.set(key, composed);
    return composed;
  };
}

/**
 * What the user chose when a block was inserted. A block of an earlier version has all columns of its
 * time, and notes at length.
 */
function choiceOf({ look, chosen, columns }: BlockDescriptor): TableChoice {
  return look === undefined
    ? { columns, plusUsual: true, look: { rules: 'full', number: '', notes: 'long' } }
    : { columns: chosen, look };
}

interface Composing {
  readonly catalog: Catalog;
  readonly words: ComparisonWords;
  readonly move: Move | undefined;
}

function compose(
  { catalog, words, move }: Composing,
  descriptor: BlockDescriptor,
  typed: ReadonlyMap<string, string>,
  head: HeadReading | undefined,
): Composed {
  const { kind, mode, query } = descriptor;
  const followed =
    move === undefined || move.from.id !== query.planId
      ? followHead(catalog, descriptor, head)
      : followMove(catalog, descriptor, head, move);
  if (!followed.ok) return followed;
  const { plan, year, region, counterparts } = followed.value;
  const former = query.comparison;
  const absent = former?.beside?.find((id) => !catalog.plans.has(id));
  if (absent !== undefined) return fail({ kind: 'plan-absent', planId: absent });
  const rows = former?.rows?.map((key) => counterparts?.get(key) ?? key);
  const asked =
    former && year !== undefined ? { ...former, year, ...(rows && { rows }) } : undefined;
  // Every column has to follow: one that the other plan does not print would be left as it is.
  const own = counterparts === undefined ? {} : { columns: descriptor.columns };
  const choice = { ...choiceOf(descriptor), ...own, region };
  // What was typed belongs to what the head said when it was typed.
  const isSame = plan.id === query.planId && year === former?.year;
  const { compose: composeKind, keepsListed } = KINDS[kind];
  const composed = composeKind({
    ...{ catalog, plan, words, asked, mode, choice },
    ...(isSame ? { typed } : {}),
    ...(keepsListed && counterparts === undefined
      ? { listed: new Set(Object.keys(descriptor.written)) }
      : {}),
  });
  if (composed.ok) return succeed({ ...composed.value, counterparts });
  return composed.finding.kind === 'year-outside-plan' && asked !== undefined
    ? fail({ kind: 'year-outside', planId: plan.id, year: asked.year })
    : fail({ kind: 'plan-absent', planId: plan.id });
}
