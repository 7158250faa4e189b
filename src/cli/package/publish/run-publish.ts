import { stat } from 'node:fs/promises';
import { buildCatalog } from '../../../core/catalog/build-catalog';
import type { Severity } from '../../../datapackage/finding/package-finding';
import { openOwnPackage } from '../../../document/read-tables';
import { localTime } from '../../../core/text/local-time';
import { sayDocumentFinding } from '../../../wording/document-finding';
import { sayOpenedFinding } from '../../../wording/opened-package';
import type { PublishRequest } from '../../arguments/read-publish';
import type { ExitCode } from '../../arguments/run-command';
import { readPackagePath } from '../read-package-path';
import { readShipped } from '../read-shipped';
import { planPublication, type CheckedPackage } from './plan-publication';
import { openSite, writeSite } from './publish';
import { listSources } from './read-sources';

/** As many changes as are listed one by one. */
const CHANGES_SHOWN = 20;

/**
 * Publishes packages, all of them or, where one has errors or two are in each other's way, none.
 * @param list prints findings
 */
export async function publish(
  { sources, out, removed }: PublishRequest,
  list: (findings: readonly (readonly [Severity, string])[]) => void,
): Promise<ExitCode> {
  const print = (line: string) => void process.stdout.write(`${line}\n`);
  const shipped = await readShipped();
  const catalog = buildCatalog([shipped]);
  const paths = (await Promise.all(sources.map(listSources))).flat();
  const added: CheckedPackage[] = [];
  const problems: string[] = [];
  for (const from of paths) {
    const { mtime } = await stat(from).catch(() => ({ mtime: new Date() }));
    const opened = await openOwnPackage(await readPackagePath(from), {
      catalog,
      beside: [shipped],
      // A filled-in template becomes the same package at every run.
      now: localTime(mtime).slice(0, 10),
    });
    if (!opened.ok) {
      problems.push(`${from}：${sayDocumentFinding(opened.finding)}`);
      continue;
    }
    const { content, files, findings } = opened.value;
    if (content !== undefined) added.push({ from, content, files });
    else
      for (const found of findings)
        if (found.severity === 'error') problems.push(`${from}：${sayOpenedFinding(found)}`);
  }
  const site = openSite(out);
  const now = localTime(new Date());
  const planned = planPublication({ before: site.index, added, removed, now, shipped });
  problems.push(...planned.conflicts);
  if (problems.length > 0) {
    list(problems.map((sentence) => ['error', sentence]));
    print(`${out} 没有改动；请按上面的说明改好后再运行。`);
    return 1;
  }
  const { written, indexBytes } = writeSite(out, site, planned);
  const { index, changes } = planned;
  for (const change of changes.slice(0, CHANGES_SHOWN)) print(change);
  if (changes.length > CHANGES_SHOWN)
    print(`……另有 ${String(changes.length - CHANGES_SHOWN)} 处改动`);
  const plans = index.packages.reduce((sum, each) => sum + each.plans.length, 0);
  const holding = `${String(index.packages.length)} 份规划数据，${String(plans)} 个规划；索引 ${String(indexBytes)} 字节，写入压缩包 ${String(written)} 个`;
  print(changes.length === 0 ? `${out} 没有变化：${holding}。` : `${out} 已写好：${holding}。`);
  return 0;
}
