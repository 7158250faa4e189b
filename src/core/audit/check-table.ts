import type { AuditFinding, OtherBases } from './finding';
import { planReferences, rowOfYear, type Point, type Series } from './series';

/** A value and what speaks against it. */
interface Doubt {
  readonly series: Series;
  readonly point: Point;
  readonly finding: AuditFinding;
}

/** So many values have to share an oddity, and such a part of all, before it is more than chance. */
const FEWEST = 4;
const MANY = 0.5;
/** In a bad year some indicators fall; not nearly all of them. */
const NEARLY_ALL = 0.7;
const FEWEST_FALLS = 5;

/**
 * What is odd about the table as a whole, where each value alone looks right: columns that have changed
 * places, a column of targets, values of another year.
 * @param all values that were held for other reasons left out by `isOpen`
 * @example checkTable(series, isOpen).map(({ finding }) => finding.kind) // ['repeats', 'repeats', …]
 */
export function checkTable(
  all: readonly Series[],
  isOpen: (point: Point) => boolean,
): readonly Doubt[] {
  const regions = new Map<string, Series[]>();
  for (const series of all) {
    const group = regions.get(series.regionId);
    if (group === undefined) regions.set(series.regionId, [series]);
    else group.push(series);
  }
  // A single value is odd beside others, but makes no table.
  return [...regions.values()]
    .filter((group) => statedIn(group, isOpen).length >= FEWEST)
    .flatMap((group) => [
      ...repeats(group, isOpen),
      ...falls(group, isOpen),
      ...loneYears(group, isOpen),
      ...misfits(group, isOpen),
      ...otherBase(group, isOpen),
    ]);
}

interface Stated {
  readonly series: Series;
  readonly point: Point;
}

function statedIn(group: readonly Series[], isOpen: (point: Point) => boolean): readonly Stated[] {
  return group.flatMap((series) =>
    [...series.levels.values()]
      .filter((point) => point.stated !== undefined && isOpen(point))
      .map((point) => ({ series, point })),
  );
}

function byYear(stated: readonly Stated[]): ReadonlyMap<number, readonly Stated[]> {
  const years = new Map<number, Stated[]>();
  for (const each of stated) {
    const of = years.get(each.point.year);
    if (of === undefined) years.set(each.point.year, [each]);
    else of.push(each);
  }
  return years;
}

/** Many values of a year that are exactly the targets, the bases, or the values of the year before. */
function repeats(group: readonly Series[], isOpen: (point: Point) => boolean): readonly Doubt[] {
  const doubts: Doubt[] = [];
  for (const [year, stated] of byYear(statedIn(group, isOpen))) {
    if (stated.length < FEWEST) continue;
    for (const of of ['target', 'base', 'last'] as const) {
      const able = stated.flatMap((each) => {
        const other = numberOf(each.series, year, of);
        return other === undefined ? [] : [{ ...each, other }];
      });
      const same = able.filter(({ point, other }) => point.value === other);
      if (same.length < FEWEST || same.length < MANY * able.length) continue;
      const finding = { kind: 'repeats', of, count: same.length, total: able.length } as const;
      doubts.push(...same.map(({ series, point }) => ({ series, point, finding })));
      break;
    }
  }
  return doubts;
}

function numberOf(
  series: Series,
  year: number,
  of: 'target' | 'base' | 'last',
): number | undefined {
  const plan = planReferences(series, year);
  const [base, target] = (['base', 'target'] as const).map(
    (each) => plan.find((reference) => reference.of === each)?.value,
  );
  // What stays as it is tells nothing.
  if (base !== undefined && base === target) return undefined;
  if (of === 'last') return series.known.get(year - 1) ?? series.levels.get(year - 1)?.value;
  const isBaseYear = rowOfYear(series, year)?.base?.year === year;
  return of === 'target' ? target : isBaseYear ? undefined : base;
}

/** Nearly everything moves away from the targets from one year to the next. */
function falls(group: readonly Series[], isOpen: (point: Point) => boolean): readonly Doubt[] {
  const doubts: Doubt[] = [];
  for (const [year, stated] of byYear(statedIn(group, isOpen))) {
    if (stated.length < FEWEST_FALLS) continue;
    const moved = stated.flatMap(({ series, point }) => {
      const target = rowOfYear(series, year)?.targets.find(
        ({ type }) => type === 'level' || type === 'share',
      );
      const last = series.levels.get(year - 1);
      const way = target !== undefined && 'way' in target ? target.way : undefined;
      if (way === undefined || last === undefined) return [];
      const move = way * (point.value - last.value);
      return move === 0 ? [] : [{ series, point, last, move }];
    });
    const back = moved.filter(({ move }) => move < 0);
    if (back.length < FEWEST_FALLS || back.length < NEARLY_ALL * moved.length) continue;
    const about = { from: year - 1, count: back.length, total: moved.length };
    const finding = { kind: 'all-fall', ...about } as const;
    for (const { series, point, last } of back) {
      doubts.push({ series, point, finding });
      if (last.stated !== undefined) doubts.push({ series, point: last, finding });
    }
  }
  return doubts;
}

