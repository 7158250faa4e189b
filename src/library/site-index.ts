import { buildCatalog } from '../core/catalog/build-catalog';
import type { Catalog } from '../core/catalog/catalog';
import type { LibraryFinding } from '../datapackage/finding/library-finding';
import { fail, succeed, type Outcome } from '../core/finding/outcome';
import { keptWith } from '../core/kept/kept';
import type { Region } from '../core/region/region';
import { isRecord } from '../datapackage/descriptor/is-record';

/**
 * 规划库: what a bureau's web server offers, a folder with `index.json` and one zip a package, named by
 * the SHA-256 of its bytes. The index names no paths at all, so that none can lead astray; members that
 * are not known here are passed over. The format is a promise: `FORMAT` changes where old readers would
 * read something wrong.
 */
export interface SiteIndex {
  /** When it was last changed, on the publisher's clock, ISO without a zone; '' where nothing was published. */
  readonly published: string;
  /** Regions that the plans are of, and those above them. */
  readonly regions: readonly SiteRegion[];
  /** By name, each once. */
  readonly packages: readonly SitePackage[];
  /** SHA-256 of zips that only the index before named: they are kept for panes that still read that one. */
  readonly former: readonly string[];
}

/** A region as far as a search needs it. */
export interface SiteRegion extends Pick<
  Region,
  'id' | 'code' | 'name' | 'shortName' | 'parentId'
> {
  /** Other names that lead to it. */
  readonly names: readonly string[];
}

/** One package of the library. */
export interface SitePackage {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  /** When this state of it was published, as `SiteIndex.published`. */
  readonly published: string;
  /** Of the zip, 64 hexadecimal digits; its file is `<sha256>.zip`. */
  readonly sha256: string;
  readonly bytes: number;
  /** What tells its contents from another state of them (see `digestOf`). */
  readonly digest: string;
  readonly plans: readonly SitePlan[];
}

/** A plan as far as it is offered before its package is fetched. */
export interface SitePlan {
  readonly id: string;
  readonly regionId: string;
  readonly period: string;
}

export const INDEX_FILE = 'index.json';
const FORMAT = 'plan-library/1';
/** Of the index: 3,300 plans come to 1.6 MB. */
export const INDEX_BYTES = 16_000_000;
/** Of one zip. */
export const PACKAGE_BYTES = 16_000_000;

/** A library in which nothing was published yet; the build ships it. */
export const EMPTY_INDEX: SiteIndex = { published: '', regions: [], packages: [], former: [] };

/**
 * The name of a package's file beside the index.
 * @example zipName({ sha256: 'e3b0…' }) // 'e3b0….zip'
 */
export function zipName({ sha256 }: Pick<SitePackage, 'sha256'>): string {
  return `${sha256}.zip`;
}

/**
 * The text of an index; equal contents give equal texts. What is empty is left out.
 * @example writeIndex(EMPTY_INDEX) // '{"format":"plan-library/1","published":"",…}\n'
 */
export function writeIndex({ published, regions, packages, former }: SiteIndex): string {
  const given = (key: string, value: unknown) => (value === '' ? undefined : value);
  // One line a package: what changed is seen by comparing two of them.
  const lines = (items: readonly object[]) =>
    `[${items.map((item) => `\n${JSON.stringify(item, given)}`).join(',')}\n]`;
  const short = regions.map(({ names, ...region }) =>
    names.length === 0 ? region : { ...region, names },
  );
  return (
    `{"format":${JSON.stringify(FORMAT)},"published":${JSON.stringify(published)},` +
    `"regions":${lines(short)},"packages":${lines(packages)},"former":${JSON.stringify(former)}}\n`
  );
}

/**
 * Reads an index, whole or not at all.
 * @example readIndex('{}') // { ok: false, finding: { kind: 'library-broken', at: 'format' } }
 */
export function readIndex(text: string): Outcome<SiteIndex, LibraryFinding> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail({ kind: 'library-broken', at: '' });
  }
  if (!isRecord(value)) return fail({ kind: 'library-broken', at: '' });
  const { format } = value;
  if (typeof format === 'string' && format !== FORMAT && format.startsWith('plan-library/'))
    return fail({ kind: 'library-newer', format });
  try {
    return succeed(readChecked(value));
  } catch (error) {
    if (error instanceof Misplaced) return fail({ kind: 'library-broken', at: error.message });
    throw error;
  }
}

/** Ends the reading of an index at the first member that is not as it should be. */
class Misplaced extends Error {}

type Members = Readonly<Record<string, unknown>>;

