import type { CellBorder, Style } from '../../engine/surface';
import { contentType, SPREADSHEET, type Part } from '../package';
import { tag } from '../xml';
import { NumberFormats } from './number-formats';
import { alignmentXml, borderXml, fillXml, fontXml } from './style-parts';

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
