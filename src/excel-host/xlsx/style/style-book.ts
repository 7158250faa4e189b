import type { BorderLine, CellBorder, Style } from '../../engine/surface';
import { DEFAULT_FONT, DEFAULT_SIZE } from '../../model/format/cell-style';
import { SPREADSHEET, contentType, type Part } from '../package';
import { tag } from '../xml';

/** How one cell looks. */
export interface Look {
  style: Style;
  border: CellBorder;
  numberFormat: string;
  /** The cell was entered with an apostrophe: editing it must not turn it into a number or formula. */
  quoted: boolean;
}

/** Things of one kind, each written once and counted from 0. */
class Pool {
  readonly items: string[] = [];

  constructor(...first: readonly string[]) {
    this.items.push(...first);
  }

  index(xml: string): number {
    const known = this.items.indexOf(xml);
    return known >= 0 ? known : this.items.push(xml) - 1;
  }

  xml(name: string): string {
    return tag(name, { count: this.items.length }, ...this.items);
  }
}

/** The file format keeps the second fill for this pattern. */
const GRAY_FILL = tag('fill', {}, tag('patternFill', { patternType: 'gray125' }));

/** All looks of a workbook, numbered as they are met; number 0 is the plain look. */
export class StyleBook {
  private readonly fonts = new Pool(fontXml({}));
  private readonly fills = new Pool(fillXml(undefined), GRAY_FILL);
  private readonly borders = new Pool(borderXml({}));
  private readonly numberFormats = new NumberFormats();
  private readonly differences = new Pool();
  private readonly looks = new Pool(
    tag('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }),
  );

  index({ style, border, numberFormat, quoted }: Look): number {
    const numFmtId = this.numberFormats.id(numberFormat);
    const fontId = this.fonts.index(fontXml(style));
    const fillId = this.fills.index(fillXml(style.fillColor));
    const borderId = this.borders.index(borderXml(border));
    const alignment = alignmentXml(style);
    const attributes = {
      numFmtId,
      fontId,
      fillId,
      borderId,
      xfId: 0,
      quotePrefix: quoted || undefined,
      applyNumberFormat: numFmtId ? true : undefined,
      applyFont: fontId ? true : undefined,
      applyFill: fillId ? true : undefined,
      applyBorder: borderId ? true : undefined,
      applyAlignment: alignment ? true : undefined,
    };
    return this.looks.index(alignment ? tag('xf', attributes, alignment) : tag('xf', attributes));
  }

  /** The look that a conditional format puts over a cell's own. */
  difference(style: Style): number {
    const font =
      (style.bold ? tag('b') : '') +
      (style.italic ? tag('i') : '') +
      (style.textColor ? tag('color', { rgb: `FF${style.textColor.slice(1)}` }) : '');
    const color = style.fillColor && tag('bgColor', { rgb: `FF${style.fillColor.slice(1)}` });
    const fill = color ? tag('fill', {}, tag('patternFill', {}, color)) : '';
    return this.differences.index(tag('dxf', {}, font ? tag('font', {}, font) : '', fill));
  }

  part(): Part {
    const formats = this.numberFormats
      .entries()
      .map(({ id, code }) => tag('numFmt', { numFmtId: id, formatCode: code }));
    const plain = tag('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 });
    const named = tag('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 });
    const xml = tag(
      'styleSheet',
      SPREADSHEET,
      formats.length ? tag('numFmts', { count: formats.length }, ...formats) : '',
      this.fonts.xml('fonts'),
      this.fills.xml('fills'),
      this.borders.xml('borders'),
      tag('cellStyleXfs', { count: 1 }, plain),
      this.looks.xml('cellXfs'),
      tag('cellStyles', { count: 1 }, named),
      this.differences.xml('dxfs'),
    );
    const type = contentType('spreadsheetml.styles');
    return { path: 'xl/styles.xml', contentType: type, relation: 'styles', xml };
  }
}

/** Number formats that every spreadsheet program knows by number. */
const BUILT_IN: Record<string, number> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
  '0.00E+00': 11,
  '# ?/?': 12,
  'm/d/yyyy': 14,
  'd-mmm-yy': 15,
  'd-mmm': 16,
  'mmm-yy': 17,
  'h:mm': 20,
  'h:mm:ss': 21,
  '@': 49,
};

/** Numbers from here on are the file's own formats. */
const FIRST_OWN = 164;

/** The number formats of a file, numbered as they are met. */
class NumberFormats {
  private readonly own: string[] = [];

  id(code: string): number {
    const builtIn = BUILT_IN[code];
    if (builtIn !== undefined) return builtIn;
    const known = this.own.indexOf(code);
    return FIRST_OWN + (known >= 0 ? known : this.own.push(code) - 1);
  }

  entries(): { id: number; code: string }[] {
    return this.own.map((code, index) => ({ id: FIRST_OWN + index, code }));
  }
}

const SIDES = ['left', 'right', 'top', 'bottom'] as const;
const VERTICAL: Record<string, string> = { top: 'top', middle: 'center', bottom: 'bottom' };

/** `#RRGGBB` with full opacity, as the file format wants it. */
const argb = (color: string): string => `FF${color.slice(1, 7).toUpperCase()}`;

/**
 * A `<font>`.
 *
 * @example fontXml({ bold: true, fontName: '黑体' }) // '<font><b/><sz val="11"/>…<name val="黑体"/></font>'
 */
function fontXml(style: Style): string {
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
function fillXml(color: string | undefined): string {
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
function borderXml(border: CellBorder): string {
  return tag('border', {}, ...SIDES.map((side) => line(side, border[side])), tag('diagonal'));
}

/**
 * An `<alignment>`, or nothing where all is as usual. An indent counts only from the left or right, so a cell without a
 * side gets the left one, as Excel does.
 *
 * @example alignmentXml({ align: 'center', wrapping: 'wrap' }) // '<alignment horizontal="center" wrapText="1"/>'
 */
function alignmentXml(style: Style): string {
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
