import type { BorderLine, CellBorder, Style } from '../../engine/surface';
import { DEFAULT_FONT, DEFAULT_SIZE } from '../../model/format/default-font';
import { tag } from '../xml';

const SIDES = ['left', 'right', 'top', 'bottom'] as const;
const VERTICAL: Record<string, string> = { top: 'top', middle: 'center', bottom: 'bottom' };

/** `#RRGGBB` with full opacity, as the file format wants it. */
const argb = (color: string): string => `FF${color.slice(1, 7).toUpperCase()}`;

/**
 * A `<font>`.
 *
 * @example fontXml({ bold: true, fontName: '黑体' }) // '<font><b/><sz val="11"/>…<name val="黑体"/></font>'
 */
export function fontXml(style: Style): string {
  return tag(
    'font',
    {},
    style.bold ? tag('b') : '',
    style.italic ? tag('i') : '',
    style.strikethrough ? tag('strike') : '',
    style.underline ? tag('u') : '',
    tag('sz', { val: style.fontSize ?? DEFAULT_SIZE }),
    style.textColor ? tag('color', { rgb: argb(style.textColor) }) : '',
    tag('name', { val: style.fontName ?? DEFAULT_FONT }),
  );
}

/**
 * A `<fill>`.
 *
 * @example fillXml('#FFFF00') // '<fill><patternFill patternType="solid">…'
 */
export function fillXml(color: string | undefined): string {
  if (!color) return tag('fill', {}, tag('patternFill', { patternType: 'none' }));
  const foreground = tag('fgColor', { rgb: argb(color) });
  return tag('fill', {}, tag('patternFill', { patternType: 'solid' }, foreground));
}

const line = (side: string, border: BorderLine | undefined): string =>
  border
    ? tag(side, { style: border.style }, tag('color', { rgb: argb(border.color) }))
    : tag(side);

/**
 * A `<border>`.
 *
 * @example borderXml({ top: { style: 'thick', color: '#000000' } })
 */
export function borderXml(border: CellBorder): string {
  return tag('border', {}, ...SIDES.map((side) => line(side, border[side])), tag('diagonal'));
}

/**
 * An `<alignment>`, or nothing where all is as usual. An indent counts only from the left or right, so a cell without a
 * side gets the left one, as Excel does.
 *
 * @example alignmentXml({ align: 'center', wrapping: 'wrap' }) // '<alignment horizontal="center" wrapText="1"/>'
 */
export function alignmentXml(style: Style): string {
  const horizontal = style.spread ? 'centerContinuous' : style.align;
  const attributes = {
    horizontal: horizontal ?? (style.indent ? 'left' : undefined),
    vertical: VERTICAL[style.verticalAlign ?? ''],
    wrapText: style.wrapping === 'wrap' ? true : undefined,
    indent: style.indent,
  };
  return Object.values(attributes).some((value) => value !== undefined)
    ? tag('alignment', attributes)
    : '';
}
