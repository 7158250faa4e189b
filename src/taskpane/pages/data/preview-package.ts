import { type OpenedPackage } from '../../../datapackage/open-package';
import { toTexts } from '../../../datapackage/keep-package';
import { sayOpenedFinding } from '../../../wording/opened-package';
import { DATA_MESSAGES, packageFacts } from './data-messages';
import type { Preview } from './data-state';

/**
 * A bureau's package, opened, as the user is shown it before anything changes.
 * @example previewPackage(openPackage(files, opening)).offer?.kind // 'package'
 */
export function previewPackage({ content, files, findings }: OpenedPackage): Preview {
  const remarks = findings.map((found) => {
    return { tone: found.severity, sentence: sayOpenedFinding(found) };
  });
  if (content === undefined) {
    return { title: DATA_MESSAGES.own, facts: [], remarks, offer: undefined };
  }
  const { title, name } = content;
  const offer = { kind: 'package', kept: { name, files: toTexts(files) } } as const;
  return { title, facts: packageFacts(content), remarks, offer };
}
