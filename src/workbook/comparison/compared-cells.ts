import type { ComparedCell, ComparisonColumn, NamedColumn } from '../../core/column/column';
import {
  DERIVED,
  neededDecimals,
  neededKindOf,
  neededOf,
  progressOf,
  scopeOf,
} from '../../core/comparison/row-cells';
import type { TableCell } from '../../core/figure/table-cell';
import type { BlockCell } from '../block/block';
import { COLUMNS } from '../../core/column/columns';
import { factCell, figureCell } from '../formula/cell-formula';
import type { RowFormulas } from './row-formulas';

const SHARE = '0.0%';
/** Beyond it a unit does not fit a number format. */
const LONGEST_UNIT = 40;
/** A need that is computed anew may have more than today's. */
const LEAST_DECIMALS = 2;

/** How a cell's content is written: as a formula in 公式 mode, and in its number format. */
type Written = Omit<BlockCell, 'content'> & Partial<Pick<BlockCell, 'content'>>;

interface Cell extends ComparedCell {
  /** Undefined where functions do not give what the comparison says. */
  readonly formulas: RowFormulas | undefined;
}

/** How the cells of each column are written; what they show is said in `COLUMNS`. */
export const COMPARED_CELLS: Readonly<Record<ComparisonColumn, (cell: Cell) => Written>> = {
  类别: (cell) => fact(cell, '类别'),
  序号: asShown,
  指标: asShown,
  单位: (cell) => fact(cell, '单位'),
  属性: (cell) => fact(cell, '属性'),
  责任单位: (cell) => fact(cell, '责任单位'),
  基期值: (cell) => printed(cell, 'base'),
  目标值: (cell) => printed(cell, 'target'),
  年度目标: ({ formulas }) => ({ formula: formulas?.yearly }),
  原定目标值: ({ formulas }) => ({ formula: formulas?.follow('原定目标值') }),
  调整后目标值: ({ formulas }) => ({ formula: formulas?.follow('调整后目标值') }),
  年均增长: (cell) => printed(cell, 'growth'),
  实际值: writeActual,
  目标进度: ({ row, formulas }) => {
    const least = progressOf(row)?.bound === 'at-least' ? '≥' : '';
    const numberFormats = { values: `${quoted(least)}${SHARE}`, formulas: SHARE };
    return { formula: formulas?.progress, numberFormats };
  },
  时间进度: ({ comparison: { plan } }) => ({
    formula: (_, head) => {
      const [base, target] = [String(plan.baseYear), String(plan.targetYear)];
      return head.isLive ? `=(${head.yearWords}-${base})/(${target}-${base})` : undefined;
    },
    numberFormats: { values: SHARE, formulas: SHARE },
  }),
  判定: ({ formulas }) => ({ formula: formulas?.verdict }),
  尚需: writeNeeded,
  说明: ({ formulas }) => ({ formula: formulas?.note }),
  出处: ({ formulas }) => ({ formula: formulas?.place }),
  编码: asShown,
};

/** The same for the columns that only some kinds of tables have. */
export const LISTED_CELLS: Readonly<Record<NamedColumn, (cell: Cell) => Written>> = {
  ...COMPARED_CELLS,
  实际年均增长: asShown,
  地区: asShown,
  名次: asShown,
  备注: asShown,
  预计结果: asShown,
  预计值: ({ extra, ...cell }) =>
    extra?.known === undefined ? asShown() : writeActual({ ...cell, row: extra.known }),
};

function asShown(): Written {
  return { formula: undefined };
}

function fact(
  { catalog, comparison, row, ...cell }: Cell,
  field: '类别' | '单位' | '属性' | '责任单位',
): Written {
  const content = COLUMNS[field].compared.content({ catalog, comparison, row, ...cell });
  return factCell(catalog, comparison.plan, row.planIndicator, field, content);
}

const MEASURED = { base: '基期值', target: '目标值', growth: '年均增长' } as const;

/** A base that the plan does not print is no figure that a function could answer with. */
function printed(
  { catalog, comparison: { plan }, row, formulas }: Cell,
  measure: 'base' | 'target' | 'growth',
): Written {
  const { base } = row;
  if (measure === 'base' && row.baseFrom !== 'printed' && base.kind === 'number') {
    const marked = `${fixed(base.decimals)}${quoted(DERIVED)}`;
    const formula = formulas?.follow(MEASURED[measure]);
    return { formula, numberFormats: { values: marked, formulas: marked } };
  }
  const { content, ...written } = figureCell(
    catalog,
    plan,
    row.planIndicator,
    measure,
    row[measure],
  );
  const own = written.formula;
  const follow = content.kind === 'blank' ? undefined : formulas?.follow(MEASURED[measure]);
  const formula: Written['formula'] =
    typeof own === 'function'
      ? (cellOf, head) => own(cellOf, head) ?? follow?.(cellOf, head)
      : (own ?? follow);
  return content.kind === 'number' ? { content, ...written, formula } : { ...written, formula };
}

/** The format says what a number is of: 累计2.2. A formula may come to show more decimals. */
function writeActual({ row, words, formulas }: Cell): Written {
  const formula = formulas?.actual;
  const [before, after] = words.around(scopeOf(row));
  const isRate = after !== '';
  const number = isRate ? fixed(2) : 'General';
  const asked = { formulas: `${quoted(before)}${number}${quoted(after)}` };
  const { actual } = row;
  if (actual.kind !== 'number') {
    return { formula, numberFormats: { values: 'General', ...asked } };
  }
  const [prefix = '', unit = ''] = words.actual(row).split(/-?\d[\d.]*/u);
  const shown = `${quoted(prefix)}${fixed(actual.decimals)}${quoted(unit)}`;
  return { formula, numberFormats: { values: shown, ...asked } };
}

/** The format carries the unit: 0.9个百分点. */
function writeNeeded({ row, words, formulas }: Cell): Written {
  const kind = neededKindOf(row);
  const unit = kind === undefined ? '' : quoted(words.neededUnit(kind, row).slice(0, LONGEST_UNIT));
  const decimals = neededDecimals(row);
  return {
    formula: formulas?.needed,
    numberFormats: {
      values: neededOf(row) === undefined ? fixed(decimals) : `${fixed(decimals)}${unit}`,
      formulas: `${fixed(Math.max(decimals, LEAST_DECIMALS))}${unit}`,
    },
  };
}

/**
 * The number format that shows a number as it is printed: 预计1300, 8.4%.
 * @example printedFormat({ kind: 'number', value: 8.4, decimals: 1, printed: '8.4%' }) // '0.0"%"'
 */
export function printedFormat(content: TableCell): string {
  if (content.kind !== 'number') return 'General';
  const [, before = '', shown = '', after = ''] =
    /^(\D*?)(-?\d[\d.]*)(.*)$/u.exec(content.printed) ?? [];
  const { value } = content;
  // 60.0% may be 60 with a word behind it, or a share.
  const isShare =
    after.startsWith('%') &&
    Math.abs(Number(shown) - 100 * value) < Math.abs(Number(shown) - value);
  const behind = isShare ? `%${quoted(after.slice(1))}` : quoted(after);
  return `${quoted(before)}${fixed(content.decimals)}${behind}`;
}

function fixed(decimals: number): string {
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}

function quoted(text: string): string {
  return text === '' ? '' : `"${text.replaceAll('"', '')}"`;
}
