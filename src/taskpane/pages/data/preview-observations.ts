import type { ObservationFileReading } from '../../../datapackage/form/read-observations';
import { formFileSeverity } from '../../../datapackage/form/read-form-file';
import { sayFormFinding } from '../../../wording/form-finding';
import { observationFacts } from './data-messages';
import type { Preview } from './data-state';

/**
 * A table of actual values, read, as the user is shown it before anything changes.
 * @param name under which it would be kept: one of the same name is replaced
 * @example previewObservations(reading, 'actuals-sheet', '实际值表').facts // ['可采用：3 个数值。', …]
 */
export function previewObservations(
  { observations, findings, preview }: ObservationFileReading,
  name: string,
  title: string,
): Preview {
  return {
    title,
    facts: observationFacts(preview),
    remarks: findings.map((finding) => ({
      tone: formFileSeverity(finding),
      sentence: sayFormFinding(finding, 'actuals'),
    })),
    offer:
      observations.length === 0 ? undefined : { kind: 'observations', name, title, observations },
  };
}
