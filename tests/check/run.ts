import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';

const PROJECT = join(__dirname, '..', '..');
const RESULTS = join(PROJECT, 'build', 'check', 'tests.json');

const HELP = `用法：npm run check

依次核对整个项目，两项两项同时进行，写出每一项用了多久和最慢的测试；有一项不通过就停下来，
写出它说的话。其中每一项也可以单独运行：

  npm run build          构建加载项
  npm run lint           ESLint
  npm run types          TypeScript
  npm run format:check   格式（npm run format 改好）
  npm run deps           各层之间的引用
  npm run unused         没有用到的文件、导出和依赖
  npm run coverage       测试，并核对核心层被测试走到的比例；npm test -- 目录 只运行其中一部分

  -h, --help             显示这段说明

退出码：0 全部通过；1 有一项不通过；2 参数不对。
`;

/** The long ones first; the build leaves behind what the tests' own builds start from. */
const STEPS = ['build', 'lint', 'types', 'format:check', 'deps', 'unused'] as const;
const AT_ONCE = 2;
const SLOWEST = 10;

interface Done {
  readonly step: string;
  readonly seconds: number;
}

/** What Jest writes with `--json`, as far as it is read here; times are milliseconds. */
interface TestResults {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly startTime: number;
    readonly endTime: number;
  }[];
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const print = (seconds: number): string => `${seconds.toFixed(1).padStart(7)} s`;

/** The script of package.json in a process group of its own, so that all of it can be stopped. */
function start(step: string, args: readonly string[], stdio: 'pipe' | 'inherit'): ChildProcess {
  const npm = process.env['npm_execpath'];
  const [command, ...first] = npm === undefined ? ['npm'] : [process.execPath, npm];
  const detached = stdio === 'pipe' && process.platform !== 'win32';
  const all = [...first, 'run', '-s', step, '--', ...args];
  return spawn(command ?? 'npm', all, {
    ...{ cwd: PROJECT, detached },
    shell: npm === undefined && process.platform === 'win32',
    stdio: ['ignore', stdio, stdio],
  });
}

function stop({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid);
  } catch {
    // It has just ended by itself.
  }
}

function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/** Runs the steps, a few at once. The first that fails ends the others; its words are printed. */
async function runSteps(done: Done[]): Promise<boolean> {
  const waiting: string[] = [...STEPS];
  const running = new Set<ChildProcess>();
  let isFine = true;
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); isFine && step !== undefined; step = waiting.shift()) {
      const from = performance.now();
      const child = start(step, [], 'pipe');
      running.add(child);
      let words = '';
      child.stdout?.on('data', (part: Buffer) => (words += part.toString()));
      child.stderr?.on('data', (part: Buffer) => (words += part.toString()));
      const code = await ended(child);
      running.delete(child);
      if (!isFine) return;
      const seconds = (performance.now() - from) / 1000;
      done.push({ step, seconds });
      say(`${code === 0 ? 'ok  ' : 'FAIL'} ${print(seconds)}  ${step}`);
      if (code === 0) continue;
      isFine = false;
      running.forEach(stop);
      say(words.trim());
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return isFine;
}

/** The tests keep all processors busy by themselves, and are heard as they go. */
async function runTests(done: Done[]): Promise<boolean> {
  const from = performance.now();
  mkdirSync(join(RESULTS, '..'), { recursive: true });
  rmSync(RESULTS, { force: true });
  const code = await ended(start('coverage', ['--json', `--outputFile=${RESULTS}`], 'inherit'));
  done.push({ step: 'test', seconds: (performance.now() - from) / 1000 });
  return code === 0;
}

function sayDurations(done: readonly Done[]): void {
  say('\nSteps, the slowest first:');
  for (const { step, seconds } of [...done].sort((a, b) => b.seconds - a.seconds)) {
    say(`${print(seconds)}  ${step}`);
  }
}

function saySlowest({ testResults }: TestResults): void {
  const suites = testResults
    .map(({ name, startTime, endTime }) => ({ name, seconds: (endTime - startTime) / 1000 }))
    .sort((a, b) => b.seconds - a.seconds);
  say(`\nThe ${SLOWEST} slowest test suites:`);
  for (const { name, seconds } of suites.slice(0, SLOWEST)) {
    say(`${print(seconds)}  ${relative(PROJECT, name)}`);
  }
}

async function check(): Promise<number> {
  const from = performance.now();
  const done: Done[] = [];
  if (!(await runSteps(done))) return 1;
  const isFine = await runTests(done);
  const results = JSON.parse(readFileSync(RESULTS, 'utf8')) as TestResults;
  saySlowest(results);
  sayDurations(done);
  say(`${print((performance.now() - from) / 1000)}  in all\n`);
  const { numPassedTests, numFailedTests, numPendingTests } = results;
  if (numPendingTests > 0) say(`${numPendingTests} skipped`);
  say(`${numPassedTests} passed, ${numFailedTests} failed`);
  return isFine ? 0 : 1;
}

async function main(): Promise<number> {
  const [argument] = process.argv.slice(2);
  if (argument === undefined) return check();
  const isHelp = argument === '--help' || argument === '-h';
  (isHelp ? process.stdout : process.stderr).write(
    isHelp ? HELP : `多出来的参数 ${argument}；用 --help 看用法\n`,
  );
  return isHelp ? 0 : 2;
}

void main().then((code) => {
  process.exitCode = code;
});
