import type { Catalog } from '../../core/catalog/catalog';
import type { Column } from '../../core/column/column';
import type { BlockCell, HeadWords, RowFormula } from '../block/block';
import type { Measure } from '../../core/figure/printed-figure';
import { BASE, GROWTH, INFO, TARGET } from '../../core/function/row-functions';
import { readVersion, versionsOf } from '../../core/catalog/target-version';
import { rowKey, type PlanIndicator } from '../../core/indicator/plan-indicator';
import { once } from '../../core/catalog/by-key';
import { keptWith } from '../../core/kept/kept';
import type { Plan } from '../../core/plan/plan';
import type { TableCell } from '../../core/figure/table-cell';
import { figureFormula, infoFormula, rowArguments, type FunctionMeasure } from './plan-formula';

const ASKED = { base: BASE, target: TARGET, growth: GROWTH };

/** Field of PLAN.INFO that gives the text printed for a measure. */
const PRINTED_FIELD: Partial<Record<Measure, string>> = {
  base: '基期原文',
  target: '原文',
  growth: '增长原文',
  actual: '实际原文',
};

/**
 * The formula that shows exactly what a figure's cell prints: the number, or the printed text.
 * undefined where no function gives the same, and for a blank cell, which stays blank.
 * @example cellFormula(catalog, plan, jobs, 'target', { kind: 'text', text: '[6.5]' })
 * // gives '=PLAN.INFO("仓山区","城镇新增就业人数","原文","十四五")'
 */
function cellFormula(
  catalog: Catalog,
  plan: Plan,
  row: PlanIndicator,
  measure: Measure,
  cell: TableCell,
): RowFormula | undefined {
  const query = rowArguments(catalog, plan, row);
  if (cell.kind === 'number') {
    if (!isAsked(measure)) return undefined;
    if (measure === 'target' && catalog.versions.has(rowKey(row)))
      return versionFormula(catalog, plan, row, cell.value);
    const found = ASKED[measure].ask(catalog, query);
    const same = found.ok && found.value === cell.value;
    return same ? (_, head) => figureFormula(catalog, plan, row, measure, cellOf(head)) : undefined;
  }
  const field = PRINTED_FIELD[measure];
  if (cell.kind === 'blank' || field === undefined) return undefined;
  const found = INFO.ask(catalog, { ...query, field });
  return found.ok && found.value === cell.text
    ? (_, head) => infoFormula(catalog, plan, row, field, cellOf(head))
    : undefined;
}

/** A target that was adjusted: the plan's own in its table, the one in force in a table of a year. */
function versionFormula(
  catalog: Catalog,
  plan: Plan,
  row: PlanIndicator,
  value: number,
): RowFormula | undefined {
  const query = { ...rowArguments(catalog, plan, row), year: plan.targetYear };
  const years = versionsOf(catalog, row).map(({ version }) => version?.adoptedOn.slice(0, 4));
  const isKnown = ['原定', ...years].some((words) => {
    const version = readVersion(words ?? '');
    const found = version.ok ? TARGET.ask(catalog, { ...query, version: version.value }) : version;
    return found.ok && found.value === value;
  });
  if (!isKnown) return undefined;
  return (_, head) =>
    figureFormula(catalog, plan, row, 'target', cellOf(head), head.year || '"原定"');
}

const cellOf = ({ isLive, region }: HeadWords): string | undefined => (isLive ? region : undefined);

/**
 * A fact about a row, such as its unit, as a cell that follows the region in the head: a unit of one
 * region beside a number of another would be wrong.
 * @example factCell(catalog, plan, gdp, '单位', content).content // { kind: 'text', text: '亿元' }
 */
export function factCell(
  catalog: Catalog,
  plan: Plan,
  row: PlanIndicator,
  field: string,
  content: TableCell,
): BlockCell {
  if (content.kind !== 'text') return { content, formula: undefined };
  const formula: RowFormula = (_, head) =>
    head.isLive ? infoFormula(catalog, plan, row, field, head.region) : undefined;
  return { content, formula };
}

