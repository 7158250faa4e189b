import type { PaneActions } from '../../pane/pane-actions';
import { MESSAGES, countText } from '../../parts/messages';
import { COMPARE_MESSAGES } from './compare-messages';
import type { CompareState } from './compare-state';
import type { CompareView, FilterChoice } from './compare-view';
import { Segmented } from '../../parts/segmented';

interface CompareFiltersProps {
  readonly view: CompareView;
  readonly chosen: CompareState;
  readonly act: PaneActions;
}

/** Filters with the count that each leaves, so that they tell the standing of the plan as well. */
export function CompareFilters({ view, chosen, act }: CompareFiltersProps) {
  return (
    <div class="filters">
      <Filter
        name="standing"
        label={COMPARE_MESSAGES.verdict}
        choices={view.standings}
        value={chosen.standing}
        onChoose={act.filterStanding}
      />
      {view.attributes.length <= 2 ? null : (
        <Filter
          name="attribute"
          label={MESSAGES.attribute}
          choices={view.attributes}
          value={chosen.attribute}
          onChoose={act.filterAttribute}
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
