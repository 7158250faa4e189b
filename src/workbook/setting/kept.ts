import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { refusalOf } from '../excel/refusal';
import {
  decodePart,
  encodePart,
  KEPT_KEYS,
  KEPT_NAMESPACE,
  unite,
  type KeptKey,
  type KeptValue,
} from './kept-part';

/**
 * Settings key of when this add-in last wrote its parts. What stands under the keys of earlier
 * versions beside it was written later, by an earlier version: writing parts removes them. Co-authors
 * hear of it, which they do not of parts.
 */
export const SAVED_KEY = 'PLAN.saved';

/** All that a workbook keeps in parts stays below what the web takes in one answer (5 MB), in characters. */
const MOST_KEPT = 4_000_000;

/** What the workbook keeps. */
export interface KeptBook {
  /** Under a key, undefined where that is nothing, null where it is damaged. It may have been through other hands. */
  readonly value: (key: KeptKey) => unknown;
  /** What two places keep otherwise. */
  readonly twofold: readonly Extract<WorkbookFinding, { readonly kind: 'setting-twofold' }>[];
  /** When it was written last, '' where it was not. */
  readonly savedAt: string;
  /** How many parts there are and how long they are together, in characters. */
  readonly parts: { readonly count: number; readonly length: number };
}

interface Place extends KeptValue {
  readonly part?: Excel.CustomXmlPart;
  readonly xml?: string;
}

/** The same with the objects of Excel to write it. */
interface OpenBook extends KeptBook {
  /** By key, the newest place first. */
  readonly places: ReadonlyMap<KeptKey, readonly Place[]>;
  /** Ids of all parts, also of those a later version wrote. */
  readonly ids: readonly string[];
}

/**
 * Reads all that the workbook keeps in parts, and what earlier versions kept in settings of the
 * add-in. Two syncs, one where there is no part.
 * @example (await readKept(context)).value.value('PLAN.margins') // { scheduleMargin: 0.05, … }
 */
export async function readKept(
  context: Excel.RequestContext,
): Promise<Outcome<KeptBook, WorkbookFinding>> {
  return openBook(context);
}

async function openBook(
  context: Excel.RequestContext,
): Promise<Outcome<OpenBook, WorkbookFinding>> {
  const { customXmlParts, settings } = context.workbook;
  const parts = customXmlParts.getByNamespace(KEPT_NAMESPACE);
  parts.load('items/id');
  const asked = [...KEPT_KEYS, SAVED_KEY].map((key) => {
    const setting = settings.getItemOrNullObject(key);
    setting.load('value');
    return { key, setting };
  });
  const unlisted = await refusalOf(context.sync());
  if (unlisted !== undefined) return fail({ kind: 'read-rejected', ...unlisted });
  const texts = parts.items.map((part) => ({ part, xml: part.getXml() }));
  const unread = texts.length === 0 ? undefined : await refusalOf(context.sync());
  if (unread !== undefined) return fail({ kind: 'read-rejected', ...unread });

  const settingOf = (key: string): unknown => {
    const setting = asked.find((each) => each.key === key)?.setting;
    return setting === undefined || setting.isNullObject ? undefined : setting.value;
  };
  const saved = settingOf(SAVED_KEY);
  const savedAt = typeof saved === 'string' ? saved : '';
  const inParts = texts.flatMap(({ part, xml }): Place[] => {
    const decoded = decodePart(xml.value);
    return decoded === undefined ? [] : [{ ...decoded, part, xml: xml.value }];
  });
  inParts.sort((one, other) => (one.at < other.at ? 1 : -1));
  const places = new Map<KeptKey, readonly Place[]>();
  for (const key of KEPT_KEYS) {
    const own = inParts.filter((place) => place.key === key);
    const value = settingOf(key);
    const former: Place[] = value === undefined ? [] : [{ key, value, at: '' }];
    const isLater = savedAt !== '' && savedAt >= (own[0]?.at ?? '');
    const all = isLater ? [...former, ...own] : [...own, ...former];
    if (all.length > 0) places.set(key, all);
  }
  return succeed({
    places,
    ids: parts.items.map(({ id }) => id),
    savedAt: [savedAt, ...inParts.map(({ at }) => at)].sort().at(-1) ?? '',
    value: (key) => valueOf(places.get(key) ?? []),
    twofold: [...places.values()].flatMap(findTwofold),
    parts: {
      count: texts.length,
      length: texts.reduce((sum, { xml }) => sum + xml.value.length, 0),
    },
  });
}

function valueOf([newest, ...older]: readonly Place[]): unknown {
  return older.reduce<unknown>(
    (value, place) => unite(place.key, value, place.value),
    newest?.value,
  );
}

/** Two places that say the same need no word. */
function findTwofold(places: readonly Place[]): KeptBook['twofold'] {
  const [newest, ...older] = places;
  // What data was computed with is no word of the user's: what is made of both is nothing to look at.
  if (newest === undefined || newest.key === 'PLAN.computed') return [];
  const text = JSON.stringify(newest.value);
  if (older.every(({ value }) => JSON.stringify(value) === text)) return [];
  return [{ kind: 'setting-twofold', key: newest.key, isFormer: newest.part === undefined }];
}

