import type { Catalog } from './catalog';

/** One package of data in one state, as a workbook remembers it. A file format. */
export interface DataState {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  /** What tells one state of its numbers from another. */
  readonly digest: string;
}

/** How a package differs from what it was: changed, come since, or gone. */
export interface DataChange {
  readonly title: string;
  /** Its version then; undefined where it has come since. */
  readonly from: string | undefined;
  /** Its version now; undefined where it is gone. */
  readonly to: string | undefined;
}

/**
 * How the packages now differ from those of another time; none where they hold the same.
 * @example compareData([{ name: 'a', title: '甲', version: '1.0', digest: 'x' }],
 *   [{ name: 'a', title: '甲', version: '1.1', digest: 'y' }]) // [{ title: '甲', from: '1.0', to: '1.1' }]
 */
export function compareData(
  then: readonly DataState[],
  now: readonly DataState[],
): readonly DataChange[] {
  const former = new Map(then.map((each) => [each.name, each]));
  const names = new Set(now.map(({ name }) => name));
  return [
    ...now.flatMap(({ name, title, version, digest }) => {
      const before = former.get(name);
      return before?.digest === digest ? [] : [{ title, from: before?.version, to: version }];
    }),
    ...then
      .filter(({ name }) => !names.has(name))
      .map(({ title, version }) => ({ title, from: version, to: undefined })),
  ];
}

/**
 * The name of the package that a plan comes from; undefined where there is no such plan.
 * @example packageOf(catalog, '350104-14') // 'fuzhou-quanzhou-plans'
 */
export function packageOf(
  catalog: Catalog | undefined,
  planId: string | undefined,
): string | undefined {
  const index = catalog?.packageOfPlan.get(planId ?? '');
  return index === undefined ? undefined : catalog?.packages[index]?.name;
}
