import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

/**
 * What goes with the workbook, by its key, and what tells two items of it apart where it is a list: ''
 * is the item itself, undefined is no list. Keys are a file format.
 */
const KEPT = {
  'PLAN.packages': 'name',
  'PLAN.choices': 'key',
  'PLAN.columns': 'header',
  'PLAN.confirmed': '',
  'PLAN.margins': undefined,
  'PLAN.computed': 'name',
} as const;

export type KeptKey = keyof typeof KEPT;

export const KEPT_KEYS = Object.keys(KEPT) as readonly KeptKey[];

/**
 * The namespace of the XML parts in which a workbook keeps what is ours: whoever opens it finds them,
 * however the add-in came to him. A file format.
 */
export const KEPT_NAMESPACE = 'urn:plan-indicators:kept';

/** One thing as one place keeps it. */
export interface KeptValue {
  readonly key: KeptKey;
  /** null where it is damaged. */
  readonly value: unknown;
  /** ISO date and time of the writing; '' where that is not known. */
  readonly at: string;
}

/** What one XML part says, whatever its namespace. */
interface PartValue extends Omit<KeptValue, 'key'> {
  readonly key: string;
}

/**
 * The XML part of something that is kept: JSON, deflated, as base64.
 * @example encodePart({ key: 'PLAN.choices', value: [], at: '2026-03-01T08:00:00.000Z' })
 * // '<kept xmlns="urn:plan-indicators:kept" key="PLAN.choices" at="2026-03-01T08:00:00.000Z" size="2">i44FAA==</kept>'
 */
export function encodePart({ key, value, at }: PartValue, namespace = KEPT_NAMESPACE): string {
  const plain = strToU8(JSON.stringify(value));
  const text = btoa(strFromU8(deflateSync(plain, { level: 9 }), true));
  const size = String(plain.length);
  return `<kept xmlns="${namespace}" key="${key}" at="${at}" size="${size}">${text}</kept>`;
}

/** More than any workbook holds, in bytes: a part may come from anyone, and say and unfold to anything. */
const MOST_UNFOLDED = 64 * 1024 * 1024;

/**
 * Reads such a part, also as Excel writes it anew; undefined where it says nothing of what it is.
 * @example decodePart('<kept … key="PLAN.choices" at="…" size="2">i44FAA==</kept>')?.value // []
 */
export function decodePart(xml: string): KeptValue | undefined {
  const part = readPart(xml);
  const key = KEPT_KEYS.find((each) => each === part?.key);
  return part && key && { ...part, key };
}

/**
 * The same of a part about anything.
 * @example readPart('<kept xmlns="urn:plan-indicators:block:b1" key="b1" at="" size="2">i44FAA==</kept>')?.key // 'b1'
 */
export function readPart(xml: string): PartValue | undefined {
  const root = /<(?:[\w.-]+:)?kept\b([^>]*)>([^<]*)/.exec(xml);
  const attributes = root?.[1] ?? '';
  const read = (name: string): string =>
    new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? '';
  return root === null
    ? undefined
    : { key: read('key'), value: unfold(root?.[2] ?? '', Number(read('size'))), at: read('at') };
}

function unfold(text: string, size: number): unknown {
  if (!(size > 0 && size <= MOST_UNFOLDED)) return null;
  try {
    const bytes = strToU8(atob(text.replace(/\s/g, '')), true);
    // What does not fit is cut off, and then it is no JSON.
    return JSON.parse(strFromU8(inflateSync(bytes, { out: new Uint8Array(size) }))) as unknown;
  } catch {
    return null;
  }
}

/**
 * Makes one of what two places keep under a key, so that nothing is lost: what only one has stays,
 * and of what both have the newer counts. A package that differs is kept beside it, and before it,
 * since the later one counts.
 * @example unite('PLAN.confirmed', ['a'], ['b']) // ['b', 'a']
 */
export function unite(key: KeptKey, newer: unknown, older: unknown): unknown {
  const field = KEPT[key];
  if (field === undefined || !Array.isArray(newer) || !Array.isArray(older)) {
    return newer === null ? older : newer;
  }
  const items: readonly unknown[] = newer;
  const known = new Map(items.map((item) => [identityOf(item, field), item]));
  const rest = (older as readonly unknown[]).flatMap((item) => {
    const identity = identityOf(item, field);
    if (!known.has(identity)) return [item];
    if (key !== 'PLAN.packages' || saidBy(known.get(identity)) === saidBy(item)) return [];
    return [{ ...(item as object), name: besideName(String(identity), known) }];
  });
  return [...rest, ...items];
}

/**
 * What a package says, whenever it was made: two people who take up the same file have it with the day
 * of their own clocks, which stands in its title too.
 */
function saidBy(item: unknown): string {
  const files = typeof item === 'object' && item !== null && 'files' in item ? item.files : item;
  const texts = (Array.isArray(files) ? (files as readonly unknown[]) : [item]).map((file) => {
    const text = JSON.stringify(file);
    const day = MADE.exec(text)?.[1];
    return day === undefined ? text : text.replace(MADE, '').replaceAll(day, '');
  });
  return texts.join();
}

/** When it was made, in JSON that is a text within JSON. */
const MADE = /\\"created\\":\s*\\"(\d{4}-\d{2}-\d{2})[^"\\]*\\"/;

function identityOf(item: unknown, field: string): unknown {
  if (field === '' || typeof item !== 'object' || item === null) return item;
  return (item as Readonly<Record<string, unknown>>)[field];
}

/** A name that no other package has. */
function besideName(name: string, taken: ReadonlyMap<unknown, unknown>): string {
  const names = (count: number): string =>
    count === 1 ? `${name}（另一份）` : `${name}（另一份${String(count)}）`;
  let count = 1;
  while (taken.has(names(count))) count += 1;
  return names(count);
}
