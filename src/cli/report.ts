import { existsSync } from 'node:fs';
import type { PlanPackage } from '../core/catalog/catalog';
import { buildCatalog } from '../core/catalog/build-catalog';
import { DEFAULT_SETTINGS } from '../core/progress/settings';
import { dataStateOf } from '../datapackage/data-state';
import { exportXlsx } from '../excel-host/xlsx/export-xlsx';
import { USUAL_LOOK, type BlockMode, type TableChoice } from '../workbook/block/block';
import type { KeptPackage } from '../workbook/setting/packages';
import { keepIn, openAddin, readAddinReference, type OpenedAddin } from './addin/open-addin';
import { readLibrary } from './addin/read-library';
import { readPackages } from './addin/read-packages';
import { readReport, REPORT_HELP, type ReportRequest } from './arguments/read-report';
import { type ExitCode, runCommand } from './arguments/run-command';
import { KINDS } from '../workbook/kind/kinds';
import { buildOnce } from './addin/build-once';
import { ADDIN } from './addin/parts';
import { readShipped } from './package/read-shipped';
import { drawChart } from './report/draw-chart';
import {
  composeComparisonReport,
  composeReport,
  insertReport,
  type ReportContent,
} from './report/report-content';
import { plainTable } from '../workbook/block/plain-table';
import { printTable } from './report/print-table';
import { readActuals, readActualsFile } from './report/read-actuals';
import { readSubmitted } from './report/read-submitted';
import { writeFiles } from './file/write-files';

void runCommand(async () => {
  const request = readReport(process.argv.slice(2), process.env['PLAN_TOKEN']);
  if (request === 'help') {
    process.stdout.write(REPORT_HELP);
    return 0;
  }
  return report(request);
});

/** Everything that can be known to fail is looked at before anything is built. */
async function report(request: ReportRequest): Promise<ExitCode> {
  const { out, docx, force } = request;
  const taken = [out, ...(docx === undefined ? [] : [docx])].find((path) => existsSync(path));
  if (!force && taken !== undefined) {
    throw new Error(`已经有 ${taken}，没有覆盖。换一个文件名，或加上 --force 允许覆盖。`);
  }
  const shipped = await readShipped();
  const { library } = request;
  const published = library === undefined ? [] : await readLibrary(library, shipped);
  const own = [...published, ...(await readPackages(request.packages, shipped, published))];
  const packages = [shipped, ...own.map(({ content }) => content)];
  const { content, lines, kept, stated } = await compose(request, packages);

  const folder = await buildOnce(ADDIN, warn);
  const along = [...own.map((each) => each.kept), ...kept];
  const addin = await openAddin(folder, along, 'this');
  if (request.year !== undefined) keepMargins(addin, request);
  keepIn(addin.host, 'PLAN.computed', [...packages, ...stated].map(dataStateOf));
  const mode = modeOf(request);
  const address = await insertReport(addin, content, mode);
  const chart = !KINDS[request.kind].hasChart ? [] : [`进度图：${await drawChart(addin)}`];
  // Formulas ask the packages again wherever the file is opened; a table of values asks nobody.
  const goesAlong = mode === 'formulas' ? { addin: readAddinReference() } : {};
  const bytes = await exportXlsx(addin.host, { customFunctions: mode, ...goesAlong });
  const written = [{ path: out, bytes }];
  if (docx !== undefined) {
    const { writeDocx } = await import('./report/write-docx');
    const text = await writeDocx(plainTable(content.block), content.paragraphs);
    written.push({ path: docx, bytes: text });
  }
  writeFiles(written, force);

  const { region, plan, block } = content;
  process.stdout.write(
    [
      `地区：${region.name}（${region.code}）`,
      `规划：${plan.period}，《${plan.title}》`,
      `指标：${block.rows.length} 行，${request.mode}，写在 ${address}`,
      ...chart,
      `文件：${written.map(({ path }) => path).join('、')}`,
      ...lines,
      '',
    ].join('\n'),
  );
  return 0;
}

interface Composed {
  readonly content: ReportContent;
  /** What is printed besides. */
  readonly lines: readonly string[];
  /** Goes with the workbook, so that its formulas find it there again. */
  readonly kept: readonly KeptPackage[];
  /** The actual values that were read from a file. */
  readonly stated: readonly PlanPackage[];
}

async function compose(
  request: ReportRequest,
  packages: readonly PlanPackage[],
): Promise<Composed> {
  const { region, plan, year, actuals, kind, beside, indicators, rankedBy } = request;
  const catalog = buildCatalog(packages);
  if (year === undefined) {
    return {
      content: composeReport(catalog, region, plan, choiceOf(request)),
      lines: [],
      kept: [],
      stated: [],
    };
  }
  const { submitted } = request;
  const taken = submitted && (await readSubmitted(submitted, catalog, year));
  taken?.sentences.forEach(warn);
  const stated =
    taken !== undefined
      ? await readActualsFile(taken.file, packages, request, taken.beside)
      : actuals === undefined
        ? undefined
        : await readActuals(actuals, packages, request);
  stated?.sentences.forEach(warn);
  const added = stated?.contents ?? [];
  const full = added.length === 0 ? catalog : buildCatalog([...packages, ...added]);
  const content = composeComparisonReport(full, full, {
    ...{ region, plan, year, settings: request.settings },
    ...{ kind, beside, indicators, rankedBy },
    mode: modeOf(request),
    choice: choiceOf(request),
  });
  const { block, summary } = content;
  const told = stated === undefined ? [] : [`实际值：${stated.summary}`];
  return {
    content,
    lines: [...told, '', block.title, ...printTable(block), ...summary],
    kept: stated?.kept ?? [],
    stated: stated?.contents ?? [],
  };
}

/** The pane of whoever opens the file judges as the table does. */
function keepMargins({ host }: OpenedAddin, { settings }: ReportRequest): void {
  const isDefault =
    settings.scheduleMargin === DEFAULT_SETTINGS.scheduleMargin &&
    settings.growthMargin === DEFAULT_SETTINGS.growthMargin;
  if (!isDefault) keepIn(host, 'PLAN.margins', settings);
}

function choiceOf({ columns, number }: ReportRequest): TableChoice {
  return { columns, look: { ...USUAL_LOOK, number } };
}

function modeOf({ mode }: ReportRequest): BlockMode {
  return mode === '公式' ? 'formulas' : 'values';
}

function warn(line: string): void {
  process.stderr.write(`${line}\n`);
}
