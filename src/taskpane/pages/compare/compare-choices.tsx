import {
  DEFAULT_SETTINGS,
  readMargin,
  type ProgressSettings,
} from '../../../core/progress/settings';
import { sayNumber } from '../../../wording/number';
import { Segmented, SegmentedField, TextField } from '../../parts/fields';
import { countText } from '../../parts/messages';
import { COMPARE_MESSAGES, usualMarginsText } from './compare-messages';
import type { CompareEvent, CompareState } from './compare-state';
import type { CompareView, FilterChoice } from './compare-view';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface CompareFiltersProps {
  readonly view: CompareView;
  readonly chosen: CompareState;
  readonly send: (event: CompareEvent) => void;
  readonly children: ComponentChildren;
}

/**
 * What is listed, and which regions with it, is what is inserted. Each choice tells the rows that it
 * leaves, so that they tell the standing of the plan as well.
 */
export function CompareFilters({ view, chosen, send, children }: CompareFiltersProps) {
  return (
    <div class="filters">
      <Segmented
        name="standing"
        label={COMPARE_MESSAGES.verdict}
        segments={view.standings.map(withCount)}
        value={chosen.standing}
        onChoose={(standing) => send({ kind: 'standing-chosen', standing })}
      />
      {view.attributes.length <= 2 ? null : (
        <Segmented
          name="attribute"
          label={COMPARE_MESSAGES.attribute}
          segments={view.attributes.map(withCount)}
          value={chosen.attribute}
          onChoose={(attribute) => send({ kind: 'attribute-chosen', attribute })}
        />
      )}
      {children}
      <p class="hidden" role="status">
        {countText(view.rows.length)}
      </p>
    </div>
  );
}

function withCount<Value extends string>({ count, ...choice }: FilterChoice<Value>) {
  return { ...choice, detail: String(count) };
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
  /** What this person set last. */
  readonly usual: ProgressSettings | undefined;
  readonly onChange: (settings: ProgressSettings) => void;
}

/** The cut-offs, which are this tool's own and therefore in sight and in the user's hand. */
export function PaceSettings({ settings, usual, onChange }: PaceSettingsProps) {
  const isDefault = isSame(settings, DEFAULT_SETTINGS);
  return (
    <>
      {usual === undefined || isSame(settings, usual) ? null : (
        <p class="settings__help">
          {usualMarginsText(usual, settings)}
          <button type="button" class="link" onClick={() => onChange(usual)}>
            {COMPARE_MESSAGES.useUsual}
          </button>
        </p>
      )}
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
    </>
  );
}

function isSame(one: ProgressSettings, other: ProgressSettings): boolean {
  return one.scheduleMargin === other.scheduleMargin && one.growthMargin === other.growthMargin;
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
  const typed = text === undefined ? points : readMargin(text);
  // The default that is put back is shown, whatever was typed before.
  const isOlder = typed !== undefined && Math.abs(typed - points) > 1e-9;
  return (
    <TextField
      {...{ id, label }}
      value={text === undefined || isOlder ? sayNumber(points) : text}
      problem={typed === undefined ? COMPARE_MESSAGES.marginWrong : ''}
      onInput={(next) => {
        setText(next);
        const read = readMargin(next);
        if (read !== undefined) onChange(read);
      }}
    />
  );
}
