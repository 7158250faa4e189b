import type { Catalog } from '../../../../core/catalog/catalog';

import type { TableCell } from '../../../../core/figure/table-cell';
import { ACTUAL } from '../../../../core/function/row-functions';
import { rowName, type PlanIndicator } from '../../../../core/indicator/plan-indicator';
import { normaliseName } from '../../../../core/name/name';
import { planYears, type Plan } from '../../../../core/plan/plan';
import { composePlanTable } from '../../../../core/table/plan-table';
import { sayLookupFinding } from '../../../../wording/lookup-finding';
import type { BlockCell, BlockMode, HeadWords } from '../../../../workbook/block/block';
import { safeText } from '../../../../workbook/excel/safe-text';
import { figureCell } from '../../../../workbook/formula/cell-formula';
import type { CellEntry } from '../../../../workbook/formula/insert-formula';
import { infoFormula, quoteText, rowArguments } from '../../../../workbook/formula/plan-formula';
import { actualHeading, PICKED_MESSAGES } from '../plan-messages';

/** What of the ticked indicators is asked for besides their names and units. */
export const PICKED_FIGURES = ['基期值', '目标值', '年均增长'] as const;

export type PickedFigure = (typeof PICKED_FIGURES)[number];

/** A ticked indicator, with its plan. */
interface PickedRow {
  readonly plan: Plan;
  readonly row: PlanIndicator;
}

/** What is wanted of the ticked indicators. */
export interface Wanted {
  readonly figures: readonly PickedFigure[];
  /** Whose actual values stand beside. */
  readonly years: readonly number[];
}

/**
 * The ticked indicators that the packages in force still have, in the order they were ticked.
 * @param keys 编码
 * @example readPicked(catalog, ['350104-14-01'])[0]?.row.printedName // '地区生产总值（GDP）'
 */
export function readPicked(catalog: Catalog, keys: readonly string[]): readonly PickedRow[] {
  return keys.flatMap((key) => {
    const row = catalog.rowsByCode.get(normaliseName(key));
    const plan = catalog.plans.get(row?.planId ?? '');
    return row && plan ? [{ row, plan }] : [];
  });
}

/**
 * Every year that one of their plans has an actual value of to ask for.
 * @example yearsOf(readPicked(catalog, ['350104-14-01'])) // [2021, 2022, 2023, 2024, 2025]
 */
export function yearsOf(picked: readonly PickedRow[]): readonly number[] {
  return [...new Set(picked.flatMap(({ plan }) => planYears(plan)))].sort((a, b) => a - b);
}

/**
 * A small table of the ticked indicators, its header first: region, plan where they differ, name,
 * unit, what is printed, actual values. In 公式 mode every figure and unit is a formula.
 * @example composePicked(catalog, picked, { figures: ['目标值'], years: [2023] }, 'values')[0]?.[3]
 * // { content: "'2025年目标值" }
 */
export function composePicked(
  catalog: Catalog,
  picked: readonly PickedRow[],
  { figures, years }: Wanted,
  mode: BlockMode,
): readonly (readonly CellEntry[])[] {
  const [first] = picked;
  if (first === undefined) return [];
  const isOnePeriod = picked.every(({ plan }) => plan.period === first.plan.period);
  const header = [
    ...['地区', ...(isOnePeriod ? [] : ['规划']), '指标', '单位'],
    ...figures.map((figure) => headingOf(isOnePeriod ? first.plan : undefined, figure)),
    ...years.map(actualHeading),
  ].map((words) => ({ content: safeText(words) }));
  const lines = picked.map(({ plan, row }) => {
    const words = [
      catalog.regions.get(plan.regionId)?.name ?? plan.regionId,
      ...(isOnePeriod ? [] : [plan.period]),
      rowName(row),
    ].map((each) => ({ content: safeText(each) }));
    const isFormula = mode === 'formulas' && row.unit !== '';
    const unit = isFormula ? infoFormula(catalog, plan, row, '单位') : safeText(row.unit);
    const cells = composePlanTable(catalog, plan, figures, [row]).rows[0]?.cells ?? [];
    return [
      ...words,
      { content: unit },
      ...figures.map((figure, index) =>
        entryOf(
          figureCell(catalog, plan, row, MEASURES[figure], cells[index] ?? { kind: 'blank' }),
          mode,
        ),
      ),
      ...years.map((year) => actualEntry(catalog, plan, row, year, mode)),
    ];
  });
  return [header, ...lines];
}

const MEASURES = { 基期值: 'base', 目标值: 'target', 年均增长: 'growth' } as const;

/** Plans of different periods have different years: then the column of the plan tells. */
function headingOf(plan: Plan | undefined, figure: PickedFigure): string {
  if (figure === '年均增长') return '年均增长（%）';
  if (plan === undefined) return figure;
  return `${String(figure === '基期值' ? plan.baseYear : plan.targetYear)}年${figure}`;
}

/** No head that the formulas could follow. */
const NO_HEAD: HeadWords = {
  ...{ region: '', year: '', yearWords: '' },
  ...{ isLive: false, isSame: '', isSameRegion: '' },
};

function entryOf({ content, formula, numberFormats }: BlockCell, mode: BlockMode): CellEntry {
  const written = typeof formula === 'function' ? formula(() => '', NO_HEAD) : formula;
  const numberFormat = numberFormats?.[mode] ?? decimalsFormat(content);
  if (mode === 'formulas' && written !== undefined) return { content: written, numberFormat };
  switch (content.kind) {
    case 'number':
      return { content: content.value, numberFormat };
    case 'text':
      return { content: safeText(content.text) };
    case 'blank':
      return { content: '' };
  }
}

/** `0.00` for a number printed with two decimals: 4.0 must not become 4 in the cell. */
function decimalsFormat(cell: TableCell): string | undefined {
  if (cell.kind !== 'number' || cell.decimals === 0) return undefined;
  return `0.${'0'.repeat(cell.decimals)}`;
}

/** “无数据” is no 0; what is known but does not count says why. */
function actualEntry(
  catalog: Catalog,
  plan: Plan,
  row: PlanIndicator,
  year: number,
  mode: BlockMode,
): CellEntry {
  const { region, indicator } = rowArguments(catalog, plan, row);
  if (mode === 'formulas') {
    const call = `PLAN.ACTUAL(${quoteText(region)},${quoteText(indicator)},${String(year)})`;
    return { content: `=IFNA(${call},"${PICKED_MESSAGES.noActual}")` };
  }
  const found = ACTUAL.ask(catalog, { region, indicator, year });
  if (found.ok) return { content: found.value };
  const isAbsent = found.finding.kind === 'actual-absent';
  return {
    content: isAbsent ? PICKED_MESSAGES.noActual : safeText(sayLookupFinding(found.finding)),
  };
}
