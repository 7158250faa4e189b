import type { ObservationFinding } from './observation-finding';

/** An error keeps its row out; a warning is worth a look; an info is only said. */
export type ObservationSeverity = 'error' | 'warning' | 'info';

const MILD: Partial<Record<ObservationFinding['kind'], ObservationSeverity>> = {
  'year-outside-plan': 'warning',
  'value-approximate': 'warning',
  'status-unknown': 'warning',
  'year-repeated': 'warning',
  'rows-missing': 'warning',
  'year-superseded': 'info',
  'indicator-unplanned': 'info',
  'unit-converted': 'info',
  'actual-replaced': 'info',
  'columns-ignored': 'info',
  'years-across-read': 'info',
  'further-observation-findings': 'info',
};

/**
 * How grave a finding is; what is not known to be mild is an error. An error about the columns keeps
 * all rows out.
 * @example observationSeverity({ kind: 'rows-missing' }) // 'warning'
 */
export function observationSeverity({ kind }: ObservationFinding): ObservationSeverity {
  return MILD[kind] ?? 'error';
}
