import { existsSync } from 'node:fs';
import { buildCatalog } from '../core/catalog/build-catalog';
import { exportXlsx } from '../excel-host/xlsx/export-xlsx';
import { openAddin } from './addin/open-addin';
import { readPackages } from './addin/read-packages';
import { readReport, REPORT_HELP, type ReportRequest } from './arguments/read-report';
import { type ExitCode, runCommand } from './arguments/run-command';
import { buildOnce } from './build/build-once';
import { ADDIN } from './build/parts';
import { readShipped } from './package/read-shipped';
import { composeReport, insertReport } from './report/insert-plan';
import { writeNewFile } from './report/write-new-file';

void runCommand(async () => {
  const request = readReport(process.argv.slice(2));
  if (request === 'help') {
    process.stdout.write(REPORT_HELP);
    return 0;
  }
  return report(request);
});

/** Everything that can be known to fail is looked at before anything is built. */
async function report(request: ReportRequest): Promise<ExitCode> {
  const { out, force } = request;
  if (!force && existsSync(out)) {
    throw new Error(`已经有 ${out}，没有覆盖。换一个文件名，或加上 --force 允许覆盖。`);
  }
  const shipped = await readShipped();
  const own = await readPackages(request.packages, shipped);
  const catalog = buildCatalog([shipped, ...own.map(({ content }) => content)]);
  const content = composeReport(catalog, request.region, request.plan);

  const folder = await buildOnce(ADDIN, (line) => void process.stderr.write(`${line}\n`));
  const addin = await openAddin(
    folder,
    own.map(({ kept }) => kept),
    'this',
  );
  const mode = request.mode === '公式' ? 'formulas' : 'values';
  const address = await insertReport(addin, content, mode);
  writeNewFile(out, await exportXlsx(addin.host, { customFunctions: mode }), force);

  const { region, plan, block } = content;
  process.stdout.write(
    [
      `地区：${region.name}（${region.code}）`,
      `规划：${plan.period}，《${plan.title}》`,
      `指标：${block.rows.length} 行，${request.mode}，写在 ${address}`,
      `文件：${out}`,
      '',
    ].join('\n'),
  );
  return 0;
}
