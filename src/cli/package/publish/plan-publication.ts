import type { PlanPackage } from '../../../core/catalog/catalog';
import type { Region } from '../../../core/region/region';
import { hashBytes } from '../../../datapackage/file/decode-text';
import { toTexts } from '../../../datapackage/keep-package';
import { digestOf } from '../../../datapackage/package-file';
import type { PackageFile } from '../../../datapackage/package-file';
import { packZip } from '../../../document/zip/pack-zip';
import {
  PACKAGE_BYTES,
  zipName,
  type SiteIndex,
  type SitePackage,
  type SiteRegion,
} from '../../../library/site-index';

/** A package that passed its check, and where it was read. */
export interface CheckedPackage {
  readonly from: string;
  readonly content: PlanPackage;
  readonly files: readonly PackageFile[];
}

/** What is asked of a library that is there, or empty. */
interface Publication {
  readonly before: SiteIndex;
  readonly added: readonly CheckedPackage[];
  /** Names of packages to withdraw. */
  readonly removed: readonly string[];
  /** ISO date and time without a zone. */
  readonly now: string;
  readonly shipped: PlanPackage;
}

/** What is to be written, and what to say of it; where there are conflicts, nothing is. */
export interface PlannedPublication {
  readonly index: SiteIndex;
  readonly zips: ReadonlyMap<string, Uint8Array>;
  readonly conflicts: readonly string[];
  /** One line for each package that is new, another state, or gone. */
  readonly changes: readonly string[];
}

/**
 * The library after a publication. A package takes the place of the one of its name; the others stay.
 * What is there already is no change, so that publishing twice writes nothing twice.
 * @example planPublication({ before: EMPTY_INDEX, added, removed: [], now, shipped }).changes
 * // ['新增：台江区十五五规划（350103-15），1 个规划']
 */