/** Facts that depend on the region; the name is what a row is known by, the number its place. */
export const FOLLOWING_FACTS: readonly Column[] = ['单位', '属性', '责任单位', '类别'];

/** Longer words around a number are no mark but a text. */
const LONGEST_WORDS = 20;

/**
 * A figure as a cell of a table. Where a function gives its number (`8%`, `88亿元`, `<4`, `[6.5]`), the cell
 * holds that number and its format shows it as printed, so that it can be reckoned with: 8, not 0.08
 * and not a text. What is no one number in the row's unit stays the printed text.
 * @example figureCell(catalog, plan, jobs, 'target', { kind: 'text', text: '[6.5]' }).numberFormats?.values // '"["0.0"]"'
 */
export function figureCell(
  catalog: Catalog,
  plan: Plan,
  row: PlanIndicator,
  measure: Measure,
  cell: TableCell,
): BlockCell {
  return keptCell(catalog, { plan, row, measure, cell });
}

interface CellQuestion {
  readonly plan: Plan;
  readonly row: PlanIndicator;
  readonly measure: Measure;
  readonly cell: TableCell;
}

/** Kept: whether a function gives a number is asked of each figure of each region, preview and insertion alike. */
const keptCell = keptWith(
  (catalog: Catalog, { plan, row, measure, cell }: CellQuestion): BlockCell => {
    const marked = cell.kind === 'text' ? readMarked(cell.text) : undefined;
    const formula = marked && cellFormula(catalog, plan, row, measure, marked.content);
    if (marked === undefined || formula === undefined) {
      // A table of values never asks whether a function gives what is printed.
      const asPrinted = once(() => cellFormula(catalog, plan, row, measure, cell));
      const later: RowFormula = (cells, head) => asPrinted('')?.(cells, head);
      const mayBe = cell.kind === 'number' ? isAsked(measure) : cell.kind === 'text';
      return { content: cell, formula: mayBe && PRINTED_FIELD[measure] ? later : undefined };
    }
    const { content, format } = marked;
    const field = PRINTED_FIELD[measure] ?? '原文';
    // The marks are this region's: of another one the text is shown as it is printed.
    const following: RowFormula = (cells, head) => {
      const number = formula(cells, head);
      if (!head.isLive || number === undefined) return number;
      const text = infoFormula(catalog, plan, row, field, head.region);
      return `=IF(${head.isSameRegion},${number.slice(1)},${text.slice(1)})`;
    };
    return { content, formula: following, numberFormats: { values: format, formulas: format } };
  },
  ({ row, measure, cell }) =>
    `${rowKey(row)}|${measure}|${cell.kind}|${cell.kind === 'blank' ? '' : cell.kind === 'number' ? cell.printed : cell.text}`,
);

/** A printed text that is one number with words or marks around it. */
function readMarked(
  text: string,
):
  | { readonly content: TableCell & { readonly kind: 'number' }; readonly format: string }
  | undefined {
  // A raised or circled digit is a mark behind the number: 8① is not 81.
  const plain = text.replace(/[^①-⑳²³⁰-⁹]+/gu, (part) => part.normalize('NFKC')).trim();
  const [, before = '', digits, after = ''] =
    /^([^\d.]*?)(-?\d+(?:\.\d+)?)([^\d.]*)$/u.exec(plain) ?? [];
  if (digits === undefined || before.length + after.length > LONGEST_WORDS) return undefined;
  const decimals = digits.split('.')[1]?.length ?? 0;
  const number = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
  const content = { kind: 'number', value: Number(digits), decimals, printed: plain } as const;
  return { content, format: `${quoteWords(before)}${number}${quoteWords(after)}` };
}

function quoteWords(words: string): string {
  return words === '' ? '' : `"${words.replaceAll('"', '')}"`;
}

function isAsked(measure: Measure): measure is FunctionMeasure {
  return measure in ASKED;
}
