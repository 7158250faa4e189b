import { NO_FILL, type ChartLook } from '../../engine/chart/chart-surface';
import { escapeXml, tag } from '../xml';

/** Hundredths of a point, and Excel's own size of a chart's texts. */
const HUNDREDTHS = 100;
const DEFAULT_SIZE = 10;
const TITLE_SIZE = 14;

/**
 * An element of a chart that is nothing but a value.
 *
 * @example value('gapWidth', 50) // '<c:gapWidth val="50"/>'
 */
export function value(name: string, val: string | number): string {
  return tag(`c:${name}`, { val });
}

/**
 * The fill and outline of something in a chart; what is undefined is left to Excel.
 *
 * @example whole({ fill: '#FFFFFF' })
 */
export function whole({ fill, line }: { fill?: string; line?: string }): string {
  const solid = (color: string): string =>
    tag('a:solidFill', {}, tag('a:srgbClr', { val: color.slice(1) }));
  return tag(
    'c:spPr',
    {},
    fill === undefined ? '' : fill === NO_FILL ? tag('a:noFill') : solid(fill),
    line === undefined ? '' : tag('a:ln', { w: 9525 }, solid(line)),
  );
}

/**
 * The font of all texts of a chart.
 *
 * @example textXml({ name: '仿宋', size: 10.5 })
 */
export function textXml({
  name,
  size = DEFAULT_SIZE,
}: NonNullable<ChartLook['font']> = {}): string {
  const faces = name ? ['latin', 'ea'].map((each) => tag(`a:${each}`, { typeface: name })) : [];
  const properties = tag('a:defRPr', { sz: Math.round(size * HUNDREDTHS) }, ...faces);
  const paragraph = tag(
    'a:p',
    {},
    tag('a:pPr', {}, properties),
    tag('a:endParaRPr', { lang: 'zh-CN' }),
  );
  return tag('c:txPr', {}, tag('a:bodyPr'), tag('a:lstStyle'), paragraph);
}

/**
 * The title above a chart.
 *
 * @example titleXml('目标进度', { bold: true })
 */
export function titleXml(
  text: string,
  { bold, fontSize = TITLE_SIZE }: { bold?: boolean; fontSize?: number },
): string {
  const sz = Math.round(fontSize * HUNDREDTHS);
  const run = { lang: 'zh-CN', sz, b: bold === true };
  const paragraph = tag(
    'a:p',
    {},
    tag('a:pPr', {}, tag('a:defRPr', { sz, b: bold === true })),
    tag('a:r', {}, tag('a:rPr', run), tag('a:t', {}, escapeXml(text))),
  );
  const rich = tag('c:rich', {}, tag('a:bodyPr'), tag('a:lstStyle'), paragraph);
  return tag('c:title', {}, tag('c:tx', {}, rich), value('overlay', 0));
}

/** Shapes, fills and texts. */
export const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
/** Charts. */
export const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

/** Any two numbers: they only tell the axes of one chart apart. */
const CATEGORY = 111111111;
const VALUE = 222222222;

const LINE = whole({ line: '#7F7F7F' });
const GRID = tag('c:majorGridlines', {}, whole({ line: '#D9D9D9' }));

function categoryAxis({ category }: ChartLook): string {
  return tag(
    'c:catAx',
    {},
    value('axId', CATEGORY),
    tag('c:scaling', {}, value('orientation', category.isReversed ? 'maxMin' : 'minMax')),
    value('delete', 0),
    value('axPos', 'l'),
    tag('c:numFmt', { formatCode: 'General', sourceLinked: true }),
    value('majorTickMark', 'none'),
    value('minorTickMark', 'none'),
    value('tickLblPos', category.areLabelsLow ? 'low' : 'nextTo'),
    LINE,
    value('crossAx', VALUE),
    value('crosses', 'autoZero'),
    value('auto', 1),
    value('lblAlgn', 'ctr'),
    value('lblOffset', 100),
    value('noMultiLvlLbl', 0),
  );
}

/** Where the categories' axis is crossed is said on the axis that crosses it. */
function valueAxis({ category, value: { numberFormat } }: ChartLook): string {
  const atMaximum = category.position === 'Maximum';
  const isAtTop = (category.isReversed === true) !== atMaximum;
  return tag(
    'c:valAx',
    {},
    value('axId', VALUE),
    tag('c:scaling', {}, value('orientation', 'minMax')),
    value('delete', 0),
    value('axPos', isAtTop ? 't' : 'b'),
    GRID,
    tag('c:numFmt', {
      formatCode: numberFormat ?? 'General',
      sourceLinked: numberFormat === undefined,
    }),
    value('majorTickMark', 'out'),
    value('minorTickMark', 'none'),
    value('tickLblPos', 'nextTo'),
    LINE,
    value('crossAx', CATEGORY),
    value('crosses', atMaximum ? 'max' : 'autoZero'),
    value('crossBetween', 'between'),
  );
}

/** The two axes of a bar chart, and how the bars name them. */
export const axesXml = {
  ids: [value('axId', CATEGORY), value('axId', VALUE)],
  /**
   * @example axesXml.of(look) // '<c:catAx>…</c:catAx><c:valAx>…</c:valAx>'
   */
  of: (look: ChartLook): string => categoryAxis(look) + valueAxis(look),
};
