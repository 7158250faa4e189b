import type { Catalog, PlanPackage } from '../catalog/catalog';
import type { PrintedFigure } from '../figure/printed-figure';
import { isMoreSettled } from './observation';
import { yearKey } from './observed-year';

/**
 * Accepted actual values of one file, sheet or selection. Its figures are those that count; it is put
 * in force like any package.
 */
export interface ObservationOrigin extends PlanPackage {
  /** What it states besides: kept, so that it counts again once the other origin is removed. */
  readonly aside: readonly SetAside[];
}

/** A value that does not count, because the same year is stated elsewhere too. */
export interface SetAside {
  readonly figure: PrintedFigure;
  /** Name of the origin whose value counts instead; '' for one that a data package prints. */
  readonly by: string;
}

/** A value of an origin. */
export interface OriginFigure {
  readonly figure: PrintedFigure;
  /** Name of the origin. */
  readonly name: string;
}

/**
 * The value that counts for each year (see `yearKey`), of all origins.
 * @example countingValues(catalog, kept).get('350104|gdp|actual|2023')?.name // 'actuals-file:年报.csv'
 */
export function countingValues(
  catalog: Catalog,
  origins: readonly ObservationOrigin[],
): ReadonlyMap<string, OriginFigure> {
  return new Map(
    origins.flatMap(({ name, figures }) =>
      figures.map((figure) => [yearKey(catalog, figure), { figure, name }] as const),
    ),
  );
}

/**
 * Origins of which just one counts for each year. An earlier version kept them one over the other,
 * and the one accepted last counted: so it does here.
 * @example settleOrigins(catalog, kept)[0]?.aside.length // 0
 */
export function settleOrigins(
  catalog: Catalog,
  origins: readonly ObservationOrigin[],
): readonly ObservationOrigin[] {
  const counting = countingValues(catalog, origins);
  return origins.map((origin) => {
    const lost = origin.figures.flatMap((figure): readonly SetAside[] => {
      const by = counting.get(yearKey(catalog, figure))?.name ?? origin.name;
      return by === origin.name ? [] : [{ figure, by }];
    });
    return lost.length === 0 ? origin : setAside(origin, lost);
  });
}

/**
 * The origins without one. What gave way to it counts again, unless a third one states the year: the
 * most settled value, and of several the one that was accepted last.
 * @example dropOrigin(catalog, kept, 'actuals-file:年报.csv').length // kept.length - 1
 */
export function dropOrigin(
  catalog: Catalog,
  origins: readonly ObservationOrigin[],
  name: string,
): readonly ObservationOrigin[] {
  const left = settleOrigins(catalog, origins).filter((each) => each.name !== name);
  const counting = countingValues(catalog, left);
  const freed = new Map<string, OriginFigure>();
  for (const origin of left) {
    for (const { figure, by } of origin.aside) {
      const key = yearKey(catalog, figure);
      if (by !== name || counting.has(key)) continue;
      const best = freed.get(key);
      if (best !== undefined && isMoreSettled(best.figure.status, figure.status)) continue;
      freed.set(key, { figure, name: origin.name });
    }
  }
  return left.map((origin) => {
    const figures = [...origin.figures];
    const aside = origin.aside.flatMap((each): readonly SetAside[] => {
      if (each.by !== name) return [each];
      const key = yearKey(catalog, each.figure);
      const by = counting.get(key)?.name ?? freed.get(key)?.name ?? '';
      if (by !== origin.name) return [{ ...each, by }];
      figures.push(each.figure);
      return [];
    });
    return { ...origin, figures, aside };
  });
}

/**
 * An origin of which some values no longer count.
 * @example setAside(origin, [{ figure, by: 'actuals-sheet' }]).aside.length // 1
 */
export function setAside(origin: ObservationOrigin, lost: readonly SetAside[]): ObservationOrigin {
  const figures = new Set(lost.map(({ figure }) => figure));
  return {
    ...origin,
    figures: origin.figures.filter((figure) => !figures.has(figure)),
    aside: [...origin.aside, ...lost],
  };
}
