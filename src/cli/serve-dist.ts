import { readServe, SERVE_HELP, type ServeRequest } from './arguments/read-serve';
import { type ExitCode, runCommand } from './arguments/run-command';
import { ownCertificate, readSite, serveSite } from './site/serve-site';

const print = (text: string) => void process.stdout.write(`${text}\n`);

void runCommand(async () => {
  const request = readServe(process.argv.slice(2));
  if (request === 'help') {
    process.stdout.write(SERVE_HELP);
    return 0;
  }
  return serve(request);
});

async function serve({
  folder,
  library,
  host,
  port,
  certificate,
}: ServeRequest): Promise<ExitCode> {
  const site = readSite(folder, library);
  const running = await serveSite(site, certificate ?? ownCertificate(), { host, port });
  const { base } = site;
  print(`\n  正在提供 ${site.folder}，清单里的网址是 ${base.href}；按 Ctrl+C 停止。\n`);
  const named = Number(base.port || (base.protocol === 'https:' ? 443 : 80));
  if (base.protocol !== 'https:' || named !== running.port) {
    print(
      `  提醒：这里是 https 的端口 ${String(running.port)}，与清单里的网址不同，Excel 找不到；` +
        '请用 --port 改成一样的，或用 npm run build -- --env base=网址 重新构建。\n',
    );
  }
  await new Promise<void>((stop) => {
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
  await running.close();
  return 0;
}
