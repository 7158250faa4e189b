import { keptByText } from '../kept/kept';
import { nameKey, normaliseName } from '../name/name';

const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };
/** 公里 and 平方米 start with no scale, 千米 and 千克 do: a scale of the thing itself is kept in it. */
const SCALED = /^([十百千万亿]*)(.*)$/u;
/** Shares of a whole, in hundredths. */
const SHARES: readonly (readonly [RegExp, number])[] = [
  [/^(?:%|个?百分点)$/u, 1],
  [/^(?:‰|个?千分点)$/u, 0.1],
];
/** Counting words, which writers use freely: 10所 and 10个 count the same schools. */
const COUNTING =
  /^(?:人次|[个家所件项名人户座处条张台套辆次位支只头种类宗起例篇部间栋幢片批场期])$/u;
/** Other spellings of one unit. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/μ|微克/gu, 'u'],
  [/毫克/gu, 'mg'],
  [/ug|u(?=$|\/)/gu, 'ug'],
  [/千克|公斤/gu, 'kg'],
  [/立方米|m³/gu, 'm3'],
  [/平方米|m²/gu, 'm2'],
  [/千米|公里/gu, 'km'],
  [/周?岁/gu, '年'],
  [/元?人民币元?/gu, '元'],
];
const MASS: Readonly<Record<string, number>> = {
  ug: 1e-6,
  mg: 1e-3,
  g: 1,
  克: 1,
  kg: 1e3,
  吨: 1e6,
};

/**
 * A number printed with its own unit, in the unit of its row; undefined where the two do not measure
 * the same (a share in a row of money, dollars in a row of yuan) or cannot be turned into each other.
 * Counting words do not tell two measures apart. No unit on either side means the row's.
 * @example inUnit(35, '亿元', '亿元') // 35
 * @example inUnit(3500, '万元', '亿元') // 0.35
 * @example inUnit(3.5, '‰', '%') // 0.35
 * @example inUnit(20, '%', '亿元') // undefined
 */
export function inUnit(value: number, printed: string, unit: string): number | undefined {
  const [from, to] = [plainUnit(printed), plainUnit(unit)];
  if (from === '' || to === '' || from === to) return value;
  const [share, whole] = [shareOf(from), shareOf(to)];
  if (share !== undefined && whole !== undefined) return inDigits(value, share / whole);
  const [one, other] = [readUnit(from), readUnit(to)];
  // 万元/人 is often shortened to 万元 where the name says 人均.
  const isPer = one.per === other.per || one.per === '' || other.per === '';
  const factor = isPer ? ratio(one, other) : undefined;
  return factor === undefined ? undefined : inDigits(value, factor);
}

/** 15 digits: what the decimals of the printed number can carry, without binary dust. */
function inDigits(value: number, factor: number): number {
  return factor === 1 ? value : Number((value * factor).toPrecision(15));
}

function shareOf(unit: string): number | undefined {
  return SHARES.find(([pattern]) => pattern.test(unit))?.[1];
}

interface ReadUnit {
  readonly factor: number;
  readonly thing: string;
  /** What stands behind the stroke in 万元/人. */
  readonly per: string;
}

function ratio(one: ReadUnit, other: ReadUnit): number | undefined {
  const scale = one.factor / other.factor;
  const [from, to] = [MASS[one.thing], MASS[other.thing]];
  if (from !== undefined && to !== undefined) return (scale * from) / to;
  const counts = COUNTING.test(one.thing) && COUNTING.test(other.thing);
  // 38.22亿 leaves the thing to the row.
  const isLeftOut = one.thing === '' || other.thing === '';
  return one.thing === other.thing || counts || isLeftOut ? scale : undefined;
}

/** A unit in one spelling, without its qualifier: `亿美元, 验资` counts in 亿美元. */
const plainUnit = keptByText((unit): string => {
  const [bare = ''] = normaliseName(unit).split(',');
  const [numerator = '', ...per] = bare.split('/').map(nameKey);
  const joined = [numerator, ...per].join('/');
  return SPELLINGS.reduce((text, [spelling, plain]) => text.replace(spelling, plain), joined);
});

const readUnit = keptByText((unit): ReadUnit => {
  const [numerator = '', ...per] = unit.split('/');
  const [, scales = '', thing = ''] = SCALED.exec(numerator) ?? [];
  const factor = [...scales].reduce((product, scale) => product * (SCALES[scale] ?? 1), 1);
  return { factor, thing, per: per.join('/') };
});
