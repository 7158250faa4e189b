import { format as formatNumber } from 'numfmt';
import type { CellPosition, CellValue, EvaluatedCell, Style } from '../../engine/surface';
import type { Book } from '../book';

/** The engine's own error names where they differ from Excel's. */
const EXCEL_ERROR: Record<string, string> = {
  '#REF': '#REF!',
  '#ERROR': '#VALUE!',
  '#BAD_EXPR': '#NAME?',
  '#CYCLE': '#REF!',
};

const VALUE_TYPE = {
  empty: 'Empty',
  text: 'String',
  number: 'Double',
  boolean: 'Boolean',
  error: 'Error',
} as const;

/**
 * An error as Excel names it.
 *
 * @example excelError('#BAD_EXPR') // '#NAME?'
 */
function excelError(value: CellValue): string {
  const name = String(value);
  return EXCEL_ERROR[name] ?? name;
}

/** Reads single cells of the model as Excel shows them. */
export class CellReader {
  constructor(private readonly book: Book) {}

  value(position: CellPosition): string | number | boolean {
    const constant = this.constantText(position);
    if (constant !== undefined) return constant;
    const cell = this.evaluated(position);
    if (cell.type === 'error') return excelError(cell.value);
    return cell.type === 'empty' ? '' : (cell.value ?? '');
  }

  /**
   * The formula, or the constant. What Excel answers for the cells that a formula spills into is unverified; their
   * values are given.
   */
  formula(position: CellPosition): string | number | boolean {
    return (
      this.book.engine.formula(position.sheetId, position.col, position.row) ?? this.value(position)
    );
  }

  /** The displayed text. Unlike in Excel it never turns to #### in a narrow column: the host measures no text. */
  text(position: CellPosition): string {
    const value = this.value(position);
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    const code = this.numberFormat(position);
    if (typeof value === 'number') return formatNumber(code, value);
    return this.type(position) === 'String' && code.includes('@')
      ? formatNumber(code, value)
      : value;
  }

  type(position: CellPosition): (typeof VALUE_TYPE)[keyof typeof VALUE_TYPE] {
    if (this.constantText(position) !== undefined) return 'String';
    return VALUE_TYPE[this.evaluated(position).type];
  }

  numberFormat(position: CellPosition): string {
    const cell = this.book.engine.getters.getCell(position);
    return cell?.style?.rawFormat ?? cell?.format ?? 'General';
  }

  /** The sentence that belongs to the cell's error, as Excel shows it beside the cell. */
  message(position: CellPosition): string {
    const cell = this.evaluated(position);
    return cell.type === 'error' ? (cell.message ?? '') : '';
  }

  style(position: CellPosition): Style {
    return this.book.engine.getters.getCell(position)?.style ?? {};
  }

  private evaluated({ sheetId, col, row }: CellPosition): EvaluatedCell {
    return this.book.engine.cell(sheetId, col, row);
  }

  /**
   * Texts that the engine shows otherwise: behind an apostrophe in a cell of format `@` it keeps the apostrophe, and
   * `[1](https://…)` it takes for a link.
   */
  private constantText(position: CellPosition): string | undefined {
    const cell = this.book.engine.getters.getCell(position);
    if (!cell || cell.isFormula || !cell.content) return undefined;
    if (cell.content.startsWith("'")) return cell.content.slice(1);
    const { link } = this.evaluated(position);
    return link === undefined ? undefined : cell.content;
  }
}
