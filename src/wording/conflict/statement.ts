import { rowName, type PlanIndicator } from '../../core/indicator/plan-indicator';
import type { StatedFigure } from '../../core/conflict/stated-figure';
import type { PrintedFigure } from '../../core/figure/printed-figure';
import { FIGURE_COLUMNS } from '../../core/plan/plan';
import { quoted } from '../phrases';

/**
 * A figure as printed, in quotation marks, with the unit that it is printed apart from.
 * @example sayPrinted(figure) // '“1500”'
 */
export function sayPrinted({ text, unit }: PrintedFigure): string {
  const own = unit !== '' && !text.includes(unit) ? unit : '';
  return `${quoted(text)}${own}`;
}

/**
 * The name of a row in quotation marks.
 * @example sayRow(row) // '“地区生产总值（GDP）”'
 */
export function sayRow(row: PlanIndicator): string {
  return quoted(rowName(row));
}

/**
 * What a statement says, and where it says so within its document.
 * @example sayStatement(statement) // '“十四五”指标表的目标值为“94”（指标表 第4行（文本第299行））'
 */
export function sayStatement({ figure, plan }: StatedFigure): string {
  const isColumn = figure.place.kind === 'table' && figure.planId !== undefined;
  const where = isColumn ? `“${plan.period}”指标表的${FIGURE_COLUMNS[figure.measure]}` : '正文';
  const { text, line } = figure.place;
  const place = [text, line === undefined ? '' : `文本第${String(line)}行`].filter((each) => each);
  return `${where}为${sayPrinted(figure)}（${place.join('，')}）`;
}
