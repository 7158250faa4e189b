import type { PlanPackage } from '../core/catalog/catalog';
import type { LibraryFinding } from '../datapackage/finding/library-finding';
import { fail, succeed, type Outcome } from '../core/finding/outcome';
import { hashBytes } from '../datapackage/file/decode-text';
import type { PackageFile, PackageText } from '../datapackage/package-file';
import type { PackageReading } from '../datapackage/read-package';
import {
  INDEX_BYTES,
  INDEX_FILE,
  readIndex,
  zipName,
  type SiteIndex,
  type SitePackage,
} from './site-index';
import type { SiteStore } from './site-store';
import type { FetchFile } from './site-web';

/** What is known of the site's library. */
export interface SiteState {
  /** Undefined where none could be had, and where the site has none. */
  readonly index: SiteIndex | undefined;
  /** When the server last said that this is its index, ISO without a zone; '' for never. */
  readonly checkedOn: string;
  /** Why the server's own word could not be had now; undefined where it could. */
  readonly finding: LibraryFinding | undefined;
  /** Of the index before, where the server's is older than that or empty: a copy of the site went wrong. */
  readonly before: string;
  /** Whether this computer keeps what it reads. */
  readonly isKept: boolean;
}

/** A package of the library, checked, and its files as a workbook keeps them. */
export interface LoadedPackage {
  readonly content: PlanPackage;
  readonly files: readonly PackageText[];
}

/** 规划库: what the bureau's web server offers, fetched when it is asked for. */
export interface SiteLibrary {
  readonly state: () => SiteState;
  /**
   * What is known, as soon as something is: of this computer at once, and the server is asked meanwhile;
   * else the server's answer.
   */
  readonly open: () => Promise<SiteState>;
  /** Asks the server now. */
  readonly check: () => Promise<SiteState>;
  readonly load: (entry: SitePackage) => Promise<Outcome<LoadedPackage, LibraryFinding>>;
  /** Calls back whenever something else is known; returns how to stop it. */
  readonly onChange: (listener: (state: SiteState) => void) => () => void;
}

/** What a library is read with. */
interface SiteServices {
  readonly fetchFile: FetchFile;
  readonly store: SiteStore;
  /** Reads a package of it, beside the one that ships with the add-in. */
  readonly readPackage: (files: readonly PackageFile[]) => PackageReading | Promise<PackageReading>;
  /** ISO without a zone. */
  readonly now: () => string;
}

/** Before anything was asked. */
export const UNASKED: SiteState = {
  index: undefined,
  checkedOn: '',
  finding: undefined,
  before: '',
  isKept: true,
};
/** Requests at a time: a list of a hundred regions must not wait for its own answers. */
const AT_ONCE = 6;
/** Milliseconds in which a server that did not answer is not asked again by formulas. */
const PAUSE = 30_000;

/**
 * The library of a site. What was read once is kept on this computer and used without the network; what
 * is not what the index says is refused, and what was known before stays.
 * @example const site = createSiteLibrary(services); (await site.open()).index?.packages.length // 3300
 */
