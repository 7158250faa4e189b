import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readDirectory } from '../../src/cli/package/read-directory';
import { buildCatalog } from '../../src/core/catalog/build-catalog';
import type { PlanPackage } from '../../src/core/catalog/catalog';
import { parseFigure } from '../../src/core/figure/parse';
import type { PackageFile } from '../../src/datapackage/package-file';
import { readPackage } from '../../src/datapackage/read-package';
import { extractDocument } from '../../src/extract/document/read';
import { benchDocuments } from './documents';
import { benchFunctions } from './functions';
import type { Goal } from './goal';
import { benchOpening } from './opening';
import { benchPane } from './pane';
import { benchSheets } from './sheets';
import { benchWeights } from './weights';

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

interface Shipped {
  readonly files: readonly PackageFile[];
  readonly shipped: PlanPackage;
}

/** What can be measured alone, by the word that asks for it; a part prints its times or returns goals. */
const PARTS: Readonly<Record<string, (on: Shipped) => Promise<readonly Goal[]> | readonly Goal[]>> =
  {
    opening: ({ files }) => benchOpening(files),
    functions: ({ shipped }) => benchFunctions(shipped),
    pane: ({ shipped }) => benchPane(shipped),
    sheets: ({ shipped }) => benchSheets(shipped),
    weights: benchWeights,
    steps: timeSteps,
    documents: async () => {
      timeTexts();
      await benchDocuments(report);
      return [];
    },
  };

const HELP = `用法：npm run bench [-- ${Object.keys(PARTS).join('|')} …] [--keep]

给定了目标的各项，一行一项印出：上次留下的数 → 现在、目标、是否达到；其余的印出用时。结果给人看，不算测试。

  opening    打开 10、300、3,300 个规划的数据包：是只用 papaparse 拆开同样的表的多少倍、占多少内存、一次占住多久
  functions  PLAN 函数第一次问、再问、答错误各是查一张表的多少倍，在 7、300、3,300 个规划的目录里
  pane       搜索框最慢的一键、首次对比 300 个地区、排出一张表
  sheets     10,000 个 PLAN 单元格，与只答 1 的函数相比
  weights    加载项构建后要传的字节；处理器慢 4 倍时，窗格多久见到内容、多久可用（要有 Chromium，机器要空着）
  steps      读包、识别数字
  documents  从文件抽取，与只用读取库打开同一文件相比
  --keep     把这一次的数留作以后的“上次”（baselines.json）
  -h, --help 显示这段说明
`;

const KEPT = path.join(__dirname, 'baselines.json');

interface Baselines {
  /** Figures by what was measured. */
  readonly figures: Readonly<Record<string, number>>;
  readonly machine: string;
}

async function run(): Promise<void> {
  const words = process.argv.slice(2);
  if (words.some((word) => word === '-h' || word === '--help')) {
    process.stdout.write(HELP);
    return;
  }
  const files = await readDirectory(path.join(__dirname, '..', '..', 'seeds'));
  const reading = readPackage(files);
  if (!reading.ok) throw new Error('seeds/ has errors: npm run -s package -- check seeds');
  const kept = JSON.parse(readFileSync(KEPT, 'utf8')) as Baselines;
  const machine = `${os.cpus()[0]?.model ?? ''} × ${String(os.cpus().length)}, Node ${process.version}`;
  process.stdout.write(`${machine}；上次：${kept.machine}\n`);
  const asked = Object.keys(PARTS).filter((part) => words.includes(part));
  const measured: Record<string, number> = {};
  for (const part of asked.length > 0 ? asked : Object.keys(PARTS)) {
    for (const goal of (await PARTS[part]?.({ files, shipped: reading.package })) ?? []) {
      process.stdout.write(`${lineOf(goal, kept.figures[goal.what])}\n`);
      measured[goal.what] = Number(goal.figure.toPrecision(3));
    }
  }
  if (!words.includes('--keep')) return;
  const figures = { ...kept.figures, ...measured };
  writeFileSync(KEPT, `${JSON.stringify({ machine, figures }, undefined, 2)}\n`);
}

function lineOf({ what, unit, figure, goal }: Goal, before: number | undefined): string {
  const shown = figure.toFixed(1).padStart(10);
  const from = before === undefined ? '' : `${before.toFixed(1)} → `;
  const verdict = figure <= goal ? '达到' : '没有达到';
  return `${from.padStart(12)}${shown} ${unit}  ${what}（目标 ≤ ${String(goal)}，${verdict}）`;
}

function timeSteps({ files, shipped }: Shipped): readonly Goal[] {
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
  const hostile = '['.repeat(1_000_000);
  report(
    'a cell of 1,000,000 brackets parsed',
    time(() => parseFigure(hostile)),
  );
  return [];
}

function timeTexts(): void {
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
}

void run();
