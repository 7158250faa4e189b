import type { ObservationFinding } from '../../core/observation/observation-finding';
import {
  observationSeverity,
  type ObservationSeverity,
} from '../../core/observation/observation-severity';
import type { ObservationFileFinding } from './observation-file';

/**
 * How grave a finding about a file of actual values is; see `observationSeverity`. A file that is
 * refused as a whole has one error and no rows.
 * @example observationFileSeverity({ kind: 'file-gb18030', file: '年报.csv' }) // 'info'
 */
export function observationFileSeverity(
  finding: ObservationFinding | ObservationFileFinding,
): ObservationSeverity {
  switch (finding.kind) {
    case 'file-gb18030':
      return 'info';
    case 'file-empty':
    case 'file-binary':
    case 'file-undecodable':
    case 'file-damaged':
    case 'file-too-large':
    case 'file-too-many-rows':
    case 'quote-broken':
    case 'cell-too-long':
      return 'error';
    default:
      return observationSeverity(finding);
  }
}
