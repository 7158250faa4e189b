import path from 'node:path';
import { readDirectory } from '../../src/cli/package/read-directory';
import { buildCatalog } from '../../src/core/catalog/build-catalog';
import { parseFigure } from '../../src/core/figure/parse';
import { readPackage } from '../../src/datapackage/read-package';
import { extractDocument } from '../../src/extract/document/read';
import { benchDocuments } from './documents';
import { benchFunctions } from './functions';
import { benchOpening } from './opening';

/** Milliseconds of one call, the best of a few, so that other work on the machine counts little. */
function time(work: () => void, rounds = 5): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

/** Prints a row; timings are for people, no test asserts them. */
function report(what: string, milliseconds: number): void {
  process.stdout.write(`${milliseconds.toFixed(1).padStart(10)} ms  ${what}\n`);
}

const HELP = `用法：npm run bench

给读包、识别数字、从文件抽取这几步计时，每步一行；打开 10、300、1,500 个规划的数据包是只用 papaparse 拆开同样的表的多少倍，PLAN 函数第一次问、再问、答错误各是查一张表的多少倍，在 7、300、3,300 个规划的目录里分别印出目标和是否达到；读文件的另与只用读取库打开同一文件相比，印出倍数；结果给人看，不算测试。

  -h, --help   显示这段说明
`;

async function run(): Promise<void> {
  if (process.argv.slice(2).some((argument) => argument === '-h' || argument === '--help')) {
    process.stdout.write(HELP);
    return;
  }
  const files = await readDirectory(path.join(__dirname, '..', '..', 'seeds'));
  const reading = readPackage(files);
  if (!reading.ok) throw new Error('seeds/ has errors: npm run -s package -- check seeds');
  const shipped = reading.package;

  report(
    `read and check the shipped package (${shipped.figures.length} figures)`,
    time(() => readPackage(files)),
  );
  report(
    'index it',
    time(() => buildCatalog([shipped])),
  );
  report(
    '10,000 printed figures parsed',
    time(() => {
      for (let i = 0; i < 10_000; i++)
        parseFigure(shipped.figures[i % shipped.figures.length]?.text ?? '');
    }),
  );
  for (const { what, ratio, goal } of [...benchOpening(files), ...benchFunctions(shipped)]) {
    const verdict = ratio <= goal ? '达到' : '没有达到';
    process.stdout.write(
      `${ratio.toFixed(1).padStart(10)} 倍  ${what}（目标 ≤ ${String(goal)}，${verdict}）\n`,
    );
  }
  for (const length of [100_000, 1_000_000, 10_000_000]) {
    const text = '到2025年，高新技术企业达到120家，研发投入年均增长20%以上。\n'.repeat(length / 35);
    report(
      `a document of ${length.toLocaleString('en')} characters extracted`,
      time(() => extractDocument(text), 1),
    );
  }
  for (const [what, text] of [
    ['1,000,000 opening tags', '<p>'.repeat(333_333)],
    ['1,000,000 characters without a line end', '达到5%、'.repeat(200_000)],
    ['1,000,000 tabs', '\t'.repeat(1_000_000)],
  ] as const) {
    report(
      `a hostile document of ${what} extracted`,
      time(() => extractDocument(text), 1),
    );
  }
  const hostile = '['.repeat(1_000_000);
  report(
    'a cell of 1,000,000 brackets parsed',
    time(() => parseFigure(hostile)),
  );
  await benchDocuments(report);
}

void run();
