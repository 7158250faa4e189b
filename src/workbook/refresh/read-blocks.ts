import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { readAddress } from '../address/read-address';
import { anchorName, blockIdOf, settingKey } from '../block/descriptor';
import { refusalOf } from '../excel/refusal-of';
import { answerBlock, queueBlock } from './answer-block';
import type { BlockReading, LostBlock } from './block-reading';

/** Which blocks are meant. */
export type RefreshScope =
  | { readonly kind: 'workbook' }
  | { readonly kind: 'sheet'; readonly sheet: string }
  | { readonly kind: 'block'; readonly id: string };

export interface BlocksRead {
  readonly readings: readonly BlockReading[];
  /** Only for the scopes they cannot be told out of: the whole workbook, or themselves. */
  readonly lost: readonly LostBlock[];
}

/**
 * Reads the blocks of a workbook as they stand now. Two syncs, however many there are: where they
 * are, then what is in them.
 * @example await readBlocks(context, { kind: 'workbook' }) // { ok: true, value: { readings: […], lost: [] } }
 */
export async function readBlocks(
  context: Excel.RequestContext,
  scope: RefreshScope,
): Promise<Outcome<BlocksRead, WorkbookFinding>> {
  const { names, settings } = context.workbook;
  names.load(['items/name', 'items/formula']);
  settings.load('items/key');
  const first = await refusalOf(context.sync());
  if (first !== undefined) return fail({ kind: 'read-rejected', ...first });

  const places = new Map(names.items.map((item) => [item.name, readAddress(String(item.formula))]));
  const ids = settings.items
    .flatMap(({ key }) => (key.startsWith(settingKey('')) ? (blockIdOf(key) ?? []) : []))
    .filter((id) => scope.kind !== 'block' || id === scope.id);
  const placed = ids.filter((id) => {
    const place = places.get(anchorName(id));
    return place !== undefined && (scope.kind !== 'sheet' || place.sheet === scope.sheet);
  });
  const unplaced = ids.filter((id) => places.get(anchorName(id)) === undefined);
  const pending = placed.map((id) => queueBlock(context, id));
  const second = await refusalOf(context.sync());
  if (second !== undefined) return fail({ kind: 'read-rejected', ...second });

  const answers = pending.map((one) => [one.id, answerBlock(one)] as const);
  const lost: readonly LostBlock[] = [
    ...unplaced.map((id): LostBlock => ({ id, missing: 'place' })),
    ...answers.flatMap(([id, reading]): LostBlock[] =>
      reading === undefined ? [{ id, missing: 'descriptor' }] : [],
    ),
  ];
  return succeed({
    readings: answers.flatMap(([, reading]) => reading ?? []),
    lost: scope.kind === 'sheet' ? [] : lost,
  });
}
