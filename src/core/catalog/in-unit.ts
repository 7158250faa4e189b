import { nameKey } from './normalise-name';

const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };
const SCALED = /^([十百千万亿]*)(.*)$/u;
const PERCENT = /^(?:%|个?百分点)$/u;
const CURRENCY = /^(?:美元|欧元|港元|港币|日元|英镑|人民币|元)/u;

/**
 * A number printed with its own unit, in the unit of its row; undefined where the two do not measure
 * the same (a share in a row of money, dollars in a row of yuan). Counting words (家, 个, 所) are
 * used freely and do not tell two measures apart. No unit on either side means the row's.
 * @example inUnit(35, '亿元', '亿元') // 35
 * @example inUnit(3500, '万元', '亿元') // 0.35
 * @example inUnit(20, '%', '亿元') // undefined
 */
export function inUnit(value: number, printed: string, unit: string): number | undefined {
  const [from, to] = [bareUnit(printed), bareUnit(unit)];
  if (from === '' || to === '' || from === to) return value;
  const [fromPercent, toPercent] = [PERCENT.test(from), PERCENT.test(to)];
  if (fromPercent || toPercent) return fromPercent && toPercent ? value : undefined;
  if (from.includes('‰') !== to.includes('‰')) return undefined;
  const [one, other] = [scaled(from), scaled(to)];
  if (CURRENCY.exec(one.rest)?.[0] !== CURRENCY.exec(other.rest)?.[0]) return undefined;
  if (one.factor === other.factor) return value;
  // 15 digits: what the decimals of the printed number can carry, without binary dust.
  return Number(((value * one.factor) / other.factor).toPrecision(15));
}

/** A unit without its qualifier: `亿美元, 验资` counts in 亿美元. */
function bareUnit(unit: string): string {
  return nameKey(unit.normalize('NFKC').split(/[,、]/u)[0] ?? '');
}

function scaled(unit: string): { readonly factor: number; readonly rest: string } {
  const [, scales = '', rest = ''] = SCALED.exec(unit) ?? [];
  const factor = [...scales].reduce((product, scale) => product * (SCALES[scale] ?? 1), 1);
  return { factor, rest };
}
