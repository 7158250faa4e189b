import { nameKey } from '../name/name';
import type { AuditFinding } from './finding';
import type { Series } from './series';

/** Of what a thing is a part: `[part, whole]`, by what their names are made of. */
const PARTS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:.*产业|.*行业|工业|农业|建筑业|服务业|.*业)增加值$/u,
    /^地区生产总值(?:gdp)?$|^gdp$|^国内生产总值$/u,
  ],
  [/^规(?:模以)?上工业增加值$/u, /^(?:全部)?工业增加值$/u],
  [/^(?:地方)?一般公共预算收入$/u, /^一般公共预算总收入$/u],
  [/^税收收入$/u, /^(?:地方)?一般公共预算收入$/u],
  [/^一般公共预算(?:总)?收入$/u, /^地区生产总值(?:gdp)?$|^gdp$/u],
  [/^(?:海关)?出口(?:商品)?总[额值]$/u, /^(?:外贸)?进出口(?:商品)?总[额值]$/u],
  [/^每万人口?高价值发明专利拥有量$/u, /^每万人口?发明专利拥有量$/u],
  [
    /^规(?:模以)?上.*(?:r&?d|研发)经费(?:投入|支出)?$/u,
    /^全社会(?:r&?d|研发|研究与试验发展)经费(?:投入|支出)?$/u,
  ],
];

/** 比重 whose two amounts are known: `[part, whole]` within its name. */
const SHARE = /^(.+?)(?:占|与)(.+?)(?:的)?(?:比重|比例|比率|占比|之比)$/u;
const GDP = /^(?:gdp|地区生产总值|地区生产总值gdp|生产总值)$/u;
/** Values are printed rounded, and of two surveys. */
const ROUNDING = 1.005;
const POINTS = 6;

interface Named {
  readonly series: Series;
  readonly keys: readonly string[];
}

/**
 * Holds the values of one year against each other: a part is not larger than its whole, a share is
 * that of its two amounts.
 * @param years values that were held for other reasons are not among them
 * @example checkParts(series, 2023)(services) // [{ kind: 'part-exceeds', whole: '地区生产总值', value: 1261 }]
 */
export function checkParts(
  all: readonly Series[],
  year: number,
  trusted: (series: Series, year: number) => number | undefined,
): (series: Series) => readonly AuditFinding[] {
  const named = all
    .filter((series) => trusted(series, year) !== undefined)
    .map((series): Named => ({ series, keys: namesOf(series) }));
  return (series) => {
    const value = trusted(series, year);
    if (value === undefined) return [];
    const own = named.find((each) => each.series === series);
    if (own === undefined) return [];
    const others = named.filter(
      (each) => each.series.regionId === series.regionId && each.series !== series,
    );
    return [
      ...wholes(own, value, others, year, trusted),
      ...shares(own, value, others, year, trusted),
    ];
  };
}

function namesOf({ source, name, rows }: Series): readonly string[] {
  const printed = rows.map(({ found }) => found.row.printedName);
  return [
    ...new Set(
      [name, source.name, ...printed].map((each) => nameKey(each.replace(/[(（].*$/u, ''))),
    ),
  ];
}

type Trusted = (series: Series, year: number) => number | undefined;

function wholes(
  { series, keys }: Named,
  value: number,
  others: readonly Named[],
  year: number,
  trusted: Trusted,
): readonly AuditFinding[] {
  return others.flatMap((other) => {
    const isPart =
      isSubRow(series, other.series) ||
      PARTS.some(
        ([part, whole]) =>
          keys.some((key) => part.test(key)) && other.keys.some((key) => whole.test(key)),
      );
    const of = trusted(other.series, year);
    if (!isPart || of === undefined || other.series.unit !== series.unit) return [];
    if (series.source.nature === 'share' || series.source.nature === 'rate') return [];
    if (value <= of * ROUNDING) return [];
    return [{ kind: 'part-exceeds', whole: other.series.name, value: of } as const];
  });
}

/** A row that stands under another one as 其中. */
function isSubRow(part: Series, whole: Series): boolean {
  return part.rows.some(({ found: { row } }) =>
    whole.rows.some(
      ({ found }) =>
        row.parentName !== '' &&
        found.row.planId === row.planId &&
        found.row.parentName === '' &&
        found.row.printedName === row.parentName &&
        !/每|人均|均|率|强度|浓度/u.test(row.printedName),
    ),
  );
}

function shares(
  { series, keys }: Named,
  value: number,
  others: readonly Named[],
  year: number,
  trusted: Trusted,
): readonly AuditFinding[] {
  if (series.source.nature !== 'share') return [];
  return keys.flatMap((key) => {
    const [, part = '', whole = ''] = SHARE.exec(key) ?? [];
    if (part === '' || !GDP.test(whole)) return [];
    const isNamed = (name: string): Named | undefined =>
      others.find((each) => each.keys.includes(name));
    const [amount, total] = [
      isNamed(part),
      others.find((each) => each.keys.some((one) => GDP.test(one))),
    ];
    if (amount === undefined || total === undefined) return [];
    const [up, down] = [trusted(amount.series, year), trusted(total.series, year)];
    if (up === undefined || down === undefined || down <= 0) return [];
    if (amount.series.unit !== total.series.unit) return [];
    const implied = (100 * up) / down;
    if (Math.abs(implied - value) <= POINTS) return [];
    const names = { part: amount.series.name, whole: total.series.name };
    return [{ kind: 'share-contradicts', ...names, implied } as const];
  });
}
