import { PLAN_MESSAGES, formulaLabel } from './plan-messages';
import { MESSAGES } from '../../parts/messages';
import type { FormulaChoice, IndicatorRow, OfferedFormula } from './plan-view';
import { Fact } from '../../parts/fact';

interface IndicatorDetailsProps {
  readonly row: IndicatorRow;
  readonly formulas: readonly FormulaChoice[];
  readonly canInsert: boolean;
  readonly onInsert: (choice: OfferedFormula) => void;
  /** Present where the row stands outside its plan. */
  readonly onVisit?: () => void;
}

/** Where a row is printed, and the formulas that bring its numbers into a cell. */
export function IndicatorDetails({
  row,
  formulas,
  canInsert,
  onInsert,
  onVisit,
}: IndicatorDetailsProps) {
  const id = `formulas-${row.key}`;
  const usable = formulas.filter((choice) => choice.kind !== 'none');
  const unusable = formulas.filter((choice) => choice.kind === 'none');
  return (
    <>
      <dl class="facts">
        <Fact name={PLAN_MESSAGES.place} value={row.place} />
        <Fact name={MESSAGES.code} value={row.key} />
        <Fact name={PLAN_MESSAGES.belongsTo} value={row.parentName} />
        <Fact name={PLAN_MESSAGES.unit} value={row.unit === '' ? PLAN_MESSAGES.unitNone : ''} />
      </dl>
      <div role="group" aria-labelledby={id}>
        <p id={id} class="details__heading">
          {PLAN_MESSAGES.formulas}
        </p>
        {usable.length === 0 ? null : (
          <div class="details__buttons">
            {usable.map((choice) => (
              <button
                key={choice.column}
                type="button"
                class="button"
                disabled={!canInsert}
                title={choice.formula}
                onClick={() => onInsert(choice)}
              >
                {formulaLabel(choice)}
              </button>
            ))}
          </div>
        )}
        {unusable.length === 0 ? null : (
          <ul class="reasons">
            {unusable.map(({ column, reason }) => (
              <li key={column}>
                <span class="reasons__column">{column}</span> {reason}
              </li>
            ))}
          </ul>
        )}
      </div>
      {onVisit === undefined ? null : (
        <button type="button" class="link" onClick={onVisit}>
          {PLAN_MESSAGES.visit}
        </button>
      )}
    </>
  );
}
