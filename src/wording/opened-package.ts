import type { OpenedFinding } from '../datapackage/open-package';
import { sayPackageFinding } from './package-finding';
import { sayFormFinding } from './form-finding';

/**
 * A finding about a bureau's package, whatever it was handed over in, as one Chinese sentence.
 * @example opened.findings.map(sayOpenedFinding)
 */
export function sayOpenedFinding(opened: OpenedFinding): string {
  return opened.of === 'package'
    ? sayPackageFinding(opened.finding)
    : sayFormFinding(opened.finding, 'template');
}
