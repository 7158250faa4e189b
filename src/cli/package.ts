import { join } from 'node:path';
import { severityOf, type Severity } from '../datapackage/finding/severity';
import type { PackageFinding } from '../datapackage/finding/package-finding';
import { readPackage } from '../datapackage/read-package';
import { sealPackage } from '../datapackage/seal-package';
import { startPackage } from '../datapackage/start/start-package';
import { sayPackageFinding } from '../wording/package-finding';
import {
  PACKAGE_HELP,
  type PackageRequest,
  readPackageCommand,
} from './arguments/read-package-command';
import { type ExitCode, runCommand } from './arguments/run-command';
import { createPackage } from './package/create-package';
import { planStart } from './package/plan-start';
import { readDirectory } from './package/read-directory';
import { readShipped } from './package/read-shipped';
import { writeNewFile } from './report/write-new-file';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '提醒',
  info: '说明',
};

void runCommand(async () => {
  const request = readPackageCommand(process.argv.slice(2));
  if (request === 'help') return print(PACKAGE_HELP);
  switch (request.action) {
    case 'check':
      return check(request.directory);
    case 'seal':
      return seal(request.directory);
    case 'new':
      return begin(request);
  }
});

async function check(directory: string): Promise<ExitCode> {
  const reading = readPackage(await readDirectory(directory), [await readShipped()]);
  list(reading.findings);
  if (!reading.ok) {
    print(`${directory} 有错误，整个数据包不能使用；请按上面的说明改好后再检查。\n`);
    return 1;
  }
  const { title, regions, plans, planIndicators, figures } = reading.package;
  const counts = [
    `${String(regions.length)} 个地区`,
    `${String(plans.length)} 个规划`,
    `${String(planIndicators.length)} 个规划指标`,
    `${String(figures.length)} 个数字`,
  ];
  return print(`${directory} 可以使用：${title}，${counts.join('、')}。\n`);
}

async function seal(directory: string): Promise<ExitCode> {
  const files = await readDirectory(directory);
  const sealing = sealPackage(files);
  if (!sealing.ok) {
    list(sealing.findings);
    print(`${directory} 没有改动；请按上面的说明改好后再运行。\n`);
    return 1;
  }
  for (const file of sealing.files) {
    const isChanged = !files.includes(file);
    if (isChanged) writeNewFile(join(directory, file.path), file.bytes, true);
  }
  return print(`${join(directory, 'datapackage.json')} 已写入各文件的大小、SHA-256 和表结构。\n`);
}

async function begin(request: Extract<PackageRequest, { action: 'new' }>): Promise<ExitCode> {
  const created = new Date().toISOString().slice(0, 10);
  const start = planStart(request, await readShipped(), created);
  createPackage(request.directory, startPackage(start));
  const plan = `${start.region.name}“${start.period.name}”规划`;
  return print(`${request.directory} 已建好：${plan}的空数据包；怎么填见里面的 README.md。\n`);
}

function list(findings: readonly PackageFinding[]): void {
  const lines = findings.map(
    (finding) => `${SEVERITIES[severityOf(finding)]}：${sayPackageFinding(finding)}\n`,
  );
  print(lines.join(''));
}

function print(text: string): ExitCode {
  process.stdout.write(text);
  return 0;
}
