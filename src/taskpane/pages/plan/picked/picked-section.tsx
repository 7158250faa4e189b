import type { PageProps } from '../../../page/page';
import { rowName } from '../../../../core/indicator/plan-indicator';
import { PICKED_MESSAGES, pickedText } from '../plan-messages';
import type { PlanActions, PlanEvent, PlanState } from '../plan-state';
import { composePicked, PICKED_FIGURES, readPicked, yearsOf } from './compose-picked';

/** The ticked indicators: which of their figures and years are wanted, and the buttons that insert them. */
export function PickedSection({
  state,
  send,
  common,
  pane,
}: PageProps<PlanState, PlanEvent, PlanActions>) {
  const { catalog, connected, busy } = common;
  const picked = readPicked(catalog, state.picked);
  if (picked.length === 0) return null;
  const offered = yearsOf(picked);
  const { figures } = state.wanted;
  const years = state.wanted.years.filter((year) => offered.includes(year));
  const insert = (mode: 'values' | 'formulas') =>
    pane.insertCells(composePicked(catalog, picked, { figures, years }, mode));
  const canInsert = connected && !busy;
  return (
    <section class="picked" aria-labelledby="picked-title">
      <div class="picked__top">
        <h2 id="picked-title" class="picked__title">
          {pickedText(picked.length)}
        </h2>
        <button type="button" class="link" onClick={() => send({ kind: 'picks-cleared' })}>
          {PICKED_MESSAGES.clear}
        </button>
      </div>
      <p class="picked__names">
        {picked
          .map(
            ({ plan, row }) => `${catalog.regions.get(plan.regionId)?.name ?? ''} ${rowName(row)}`,
          )
          .join('、')}
      </p>
      <fieldset class="picked__choices">
        <legend class="hidden">{PICKED_MESSAGES.figures}</legend>
        {PICKED_FIGURES.map((figure) => (
          <Check
            key={figure}
            label={figure}
            isChecked={figures.includes(figure)}
            onChange={() => send({ kind: 'figure-wanted', figure })}
          />
        ))}
      </fieldset>
      <fieldset class="picked__choices">
        <legend class="picked__legend">{PICKED_MESSAGES.years}</legend>
        {offered.map((year) => (
          <Check
            key={year}
            label={String(year)}
            isChecked={years.includes(year)}
            onChange={() => send({ kind: 'year-wanted', year })}
          />
        ))}
      </fieldset>
      <div class="picked__buttons">
        <button type="button" class="button" disabled={!canInsert} onClick={() => insert('values')}>
          {PICKED_MESSAGES.values}
        </button>
        <button
          type="button"
          class="button"
          disabled={!canInsert}
          onClick={() => insert('formulas')}
        >
          {PICKED_MESSAGES.formulas}
        </button>
      </div>
    </section>
  );
}

interface CheckProps {
  readonly label: string;
  readonly isChecked: boolean;
  readonly onChange: () => void;
}

function Check({ label, isChecked, onChange }: CheckProps) {
  return (
    <label class="picked__choice">
      <input type="checkbox" checked={isChecked} onChange={onChange} />
      {label}
    </label>
  );
}
