import type { AuditFinding, Slip } from './finding';
import { rowOfYear, type Point, type Series } from './series';

/** What such an indicator grows by in a year, in %, at most so much outside what the plan sets. */
interface GrowthLimits {
  readonly least: number;
  readonly most: number;
}

const ECONOMY = /生产总值|GDP|增加值|可支配收入|劳动生产率/iu;
const VOLATILE = /外资|出口|进口|投资|招商|销售额|新增|集群|研发|R&D|技术/iu;

function growthLimits({ source, name }: Series): GrowthLimits {
  const all = `${source.name} ${name}`;
  if (ECONOMY.test(all)) return { least: -12, most: 22 };
  return VOLATILE.test(all) ? { least: -60, most: 110 } : { least: -35, most: 45 };
}

/**
 * What speaks against a growth by itself and by the growth that the plan sets.
 * @example checkGrowth(series, { year: 2023, value: 52, stated: undefined })[0]?.kind // 'growth-unusual'
 */
export function checkGrowth(series: Series, { year, value }: Point): readonly AuditFinding[] {
  const { least, most } = growthLimits(series);
  const expected = expectedRate(series, year);
  const slip = growthSlip(value, expected, most);
  const isOut = value < least || value > most;
  return isOut || slip !== undefined ? [{ kind: 'growth-unusual', least, most, slip }] : [];
}

/** The rate that the plan sets, or that of the years around. */
function expectedRate(series: Series, year: number): number | undefined {
  const target = rowOfYear(series, year)?.targets.find(({ type }) => type === 'growth');
  if (target?.type === 'growth') return target.rate;
  const others = [...series.rates.values()].filter((each) => each.year !== year);
  const sorted = others.map(({ value }) => value).sort((a, b) => a - b);
  return sorted.length < 2 ? undefined : sorted[Math.floor(sorted.length / 2)];
}

/** So many points from what was expected a growth needs an explanation, and lies near it once mended. */
const OFF = 14;
const NEAR = 5;

function growthSlip(value: number, expected: number | undefined, most: number): Slip | undefined {
  if (expected === undefined || Math.abs(value - expected) < Math.min(OFF, most / 2)) {
    return undefined;
  }
  if (Math.abs(-value - expected) < NEAR / 2 && value < 0) return { kind: 'sign', meant: -value };
  for (const factor of [10, 100]) {
    // Far more than a limit is needed where growth varies by itself.
    const isLarge = Math.abs(value / factor - expected) < NEAR && value > most / 2;
    if (isLarge) return { kind: 'factor', factor, way: 'large' };
  }
  return undefined;
}

/** So many points the growth of prices, a revision of last year's value and rounding may come to. */
const PRICED = 10;
/** Income is published with its growth at current prices. */
const INCOME = 6;
/** Counts have no prices; their last year's value may still have been revised. */
const COUNTED = 6;

/**
 * Whether the levels of two years say another growth than the rate that is stated between them. At
 * constant prices the two differ by the growth of prices, so that only a gross difference counts.
 * @example checkLevels(series, { year: 2023, value: 5.8, stated: undefined })?.kind // 'growth-contradicts'
 */
export function checkLevels(
  series: Series,
  { year, value: rate }: Point,
): AuditFinding | undefined {
  const level = series.levels.get(year);
  const last = series.levels.get(year - 1);
  const { nature } = series.source;
  if (level === undefined || last === undefined || nature === 'share' || nature === 'rate') {
    return undefined;
  }
  if (last.value <= 0 || level.value <= 0) return undefined;
  // Rounded levels say a growth only so finely: 3 → 4.
  const rounding = 100 * (halfUnit(level) / last.value + halfUnit(last) / last.value);
  const implied = 100 * (level.value / last.value - 1);
  const isPriced = series.unit.includes('元') || series.source.priceBasis !== '';
  const points = !isPriced ? COUNTED : /收入$/u.test(series.source.name) ? INCOME : PRICED;
  // Prices do not turn a fall into a rise: −5 beside a level that grew is rather −0.5.
  const isTurned = rate < 0 !== implied < 0;
  const allowed =
    (isTurned ? Math.min(points, COUNTED) : points) + rounding + 0.15 * Math.abs(implied);
  if (Math.abs(implied - rate) <= allowed) return undefined;
  return {
    kind: 'growth-contradicts',
    ...{ rate, implied },
    last: { of: 'last', year: last.year, value: last.value },
  };
}

function halfUnit({ stated, value }: Point): number {
  const decimals = /\.(\d+)/u.exec(stated?.text ?? String(value))?.[1]?.length ?? 0;
  return 0.5 * 10 ** -decimals;
}