function readChecked(value: Members): SiteIndex {
  if (value['format'] !== FORMAT) throw new Misplaced('format');
  const regions = listOf(value, 'regions', '', readRegion);
  const known = new Set(regions.map(({ id }) => id));
  const names = new Set<string>();
  const packages = listOf(value, 'packages', '', (member, at): SitePackage => {
    const read = readPackage(member, at, known);
    if (names.has(read.name)) throw new Misplaced(`${at}name`);
    names.add(read.name);
    return read;
  });
  const former = value['former'] ?? [];
  if (!Array.isArray(former) || !former.every(isHash)) throw new Misplaced('former');
  return {
    published: textOf(value, 'published', '', /^(?:\d{4}-\d\d-\d\dT[\d:]{8})?$/u),
    regions,
    packages,
    former,
  };
}

function readRegion(member: Members, at: string): SiteRegion {
  const { names = [], parentId } = member;
  if (!Array.isArray(names) || !names.every((name) => typeof name === 'string'))
    throw new Misplaced(`${at}names`);
  return {
    id: textOf(member, 'id', at, /\S/u),
    code: textOf(member, 'code', at),
    name: textOf(member, 'name', at, /\S/u),
    shortName: textOf(member, 'shortName', at),
    parentId: parentId === undefined ? undefined : textOf(member, 'parentId', at, /\S/u),
    names,
  };
}

function readPackage(member: Members, at: string, known: ReadonlySet<string>): SitePackage {
  const { bytes, sha256 } = member;
  if (!isHash(sha256)) throw new Misplaced(`${at}sha256`);
  if (typeof bytes !== 'number' || !Number.isInteger(bytes) || bytes <= 0 || bytes > PACKAGE_BYTES)
    throw new Misplaced(`${at}bytes`);
  return {
    name: textOf(member, 'name', at, /\S/u),
    title: textOf(member, 'title', at),
    version: textOf(member, 'version', at),
    published: textOf(member, 'published', at),
    ...{ sha256, bytes },
    digest: textOf(member, 'digest', at, /^sha256:[0-9a-f]{64}$/u),
    plans: listOf(member, 'plans', at, (plan, place) => {
      const regionId = textOf(plan, 'regionId', place);
      if (!known.has(regionId)) throw new Misplaced(`${place}regionId`);
      return {
        ...{ id: textOf(plan, 'id', place, /\S/u), regionId },
        period: textOf(plan, 'period', place, /\S/u),
      };
    }),
  };
}

function listOf<Item>(
  members: Members,
  key: string,
  at: string,
  read: (member: Members, at: string) => Item,
): readonly Item[] {
  const list = members[key];
  if (!Array.isArray(list)) throw new Misplaced(`${at}${key}`);
  return list.map((member: unknown, index) => {
    const place = `${at}${key}[${String(index)}]`;
    if (!isRecord(member)) throw new Misplaced(place);
    return read(member, `${place}.`);
  });
}

function textOf(members: Members, key: string, at: string, pattern?: RegExp): string {
  const value = members[key] ?? '';
  if (typeof value !== 'string' || pattern?.test(value) === false)
    throw new Misplaced(`${at}${key}`);
  return value;
}

function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/u.test(value);
}

/**
 * The regions of a library as a catalogue, to resolve names by; it has no plans and no figures.
 * @example resolveRegion(regionsOf(index), '台江').ok // true
 */
export const regionsOf = keptWith(({ regions }: SiteIndex): Catalog =>
  buildCatalog([
    {
      ...{ name: '', title: '', version: '', created: '' },
      ...{ plans: [], indicators: [], planIndicators: [], figures: [], sources: [] },
      regions: regions.map(({ id, code, name, shortName, parentId }) => ({
        ...{ id, code, name, shortName, parentId, level: '' },
        codeScheme: code.startsWith('LOCAL:') ? 'LOCAL' : 'GB/T 2260',
      })),
      aliases: regions.flatMap(({ id, names }) =>
        names.map((name) => ({ kind: 'region', id, name }) as const),
      ),
    },
  ]),
);

/**
 * The packages of a library by name.
 * @example packagesByName(index).get('350103-15')?.version // '1.0.0'
 */
export const packagesByName = keptWith(
  ({ packages }: SiteIndex): ReadonlyMap<string, SitePackage> =>
    new Map(packages.map((each) => [each.name, each])),
);

/**
 * The packages of a library by the region that they have a plan of.
 * @example packagesByRegion(index).get('350103')?.[0]?.title // '台江区十五五规划'
 */
export const packagesByRegion = keptWith(
  ({ packages }: SiteIndex): ReadonlyMap<string, readonly SitePackage[]> => {
    const byRegion = new Map<string, SitePackage[]>();
    for (const each of packages)
      for (const id of new Set(each.plans.map(({ regionId }) => regionId))) {
        const known = byRegion.get(id);
        if (known === undefined) byRegion.set(id, [each]);
        else known.push(each);
      }
    return byRegion;
  },
);
