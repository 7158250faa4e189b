import type { Catalog } from '../../../../core/catalog/catalog';
import { rowKey, rowName, type PlanIndicator } from '../../../../core/indicator/plan-indicator';
import { chosenStatement, choicesFor } from '../../../../core/conflict/choices-for';
import {
  severityOf,
  type ConflictSeverity,
  type PlanConflict,
} from '../../../../core/conflict/conflict';
import { conflictsOf, findConflicts } from '../../../../core/conflict/find-conflicts';
import type { StatedFigure } from '../../../../core/conflict/stated-figure';
import type { Plan } from '../../../../core/plan/plan';
import { sayConflict, saySeverity } from '../../../../wording/conflict';
import { sayShortPlace } from '../../../../wording/conflict/statement';
import { filterLabel } from './decide-conflict';
import type { ConflictFilter } from '../plan-state';

/** One statement that the user can decide for. */
export interface ConflictOption {
  readonly statement: StatedFigure;
  /** As printed. */
  readonly printed: string;
  readonly place: string;
  readonly isChosen: boolean;
  /** False where it stands in another unit and fits no column of the rows concerned. */
  readonly canChoose: boolean;
}

/** One conflict as it is shown. */
export interface ConflictCard {
  readonly conflict: PlanConflict;
  readonly severity: ConflictSeverity;
  readonly word: string;
  readonly sentence: string;
  /** Empty where there is nothing to decide. */
  readonly options: readonly ConflictOption[];
  readonly isDecided: boolean;
}

/** A conflict in the list of its plan, with the row that leads to it. */
interface ListedConflict extends ConflictCard {
  /** 编码 of a row of this plan. */
  readonly key: string;
  readonly name: string;
}

/** A plan's 矛盾与核对. */
interface ConflictView {
  readonly count: number;
  readonly filters: readonly {
    readonly value: ConflictFilter;
    readonly label: string;
    readonly count: number;
  }[];
  readonly listed: readonly ListedConflict[];
}

const SEVERITIES: readonly ConflictSeverity[] = ['contradiction', 'difference', 'note'];

/**
 * The conflicts of a plan as the pane lists them. A filter that nothing answers any more shows all.
 * @example readConflicts(catalog, plan, 'all').count // 7
 */
export function readConflicts(catalog: Catalog, plan: Plan, filter: ConflictFilter): ConflictView {
  const all = findConflicts(catalog, plan);
  const rows = new Map((catalog.rows.get(plan.id) ?? []).map((row) => [rowKey(row), row]));
  const counts = SEVERITIES.map((value) => ({
    value,
    label: filterLabel(value),
    count: all.filter((each) => severityOf(each) === value).length,
  })).filter(({ count }) => count > 0);
  const isKnown = counts.some(({ value }) => value === filter);
  const shown = isKnown ? all.filter((each) => severityOf(each) === filter) : all;
  return {
    count: all.length,
    filters: [{ value: 'all', label: filterLabel('all'), count: all.length }, ...counts],
    listed: shown.flatMap((conflict) => {
      const row = conflict.rows.map((key) => rows.get(key)).find((each) => each !== undefined);
      if (row === undefined) return [];
      return [{ ...readCard(catalog, conflict), key: rowKey(row), name: rowName(row) }];
    }),
  };
}

/**
 * The conflicts of one row, gravest first.
 * @example readRowConflicts(catalog, '350104-14-14')[0]?.word // '矛盾'
 */
export function readRowConflicts(catalog: Catalog, row: PlanIndicator): readonly ConflictCard[] {
  return conflictsOf(catalog, row).map((conflict) => readCard(catalog, conflict));
}

/**
 * How grave the gravest conflict of a row is that is still open; undefined where nothing is. What is
 * only put differently needs no mark: both may be quoted.
 * @example gravestOf(catalog, row) // 'contradiction'
 */
export function gravestOf(catalog: Catalog, row: PlanIndicator): ConflictSeverity | undefined {
  const open = conflictsOf(catalog, row).filter(
    (conflict) =>
      severityOf(conflict) !== 'difference' && chosenStatement(catalog, conflict) === undefined,
  );
  return open[0] && severityOf(open[0]);
}

function readCard(catalog: Catalog, conflict: PlanConflict): ConflictCard {
  const chosen = chosenStatement(catalog, conflict);
  const severity = severityOf(conflict);
  return {
    conflict,
    severity,
    word: saySeverity(severity),
    sentence: sayConflict(catalog, conflict),
    isDecided: chosen !== undefined,
    options:
      conflict.kind !== 'statements'
        ? []
        : conflict.statements.map((statement) => ({
            statement,
            printed: statement.figure.text,
            place: sayShortPlace(statement.figure),
            isChosen: statement === chosen,
            canChoose: choicesFor(catalog, conflict, statement).length > 0,
          })),
  };
}
