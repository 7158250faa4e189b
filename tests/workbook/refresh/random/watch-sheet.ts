import type { Host } from '../../../../src/excel-host/host';
import { readEntry, type Entry } from '../../../../src/workbook/inserted/entry';

/** One cell of the sheet as a person sees it. */
export interface SeenCell {
  readonly entry: Entry;
  readonly format: string;
  /** Fill, font, alignment and borders. */
  readonly look: string;
}

/** All cells in which something may have come to stand. */
export type SeenSheet = readonly (readonly SeenCell[])[];

export const ROWS = 110;
export const COLUMNS = 40;

/** What an 编码 of the made-up plan looks like. */
export const KEY = /^990121-14-[\d.]+$/u;

const BLANK: SeenCell = { entry: { kind: 'blank' }, format: 'General', look: '[false,{},{}]' };

/** All sheets by their ids. */
export type SeenBook = ReadonlyMap<string, SeenSheet>;

/** Reads all sheets without asking the client. */
export function watchBook(host: Host): SeenBook {
  const ids = host.engine.getters.getSheetIds();
  return new Map(ids.map((id) => [id, watchSheet(host, id)]));
}

function watchSheet(host: Host, id: string): SeenSheet {
  const { engine, workbook } = host;
  const { getters } = engine;
  const sheet = workbook.Worksheets.GetItem(id);
  const used = sheet.GetUsedRange();
  const { row: top, column: left } = used.area;
  const [formulas, values, types, formats] = [
    used.Formulas,
    used.Values,
    used.ValueTypes,
    used.NumberFormat,
  ] as unknown[][][];
  return Array.from({ length: ROWS }, (_row, row) =>
    Array.from({ length: COLUMNS }, (_column, col): SeenCell => {
      const at = { sheetId: id, row, col };
      const cell = getters.getCell(at);
      const border = getters.getCellBorder(at);
      const [i, j] = [row - top, col - left];
      const type = types?.[i]?.[j];
      if (cell === undefined && !border && (type === undefined || type === 'Empty')) return BLANK;
      const { wrapping, ...style } = cell?.style ?? {};
      return {
        entry: readEntry(formulas?.[i]?.[j] ?? '', values?.[i]?.[j] ?? '', String(type)),
        format: (formats?.[i]?.[j] ?? 'General') as string,
        look: JSON.stringify([wrapping === 'wrap', style, border ?? {}]),
      };
    }),
  );
}

/** What else of the workbook has to be as it was: heights, widths, merges, colours, names, settings. */
export function watchRest(host: Host): unknown {
  const { getters } = host.engine;
  const lines = (count: number, size: (line: number) => number) =>
    Array.from({ length: count }, (_line, line) => size(line));
  return {
    sheets: getters.getSheetIds().map((id) => ({
      heights: lines(ROWS, (row) => getters.getRowSize(id, row)),
      widths: lines(COLUMNS, (column) => getters.getColSize(id, column)),
      merges: getters
        .getMerges(id)
        .map((merge) => JSON.stringify(merge))
        .sort(),
      colours: getters.getConditionalFormats(id),
    })),
    names: host.workbook.Names.all().map(({ Name, Formula }) => [Name, Formula]),
    settings: host.settings.keys().map((key) => [key, host.settings.get(key)]),
  };
}
