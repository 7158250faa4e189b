import type { ChartLook } from '../../engine/chart/chart-look';
import { tag } from '../xml';
import { value, whole } from './chart-text-xml';

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
