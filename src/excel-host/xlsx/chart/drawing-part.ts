import type { Figure } from '../../engine/chart/chart-surface';
import type { Book } from '../../model/book';
import { figureOf, lookOf } from '../../model/chart/chart-record';
import { RELATIONSHIPS, type Part } from '../package';
import { tag } from '../xml';
import { chartPart } from './chart-part';
import { DRAWING, CHART } from './drawing-namespaces';

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
