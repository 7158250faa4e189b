import type { Catalog } from '../catalog/catalog';
import { choiceKey, type FigureChoice } from '../catalog/find-figure';
import { adopt } from '../catalog/with-choices';
import type { Measure } from '../figure/printed-figure';
import type { PlanConflict, StatementConflict } from './conflict';
import type { StatedFigure } from './stated-figure';

interface Slot {
  readonly key: string;
  readonly statement: StatedFigure;
}

/**
 * What is kept when the user decides for one of a conflict's statements: that every row concerned
 * takes this figure. Empty where it cannot stand in any of their columns (another unit).
 * @example choicesFor(catalog, conflict, prose) // [{ key: 'A-14-04|target|2025', figureId: 'p7', text: '88' }]
 */
export function choicesFor(
  catalog: Catalog,
  conflict: StatementConflict,
  { figure }: StatedFigure,
): readonly FigureChoice[] {
  return slotsOf(conflict).flatMap(({ key, statement }) =>
    adopt(catalog, statement.row, figure) === undefined
      ? []
      : [{ key, figureId: figure.id, text: figure.text }],
  );
}

/**
 * The keys under which a decision about a conflict is kept.
 * @example choiceKeys(conflict) // ['LOCAL:QZKFQ-14-04|target|2025']
 */
export function choiceKeys(conflict: PlanConflict): readonly string[] {
  return conflict.kind === 'statements' ? slotsOf(conflict).map(({ key }) => key) : [];
}

/**
 * The statement that the user decided for, undefined while that is open.
 * @example chosenStatement(catalog, conflict)?.figure.text // undefined: nobody has decided yet
 */
export function chosenStatement(
  catalog: Catalog,
  conflict: PlanConflict,
): StatedFigure | undefined {
  if (conflict.kind !== 'statements' || catalog.choices.size === 0) return undefined;
  const ids = new Set(choiceKeys(conflict).map((key) => catalog.choices.get(key)));
  return conflict.statements.find(({ figure }) => ids.has(figure.id));
}

function slotsOf({ statements, lastYear }: StatementConflict): readonly Slot[] {
  const slots = new Map<string, Slot>();
  for (const statement of statements) {
    for (const { measure, year } of placesOf(statement, lastYear)) {
      const key = choiceKey(statement.row, measure, year);
      if (!slots.has(key)) slots.set(key, { key, statement });
    }
  }
  return [...slots.values()];
}

/** A fact of a year counts as the base of the plan that begins with it, and as the year's value. */
function placesOf(
  { figure, plan, number }: StatedFigure,
  lastYear: number,
): readonly { readonly measure: Measure; readonly year: number }[] {
  const { measure } = figure;
  const isFact = measure === 'base' || measure === 'actual';
  if (!isFact || number.quantity === 'rate') return [{ measure, year: figure.lastYear }];
  const actual = { measure: 'actual', year: lastYear } as const;
  return lastYear === plan.baseYear ? [{ measure: 'base', year: lastYear }, actual] : [actual];
}