/** So many of the values of a base year are nearer to the year after it where the years are off. */
const NEXT_YEAR = 0.65;
const FEWEST_BASES = 6;

/**
 * A table that begins with the base year of a plan, but with values that are rather those of the next
 * year: then no year is what it says. A base that was an estimate differs too, but not so.
 */
function otherBase(group: readonly Series[], isOpen: (point: Point) => boolean): readonly Doubt[] {
  const stated = statedIn(group, isOpen);
  const year = Math.min(...stated.map(({ point }) => point.year));
  if (stated.every(({ point }) => point.year === year)) return [];
  const able = stated.flatMap(({ series, point }) => {
    const base = series.rows.find((row) => row.base?.year === year)?.base?.value;
    const next = planReferences(series, year + 1).find(({ of }) => of === 'path')?.value;
    const isMoving = base !== undefined && next !== undefined && next !== base;
    return point.year === year && isMoving ? [{ value: point.value, base, next }] : [];
  });
  const odd = able.filter(
    ({ value, base, next }) => Math.abs(value - next) < Math.abs(value - base),
  );
  if (odd.length < FEWEST_BASES || odd.length < NEXT_YEAR * able.length) return [];
  const finding = { kind: 'base-differs', year, count: odd.length, total: able.length } as const;
  return stated.map((each) => ({ ...each, finding }));
}

/** So many of the values of a base year are other ones than the plan prints, where the year is off. */
const OTHER_BASES = 0.7;

/**
 * A base year of which a table states other values than the plan prints for most of its indicators.
 * Nothing is held for it: the plan may have printed estimates, but the years of the table may be off.
 * @example findOtherBases(stated) // { kind: 'base-unlike', region: '仓山区', year: 2020, count: 9, total: 10 }
 */
export function findOtherBases(all: readonly Series[]): OtherBases | undefined {
  const groups = new Map<string, { year: number; region: string; isOther: boolean }[]>();
  for (const { rows, levels } of all) {
    for (const { base, found } of rows) {
      const point = levels.get(base?.year ?? 0);
      if (base === undefined || point?.stated === undefined || base.value === 0) continue;
      const isOther = Math.abs(point.value / base.value - 1) > SAME_BASE;
      const group = groups.get(found.plan.id) ?? [];
      group.push({ year: base.year, region: found.region.name, isOther });
      groups.set(found.plan.id, group);
    }
  }
  for (const group of groups.values()) {
    const count = group.filter(({ isOther }) => isOther).length;
    const [first] = group;
    if (first === undefined || count < FEWEST_BASES || count < OTHER_BASES * group.length) continue;
    const { region, year } = first;
    return { kind: 'base-unlike', region, year, count, total: group.length };
  }
  return undefined;
}

/** What rounding leaves between two statements of one value. */
const SAME_BASE = 0.001;

/** Points that one growth may differ by from the levels, but not most of them. */
const MISFIT = 6;

/** Levels of a year that do not fit the growths beside them, each by less than would be odd alone. */
function misfits(group: readonly Series[], isOpen: (point: Point) => boolean): readonly Doubt[] {
  const doubts: Doubt[] = [];
  for (const [year, stated] of byYear(statedIn(group, isOpen))) {
    const able = stated.flatMap(({ series, point }) => {
      const rate = series.rates.get(year)?.value;
      const last = series.levels.get(year - 1)?.value;
      if (rate === undefined || last === undefined || last <= 0) return [];
      return [{ series, point, off: Math.abs(100 * (point.value / last - 1) - rate) }];
    });
    const odd = able.filter(({ off }) => off > MISFIT);
    if (odd.length < FEWEST || odd.length < NEARLY_ALL * able.length) continue;
    const finding = { kind: 'all-contradict', count: odd.length, total: able.length } as const;
    doubts.push(...odd.map(({ series, point }) => ({ series, point, finding })));
  }
  return doubts;
}

/** The only row of a year, whose indicator lacks the year next to it that all others have. */
function loneYears(group: readonly Series[], isOpen: (point: Point) => boolean): readonly Doubt[] {
  const years = byYear(statedIn(group, isOpen));
  return [...years].flatMap(([year, stated]) => {
    const [only, another] = stated;
    if (only === undefined || another !== undefined) return [];
    const usual = [year - 1, year + 1].find(
      (near) =>
        (years.get(near)?.length ?? 0) > FEWEST &&
        only.series.levels.get(near)?.stated === undefined,
    );
    if (usual === undefined) return [];
    return [{ ...only, finding: { kind: 'year-alone', usual } as const }];
  });
}