/** What is to be kept, and what the caller is told when it is. */
interface KeptEdit<Answer> {
  readonly value: unknown;
  readonly answer: Answer;
}

/**
 * Changes what the workbook keeps under a key, as `edit` makes it of what is there now; where it
 * refuses, nothing changes. What earlier versions kept in settings goes into parts with it. Three
 * syncs, two where there is no part yet; one more where Excel refuses, to put back what was.
 * @example await changeKept(context, 'PLAN.confirmed', () => succeed({ value: [], answer: 0 })) // { ok: true, value: 0 }
 */
export async function changeKept<Answer, Finding>(
  context: Excel.RequestContext,
  key: KeptKey,
  edit: (value: unknown) => Outcome<KeptEdit<Answer>, Finding>,
): Promise<Outcome<Answer, WorkbookFinding | Finding>> {
  const opened = await openBook(context);
  if (!opened.ok) return opened;
  const book = opened.value;
  const edited = edit(book.value(key));
  if (!edited.ok) return edited;
  const at = stampAfter(book.savedAt);
  const moved = KEPT_KEYS.filter((each) => book.places.get(each)?.some(isFormer));
  const texts = new Map<KeptKey, string>();
  for (const each of new Set([...moved, key])) {
    const value = each === key ? edited.value.value : book.value(each);
    texts.set(each, encodePart({ key: each, value, at }));
  }
  const others = [...book.places].flatMap(([each, places]) => (texts.has(each) ? [] : places));
  const size = [...texts.values(), ...others.map(({ xml = '' }) => xml)].join('').length;
  if (size > MOST_KEPT) return fail({ kind: 'setting-too-large', key, size, limit: MOST_KEPT });

  write(context, book, texts, at);
  const refusal = await refusalOf(context.sync());
  if (refusal === undefined) return succeed(edited.value.answer);
  const { code, reason } = refusal;
  const isBack = await putBack(context, book);
  return fail({ kind: isBack ? 'setting-rejected' : 'setting-half-done', key, code, reason });
}

/**
 * Keeps a value in place of the former one; syncs as of `changeKept`.
 * @example await keepKept(context, 'PLAN.columns', memory) // { ok: true, value: undefined }
 */
export function keepKept(
  context: Excel.RequestContext,
  key: KeptKey,
  value: unknown,
): Promise<Outcome<undefined, WorkbookFinding>> {
  return changeKept<undefined, never>(context, key, () => succeed({ value, answer: undefined }));
}

/**
 * Calls back when somebody else has written what the workbook keeps. Excel on the web alone tells of
 * that, of settings and not of parts, and of those of this installation alone.
 * @example watchKept(() => readAgain())
 */
export function watchKept(onWritten: () => void): void {
  Office.context.document.settings.addHandlerAsync(Office.EventType.SettingsChanged, onWritten);
}

/** Later than what was written before, also by somebody whose clock is ahead. */
function stampAfter(before: string): string {
  const now = new Date().toISOString();
  const last = Date.parse(before);
  return now > before || Number.isNaN(last) ? now : new Date(last + 1).toISOString();
}

const isFormer = ({ part }: Place): boolean => part === undefined;

/** Queues the writing: parts first, since a request that is refused half-way must lose nothing. */
function write(
  context: Excel.RequestContext,
  { places }: OpenBook,
  texts: ReadonlyMap<KeptKey, string>,
  at: string,
): void {
  const { customXmlParts, settings } = context.workbook;
  for (const [key, text] of texts) {
    const [kept, ...twins] = (places.get(key) ?? []).flatMap(({ part }) => part ?? []);
    if (kept === undefined) customXmlParts.add(text);
    else kept.setXml(text);
    for (const twin of twins) twin.delete();
  }
  for (const key of texts.keys()) {
    if (places.get(key)?.some(isFormer)) settings.getItem(key).delete();
  }
  settings.add(SAVED_KEY, at);
}

/** Puts back what was read. Two syncs; false where Excel refuses. */
async function putBack(context: Excel.RequestContext, { places, ids }: OpenBook): Promise<boolean> {
  const { customXmlParts, settings } = context.workbook;
  const all = [...places.values()].flat();
  const now = customXmlParts.getByNamespace(KEPT_NAMESPACE);
  now.load('items/id');
  if ((await refusalOf(context.sync())) !== undefined) return false;
  const { items } = now;
  const left = items.map(({ id }) => id);
  for (const part of items) {
    const former = all.find((place) => place.part?.id === part.id);
    if (former?.xml !== undefined) part.setXml(former.xml);
    else if (!ids.includes(part.id)) part.delete();
  }
  for (const { key, value, part, xml } of all) {
    if (part === undefined) settings.add(key, value);
    else if (!left.includes(part.id) && xml !== undefined) customXmlParts.add(xml);
  }
  return (await refusalOf(context.sync())) === undefined;
}
