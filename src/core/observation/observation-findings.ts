import type { ObservationFinding } from './observation-finding';
import { observationSeverity, type ObservationSeverity } from './observation-severity';

/** As many of one severity as a person will still look through. */
const LIMIT = 300;

/** Collects findings while a table is read. */
export interface ObservationFindings {
  readonly add: (finding: ObservationFinding) => void;
  readonly count: (severity: ObservationSeverity) => number;
  /** Errors first, then warnings, then infos; the ones left out are counted at the end. */
  readonly all: () => readonly ObservationFinding[];
}

/**
 * A list that stays readable however broken the table is: at most 300 findings of each severity,
 * then one that says how many more there are.
 * @example const list = collectFindings(); list.add({ kind: 'rows-missing' }); list.count('warning') // 1
 */
export function collectFindings(): ObservationFindings {
  const listed: Record<ObservationSeverity, ObservationFinding[]> = {
    error: [],
    warning: [],
    info: [],
  };
  const counts: Record<ObservationSeverity, number> = { error: 0, warning: 0, info: 0 };
  return {
    add(finding) {
      const severity = observationSeverity(finding);
      counts[severity] += 1;
      if (counts[severity] <= LIMIT) listed[severity].push(finding);
    },
    count: (severity) => counts[severity],
    all() {
      const { error, warning, info } = listed;
      const shown = [...error, ...warning, ...info];
      const left = counts.error + counts.warning + counts.info - shown.length;
      if (left === 0) return shown;
      return [...shown, { kind: 'further-observation-findings', count: left }];
    },
  };
}
