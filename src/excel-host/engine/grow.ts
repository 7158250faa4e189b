import type { Engine } from './engine';

const STEP = { ROW: 100, COL: 10 } as const;

/**
 * Makes a sheet of the model at least so large: Excel's sheets always have 1,048,576 × 16,384 cells, the engine's have
 * an end. Rows and columns are added in steps so that writing line by line does not grow the sheet each time.
 *
 * @example grow(engine, id, 250, 3) // a 100 × 26 sheet becomes 300 × 26
 */
export function grow(engine: Engine, sheetId: string, rows: number, columns: number): void {
  const { getters } = engine;
  const needs = [
    { dimension: 'ROW', need: rows, have: getters.getNumberRows(sheetId) },
    { dimension: 'COL', need: columns, have: getters.getNumberCols(sheetId) },
  ] as const;
  for (const { dimension, need, have } of needs) {
    if (need <= have) continue;
    const step = STEP[dimension];
    const payload = {
      sheetId,
      sheetName: getters.getSheetName(sheetId),
      dimension,
      base: have - 1,
      position: 'after',
      quantity: Math.ceil((need - have) / step) * step,
    };
    // A range beyond the old end has always been there for Excel: it must not be pushed further.
    engine.withoutFollowing(() => engine.dispatch('ADD_COLUMNS_ROWS', payload));
  }
}
