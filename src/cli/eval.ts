import { text } from 'node:stream/consumers';
import { openAddin } from './addin/open-addin';
import { readPackages } from './addin/read-packages';
import { EVAL_HELP, type EvalRequest, readEval, readLines } from './arguments/read-eval';
import { type ExitCode, runCommand } from './arguments/run-command';
import { UsageError } from './arguments/read-options';
import { buildOnce } from './addin/build-once';
import { ADDIN } from './addin/parts';
import { speakChinese } from '../excel-host/workbench/zh/speak-chinese';
import { evaluate } from './eval/evaluate';
import { readShipped } from './package/read-shipped';

void runCommand(async () => {
  const request = readEval(process.argv.slice(2));
  if (request === 'help') {
    process.stdout.write(EVAL_HELP);
    return 0;
  }
  return calculate(request);
});

async function calculate(request: EvalRequest): Promise<ExitCode> {
  const formulas = request.formulas.length > 0 ? request.formulas : await readInput();
  const own = await readPackages(request.packages, await readShipped());
  const folder = await buildOnce(ADDIN, (line) => void process.stderr.write(`${line}\n`));
  speakChinese();
  const { host } = await openAddin(
    folder,
    own.map(({ kept }) => kept),
  );
  for (const evaluation of await evaluate(host, formulas)) {
    process.stdout.write(`${JSON.stringify(evaluation)}\n`);
  }
  return 0;
}

/** At a terminal nobody is piping formulas in: waiting for them would look like hanging. */
async function readInput(): Promise<string[]> {
  const formulas = process.stdin.isTTY ? [] : readLines(await text(process.stdin));
  if (formulas.length > 0) return formulas;
  throw new UsageError('没有公式：写在命令后面，或从标准输入逐行给出；用 --help 看用法');
}
