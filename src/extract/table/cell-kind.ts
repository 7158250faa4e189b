import { normaliseText } from '../../core/figure/normalise';
import type { Clause } from '../../core/figure/figure';
import { splitFootnote } from '../../core/figure/footnote';
import { parseFigure } from '../../core/figure/parse';
import { readUnit } from '../../core/figure/unit';

/** What a cell looks like when nothing is known about its column. */
export type CellKind = 'blank' | 'count' | 'figure' | 'unit' | 'attribute' | 'text';

const COUNT = /^[(（]?\d{1,3}[)）]?[.、．]?$/;
const ATTRIBUTE = /^(?:预期|约束|引导|指导|控制)性(?:指标)?$/;

/** Two amounts at once, 85/24, or a number with marks nobody knows: no name looks like that. */
const MARKS = /^[<>＜＞≤≥≈~～]?\s*\d[^\p{Script=Han}A-Za-z]*$/u;
/** Goals in words begin with a verb; names such as 第三产业 or 学前三年教育 do not. */
const TARGET_WORDS =
  /^(?:控制|基本稳定|基本持平|基本同步|稳定在|稳中有|持续改善|持续提高|不断提高|逐步提高|明显改善|稳步提高|完成|不高于|不低于|低于|高于|优于|达到|居全|位居|保持|力争|与.{2,10}同步|下降率|进入|争取|\d{4}年完成)/;

/**
 * Sorts a cell by its text alone.
 *
 * @example kindOfCell('预期性') // 'attribute'
 * @example kindOfCell('[6.5]') // 'figure'
 */
export function kindOfCell(text: string): CellKind {
  if (text === '') return 'blank';
  const { bare } = splitFootnote(text);
  if (isAttribute(text)) return 'attribute';
  if (COUNT.test(text)) return 'count';
  if (isUnit(text)) return 'unit';
  const figure = parseFigure(bare);
  const { kind } = figure;
  if (MARKS.test(bare)) return 'figure';
  // 每百户宽带数2 and 化学需氧量1: a name that ends in a digit, not so many of something.
  if (figure.kind === 'compound' && figure.clauses.every(isNamed)) return 'text';
  const words = kind === 'statement' || kind === 'relative' || kind === 'assigned';
  return words && !TARGET_WORDS.test(text) ? 'text' : 'figure';
}

/** A number without a unit behind the name of something. */
function isNamed({ of, figure }: Clause): boolean {
  return of !== '' && figure.kind === 'number' && figure.unit === '' && figure.op === '=';
}

/**
 * Whether a text is a value of 属性.
 *
 * @example isAttribute('约束性') // true
 */
export function isAttribute(text: string): boolean {
  return ATTRIBUTE.test(text.replace(/\s/g, ''));
}

/**
 * Whether a cell can only be a figure: a number, a bracket, a target handed down.
 *
 * @example isFigureText('12.5') // true
 */
export function isFigureText(text: string): boolean {
  const kind = kindOfCell(text);
  return kind === 'figure' || kind === 'count';
}

const LAST_BRACKET = /[（(]([^（）()]{1,40}(?:\([^()]{0,10}\))?)[)）]\s*[*①-⑩]?$/;
const PARTS = /[,，、；;\s]+/;
/** Units that plans print and the figure grammar has no need of. */
const MORE =
  /^(?:[\u03bcµu]g|mg|[\u5fae毫]克)\/(?:m|立方米|m3|m³)|^(?:%|‰|人年|人·年)$|\/(?:[十百千]?[万亿]?[人元]|[十百千]人|平方公里|户|年)$/;
/** Of so many people: a maternal mortality in 1/10万, 1/100000. */
const ONE_OF = /^1\/(?:10+|(?:10|十)?万)$/;

/**
 * Whether a text is a unit: 亿元, %, 件/万人, ug/m³.
 *
 * @example isUnit('亿元') // true
 * @example isUnit('GDP') // false
 */
function isUnit(text: string): boolean {
  const plain = normaliseText(text).replace(/\s/g, '');
  if (plain === '' || plain.length > 16) return false;
  if (/^\d/.test(plain)) return ONE_OF.test(plain);
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

/**
 * Whether a cell reads like a name: no figure, unit, 属性 or lone bracket, nor the end of a word.
 *
 * @example isLikelyName('左右') // false
 */
export function isLikelyName(name: string): boolean {
  if (name === '') return false;
  if (/^[)）\]］%％、，。：:;；]/.test(name) || /^[（(][^（）()]*[)）]?$/.test(name)) return false;
  if (openBrackets(name)) return false;
  const kind = kindOfCell(name);
  if (kind === 'text' || (kind === 'unit' && name.length > 3)) return true;
  return kind !== 'attribute' && /\p{Script=Han}{3}/u.test(name);
}

/** 每千人口（常住 ends within a bracket. */
function openBrackets(name: string): boolean {
  const count = (marks: RegExp) => name.match(marks)?.length ?? 0;
  return count(/[（(]/g) !== count(/[)）]/g);
}

/** What the fields of a plan are called. Without numbers any other word may be that of a group: 人才. */
export const FIELD =
  /发展|经济|创新|民生|福祉|绿色|生态|安全|文化|文旅|乡村|农业|开放|协调|共享|数字|社会|资源|环境|改革|治理|城乡|质量|动能|活力/u;
