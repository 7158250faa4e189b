import { basename, resolve } from 'node:path';
import type { PlanPackage } from '../../core/catalog/plan-package';
import { toTexts } from '../../datapackage/keep-package';
import { readPackage } from '../../datapackage/read-package';
import { severityOf } from '../../datapackage/finding/severity';
import { sayPackageFinding } from '../../wording/package-finding';
import type { KeptPackage } from '../../workbook/package/kept-package';
import { UsageError } from '../arguments/usage-error';
import { readDirectory } from '../package/read-directory';

/** A bureau's package in both forms: read, and as a workbook keeps it. */
export interface OwnPackage {
  readonly content: PlanPackage;
  readonly kept: KeptPackage;
}

/**
 * Reads the packages named by `--package`, in the order given.
 *
 * @param folders the packages' folders
 * @param shipped the package they may refer to
 * @throws UsageError with every error of the first package that cannot be used: a package is taken
 *   whole or not at all
 */
export async function readPackages(
  folders: readonly string[],
  shipped: PlanPackage,
): Promise<readonly OwnPackage[]> {
  const packages: OwnPackage[] = [];
  for (const folder of folders) {
    const files = await readDirectory(folder);
    const reading = readPackage(files, [shipped]);
    if (!reading.ok) {
      const errors = reading.findings.filter((finding) => severityOf(finding) === 'error');
      throw new UsageError(
        [`数据包 ${folder} 不能使用：`, ...errors.map(sayPackageFinding)].join('\n'),
      );
    }
    const name = reading.package.name || basename(resolve(folder));
    packages.push({ content: reading.package, kept: { name, files: toTexts(files) } });
  }
  return packages;
}
