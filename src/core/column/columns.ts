import { describeFigurePlace, describePlace, shortPlace } from '../catalog/describe-place';
import { rowKey, rowName } from '../indicator/plan-indicator';
import { actualCell, neededCell, progressCell, shareCell } from '../comparison/row-cells';
import { readCell, textCell, type TableCell } from '../figure/table-cell';
import type { Column, ColumnDescription, ComparedCell, NamedColumn, PlanCell } from './column';
import { comparedFact, comparedFigure, computed, planFact, planFigure } from './kinds-of-column';
import { freeColumn, OWN_COLUMNS } from './own-columns';
import { formerTargets, VERSION_COLUMNS } from './version-columns';

/** A key that wraps can no longer be read at a glance. */
const AS_NEEDED = Number.POSITIVE_INFINITY;

/**
 * Every column of our tables: the one place that says what it is. The usual columns of either table
 * have to be readable on a page in portrait, all of a comparison's on one in landscape.
 */
export const COLUMNS: { readonly [Each in NamedColumn]: ColumnDescription<Each> } = {
  编码: {
    look: 'reference',
    source: { kind: 'fact', field: '编码' },
    inPlan: {
      ...planFact(({ row }) => textCell(rowKey(row)), AS_NEEDED),
      use: 'key',
      isFilled: never,
    },
    compared: { ...comparedFact((row) => textCell(rowKey(row)), AS_NEEDED), use: 'key' },
  },
  类别: {
    look: 'word',
    source: { kind: 'fact', field: '类别' },
    inPlan: planFact(({ row }) => textCell(row.category), 10),
    compared: {
      ...comparedFact((row) => textCell(row.category), 10),
      use: 'asked',
      isFilled: ({ planIndicator }) => planIndicator.category !== '',
    },
  },
  序号: {
    look: 'ordinal',
    source: { kind: 'fact', field: '序号' },
    inPlan: {
      ...planFact(({ row }) => readCell(row.number)),
      isFilled: (_catalog, _plan, rows) =>
        rows.length === 0 || rows.some(({ origin }) => origin === 'table'),
    },
    compared: comparedFact((row) => readCell(row.number), 4),
  },
  指标: {
    look: 'text',
    source: { kind: 'fact', field: '名称' },
    inPlan: {
      ...planFact(({ row }) => textCell(rowName(row)), 30),
      use: 'always',
      isFilled: always,
    },
    compared: { ...comparedFact((row) => textCell(rowName(row)), 30), use: 'always' },
  },
  单位: {
    look: 'word',
    source: { kind: 'fact', field: '单位' },
    inPlan: planFact(({ row }) => textCell(row.unit), 12),
    compared: {
      ...comparedFact((row) => textCell(row.unit), 10),
      isFilled: ({ planIndicator }) => planIndicator.unit !== '',
    },
  },
  基期值: {
    look: 'figure',
    source: { kind: 'figure', measure: 'base' },
    inPlan: planFigure('base'),
    compared: {
      ...comparedFigure('base', 10),
      heading: ({ plan }) => `${String(plan.baseYear)}年基期值`,
    },
  },
  目标值: {
    look: 'figure',
    source: { kind: 'figure', measure: 'target' },
    inPlan: planFigure('target'),
    compared: comparedFigure('target', 12),
  },
  ...VERSION_COLUMNS,
  年均增长: {
    look: 'figure',
    source: { kind: 'figure', measure: 'growth' },
    inPlan: planFigure('growth'),
    compared: {
      ...comparedFigure('growth', 8),
      isFilled: ({ growth }) => growth.kind !== 'blank',
    },
  },
  属性: {
    look: 'word',
    source: { kind: 'fact', field: '属性' },
    inPlan: planFact(({ row }) => textCell(row.attribute)),
    compared: {
      ...comparedFact((row) => textCell(row.attribute), 6),
      isFilled: ({ planIndicator }) => planIndicator.attribute !== '',
    },
  },
  责任单位: {
    look: 'text',
    source: { kind: 'fact', field: '责任单位' },
    inPlan: planFact(({ row }) => textCell(row.responsibleUnit ?? ''), 16),
    compared: {
      ...comparedFact((row) => textCell(row.responsibleUnit ?? ''), 14),
      use: 'asked',
      isFilled: ({ planIndicator: { responsibleUnit = '' } }) => responsibleUnit !== '',
    },
  },
  实际值: {
    look: 'figure',
    source: { kind: 'figure', measure: 'actual' },
    inPlan: planFigure('actual'),
    compared: {
      use: 'always',
      widest: 10,
      heading: ({ year }) => `${String(year)}年实际值`,
      content: ({ row, words }) => actualCell(row, words.actual(row)),
      isFilled: always,
      followsActual: false,
    },
  },
  实际年均增长: {
    look: 'figure',
    source: { kind: 'figure', measure: 'actual_growth' },
    inPlan: planFigure('actual_growth'),
    compared: undefined,
  },
  出处: {
    look: 'reference',
    source: { kind: 'fact', field: '出处' },
    inPlan: { ...planFact(planPlace, 28), use: 'asked', isFilled: never },
    compared: { ...computed(comparedPlace, 24), use: 'asked', followsActual: false },
  },
  目标进度: {
    look: 'figure',
    source: { kind: 'computed', asked: 'progress' },
    inPlan: undefined,
    compared: computed(({ row }) => progressCell(row), 8),
  },
  时间进度: {
    look: 'figure',
    source: { kind: 'computed', asked: 'elapsed' },
    inPlan: undefined,
    compared: {
      ...computed(({ comparison }) => shareCell(comparison.elapsed), 8),
      use: 'asked',
      followsActual: false,
    },
  },
  判定: {
    look: 'word',
    source: { kind: 'computed', asked: 'status' },
    inPlan: undefined,
    compared: computed(({ row, words }) => textCell(words.verdict(row)), 12),
  },
  尚需: {
    look: 'figure',
    source: { kind: 'computed', asked: 'required' },
    inPlan: undefined,
    compared: {
      ...computed(({ row, words }) => neededCell(row, words.needed(row)), 14),
      use: 'asked',
      heading: () => '今后每年尚需',
    },
  },
  说明: {
    look: 'text',
    source: { kind: 'computed', asked: 'note' },
    inPlan: undefined,
    compared: { ...computed(({ row, words }) => textCell(words.note(row)), 42), use: 'asked' },
  },
  ...OWN_COLUMNS,
};

