import { COMPARE_MESSAGES } from './compare-messages';
import type { CompareEvent } from './compare-state';
import type { PlanBeside } from './plans-beside';

interface CompareRegionsProps {
  readonly offered: readonly PlanBeside[];
  readonly chosen: readonly string[];
  readonly send: (event: CompareEvent) => void;
}

/** Which regions' plans of the same period are shown below the one in view. */
export function CompareRegions({ offered, chosen, send }: CompareRegionsProps) {
  if (offered.length === 0) return null;
  return (
    <fieldset class="beside">
      <legend class="field__label">{COMPARE_MESSAGES.regionsBeside}</legend>
      <div class="beside__choices">
        {offered.map(({ planId, label }) => (
          <label key={planId} class="beside__choice">
            <input
              type="checkbox"
              checked={chosen.includes(planId)}
              onChange={() => send({ kind: 'plan-toggled', planId })}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