export function planPublication(asked: Publication): PlannedPublication {
  const { before, added, removed, now, shipped } = asked;
  const conflicts: string[] = [];
  const changes: string[] = [];
  const packages = new Map(before.packages.map((each) => [each.name, each]));
  for (const name of removed) {
    const gone = packages.get(name);
    if (gone === undefined) conflicts.push(`规划库里没有名为 ${name} 的数据包，没有可撤下的。`);
    else changes.push(`撤下：${titleOf(gone)}`);
    packages.delete(name);
  }
  const regions = new Map(before.regions.map((region) => [region.id, region]));
  const zips = new Map<string, Uint8Array>();
  const read = new Map<string, { readonly from: string; readonly digest: string }>();
  for (const { from, content, files } of added) {
    const texts = toTexts(files);
    const digest = digestOf({ files: texts });
    const twin = read.get(content.name);
    if (twin !== undefined && twin.digest !== digest)
      conflicts.push(
        `${twin.from} 和 ${from} 的名称都是 ${content.name}，内容不同；只能发布其中一个，或在 datapackage.json 里改一个 name。`,
      );
    if (twin !== undefined) continue;
    read.set(content.name, { from, digest });
    const known = packages.get(content.name);
    const zip = packZip(texts);
    if (zip.length > PACKAGE_BYTES)
      conflicts.push(
        `${from} 压缩后有 ${String(zip.length)} 字节，超过 ${String(PACKAGE_BYTES)} 字节；请按地区分成几个数据包。`,
      );
    const entry = entryOf(content, { digest, zip, now });
    // Also where nothing changes: a zip that was lost is put back.
    zips.set(zipName(entry), zip);
    if (known?.digest === digest && known.sha256 === entry.sha256) continue;
    changes.push(changeText(known, entry));
    packages.set(entry.name, entry);
    for (const region of regionsOf(content, shipped)) regions.set(region.id, region);
  }
  const sorted = [...packages.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
  conflicts.push(...plansTwice(sorted, read));
  const index: SiteIndex =
    changes.length === 0
      ? before
      : {
          published: now,
          regions: reachable(regions, sorted),
          packages: sorted,
          former: formerOf(before, sorted),
        };
  return { index, zips, conflicts, changes };
}

function entryOf(
  { name, title, version, plans }: PlanPackage,
  { digest, zip, now }: { readonly digest: string; readonly zip: Uint8Array; readonly now: string },
): SitePackage {
  const sha256 = hashBytes(zip).replace('sha256:', '');
  return {
    ...{ name, title, version, published: now, sha256, bytes: zip.length, digest },
    plans: plans.map(({ id, regionId, period }) => ({ id, regionId, period })),
  };
}

function titleOf({ title, name }: SitePackage): string {
  return title === '' || title === name ? name : `${title}（${name}）`;
}

function changeText(before: SitePackage | undefined, after: SitePackage): string {
  if (before === undefined) return `新增：${titleOf(after)}，${String(after.plans.length)} 个规划`;
  if (before.digest === after.digest) return `重新压缩：${titleOf(after)}，内容没有变`;
  const versions =
    before.version === after.version
      ? `版本都写着 ${after.version === '' ? '“”' : after.version}，内容不同`
      : `版本 ${before.version} → ${after.version}`;
  return `更新：${titleOf(after)}，${versions}`;
}

/** The regions that a package has plans of, those above them, and what else they are called. */
function regionsOf({ regions, plans, aliases }: PlanPackage, shipped: PlanPackage): SiteRegion[] {
  const known = new Map<string, Region>(
    [...shipped.regions, ...regions].map((region) => [region.id, region]),
  );
  const found = new Map<string, SiteRegion>();
  for (const { regionId } of plans) {
    for (let id: string | undefined = regionId; id !== undefined && !found.has(id);) {
      const region = known.get(id);
      if (region === undefined) break;
      const { code, name, shortName, parentId } = region;
      const names = [...shipped.aliases, ...aliases].flatMap((alias) =>
        alias.kind === 'region' && alias.id === region.id ? [alias.name] : [],
      );
      found.set(id, { ...{ id, code, name, shortName, parentId }, names: [...new Set(names)] });
      id = parentId;
    }
  }
  return [...found.values()];
}

/** Without those that nothing has a plan of any more; sorted, so that equal libraries are equal texts. */
function reachable(
  regions: ReadonlyMap<string, SiteRegion>,
  packages: readonly SitePackage[],
): readonly SiteRegion[] {
  const wanted = new Set<string>();
  for (const { plans } of packages)
    for (const { regionId } of plans)
      for (let id: string | undefined = regionId; id !== undefined && !wanted.has(id);) {
        wanted.add(id);
        id = regions.get(id)?.parentId;
      }
  return [...regions.values()]
    .filter(({ id }) => wanted.has(id))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** A plan that two packages have would be whichever was loaded last. */
function plansTwice(
  packages: readonly SitePackage[],
  read: ReadonlyMap<string, { readonly from: string }>,
): readonly string[] {
  const holders = new Map<string, SitePackage>();
  return packages.flatMap((each) =>
    each.plans.flatMap(({ id }) => {
      const other = holders.get(id);
      holders.set(id, each);
      if (other === undefined) return [];
      const [one, two] = [other, each].map(({ name }) =>
        read.has(name) ? `${read.get(name)?.from ?? ''}（${name}）` : `规划库里已有的 ${name}`,
      );
      return [
        `规划 ${id} 在两个数据包里：${one ?? ''} 和 ${two ?? ''}；请留一个，另一个不发布，或用 --remove 名称 撤下。`,
      ];
    }),
  );
}

/** Zips that the index before named and this one does not. */
function formerOf(before: SiteIndex, after: readonly SitePackage[]): readonly string[] {
  const named = new Set(after.map(({ sha256 }) => sha256));
  return before.packages.map(({ sha256 }) => sha256).filter((sha256) => !named.has(sha256));
}