export function createSiteLibrary({
  fetchFile,
  store,
  readPackage,
  now,
}: SiteServices): SiteLibrary {
  let state = UNASKED;
  /** The text of the index that is known. */
  let known = '';
  const listeners = new Set<(state: SiteState) => void>();
  const become = (next: SiteState): SiteState => {
    state = next;
    for (const listener of [...listeners]) listener(state);
    return state;
  };
  /** Storage that is forbidden or full is no reason to do without the library. */
  const keep = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch {
      if (state.isKept) become({ ...state, isKept: false });
    }
  };

  const askOnce = async (): Promise<SiteState> => {
    const fetched = await fetchFile(INDEX_FILE, { most: INDEX_BYTES, isFresh: true });
    // A site without a library has no such file, which is no fault unless there was one.
    const isNone = !fetched.ok && isMissing(fetched.finding) && state.index === undefined;
    if (isNone) return become({ ...state, finding: undefined });
    if (!fetched.ok) return become({ ...state, finding: fetched.finding });
    const text = new TextDecoder().decode(fetched.value);
    const read = readIndex(text);
    if (!read.ok) return become({ ...state, finding: read.finding });
    const { index } = state;
    const isLost = (index?.packages.length ?? 0) > 0 && read.value.packages.length === 0;
    if (index !== undefined && isLost) {
      return become({ ...state, finding: undefined, before: index.published });
    }
    const isOlder = index !== undefined && read.value.published < index.published;
    const checkedOn = now();
    become({
      ...state,
      // The same index stays the same object: what was made of it is still good.
      index: index !== undefined && text === known ? index : read.value,
      ...{ checkedOn, finding: undefined, before: isOlder ? index.published : '' },
    });
    known = text;
    await keep(async () => {
      await store.keepIndex({ text, checkedOn });
      await store.keepOnly(new Set(read.value.packages.map(({ sha256 }) => sha256)));
    });
    return state;
  };
  let askedAt: number | undefined;
  let asking: Promise<SiteState> | undefined;
  /** One question at a time is enough: who asks meanwhile gets its answer. */
  const ask = (): Promise<SiteState> => {
    askedAt = Date.now();
    return (asking ??= askOnce().finally(() => {
      asking = undefined;
    }));
  };

  let opened: Promise<void> | undefined;
  const recall = async (): Promise<void> => {
    const stored = await store.index().catch(() => undefined);
    // One that an earlier version kept, or that was damaged on this computer, is as good as none.
    const read = stored === undefined ? undefined : readIndex(stored.text);
    if (stored === undefined || read?.ok !== true) return;
    known = stored.text;
    become({ ...state, index: read.value, checkedOn: stored.checkedOn });
  };

  const load = async (entry: SitePackage): Promise<Outcome<LoadedPackage, LibraryFinding>> => {
    const kept = await store.zip(entry.sha256).catch(() => undefined);
    if (kept !== undefined && isWhole(entry, kept)) return unpack(entry, kept, readPackage);
    const fetched = await fetchFile(zipName(entry), { most: entry.bytes, isFresh: false });
    if (!fetched.ok) return fetched;
    if (!isWhole(entry, fetched.value))
      return fail({ kind: 'library-altered', title: entry.title });
    const unpacked = await unpack(entry, fetched.value, readPackage);
    if (unpacked.ok) await keep(() => store.keepZip(entry.sha256, fetched.value));
    return unpacked;
  };
  const limit = atMost(AT_ONCE);
  const loading = new Map<string, ReturnType<typeof load>>();

  return {
    state: () => state,
    async open() {
      await (opened ??= recall());
      const isLate = Math.abs(Date.now() - (askedAt ?? 0)) >= PAUSE;
      if (askedAt === undefined || (state.finding !== undefined && isLate)) void ask();
      return state.index === undefined ? (asking ?? state) : state;
    },
    async check() {
      await (opened ??= recall());
      return ask();
    },
    async load(entry) {
      const under = loading.get(entry.sha256);
      if (under !== undefined) return under;
      const begun = limit(() => load(entry)).finally(() => loading.delete(entry.sha256));
      loading.set(entry.sha256, begun);
      return begun;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

function isMissing(finding: LibraryFinding): boolean {
  return finding.kind === 'library-refused' && (finding.status === 404 || finding.status === 403);
}

function isWhole({ bytes, sha256 }: SitePackage, found: Uint8Array): boolean {
  return found.length === bytes && hashBytes(found) === `sha256:${sha256}`;
}

async function unpack(
  { title }: SitePackage,
  bytes: Uint8Array,
  readPackage: SiteServices['readPackage'],
): Promise<Outcome<LoadedPackage, LibraryFinding>> {
  const parts = await Promise.all([
    import(/* webpackChunkName: "read-zip" */ '../document/zip/read-zip'),
    import(/* webpackChunkName: "read-package" */ '../datapackage/keep-package'),
  ]).catch(() => undefined);
  if (parts === undefined) return fail({ kind: 'library-unreachable', why: 'network' });
  const [{ readZip }, { toTexts }] = parts;
  const unpacked = readZip(bytes, title);
  if (!unpacked.ok) return fail({ kind: 'library-packed', title, finding: unpacked.finding });
  const reading = await readPackage(unpacked.value);
  if (!reading.ok) return fail({ kind: 'library-unusable', title, findings: reading.findings });
  return succeed({ content: reading.package, files: toTexts(unpacked.value) });
}

/** Runs work, at most so many pieces at a time, in the order they were asked for. */
function atMost(count: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= count) await new Promise<void>((go) => waiting.push(go));
    running += 1;
    try {
      return await work();
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  };
}
