import type { ComparedCell, ComparisonColumn } from '../../core/column/column';
import { neededDecimals, neededOf, progressOf } from '../../core/comparison/row-cells';
import type { BlockCell } from '../block/block';
import { cellFormula } from '../formula/cell-formula';
import { noteFormula, type RowFormulas } from './row-formulas';

const SHARE = '0.0%';
/** Beyond it a unit does not fit a number format. */
const LONGEST_UNIT = 40;

/** How a cell's content is written: as a formula in 公式 mode, and in its number format. */
type Written = Omit<BlockCell, 'content'>;

interface Cell extends ComparedCell {
  /** Undefined where functions do not give what the comparison says. */
  readonly formulas: RowFormulas | undefined;
}

/** How the cells of each column are written; what they show is said in `COLUMNS`. */
export const COMPARED_CELLS: Readonly<Record<ComparisonColumn, (cell: Cell) => Written>> = {
  序号: asShown,
  指标: asShown,
  单位: asShown,
  属性: asShown,
  基期值: (cell) => printed(cell, 'base'),
  目标值: (cell) => printed(cell, 'target'),
  年均增长: (cell) => printed(cell, 'growth'),
  实际值: writeActual,
  目标进度: ({ row, formulas }) => {
    const least = progressOf(row)?.bound === 'at-least' ? '≥' : '';
    const numberFormats = { values: `${quoted(least)}${SHARE}`, formulas: SHARE };
    return { formula: formulas?.progress, numberFormats };
  },
  时间进度: () => ({ formula: undefined, numberFormats: { values: SHARE, formulas: SHARE } }),
  判定: ({ formulas }) => ({ formula: formulas?.verdict }),
  尚需: writeNeeded,
  说明: ({ row, words, formulas }) => ({
    formula: formulas && noteFormula(words.note(row), words.typedOver, formulas.isKnown),
  }),
  出处: asShown,
  编码: asShown,
};

function asShown(): Written {
  return { formula: undefined };
}

/** A base that the plan does not print is no figure that a function could answer with. */
function printed(
  { catalog, comparison: { plan }, row }: Cell,
  measure: 'base' | 'target' | 'growth',
): Written {
  const isPrinted = measure !== 'base' || row.baseFrom === 'printed';
  if (!isPrinted) return { formula: undefined };
  return { formula: cellFormula(catalog, plan, row.planIndicator, measure, row[measure]) };
}

/** The format says what a number is of: 累计2.2. */
function writeActual({ row, words }: Cell): Written {
  const { actual } = row;
  if (actual.kind !== 'number' || actual.scope === 'year') return { formula: undefined };
  const [prefix = '', unit = ''] = words.actual(row).split(/-?\d[\d.]*/u);
  const format = (before: string) => `${quoted(before)}${fixed(actual.decimals)}${quoted(unit)}`;
  // What is typed over a total that lacked years is the total.
  const formulas = format(prefix.replace('已知', ''));
  return { formula: undefined, numberFormats: { values: format(prefix), formulas } };
}

/** The format carries the unit: 0.9个百分点. */
function writeNeeded({ row, words, formulas }: Cell): Written {
  const said = words.needed(row);
  const unit = neededOf(row) === undefined ? '' : said.replace(/^(?:至多)?-?\d[\d.]*/u, '');
  const format = `${fixed(neededDecimals(row))}${quoted(unit.slice(0, LONGEST_UNIT))}`;
  return { formula: formulas?.needed, numberFormats: { values: format, formulas: format } };
}

function fixed(decimals: number): string {
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}

function quoted(text: string): string {
  return text === '' ? '' : `"${text.replaceAll('"', '')}"`;
}
