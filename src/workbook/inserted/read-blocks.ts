import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { refusalOf } from '../excel/refusal';
import {
  answerBlock,
  holdsFormulas,
  queueBlock,
  type BlockReading,
  type LostBlock,
  type PendingBlock,
} from './block-reading';
import { answerIndex, queueIndex, type BlockIndex, type LogEntry } from './block-index';

/** Which blocks are meant. */
export type RefreshScope =
  | { readonly kind: 'workbook' }
  | { readonly kind: 'sheet'; readonly sheet: string }
  | { readonly kind: 'block'; readonly id: string };

export interface BlocksRead {
  readonly readings: readonly BlockReading[];
  /** Only for the scopes they cannot be told out of: the whole workbook, or themselves. */
  readonly lost: readonly LostBlock[];
  /** Former refreshes, latest first. */
  readonly log: readonly LogEntry[];
}

/**
 * Reads the blocks of a workbook as they stand now, however many there are: two syncs, where they
 * are and then what is in them. One is enough where `known` names all blocks that are meant.
 * @param known ids as somebody last saw them; others cost the second sync, never a block
 * @example await readBlocks(context, { kind: 'workbook' }) // { ok: true, value: { readings: […], lost: [] } }
 */
export async function readBlocks(
  context: Excel.RequestContext,
  scope: RefreshScope,
  known: readonly string[] = [],
): Promise<Outcome<BlocksRead, WorkbookFinding>> {
  const expected = known.length === 0 ? undefined : await readKnownBlocks(context, scope, known);
  if (expected?.ok === true) return expected;
  const pendingIndex = queueIndex(context);
  const { application } = context.workbook;
  application.load('calculationMode');
  const first = await refusalOf(context.sync());
  if (first !== undefined) return fail({ kind: 'read-rejected', ...first });
  const index = answerIndex(pendingIndex);
  const { placed } = choose(index, scope);
  const pending = placed.map((id) => queueBlock(context, id, index.memories.get(id)));
  const second = await refusalOf(context.sync());
  if (second !== undefined) return fail({ kind: 'read-rejected', ...second });
  return succeed(tell(pending, index, scope, application));
}

/**
 * Reads blocks whose ids are known, in one sync. Fails with `refresh-outdated` where they are no
 * longer the ones that are meant: one is gone, or another has come; or where an earlier version
 * remembers one.
 * @example await readKnownBlocks(context, { kind: 'workbook' }, ['b1', 'b2'])
 */
export async function readKnownBlocks(
  context: Excel.RequestContext,
  scope: RefreshScope,
  known: readonly string[],
): Promise<Outcome<BlocksRead, WorkbookFinding>> {
  const pendingIndex = queueIndex(context);
  const { application } = context.workbook;
  application.load('calculationMode');
  const pending = known.map((id) => queueBlock(context, id));
  // One block that is gone takes the whole batch with it.
  if ((await refusalOf(context.sync())) !== undefined) return fail({ kind: 'refresh-outdated' });
  const index = answerIndex(pendingIndex);
  const { placed } = choose(index, scope);
  const meant = pending.filter(({ id }) => placed.includes(id));
  return meant.length === placed.length
    ? succeed(tell(meant, index, scope, application))
    : fail({ kind: 'refresh-outdated' });
}

function isFrozen({ isFrozen: isAny }: BlockIndex, reading: BlockReading): boolean {
  return isAny && reading.descriptor.mode === 'formulas' && !holdsFormulas(reading);
}

/** The ids that are meant, with a place and without. */
function choose(
  { memories, places }: BlockIndex,
  scope: RefreshScope,
): { readonly placed: readonly string[]; readonly unplaced: readonly string[] } {
  const meant = [...memories.keys()].filter((id) => scope.kind !== 'block' || id === scope.id);
  return {
    placed: meant.filter((id) => {
      const place = places.get(id);
      return place !== undefined && (scope.kind !== 'sheet' || place.sheet === scope.sheet);
    }),
    unplaced: meant.filter((id) => places.get(id) === undefined),
  };
}

function tell(
  pending: readonly PendingBlock[],
  index: BlockIndex,
  scope: RefreshScope,
  { calculationMode }: Excel.Application,
): BlocksRead {
  const { unplaced } = choose(index, scope);
  const isManual = calculationMode === Excel.CalculationMode.manual;
  const answers = pending.map((one) => [one.id, answerBlock(one)] as const);
  const lost: readonly LostBlock[] = [
    ...unplaced.map((id): LostBlock => ({ id, missing: 'place' })),
    ...answers.flatMap(([id, reading]): LostBlock[] =>
      reading === undefined ? [{ id, missing: 'descriptor' }] : [],
    ),
  ];
  return {
    readings: answers.flatMap(([, reading]) =>
      reading === undefined
        ? []
        : {
            ...reading,
            isFrozen: isFrozen(index, reading),
            isStale: isManual && holdsFormulas(reading),
          },
    ),
    lost: scope.kind === 'sheet' ? [] : lost,
    log: index.log,
  };
}
