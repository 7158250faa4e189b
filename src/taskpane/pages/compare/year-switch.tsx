import { COMPARE_MESSAGES } from './compare-messages';
import { Segmented } from '../../parts/segmented';

interface YearSwitchProps {
  readonly years: readonly number[];
  readonly year: number;
  readonly onChoose: (year: number) => void;
}

/** The years of the plan's period, all in sight. */
export function YearSwitch({ years, year, onChoose }: YearSwitchProps) {
  return (
    <div class="field">
      <span class="field__label" aria-hidden="true">
        {COMPARE_MESSAGES.year}
      </span>
      <Segmented
        name="year"
        label={COMPARE_MESSAGES.year}
        segments={years.map((each) => ({ value: String(each), label: String(each) }))}
        value={String(year)}
        onChoose={(value) => onChoose(Number(value))}
      />
    </div>
  );
}
