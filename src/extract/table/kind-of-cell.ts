import { parseFigure } from '../../core/figure/parse';
import { isUnit } from './unit-bracket';

/** What a cell looks like when nothing is known about its column. */
export type CellKind = 'blank' | 'count' | 'figure' | 'unit' | 'attribute' | 'text';

const COUNT = /^[(（]?\d{1,3}[)）]?[.、．]?$/;
const ATTRIBUTE = /^(?:预期|约束|引导|指导|控制)性(?:指标)?$/;

/** A mark that leads to a note below the table: 60.6*, 77.3① */
const FOOTNOTE = /[*＊†‡①-⑳]+$/;
/** Goals in words begin with a verb; names such as 第三产业 or 学前三年教育 do not. */
const TARGET_WORDS =
  /^(?:控制|完成|不高于|不低于|低于|高于|优于|达到|居全|位居|保持|力争|与.{2,10}同步|下降率|进入|争取|\d{4}年完成)/;

/**
 * Sorts a cell by its text alone.
 *
 * @example kindOfCell('预期性') // 'attribute'
 * @example kindOfCell('[6.5]') // 'figure'
 */
export function kindOfCell(text: string): CellKind {
  if (text === '') return 'blank';
  const bare = text.replace(FOOTNOTE, '');
  if (isAttribute(text)) return 'attribute';
  if (COUNT.test(text)) return 'count';
  if (isUnit(text)) return 'unit';
  const { kind } = parseFigure(bare === '' ? text : bare);
  const words = kind === 'statement' || kind === 'relative' || kind === 'assigned';
  return words && !TARGET_WORDS.test(text) ? 'text' : 'figure';
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
