import { countText } from '../../parts/messages';
import { COMPARE_MESSAGES } from './compare-messages';
import type { CompareEvent, CompareState } from './compare-state';
import type { CompareView, FilterChoice } from './compare-view';
import { Segmented } from '../../parts/segmented';

interface CompareFiltersProps {
  readonly view: CompareView;
  readonly chosen: CompareState;
  readonly send: (event: CompareEvent) => void;
}

/** Filters with the count that each leaves, so that they tell the standing of the plan as well. */
export function CompareFilters({ view, chosen, send }: CompareFiltersProps) {
  return (
    <div class="filters">
      <Filter
        name="standing"
        label={COMPARE_MESSAGES.verdict}
        choices={view.standings}
        value={chosen.standing}
        onChoose={(standing) => send({ kind: 'standing-chosen', standing })}
      />
      {view.attributes.length <= 2 ? null : (
        <Filter
          name="attribute"
          label={COMPARE_MESSAGES.attribute}
          choices={view.attributes}
          value={chosen.attribute}
          onChoose={(attribute) => send({ kind: 'attribute-chosen', attribute })}
        />
      )}
      <p class="hidden" role="status">
        {countText(view.rows.length)}
      </p>
    </div>
  );
}

interface FilterProps<Value extends string> {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly FilterChoice<Value>[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

function Filter<Value extends string>(props: FilterProps<Value>) {
  return (
    <div class="field">
      <span class="field__label" aria-hidden="true">
        {props.label}
      </span>
      <Segmented
        name={props.name}
        label={props.label}
        segments={props.choices.map(({ value, label, count }) => ({
          value,
          label,
          detail: String(count),
        }))}
        value={props.value}
        onChoose={props.onChoose}
      />
    </div>
  );
}
