import type { Checkup } from '../core/finding/checkup';
import { buildCatalog } from '../core/catalog/build-catalog';
import { composeBlock } from '../workbook/block/compose-block';
import { readBookFacts, readHostFacts } from '../workbook/checkup/environment';
import { runCheckup } from '../workbook/checkup/run-checkup';
import { sayCheckup, sayDiagnosis } from '../wording/checkup';
import { sayWorkbookFinding } from '../wording/workbook-finding';
import { buildOnce } from './addin/build-once';
import { openAddin, readAddinReference } from './addin/open-addin';
import { ADDIN } from './addin/parts';
import { runCommand, type ExitCode } from './arguments/run-command';
import { readOptions } from './arguments/read-options';
import { readShipped } from './package/read-shipped';

/** What `npm run -s checkup -- --help` prints. */
const CHECKUP_HELP = `用法：npm run -s checkup

在本地 Excel 宿主里做一次诊断和体检：逐项试一遍加载项要用的 Excel 功能，每项一行，写明看见了什么。
各行的意思见 docs/checkup.md。真正的 Excel 里用窗格“数据”页的“诊断与体检”。

  -h, --help   显示这段说明

退出码：0 没有未通过的；1 有未通过的；2 参数不对。
`;

void runCommand(async () => {
  const { values } = readOptions(process.argv.slice(2), {});
  if (values.help) {
    process.stdout.write(CHECKUP_HELP);
    return 0;
  }
  return checkUp();
});

async function checkUp(): Promise<ExitCode> {
  const shipped = await readShipped();
  const catalog = buildCatalog([shipped]);
  const [plan] = catalog.plans.values();
  const composed = plan && composeBlock(catalog, plan);
  const block = composed?.ok === true ? composed.value : undefined;
  const folder = await buildOnce(ADDIN, (line) => void process.stderr.write(`${line}\n`));
  const { run } = await openAddin(folder, [], 'this');
  const [checked, book] = await run(async (context) => [
    await runCheckup(context, { block, page: undefined }),
    await readBookFacts(context),
  ]);
  if (!checked.ok) throw new Error(sayWorkbookFinding(checked.finding));
  const diagnosis = {
    addin: readAddinReference().version,
    webView: '',
    page: undefined,
    packages: catalog.packages,
    site: undefined,
    host: readHostFacts(),
    book: book.ok ? book.value : sayWorkbookFinding(book.finding),
  };
  const lines = [...sayCheckup(checked.value), '', ...sayDiagnosis(diagnosis), ''];
  process.stdout.write(lines.join('\n'));
  return hasFailed(checked.value) ? 1 : 0;
}

function hasFailed({ lines }: Checkup): boolean {
  return lines.some(({ verdict }) => verdict === 'failed');
}
