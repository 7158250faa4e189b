import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runCLI } from 'jest';
import { EQUIVALENT } from './equivalent';
import { placeMutants, sample, type Placed, type Verdict } from './mutation';

const HELP = `npm run mutate -- [文件夹或文件 …] [选项]

在 src/core 的代码里逐处改动一个运算符、数字或条件，看有没有测试因此失败；没有的逐个列出。

  文件夹或文件    默认 src/core/conflict src/core/progress src/core/figure
  --sample 数目   抽查多少处，默认 200
  --seed 数       抽样的种子，默认 1：同一种子抽出同样的改动
  --least 百分数  发现的比例低于它就以失败结束，默认 90`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    least: { type: 'string', default: '90' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

/** Where tests of the core stand; others only pass through it. */
const TESTS = ['core', 'functions', 'seeds', 'wording'];

async function run(): Promise<void> {
  const root = resolve(__dirname, '../..');
  const named = positionals.map((folder) => folder.replace(/\/$/u, ''));
  const folders = named.length > 0 ? named : ['conflict', 'progress', 'figure'].map(core);
  const { files, placed } = placeMutants(root, folders);
  const meant = placed.filter((mutant) => !isEquivalent(mutant));
  const chosen = sample(meant, Number(values.sample), Number(values.seed));
  const verdicts: Verdict[] = [];
  globalThis.mutation = {
    files,
    placed,
    chosen,
    active: undefined,
    hits: 0,
    reached: new Set(),
    tell: (verdict) => {
      verdicts.push(verdict);
      if (verdict.killer === undefined) say(verdict);
    },
  };
  const jest = createRequire(__filename)('../../jest.config.cjs') as {
    readonly transform: object;
  };
  const config = {
    ...jest,
    rootDir: root,
    roots: TESTS.map((folder) => `<rootDir>/tests/${folder}`),
    runner: join(__dirname, 'runner.ts'),
    testEnvironment: join(__dirname, 'environment.ts'),
    transform: {
      [`/(${folders.join('|')})(?:/.*\\.ts)?$`]: join(__dirname, 'transform.ts'),
      ...jest.transform,
    },
    coverageThreshold: undefined,
  };
  await runCLI(
    { config: JSON.stringify(config), runInBand: true, silent: true, reporters: [], _: [], $0: '' },
    [root],
  );
  const killed = verdicts.filter(({ killer }) => killer !== undefined).length;
  const score = (100 * killed) / Math.max(1, verdicts.length);
  process.stdout.write(
    `${folders.join(' ')}：${placed.length} 处，抽查 ${verdicts.length} 处（种子 ${values.seed}），` +
      `测试发现 ${killed} 处，${score.toFixed(1)} %；等效的 ${placed.length - meant.length} 处不抽。\n`,
  );
  process.exitCode = score < Number(values.least) ? 1 : 0;
}

function core(folder: string): string {
  return `src/core/${folder}`;
}

function isEquivalent({ file, original, replacement }: Placed): boolean {
  return EQUIVALENT.some(
    (each) => each.file === file && each.original === original && each.replacement === replacement,
  );
}

function say({ mutant: { file, line, original, replacement }, tests }: Verdict): void {
  const reached = tests === 0 ? '没有测试走到这里' : `${tests} 个测试文件都没有发现`;
  process.stdout.write(`${file}:${line}  ${original}  →  ${replacement}（${reached}）\n`);
}

if (values.help) process.stdout.write(`${HELP}\n`);
else void run();
