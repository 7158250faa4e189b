import type { Catalog } from '../../core/catalog/catalog';
import { rowKey } from '../../core/indicator/plan-indicator';
import { chooseColumns } from '../../core/column/choose-columns';
import { COMPARISON_COLUMNS, type ComparisonColumn } from '../../core/column/column';
import { COLUMNS } from '../../core/column/columns';
import { comparedHeading } from '../../core/column/heading';
import type { Comparison, ComparisonRow, ComparisonWords } from '../../core/comparison/comparison';
import { STANDINGS, VERDICT_FILLS, VERDICTS } from '../../core/progress/verdicts';
import {
  USUAL_LOOK,
  wantedColumns,
  type Block,
  type BlockMark,
  type BlockMode,
  type ComparedWith,
  type TableChoice,
} from '../block/block';
import { alignDecimals } from '../block/align-decimals';
import {
  headOf,
  lostTableNotes,
  numberTitle,
  packageOf,
  sourceLineOf,
  unitLineOf,
  unreadNotes,
} from '../block/caption';
import { legend, numberNotes, printedFigures } from '../block/legend';
import { COMPARED_CELLS } from './compared-cells';
import { rowFormulas } from './row-formulas';

/** How a comparison is to be inserted. */
interface ComparisonOptions extends TableChoice {
  /** 公式 mode explains how the table is used. */
  readonly mode?: BlockMode;
  /** The packages that functions will ask, where they know less than the comparison. */
  readonly inForce?: Catalog;
}

/**
 * Composes the block that shows a comparison, from facts and words alone; nothing is written yet.
 * Inserted with `insertBlock` like a plan's table. In 公式 mode its progress, verdicts and needs are
 * PLAN functions over the 实际值 column, so that typing over a value there recalculates the row.
 * @example composeComparison(catalog, comparison, words).title
 * // '丰泽区“十四五”规划指标2023年完成情况对比'
 */
export function composeComparison(
  catalog: Catalog,
  comparison: Comparison,
  words: ComparisonWords,
  { mode = 'values', inForce = catalog, ...choice }: ComparisonOptions = {},
): Block {
  const { columns: chosen, look = USUAL_LOOK } = choice;
  const { plan, region, rows } = comparison;
  const columns = comparisonColumns(comparison, choice);
  const headed = columns.map((column) => ({
    column,
    heading: comparedHeading(catalog, comparison, column),
    widest: COLUMNS[column].compared.widest,
  }));
  const from = packageOf(catalog, plan);
  return {
    kind: 'comparison',
    planId: plan.id,
    regionId: region.id,
    packageName: from.name,
    packageVersion: from.version,
    head: headOf(catalog, plan, comparison.year, choice.region),
    title: numberTitle(titleOf(comparison), look),
    unitLine: unitLineOf(rows.map(({ planIndicator }) => planIndicator)),
    columns: headed,
    rows: alignDecimals(
      headed,
      rows.map((row) => {
        // A formula asks what the packages know, and follows what is typed over it by itself.
        const asked = row.known ?? row;
        const formulas = rowFormulas(inForce, comparison, asked, words.actual(asked));
        return {
          key: rowKey(row.planIndicator),
          ...(columns.includes('说明') ? { leastLines: leastLines(row) } : {}),
          followsTyped: row.known !== undefined,
          cells: columns.map((column) => {
            // The cell itself stays the user's: what the packages know is what he is offered for it.
            const shown = column === '实际值' ? asked : row;
            const cell = { catalog, comparison, row: shown, words };
            return {
              content: COLUMNS[column].compared.content(cell),
              ...COMPARED_CELLS[column]({ ...cell, formulas }),
            };
          }),
        };
      }),
    ),
    notes: [
      ...words.summary(comparison, look.notes),
      ...numberNotes([
        ...lostTableNotes(plan),
        ...words.method(comparison, look.notes),
        ...words.conflicts(catalog, plan, look.notes),
        ...(mode === 'formulas' ? [words.typing[look.notes]] : []),
        ...unreadNotes(
          catalog,
          rows.map(({ planIndicator }) => planIndicator),
          columns,
        ),
        ...legend(printedFigures(rows, columns), plan, printedFigures(rows, ['基期值'])),
      ]),
    ],
    sourceLine: sourcesOf(catalog, comparison),
    comparison: askedOf(comparison),
    completion: words.completion(rows),
    marks: verdictMarks(),
    look,
    chosen,
  };
}

/**
 * What a table remembers of the comparison that it shows.
 * @example askedOf(comparison).year // 2023
 */
export function askedOf({
  plan: { baseYear, targetYear },
  ...comparison
}: Comparison): ComparedWith {
  const { year, settings, elapsed, whole, rows } = comparison;
  const span = [baseYear, targetYear] as const;
  const some = rows.map(({ planIndicator }) => rowKey(planIndicator));
  return { year, ...settings, elapsed, span, ...(whole === undefined ? {} : { rows: some }) };
}

/**
 * The columns of a comparison: the short form that has anything to show, or those its user chose, and
 * the key.
 * @example comparisonColumns(comparison, { columns: ['指标', '判定'] }) // ['实际值', '指标', '判定', '编码']
 */
export function comparisonColumns(
  { rows }: Comparison,
  choice: TableChoice,
): readonly ComparisonColumn[] {
  const useOf = (column: ComparisonColumn) => COLUMNS[column].compared.use;
  const usual = COMPARISON_COLUMNS.filter(
    (column) => useOf(column) !== 'asked' && rows.some(COLUMNS[column].compared.isFilled),
  );
  return chooseColumns(COMPARISON_COLUMNS, useOf, wantedColumns(choice, usual));
}

/** 说明 grows when values come: the arithmetic of each target, and why a value is held. */
function leastLines({ assessments }: ComparisonRow): number {
  const judged = assessments.filter(({ target: { type } }) => type !== 'task');
  return judged.length === 0 ? 2 : 3 + judged.length;
}

/** Place, content, time: `丰泽区“十四五”规划指标2023年完成情况对比`. */
function titleOf({ region, plan, year }: Comparison): string {
  const content = plan.table === 'missing' ? '规划正文所列指标' : '规划指标';
  return `${region.name}“${plan.period}”${content}${String(year)}年完成情况对比`;
}

/**
 * Who states the actual values; '' where there are none.
 * @example statedIn(['统计公报']) // '实际值来源：统计公报。'
 */
export function statedIn(titles: readonly string[]): string {
  return titles.length === 0 ? '' : `实际值来源：${titles.join('；')}。`;
}

/** 资料来源: the plan's, and those that state the actual values. */
function sourcesOf(catalog: Catalog, { plan, rows }: Comparison): string {
  const ids = rows.flatMap(({ actual }) => actual.figure?.place.sourceId ?? []);
  const titles = [...new Set(ids)].map((id) => catalog.sources.get(id)?.title ?? id);
  return `${sourceLineOf(catalog, plan)}${statedIn(titles)}`;
}

/**
 * A fill for every verdict that may come to stand in the column.
 * @example verdictMarks()[0]?.column // '判定'
 */
export function verdictMarks(): readonly BlockMark[] {
  return STANDINGS.flatMap((standing) => {
    const { word, tone } = VERDICTS[standing];
    const look = VERDICT_FILLS[tone];
    return look === undefined ? [] : [{ column: '判定', word, ...look }];
  });
}