/**
 * What a column is.
 * @example columnOf('2021年实际值').look // 'figure'
 */
export function columnOf(column: Column): ColumnDescription {
  return freeColumn(column) ?? COLUMNS[column as NamedColumn];
}

function always(): boolean {
  return true;
}

function never(): boolean {
  return false;
}

function planPlace({ catalog, plan, row, hasSourceLine }: PlanCell): TableCell {
  const place = describePlace(catalog, plan, row);
  return textCell(hasSourceLine ? shortPlace(place, catalog, plan) : place);
}

/** Where target and actual value stand: `目标：专栏2 第1行；实际：《2023年公报》第3行`. */
function comparedPlace({ catalog, comparison: { plan }, row }: ComparedCell): TableCell {
  const before = formerTargets(row).map((each) =>
    shortPlace(describeFigurePlace(catalog, each), catalog, plan),
  );
  const own = shortPlace(row.targetPlace, catalog, plan);
  const yearly = row.yearly && describeFigurePlace(catalog, row.yearly.figure);
  const target = [
    own,
    ...(before.length === 0 ? [] : [`原定：${before.join('、')}`]),
    ...(yearly === undefined || yearly === row.targetPlace
      ? []
      : [`年度目标：${shortPlace(yearly, catalog, plan)}`]),
  ].join('；');
  if (row.actualPlace === '') return textCell(target);
  return textCell(`目标：${target}；实际：${shortPlace(row.actualPlace, catalog, plan)}`);
}

/**
 * What a column is, by its name; undefined for a name of a workbook that a newer version wrote.
 * @example describeColumn('目标进度')?.look // 'figure'
 */
export function describeColumn(name: string): ColumnDescription | undefined {
  const isKnown = Object.hasOwn(COLUMNS, name) || freeColumn(name) !== undefined;
  return isKnown ? columnOf(name as Column) : undefined;
}
