import { useState } from 'preact/hooks';
import {
  DEFAULT_SETTINGS,
  readMargin,
  type ProgressSettings,
} from '../../../core/progress/settings';
import { sayNumber } from '../../../wording/number';
import { COMPARE_MESSAGES } from './compare-messages';

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
