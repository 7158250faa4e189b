import type { PackageFinding } from './package-finding';

/** An error refuses the package; a warning is worth a look; an info is only said. */
export type Severity = 'error' | 'warning' | 'info';

const MILD: Partial<Record<PackageFinding['kind'], Severity>> = {
  'resource-unknown': 'warning',
  'hash-missing': 'warning',
  'file-unlisted': 'warning',
  'column-unknown': 'warning',
  'cell-formula-like': 'warning',
  'figure-year-unusual': 'warning',
  'figure-column-unlisted': 'warning',
  'plan-without-rows': 'warning',
  'file-gb18030': 'info',
  'further-findings': 'info',
};

/**
 * How grave a finding is; what is not known to be mild is an error.
 * @example severityOf({ kind: 'descriptor-missing' }) // 'error'
 * @example severityOf({ kind: 'file-gb18030', file: 'plans.csv' }) // 'info'
 */
export function severityOf({ kind }: PackageFinding): Severity {
  return MILD[kind] ?? 'error';
}
