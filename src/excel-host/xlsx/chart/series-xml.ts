import {
  printArea,
  quoteSheet,
  readAddress,
  sequence,
  type Area,
  type Place,
} from '../../model/area/area';
import type { Book } from '../../model/book';
import { definitionOf, lookOf, sheetOf } from '../../model/chart/chart-record';
import { CellReader } from '../../model/range/cell-reader';
import { escapeXml, tag } from '../xml';
import { value, whole } from './chart-text-xml';

/** What a file says instead of cells that are gone. */
const LOST = '#REF!';

/** The engine names the sheet only where it is not the chart's own. */
function placeOf(book: Book, home: string, address: string | undefined): Place | undefined {
  const found = readAddress(address ?? '');
  const sheetId = found?.sheet === undefined ? home : book.sheetId(found.sheet);
  return found && sheetId !== undefined ? { sheetId, area: found.area } : undefined;
}

const part = (place: Place | undefined, area: (whole: Area) => Area): Place | undefined =>
  place && { ...place, area: area(place.area) };

function reference(book: Book, place: Place | undefined): string {
  if (!place) return tag('c:f', {}, LOST);
  const sheet = quoteSheet(book.engine.getters.getSheetName(place.sheetId));
  return tag('c:f', {}, escapeXml(`${sheet}!${printArea(place.area, '$')}`));
}

const positions = ({ sheetId, area }: Place) =>
  sequence(area.row, area.row + area.height - 1).map((row) => ({ sheetId, row, col: area.column }));

/** Texts as the cells show them. */
function textsXml(book: Book, place: Place | undefined): string {
  const reader = new CellReader(book);
  const cells = place ? positions(place) : [];
  const points = cells.map((cell, idx) =>
    tag('c:pt', { idx }, tag('c:v', {}, escapeXml(reader.text(cell)))),
  );
  const cache = tag('c:strCache', {}, value('ptCount', cells.length), ...points);
  return tag('c:strRef', {}, reference(book, place), cache);
}

/** Numbers; a cell without one is a gap. */
function numbersXml(book: Book, place: Place | undefined): string {
  const reader = new CellReader(book);
  const cells = place ? positions(place) : [];
  const formats = cells.map((cell) => reader.numberFormat(cell));
  const common = formats[0] ?? 'General';
  const points = cells.flatMap((cell, idx) => {
    const number = reader.value(cell);
    if (typeof number !== 'number') return [];
    const formatCode = formats[idx] === common ? undefined : formats[idx];
    return [tag('c:pt', { idx, formatCode }, tag('c:v', {}, String(number)))];
  });
  const cache = tag(
    'c:numCache',
    {},
    tag('c:formatCode', {}, escapeXml(common)),
    value('ptCount', cells.length),
    ...points,
  );
  return tag('c:numRef', {}, reference(book, place), cache);
}

const LABELS = tag(
  'c:dLbls',
  {},
  value('dLblPos', 'outEnd'),
  value('showLegendKey', 0),
  value('showVal', 1),
  value('showCatName', 0),
  value('showSerName', 0),
  value('showPercent', 0),
  value('showBubbleSize', 0),
);

/**
 * One series of a chart with its name, categories and values as references and as they are now.
 *
 * @param index counted from 0
 * @example seriesXml(book, 'chart-1', 0) // '<c:ser><c:idx val="0"/>…'
 */
export function seriesXml(book: Book, id: string, index: number): string {
  const { dataSource } = definitionOf(book, id);
  const { series } = lookOf(book, id);
  const home = sheetOf(book, id);
  const all = placeOf(book, home, dataSource.dataSets[index]?.dataRange);
  const name = part(all, (area) => ({ ...area, height: 1 }));
  const values = part(all, (area) => ({ ...area, row: area.row + 1, height: area.height - 1 }));
  const { fill, line, hasDataLabels } = series[index] ?? {};
  return tag(
    'c:ser',
    {},
    value('idx', index),
    value('order', index),
    tag('c:tx', {}, textsXml(book, name)),
    (fill ?? line) ? whole({ fill, line }) : '',
    value('invertIfNegative', 0),
    hasDataLabels ? LABELS : '',
    tag('c:cat', {}, textsXml(book, placeOf(book, home, dataSource.labelRange))),
    tag('c:val', {}, numbersXml(book, values)),
  );
}
