import { basename, resolve } from 'node:path';
import { buildCatalog } from '../../core/catalog/build-catalog';
import type { PlanPackage } from '../../core/catalog/catalog';
import { toTexts } from '../../datapackage/keep-package';
import { openOwnPackage } from '../../document/read-tables';
import { sayDocumentFinding } from '../../wording/document-finding';
import { sayOpenedFinding } from '../../wording/opened-package';
import type { KeptPackage } from '../../workbook/setting/packages';
import { UsageError } from '../arguments/read-options';
import { readPackagePath } from '../package/read-package-path';

/** A bureau's package in both forms: read, and as a workbook keeps it. */
export interface OwnPackage {
  readonly content: PlanPackage;
  readonly kept: KeptPackage;
}

/**
 * Reads the packages named by `--package`, in the order given.
 *
 * @param paths folders, zips and filled-in templates
 * @param shipped the package they may refer to
 * @param before packages that they may refer to as well
 * @throws UsageError with every error of the first package that cannot be used: a package is taken
 *   whole or not at all
 */
export async function readPackages(
  paths: readonly string[],
  shipped: PlanPackage,
  before: readonly OwnPackage[] = [],
): Promise<readonly OwnPackage[]> {
  const packages: OwnPackage[] = [];
  const now = new Date().toISOString().slice(0, 10);
  for (const path of paths) {
    const catalog = buildCatalog([
      shipped,
      ...[...before, ...packages].map(({ content: each }) => each),
    ]);
    const opening = { catalog, beside: [shipped], now };
    const opened = await openOwnPackage(await readPackagePath(path), opening);
    if (!opened.ok) throw new UsageError(sayDocumentFinding(opened.finding));
    const { content, files, findings } = opened.value;
    if (content === undefined) {
      const errors = findings.filter(({ severity }) => severity === 'error');
      throw new UsageError(
        [`数据包 ${path} 不能使用：`, ...errors.map(sayOpenedFinding)].join('\n'),
      );
    }
    const name = content.name || basename(resolve(path));
    packages.push({ content, kept: { name, files: toTexts(files) } });
  }
  return packages;
}
