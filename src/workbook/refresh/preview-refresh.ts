import type { Catalog } from '../../core/catalog/catalog';
import type { ComparisonWords } from '../../core/comparison/comparison';
import type { Column } from '../../core/column/column';
import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { normaliseName } from '../../core/name/name';
import type { Plan } from '../../core/plan/plan';
import type { Block, ComparedWith, TableChoice } from '../block/block';
import type { BlockDescriptor } from '../block/descriptor';
import type { LogEntry } from '../inserted/block-index';
import type { BlockReading, LostBlock } from '../inserted/block-reading';
import { readBlocks, type BlocksRead, type RefreshScope } from '../inserted/read-blocks';
import { typedActuals } from '../inserted/typed-actuals';
import type { HeadReading } from '../inserted/head-cells';
import { KINDS } from '../kind/kinds';
import { followHead } from './follow-head';
import { followMove, isMoved, type Move } from './follow-move';
import { heldFor } from './held';
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
      ...[descriptor.head, head?.region, head?.year, descriptor.held],
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
    move === undefined || !isMoved(descriptor, move)
      ? followHead(catalog, descriptor, head)
      : followMove(catalog, descriptor, head, move);
  if (!followed.ok) return followed;
  const { plan, year, region, counterparts, renamed } = followed.value;
  const former = query.comparison;
  const { beside = former?.beside } = followed.value;
  const absent = beside?.find((id) => !catalog.plans.has(id));
  if (absent !== undefined) return fail({ kind: 'plan-absent', planId: absent });
  const own = (keys: readonly string[] | undefined) =>
    keys?.map((key) => counterparts?.get(key) ?? key);
  const [rows, indicators] = [own(former?.rows), own(former?.indicators)];
  const asked: ComparedWith | undefined =
    former && year !== undefined
      ? {
          ...former,
          year,
          ...(rows && { rows }),
          ...(indicators && { indicators }),
          ...(beside && { beside }),
        }
      : undefined;
  // Every column has to follow: one that the other plan does not print would be left as it is.
  const all = descriptor.columns.map((column) => renamed?.get(column) ?? column);
  const columns = counterparts === undefined ? {} : { columns: all };
  const choice = { ...choiceOf(descriptor), ...columns, region };
  const isSwitched =
    counterparts !== undefined || plan.id !== query.planId || year !== former?.year;
  // What was typed belongs to what the table was about when it was typed.
  const plans = [plan.id, ...(beside ?? [])];
  const isOwn = (key: string) =>
    counterparts === undefined ||
    plans.includes(catalog.rowsByCode.get(normaliseName(key))?.planId ?? '');
  const kept = year === former?.year ? [...typed].filter(([key]) => isOwn(key)) : [];
  // And what was once typed for it returns.
  const returning = isSwitched ? heldFor(descriptor, plan.id, year) : [];
  const { compose: composeKind, keepsListed } = KINDS[kind];
  const composed = composeKind({
    ...{ catalog, plan, words, asked, mode, choice, typed: new Map([...kept, ...returning]) },
    ...(keepsListed && counterparts === undefined
      ? { listed: new Set(Object.keys(descriptor.written)) }
      : {}),
  });
  if (composed.ok) {
    const usual = (of: Plan, about: ComparedWith | undefined): readonly Column[] => {
      const shown = composeKind({ catalog, plan: of, words, asked: about, mode, choice: {} });
      return shown.ok ? shown.value.columns.map(({ column }) => column) : [];
    };
    const before = catalog.plans.get(query.planId);
    // Who chose the columns left out others of the former plan: of those he knows.
    const known = descriptor.chosen && before ? usual(before, former) : [];
    const isThere = new Set([...all, ...known]);
    const lacking =
      counterparts === undefined ? [] : usual(plan, asked).filter((each) => !isThere.has(each));
    return succeed({ ...composed.value, counterparts, renamed, lacking });
  }
  return composed.finding.kind === 'year-outside-plan' && asked !== undefined
    ? fail({ kind: 'year-outside', planId: plan.id, year: asked.year })
    : fail({ kind: 'plan-absent', planId: plan.id });
}
