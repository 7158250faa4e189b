import type { Catalog } from '../core/catalog/catalog';
import {
  severityOf,
  type ConflictSeverity,
  type PlanConflict,
  type UnitConflict,
  type YearConflict,
} from '../core/conflict/conflict';
import { findConflicts } from '../core/conflict/find-conflicts';
import { rowKey } from '../core/indicator/plan-indicator';
import { FIGURE_COLUMNS, type Plan } from '../core/plan/plan';
import {
  sayChange,
  sayComposition,
  sayGrowth,
  sayMet,
  sayPart,
  sayPeriod,
  sayPoints,
  sayShareGrowth,
  saySum,
  sayYears,
} from './conflict/arithmetic';
import { sayPlaces, sayPrinted, sayRow, sayStatements } from './conflict/statement';
import { sayOtherScope } from './other-scope';
import { listed, quoted } from './phrases';

const SEVERITIES: Readonly<Record<ConflictSeverity, string>> = {
  contradiction: '矛盾',
  difference: '写法不同',
  note: '核对提示',
};

/** What INFO 矛盾 answers where everything comes out right: a blank cell could be anything. */
const NO_CONFLICT = '未发现';

/**
 * A conflict as one Chinese sentence: the numbers as printed, the arithmetic, what to do, and where
 * each stands.
 * @example sayConflict(catalog, conflict)
 * // '“森林覆盖率”的2025年目标“29.85”低于基期2020年已有的“30.73”，目标在基期就已达到；…'
 */
export function sayConflict(catalog: Catalog, conflict: PlanConflict): string {
  switch (conflict.kind) {
    case 'statements':
      return sayStatements(catalog, conflict);
    case 'growth':
      return sayGrowth(catalog, conflict);
    case 'share-growth':
      return sayShareGrowth(catalog, conflict);
    case 'change':
      return sayChange(catalog, conflict);
    case 'points':
      return sayPoints(catalog, conflict);
    case 'period':
      return sayPeriod(catalog, conflict);
    case 'part':
      return sayPart(catalog, conflict);
    case 'year':
      return sayYear(catalog, conflict);
    case 'sum':
      return saySum(catalog, conflict);
    case 'years':
      return sayYears(catalog, conflict);
    case 'composition':
      return sayComposition(catalog, conflict);
    case 'met':
      return sayMet(catalog, conflict);
    case 'scope':
      return `${sayRow(conflict.row)}${sayOtherScope(conflict)}；${sayPlaces(catalog, conflict.figures)}。`;
    case 'unit':
      return sayUnit(catalog, conflict);
  }
}

/**
 * How grave a conflict is, in a word.
 * @example saySeverity('contradiction') // '矛盾'
 */
export function saySeverity(severity: ConflictSeverity): string {
  return SEVERITIES[severity];
}

/**
 * All conflicts of a row in one cell; a clear word where there are none.
 * @example sayConflicts(catalog, []) // '未发现'
 */
export function sayConflicts(catalog: Catalog, conflicts: readonly PlanConflict[]): string {
  if (conflicts.length === 0) return NO_CONFLICT;
  return conflicts
    .map((each) => `【${saySeverity(severityOf(each))}】${sayConflict(catalog, each)}`)
    .join('');
}

function sayYear(catalog: Catalog, { figure, year }: YearConflict): string {
  const plan = catalog.plans.get(figure.planId ?? '');
  const row = catalog.rows.get(figure.planId ?? '')?.find(({ code }) => code === figure.code);
  const name = row === undefined ? '该指标' : sayRow(row);
  const column = figure.lastYear === year ? plan?.baseYear : figure.lastYear;
  const what = figure.lastYear === year ? '规划的基期年' : '这一栏';
  return `${name}的${FIGURE_COLUMNS[figure.measure]}${sayPrinted(figure)}是${String(year)}年的，${what}是${String(column)}年；没有用它推算，引用时请注明年份（见${sayPlaces(catalog, [figure])}）。`;
}

function sayUnit(catalog: Catalog, conflict: UnitConflict): string {
  const { figure } = conflict;
  const row = catalog.rows.get(figure.planId ?? '')?.find(({ code }) => code === figure.code);
  const name = row === undefined ? '该指标' : sayRow(row);
  const places = sayPlaces(catalog, [figure]);
  switch (conflict.why) {
    case 'dimension':
      return `${name}的单位印作${quoted(conflict.unit)}，而这个指标以${quoted(conflict.expected)}一类的单位计量，${sayPrinted(figure)}不可能是${quoted(conflict.unit)}；数字照印录入，引用时请核对单位（见${places}）。`;
    case 'cell':
      return `${name}的${sayPrinted(figure)}带有单位${quoted(conflict.unit)}，与该行的单位${quoted(conflict.expected)}不是一种量；请核对是否另有所指（见${places}）。`;
    case 'above-whole':
      return `${name}的${sayPrinted(figure)}超过100%，整体的一部分不可能超过整体；请核对数字和单位（见${places}）。`;
    case 'below-zero':
      return `${name}的${sayPrinted(figure)}小于0，这个指标不可能为负；请核对数字（见${places}）。`;
  }
}

/** More sentences would be longer than the table; the pane has them all. */
const MOST_SENTENCES = 5;

/**
 * The lines below a plan's table. In short: which rows contradict the document's other statements. At
 * length: contradictions by sentence, the rest counted.
 * @example sayConflictNotes(catalog, cangshan) // ['“城乡居民基本养老保险参保率”在原文中前后所印的数不一致，引用前请核对原件。']
 */
export function sayConflictNotes(
  catalog: Catalog,
  plan: Plan,
  length: 'short' | 'long' = 'short',
): readonly string[] {
  const conflicts = findConflicts(catalog, plan);
  return length === 'long' ? sayAtLength(catalog, conflicts) : sayInShort(catalog, plan, conflicts);
}

function sayInShort(
  catalog: Catalog,
  plan: Plan,
  conflicts: readonly PlanConflict[],
): readonly string[] {
  const keys = new Set(
    conflicts.flatMap((each) =>
      severityOf(each) === 'contradiction' ? each.rows.slice(0, 1) : [],
    ),
  );
  const names = (catalog.rows.get(plan.id) ?? []).flatMap((row) =>
    keys.has(rowKey(row)) ? [sayRow(row)] : [],
  );
  if (names.length === 0) return [];
  const more = names.length > MOST_SENTENCES ? `等${String(names.length)}项指标` : '';
  const shown = listed(names.slice(0, MOST_SENTENCES));
  return [`${shown}${more}在原文中前后所印的数不一致，引用前请核对原件。`];
}

function sayAtLength(catalog: Catalog, conflicts: readonly PlanConflict[]): readonly string[] {
  const of = (severity: ConflictSeverity) =>
    conflicts.filter((each) => severityOf(each) === severity);
  const contradictions = of('contradiction');
  const shown = contradictions.slice(0, MOST_SENTENCES).map((each) => sayConflict(catalog, each));
  const counts: readonly (readonly [count: number, what: string])[] = [
    [contradictions.length - shown.length, '矛盾'],
    [of('difference').length, '写法不同'],
    [of('note').length, '核对提示'],
  ];
  const rest = counts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${what}${String(count)}处`);
  const also = shown.length === 0 ? '核对：' : '另有';
  return rest.length === 0 ? shown : [...shown, `${also}${rest.join('、')}，引用前请核对原件。`];
}
