import { readCaption } from './section/caption';
import type { ExtractOptions } from './extraction';
import { LIMITS } from './limits';
import type { GridCell, GridRow } from './table/grid';
import { readTable, readUnitLine } from './table/read';
import type { Table } from './table/table';
import { cleanText } from './text/clean';

/** What a cell of a worksheet can hold. */
export type SheetValue = string | number | boolean | null | undefined;

/**
 * Reads the table in a selection of cells. Lines are rows of the selection (1-based), and a cell's
 * span is its column, since there is no text to count characters in. Merged cells arrive as their
 * first cell and blanks, as worksheets give them out. Undefined where nothing reads as a row.
 *
 * @param values rows of the selection
 * @example extractSheet([['指标', '单位', '2025年目标'], ['地区生产总值', '亿元', 1500]])?.rows[0]?.name // '地区生产总值'
 */
export function extractSheet(
  values: readonly (readonly SheetValue[])[],
  options: ExtractOptions = {},
): Table | undefined {
  const rows = values
    .slice(0, LIMITS.rows)
    .map((row, index) => readRow(row, index + 1))
    .filter((row) => row.cells.some((cell) => cell.text !== ''));
  const above: string[] = [];
  let first = 0;
  for (; first < rows.length - 1; first += 1) {
    const texts = (rows[first]?.cells ?? []).map((cell) => cell.text).filter((text) => text !== '');
    if (texts.length !== 1) break;
    above.push(texts[0] ?? '');
  }
  const title = above.find((text) => readCaption(text) !== undefined) ?? titleOf(above);
  return readTable(
    { layout: 'sheet', rows: rows.slice(first) },
    {
      title,
      titleLine: title === '' ? undefined : rows[above.indexOf(title)]?.line,
      section: [],
      period: options.period,
      unit: above.map(readUnitLine).find((unit) => unit !== undefined) ?? '',
    },
  );
}

function titleOf(above: readonly string[]): string {
  return above.find((text) => readUnitLine(text) === undefined) ?? '';
}

function readRow(values: readonly SheetValue[], line: number): GridRow {
  const cells = values.slice(0, LIMITS.columns).map((value, column): GridCell => ({
    text: printValue(value),
    line,
    start: column,
    end: column + 1,
    covered: false,
  }));
  return { line, cells };
}

/** A number as it is, without the noise of binary fractions (0.1 + 0.2). */
function printValue(value: SheetValue): string {
  if (value === null || value === undefined || typeof value === 'boolean') return '';
  if (typeof value === 'number') {
    return Number.isFinite(value) ? String(Number(value.toPrecision(15))) : '';
  }
  return cleanText(value.slice(0, LIMITS.cell));
}
