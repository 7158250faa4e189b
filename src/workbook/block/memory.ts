import type { Choice } from '../desk/desk';
import { encodePart, readPart } from '../setting/kept-part';
import {
  blockAge,
  blockIdOf,
  readDescriptor,
  settingKey,
  type BlockDescriptor,
} from './descriptor';

/**
 * The namespace of the XML part that remembers a block begins so and ends in the block's id: a part of
 * its own for each, so that two people who insert or refresh different tables never write the same
 * one, and one block is found without reading the others. A file format.
 */
const NAMESPACE = 'urn:plan-indicators:block:';

const NAMED = new RegExp(`^${NAMESPACE}(b\\w*)$`);

const namespaceOf = (id: string): string => `${NAMESPACE}${id}`;

/** Where a workbook remembers a block. */
export interface BlockMemory {
  /** Ids of XML parts; more than one where two people wrote it at once. */
  readonly parts: readonly string[];
  /** Whether a setting does, as in workbooks of earlier versions: the next writing moves it. */
  readonly isFormer: boolean;
}

/** By the block's id. */
export type BlockMemories = ReadonlyMap<string, BlockMemory>;

/** The requests for them, to be read after the next sync. */
export interface PendingMemories {
  readonly parts: Excel.CustomXmlPartCollection;
  readonly settings: Excel.SettingCollection;
}

/**
 * Asks which blocks a workbook remembers, without a sync of its own: by names of parts and keys of
 * settings, which are short, and by nothing that stands in them.
 * @example queueMemories(context)
 */
export function queueMemories(context: Excel.RequestContext): PendingMemories {
  const { customXmlParts: parts, settings } = context.workbook;
  parts.load(['items/id', 'items/namespaceUri']);
  settings.load('items/key');
  return { parts, settings };
}

/**
 * The blocks as the answers name them.
 * @example answerMemories(pending).get('b1') // { parts: ['{…}'], isFormer: false }
 */
export function answerMemories({ parts, settings }: PendingMemories): BlockMemories {
  const former = settings.items.flatMap(({ key }) =>
    key.startsWith(settingKey('')) ? (blockIdOf(key) ?? []) : [],
  );
  const memories = new Map(former.map((id): [string, BlockMemory] => [id, FORMER]));
  for (const { id: part, namespaceUri } of parts.items) {
    const id = NAMED.exec(namespaceUri)?.[1];
    if (id === undefined) continue;
    const { parts: others, isFormer } = memories.get(id) ?? NOWHERE;
    memories.set(id, { parts: [...others, part], isFormer });
  }
  return memories;
}

const NOWHERE: BlockMemory = { parts: [], isFormer: false };
const FORMER: BlockMemory = { parts: [], isFormer: true };

/** The requests for one descriptor, to be read after the next sync. */
export interface PendingDescriptor {
  readonly memory: BlockMemory | undefined;
  /** The one part, where it was asked for without knowing its id. */
  readonly part: Excel.CustomXmlPart | undefined;
  readonly texts: readonly OfficeExtension.ClientResult<string>[];
  readonly setting: Excel.Setting | undefined;
}

/**
 * Asks for a block's descriptor, without a sync of its own.
 * @param memory left out, it stands in one part: where it does not, Excel refuses the whole batch
 * @example queueDescriptor(context, 'b1', memories.get('b1'))
 */
export function queueDescriptor(
  context: Excel.RequestContext,
  id: string,
  memory?: BlockMemory,
): PendingDescriptor {
  const { customXmlParts, settings } = context.workbook;
  if (memory === undefined) {
    const part = customXmlParts.getByNamespace(namespaceOf(id)).getOnlyItem();
    part.load('id');
    return { memory, part, texts: [part.getXml()], setting: undefined };
  }
  const texts = memory.parts.map((part) => customXmlParts.getItem(part).getXml());
  const setting = memory.isFormer ? settings.getItem(settingKey(id)) : undefined;
  setting?.load('value');
  return { memory, part: undefined, texts, setting };
}

/**
 * The descriptor as the answers show it, undefined where it is not one of ours; of several, the one
 * that was written last.
 * @example answerDescriptor(pending)?.kind // 'plan-table'
 */
export function answerDescriptor(pending: PendingDescriptor): BlockDescriptor | undefined {
  return newestOf(pending)?.descriptor ?? readDescriptor(pending.setting?.value);
}

function newestOf({ texts }: PendingDescriptor) {
  const written = texts.flatMap(({ value }) => {
    const part = readPart(value);
    const descriptor = readDescriptor(part?.value);
    return part === undefined || descriptor === undefined ? [] : [{ at: part.at, descriptor }];
  });
  return written.reduce<(typeof written)[number] | undefined>(
    (one, other) => (one === undefined || other.at > one.at ? other : one),
    undefined,
  );
}

/**
 * When the descriptor that was asked for was written; undefined where that is not known.
 * @example writtenAt(pending) // '2026-03-01T08:00:00.000Z'
 */
export function writtenAt(pending: PendingDescriptor): string | undefined {
  return newestOf(pending)?.at;
}

/**
 * Where the descriptor that was asked for stands.
 * @example memoryOf(pending) // { parts: ['{…}'], isFormer: false }
 */
export function memoryOf({ memory, part }: PendingDescriptor): BlockMemory {
  return memory ?? (part === undefined ? NOWHERE : { parts: [part.id], isFormer: false });
}

/**
 * Queues the writing of a descriptor: into a part, and away from where it stands otherwise. The part
 * comes first, since a request that is refused half-way must lose nothing. No sync.
 * @param at when it was written, of one that is put back
 * @example remember(context, descriptor)
 */
export function remember(
  context: Excel.RequestContext,
  descriptor: BlockDescriptor,
  { parts, isFormer }: BlockMemory = NOWHERE,
  at = new Date().toISOString(),
): void {
  const { customXmlParts } = context.workbook;
  const { id } = descriptor;
  const xml = encodePart({ key: id, value: descriptor, at }, namespaceOf(id));
  const [part, ...twins] = parts;
  if (part === undefined) customXmlParts.add(xml);
  else customXmlParts.getItem(part).setXml(xml);
  forget(context, id, { parts: twins, isFormer });
}

/**
 * Queues that a workbook no longer remembers a block. No sync.
 * @example forget(context, 'b1', memories.get('b1'))
 */
export function forget(
  { workbook: { customXmlParts, settings } }: Excel.RequestContext,
  id: string,
  { parts, isFormer }: BlockMemory = NOWHERE,
): void {
  for (const part of parts) customXmlParts.getItem(part).delete();
  if (isFormer) settings.getItem(settingKey(id)).delete();
}

/**
 * Plan and mode of the block inserted last into this workbook, undefined where there is none.
 * Two syncs: which there are, then the one.
 * @example await readLastChoice(context) // { planId: '350104-14', mode: 'values' }
 */
export async function readLastChoice(context: Excel.RequestContext): Promise<Choice | undefined> {
  const asked = queueMemories(context);
  await context.sync();
  const memories = answerMemories(asked);
  const ids = [...memories.keys()].sort((one, other) => blockAge(one) - blockAge(other));
  const newest = ids.at(-1);
  if (newest === undefined) return undefined;
  const pending = queueDescriptor(context, newest, memories.get(newest));
  await context.sync();
  const descriptor = answerDescriptor(pending);
  return descriptor && { planId: descriptor.query.planId, mode: descriptor.mode };
}
