/** What is to stand in cells, line by line; number formats left out stay as they are. */
interface CellFill {
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormats?: readonly (readonly unknown[])[] | undefined;
}

/**
 * Queues the contents of cells and their number formats. Where rows are hidden each cell is a request of its
 * own: an array that is written across rows that a filter hides Excel takes as something pasted, and its
 * items come to stand in other rows (github.com/OfficeDev/office-js/issues/224). No sync.
 * @param hasHidden whether rows of the range are hidden, or may be
 * @example fillCells(range, { formulas: [['=A1'], [5]] }, reading.hasHidden)
 */
export function fillCells(
  range: Excel.Range,
  { formulas, numberFormats }: CellFill,
  hasHidden: boolean,
): void {
  if (!hasHidden) {
    // Formats first: a cell that was formatted as text would keep a formula as text.
    if (numberFormats !== undefined) range.numberFormat = numberFormats.map((line) => [...line]);
    range.formulas = formulas.map((line) => [...line]);
    return;
  }
  formulas.forEach((line, row) => {
    line.forEach((formula, column) => {
      const cell = range.getCell(row, column);
      const numberFormat = numberFormats?.[row]?.[column];
      if (numberFormat !== undefined) cell.numberFormat = [[numberFormat]];
      cell.formulas = [[formula]];
    });
  });
}
