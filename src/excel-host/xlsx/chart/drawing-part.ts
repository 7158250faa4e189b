import { DEFAULT_GAP, type Figure } from '../../engine/chart/chart-surface';
import { definitionOf, figureOf, lookOf } from '../../model/chart/chart-record';
import type { Book } from '../../model/book';
import { RELATIONSHIPS, type Part } from '../package';
import { tag } from '../xml';
import { CHART, DRAWING, axesXml, textXml, titleXml, value, whole } from './chart-text-xml';
import { seriesXml } from './series-xml';

/** English metric units of a pixel. */
const UNITS = 9525;

const SPREADSHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';

const units = (pixels: number): string => String(Math.round(pixels * UNITS));

function anchorXml(name: string, { col, row, offset, width, height }: Figure, at: number): string {
  const from = tag(
    'xdr:from',
    {},
    tag('xdr:col', {}, String(col)),
    tag('xdr:colOff', {}, units(offset.x)),
    tag('xdr:row', {}, String(row)),
    tag('xdr:rowOff', {}, units(offset.y)),
  );
  const size = { cx: units(width), cy: units(height) };
  const chart = tag('c:chart', { 'xmlns:c': CHART, 'r:id': `rId${at}` });
  const frame = tag(
    'xdr:graphicFrame',
    { macro: '' },
    tag(
      'xdr:nvGraphicFramePr',
      {},
      tag('xdr:cNvPr', { id: at + 1, name }),
      tag('xdr:cNvGraphicFramePr'),
    ),
    tag('xdr:xfrm', {}, tag('a:off', { x: 0, y: 0 }), tag('a:ext', { cx: 0, cy: 0 })),
    tag('a:graphic', {}, tag('a:graphicData', { uri: CHART }, chart)),
  );
  return tag('xdr:oneCellAnchor', {}, from, tag('xdr:ext', size), frame, tag('xdr:clientData'));
}

/**
 * The part with what floats over a sheet, its charts; nothing for a sheet without. A chart moves with its cell and keeps
 * its size.
 *
 * @param number of the sheet, counted from 1
 * @example drawingPart(book, sheetId, 1)?.path // 'xl/drawings/drawing1.xml'
 */
export function drawingPart(book: Book, sheetId: string, number: number): Part | undefined {
  const ids = book.engine.getters.getChartIds(sheetId);
  if (ids.length === 0) return undefined;
  const anchors = ids.map((id, index) =>
    anchorXml(lookOf(book, id).name, figureOf(book, id), index + 1),
  );
  return {
    path: `xl/drawings/drawing${number}.xml`,
    contentType: 'application/vnd.openxmlformats-officedocument.drawing+xml',
    relation: 'drawing',
    xml: tag(
      'xdr:wsDr',
      { 'xmlns:xdr': SPREADSHEET_DRAWING, 'xmlns:a': DRAWING, 'xmlns:r': RELATIONSHIPS },
      ...anchors,
    ),
    parts: ids.map((id, index) => chartPart(book, id, `${number}_${index + 1}`)),
  };
}

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
    look.overlap === undefined ? '' : value('overlap', look.overlap),
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
function chartPart(book: Book, id: string, number: string): Part {
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
