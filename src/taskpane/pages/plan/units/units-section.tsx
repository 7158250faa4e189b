import { useState } from 'preact/hooks';
import { rowName } from '../../../../core/indicator/plan-indicator';
import type { Plan } from '../../../../core/plan/plan';
import type { PageProps } from '../../../page/page';
import { TextField } from '../../../parts/fields';
import { Notice, StepNotice } from '../../../parts/notice';
import type { PlanActions, PlanEvent, PlanState } from '../plan-state';
import { filledText, unusedText, UNITS_MESSAGES } from './keep-units';
import './units.css';

interface UnitsSectionProps extends PageProps<PlanState, PlanEvent, PlanActions> {
  readonly plan: Plan;
}

/** Who answers for each of a plan's indicators, to be written one after the other and kept at once. */
export function UnitsSection({ plan, state, send, act, common }: UnitsSectionProps) {
  const rows = common.catalog.rows.get(plan.id) ?? [];
  const unused = common.catalog.unusedUnits.get(plan.id) ?? [];
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  if (rows.length === 0) return null;
  const changed = new Map(
    rows.flatMap(({ code, responsibleUnit = '' }) => {
      const text = typed.get(code)?.trim() ?? responsibleUnit;
      return text === responsibleUnit ? [] : [[code, text] as const];
    }),
  );
  const filled = rows.filter(({ responsibleUnit = '' }) => responsibleUnit !== '').length;
  const isWorking = state.unitsStep.kind === 'working';
  return (
    <details class="units" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary class="conflicts__title">
        {UNITS_MESSAGES.title}{' '}
        <span class="group__count">{filledText(filled, rows.length, unused.length)}</span>
      </summary>
      {isOpen ? (
        <>
          <p class="conflicts__help">{UNITS_MESSAGES.help}</p>
          {unused.length === 0 ? null : (
            <Notice tone="warning">
              <p>{unusedText(unused)}</p>
            </Notice>
          )}
          <form
            class="form"
            onSubmit={(event) => {
              event.preventDefault();
              if (changed.size > 0) act.keepUnits(plan, changed);
            }}
          >
            {rows.map((row) => (
              <TextField
                key={row.code}
                id={`unit-${row.code}`}
                label={rowName(row)}
                value={typed.get(row.code) ?? row.responsibleUnit ?? ''}
                onInput={(text) => setTyped((before) => new Map(before).set(row.code, text))}
              />
            ))}
            <button
              type="submit"
              class="button button--primary"
              disabled={!common.connected || isWorking || changed.size === 0}
            >
              {UNITS_MESSAGES.save}
            </button>
          </form>
          {common.connected ? null : <p class="conflicts__help">{UNITS_MESSAGES.needsWorkbook}</p>}
          <StepNotice
            step={state.unitsStep}
            look="conflicts__help"
            onClose={() => send({ kind: 'units-step', step: { kind: 'idle' } })}
          />
        </>
      ) : null}
    </details>
  );
}
