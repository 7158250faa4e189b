import { join } from 'node:path';
import { buildCatalog } from '../core/catalog/build-catalog';
import type { PlanPackage } from '../core/catalog/catalog';
import { composePlanTemplate } from '../core/form/plan-template';
import { severityOf } from '../datapackage/finding/package-finding';
import { type Severity } from '../datapackage/finding/package-finding';
import { openOwnPackage } from '../document/read-tables';
import { sealPackage } from '../datapackage/seal-package';
import { startPackage } from '../datapackage/start/start-package';
import { writeTemplate } from '../datapackage/form/read-template';
import { sayDocumentFinding } from '../wording/document-finding';
import { sayOpenedFinding } from '../wording/opened-package';
import { sayPackageFinding } from '../wording/package-finding';
import {
  PACKAGE_HELP,
  type PackageRequest,
  readPackageCommand,
} from './arguments/read-package-command';
import { UsageError } from './arguments/read-options';
import type { FromRequest } from './arguments/read-from';
import { type ExitCode, runCommand } from './arguments/run-command';
import { writeFiles } from './file/write-files';
import { createPackage } from './package/create-package';
import { fromDocument } from './package/from-document';
import { listConflicts, listLookAlikes, listDoubts } from './package/list-conflicts';
import { divisionNamed, planStart } from './package/plan-start';
import { publish } from './package/publish/run-publish';
import { readDirectory } from './package/read-directory';
import { readPackagePath } from './package/read-package-path';
import { readDivisionFile, readShipped } from './package/read-shipped';

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
    case 'template':
      return beginTemplate(request);
    case 'from':
      return writeFrom(request);
    case 'publish':
      return publish(request, list);
  }
});

async function check(directory: string): Promise<ExitCode> {
  const shipped = await readShipped();
  const opened = await openOwnPackage(await readPackagePath(directory), {
    catalog: buildCatalog([shipped]),
    beside: [shipped],
    now: today(),
  });
  if (!opened.ok) throw new UsageError(sayDocumentFinding(opened.finding));
  const { content, findings } = opened.value;
  list(findings.map((found) => [found.severity, sayOpenedFinding(found)] as const));
  if (content === undefined) {
    print(`${directory} 有错误，整个数据包不能使用；请按上面的说明改好后再检查。\n`);
    return 1;
  }
  const { title, regions, plans, planIndicators, figures } = content;
  const counts = [
    `${String(regions.length)} 个地区`,
    `${String(plans.length)} 个规划`,
    `${String(planIndicators.length)} 个规划指标`,
    `${String(figures.filter(({ unread }) => unread === undefined).length)} 个数字`,
  ];
  list(listDoubts(content).map((line) => ['warning', line] as const));
  list(listConflicts(content, [shipped]).map((line) => ['info', line] as const));
  list(listLookAlikes(content, [shipped]).map((line) => ['info', line] as const));
  return print(`${directory} 可以使用：${title}，${counts.join('、')}。\n`);
}

async function seal(directory: string): Promise<ExitCode> {
  const files = await readDirectory(directory);
  const sealing = sealPackage(files);
  if (!sealing.ok) {
    list(sealing.findings.map((found) => [severityOf(found), sayPackageFinding(found)] as const));
    print(`${directory} 没有改动；请按上面的说明改好后再运行。\n`);
    return 1;
  }
  const changed = sealing.files.filter((file) => !files.includes(file));
  writeFiles(
    changed.map(({ path, bytes }) => ({ path: join(directory, path), bytes })),
    true,
  );
  return print(`${join(directory, 'datapackage.json')} 已写入各文件的大小、SHA-256 和表结构。\n`);
}

type Begin = Extract<PackageRequest, { readonly action: 'new' | 'template' }>;

/** With name and code of the country's list where the region is in it and no code was given. */
async function coded<Request extends Begin | FromRequest>(
  request: Request,
  shipped: PlanPackage,
): Promise<Request> {
  if (request.code !== '' || request.region === '') return request;
  const division = divisionNamed(request.region, shipped, await readDivisionFile());
  return division === undefined
    ? request
    : { ...request, region: division.name, code: division.code };
}

async function begin(request: Begin): Promise<ExitCode> {
  const shipped = await readShipped();
  const start = planStart(await coded(request, shipped), shipped, today());
  createPackage(request.directory, startPackage(start));
  const plan = `${start.region.name}“${start.period.name}”规划`;
  return print(`${request.directory} 已建好：${plan}的空数据包；怎么填见里面的 README.md。\n`);
}

async function beginTemplate(request: Begin): Promise<ExitCode> {
  const shipped = await readShipped();
  const asked = await coded(request, shipped);
  const { region, period, isNewRegion } = planStart(asked, shipped, today());
  const code = isNewRegion ? asked.code : region.code;
  const template = composePlanTemplate({ region: region.name, code, period });
  writeFiles([{ path: request.directory, bytes: writeTemplate(template) }], false);
  return print(
    `${request.directory} 已写好：${region.name}“${period.name}”规划的空模板；用 Excel 或 WPS 打开，一个指标填一行，` +
      `填好后运行 npm run -s package -- check ${request.directory}。\n`,
  );
}

async function writeFrom(request: FromRequest): Promise<ExitCode> {
  const shipped = await readShipped();
  const {
    files,
    list: decisions,
    lines,
  } = await fromDocument(await coded(request, shipped), shipped, today());
  if (decisions !== undefined) writeFiles([{ path: request.decisions, bytes: decisions }], false);
  if (files !== undefined) createPackage(request.out, files);
  print(lines.map((line) => `${line}\n`).join(''));
  return files === undefined && decisions === undefined ? 1 : 0;
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function list(findings: readonly (readonly [Severity, string])[]): void {
  print(findings.map(([severity, sentence]) => `${SEVERITIES[severity]}：${sentence}\n`).join(''));
}

function print(text: string): ExitCode {
  process.stdout.write(text);
  return 0;
}
