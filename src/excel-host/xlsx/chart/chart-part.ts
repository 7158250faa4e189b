import { DEFAULT_GAP } from '../../engine/chart/chart-look';
import type { Book } from '../../model/book';
import { definitionOf, lookOf } from '../../model/chart/chart-record';
import { RELATIONSHIPS, type Part } from '../package';
import { tag } from '../xml';
import { axesXml } from './axis-xml';
import { value, textXml, titleXml, whole } from './chart-text-xml';
import { CHART, DRAWING } from './drawing-namespaces';
import { seriesXml } from './series-xml';

const LEGEND: Record<string, string> = { bottom: 'b', top: 't', left: 'l', right: 'r' };

/** The order of elements is the schema's: Excel refuses a file with another one. */
function chartXml(book: Book, id: string): string {
  const { title, legendPosition, dataSource } = definitionOf(book, id);
  const look = lookOf(book, id);
  const series = dataSource.dataSets.map((_, index) => seriesXml(book, id, index));
  const bars = tag(
    'c:barChart',
    {},
    value('barDir', 'bar'),
    value('grouping', 'clustered'),
    value('varyColors', 0),
    ...series,
    value('gapWidth', look.gapWidth ?? DEFAULT_GAP),
    ...axesXml.ids,
  );
  const text = title.text ?? '';
  return tag(
    'c:chart',
    {},
    text === '' ? '' : titleXml(text, title),
    value('autoTitleDeleted', text === '' ? 1 : 0),
    tag('c:plotArea', {}, tag('c:layout'), bars, axesXml.of(look)),
    tag('c:legend', {}, value('legendPos', LEGEND[legendPosition] ?? 'b'), value('overlay', 0)),
    value('plotVisOnly', 1),
    value('dispBlanksAs', 'gap'),
  );
}

/**
 * The part of one chart, with the values it shows now.
 *
 * @param number tells it from all others of the workbook
 * @example chartPart(book, 'chart-1', '1_1').path // 'xl/charts/chart1_1.xml'
 */
export function chartPart(book: Book, id: string, number: string): Part {
  const xml = tag(
    'c:chartSpace',
    { 'xmlns:c': CHART, 'xmlns:a': DRAWING, 'xmlns:r': RELATIONSHIPS },
    value('roundedCorners', 0),
    chartXml(book, id),
    whole({ fill: '#FFFFFF', line: '#BFBFBF' }),
    textXml(lookOf(book, id).font),
  );
  return {
    path: `xl/charts/chart${number}.xml`,
    contentType: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
    relation: 'chart',
    xml,
  };
}
