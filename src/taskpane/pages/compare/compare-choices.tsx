import {
  DEFAULT_SETTINGS,
  readMargin,
  type ProgressSettings,
} from '../../../core/progress/settings';
import { sayNumber } from '../../../wording/number';
import { SegmentedField } from '../../parts/fields';
import { countText } from '../../parts/messages';
import { COMPARE_MESSAGES } from './compare-messages';
import type { CompareEvent, CompareState } from './compare-state';
import type { CompareView, FilterChoice } from './compare-view';
import { useState } from 'preact/hooks';

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
    <SegmentedField
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
  );
}

interface YearSwitchProps {
  readonly years: readonly number[];
  readonly year: number;
  readonly onChoose: (year: number) => void;
}

/** The years of the plan's period, all in sight. */
export function YearSwitch({ years, year, onChoose }: YearSwitchProps) {
  return (
    <SegmentedField
      name="year"
      label={COMPARE_MESSAGES.year}
      segments={years.map((each) => ({ value: String(each), label: String(each) }))}
      value={String(year)}
      onChoose={(value) => onChoose(Number(value))}
    />
  );
}

interface PaceSettingsProps {
  readonly settings: ProgressSettings;
  readonly onChange: (settings: ProgressSettings) => void;
}

/** The cut-offs, which are this tool's own and therefore in sight and in the user's hand. */
export function PaceSettings({ settings, onChange }: PaceSettingsProps) {
  const isDefault =
    settings.scheduleMargin === DEFAULT_SETTINGS.scheduleMargin &&
    settings.growthMargin === DEFAULT_SETTINGS.growthMargin;
  return (
    <details class="settings">
      <summary>{COMPARE_MESSAGES.settings}</summary>
      <Margin
        id="schedule-margin"
        label={COMPARE_MESSAGES.scheduleMargin}
        points={settings.scheduleMargin * 100}
        onChange={(points) => onChange({ ...settings, scheduleMargin: points / 100 })}
      />
      <Margin
        id="growth-margin"
        label={COMPARE_MESSAGES.growthMargin}
        points={settings.growthMargin}
        onChange={(growthMargin) => onChange({ ...settings, growthMargin })}
      />
      <p class="settings__help">{COMPARE_MESSAGES.settingsHelp}</p>
      {isDefault ? null : (
        <button type="button" class="link" onClick={() => onChange(DEFAULT_SETTINGS)}>
          {COMPARE_MESSAGES.settingsDefault}
        </button>
      )}
    </details>
  );
}

interface MarginProps {
  readonly id: string;
  readonly label: string;
  readonly points: number;
  readonly onChange: (points: number) => void;
}

/** A number that counts as soon as it can be read; what cannot stays in the field and is told. */
function Margin({ id, label, points, onChange }: MarginProps) {
  const [text, setText] = useState<string | undefined>(undefined);
  const isWrong = text !== undefined && readMargin(text) === undefined;
  return (
    <div class="settings__margin">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="input settings__input"
        type="text"
        inputMode="decimal"
        autocomplete="off"
        value={text ?? sayNumber(points)}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-wrong` : undefined}
        onInput={(event) => {
          const typed = event.currentTarget.value;
          setText(typed);
          const read = readMargin(typed);
          if (read !== undefined) onChange(read);
        }}
        onBlur={() => setText(undefined)}
      />
      {isWrong ? (
        <p id={`${id}-wrong`} class="settings__wrong" role="alert">
          {COMPARE_MESSAGES.marginWrong}
        </p>
      ) : null}
    </div>
  );
}
