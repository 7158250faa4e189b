import type { DocumentGrid } from '../core/document/part';
import { printDocument, type PrintedRow } from '../core/document/print-document';
import { readCaption } from './section/caption';
import type { ExtractOptions } from './extraction';
import { LIMITS } from './limits';
import type { GridRow } from './table/grid';
import { readTable, readUnitLine } from './table/read';
import type { DocumentTable } from './table/table';
import { closeBlanks } from './text/clean';

/**
 * Reads the table of a worksheet, or of a selection of its cells. Lines are rows of the grid (1-based),
 * and a cell's span is its column, since there is no text to count characters in. Undefined where
 * nothing reads as a row.
 *
 * @example readSheet(gridOfValues(sheet, [['指标', '2025年目标'], ['就业', 6]]))?.rows[0]?.name // '就业'
 */
export function readSheet(
  grid: DocumentGrid,
  options: ExtractOptions = {},
): DocumentTable | undefined {
  const [printed] = printDocument([grid]).grids;
  const rows = (printed?.rows ?? [])
    .slice(0, LIMITS.rows)
    .map(readRow)
    .filter((row) => row.cells.some((cell) => cell.text !== ''));
  const above: string[] = [];
  let first = 0;
  for (; first < rows.length - 1; first += 1) {
    const texts = (rows[first]?.cells ?? []).map((cell) => cell.text).filter((text) => text !== '');
    if (texts.length !== 1) break;
    above.push(texts[0] ?? '');
  }
  const title = above.find((text) => readCaption(text) !== undefined) ?? titleOf(above);
  const table = readTable(
    { layout: 'sheet', rows: rows.slice(first) },
    {
      title,
      titleLine: title === '' ? undefined : rows[above.indexOf(title)]?.line,
      section: [],
      period: options.period,
      unit: above.map(readUnitLine).find((unit) => unit !== undefined) ?? '',
    },
  );
  return table === undefined ? undefined : { ...table, sheet: grid.sheet?.name };
}

function titleOf(above: readonly string[]): string {
  return above.find((text) => readUnitLine(text) === undefined) ?? '';
}

function readRow({ line, cells }: PrintedRow): GridRow {
  return {
    line,
    cells: cells.slice(0, LIMITS.columns).map((cell, column) => ({
      ...cell,
      text: closeBlanks(cell.text.slice(0, LIMITS.cell)),
      start: column,
      end: column + 1,
    })),
  };
}
