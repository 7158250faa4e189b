import { spawn } from 'node:child_process';
import { ADDIN_ROOT, serveWorkbench } from '../excel-host/workbench/serve/serve';
import { readStart, START_HELP, type StartRequest } from './arguments/read-start';
import { type ExitCode, runCommand } from './arguments/run-command';
import { buildOnce } from './addin/build-once';
import { ADDIN, PAGE } from './addin/parts';
import { startTrial } from './service/start-trial';

const print = (text: string) => void process.stdout.write(`${text}\n`);

void runCommand(async () => {
  const request = readStart(process.argv.slice(2));
  if (request === 'help') {
    process.stdout.write(START_HELP);
    return 0;
  }
  return start(request);
});

async function start({ port, open, library, database }: StartRequest): Promise<ExitCode> {
  const addin = await buildOnce(ADDIN, print);
  const page = await buildOnce(PAGE, print);
  const trial =
    database === undefined ? undefined : await startTrial(database, ADDIN_ROOT, library);
  const workbench = await serveWorkbench({ addin, page, library }, port, trial?.answer);
  for (const { name, does, token } of trial?.people ?? []) {
    print(`  报送，${name}（${does}）的令牌：${token}`);
  }
  print(`\n  工作台已就绪：${workbench.url}\n\n  在浏览器里打开上面的网址；按 Ctrl+C 停止。\n`);
  if (open) openBrowser(workbench.url);
  await new Promise<void>((stop) => {
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
  await workbench.close();
  await trial?.close();
  return 0;
}

/** The address is printed anyway, so a desktop without an opener is no failure. */
function openBrowser(url: string): void {
  const [command, ...args]: [string, ...string[]] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '', url]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', url];
  spawn(command, args, { detached: true, stdio: 'ignore' })
    .on('error', () => undefined)
    .unref();
}
