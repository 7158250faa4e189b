import { readUnit } from '../../core/figure/unit';
import { normaliseText } from '../../core/figure/normalise';

const LAST_BRACKET = /[（(]([^（）()]{1,40}(?:\([^()]{0,10}\))?)[)）]\s*[*①-⑩]?$/;
const PARTS = /[,，、；;\s]+/;
/** Units that plans print and the figure grammar has no need of. */
const MORE =
  /^(?:[\u03bcµu]g|mg|[\u5fae毫]克)\/(?:m|立方米|m3|m³)|^(?:%|‰|人年|人·年)$|\/(?:万人|千人|百人|人|万元|亿元|平方公里|户|年)$|^\d+$/;

/**
 * Whether a text is a unit: 亿元, %, 件/万人, ug/m³.
 *
 * @example isUnit('亿元') // true
 * @example isUnit('GDP') // false
 */
export function isUnit(text: string): boolean {
  const plain = normaliseText(text).replace(/\s/g, '');
  if (plain === '' || plain.length > 16 || /^\d/.test(plain)) return false;
  if (MORE.test(plain)) return true;
  const unit = readUnit(plain);
  return unit !== undefined && unit.unit !== '' && unit.power === 0 && !unit.more;
}

/**
 * The unit in the last bracket of a name or header, or undefined. Of several parts in one bracket
 * the one that is a unit counts.
 *
 * @example unitInBracket('每千人口床位数 (张, 常住人口)') // '张'
 * @example unitInBracket('地区生产总值（GDP）') // undefined
 */
export function unitInBracket(name: string): string | undefined {
  const inside = LAST_BRACKET.exec(name)?.[1]?.trim();
  if (inside === undefined) return undefined;
  const bare = inside.replace(/^单位\s*[:：]\s*/, '');
  if (isUnit(bare)) return bare;
  return bare.split(PARTS).find(isUnit);
}
