import { join } from 'node:path';
import { migrate, openDatabase } from '../server/database';
import { readServe, SERVE_HELP, type ServeRequest } from './arguments/read-serve';
import { type ExitCode, runCommand } from './arguments/run-command';
import { manage } from './service/manage';
import { startService } from './service/start-service';
import { ownCertificate, readSite, serveSite, type RunningSite } from './site/serve-site';

const print = (text: string) => void process.stdout.write(`${text}\n`);

void runCommand(async () => {
  const request = readServe(process.argv.slice(2), process.env);
  if (request === 'help') {
    process.stdout.write(SERVE_HELP);
    return 0;
  }
  if (request.action === 'serve') return serve(request);
  const database = await openDatabase(request.database);
  try {
    await migrate(database);
    return await manage(database, request, print);
  } finally {
    await database.close();
  }
});

async function serve(request: ServeRequest): Promise<ExitCode> {
  const { folder, library, host, port } = request;
  const certificate = request.certificate ?? ownCertificate();
  const site = readSite(folder, library);
  const { base } = site;
  const at = { host, port };
  let running: RunningSite;
  if (request.database === undefined) {
    if (certificate === 'none') throw new Error('没有 --database 时只能用 https。');
    running = await serveSite(site, certificate, at);
  } else {
    const from = library ?? join(site.folder, 'library');
    const to = { database: request.database, certificate, library: from };
    running = await startService(site, { ...request, ...to }, at);
    print(`\n  报送服务在 ${new URL('api/', base).href}，数据库已连上。`);
  }
  print(`\n  正在提供 ${site.folder}，清单里的网址是 ${base.href}；按 Ctrl+C 停止。\n`);
  const named = Number(base.port || (base.protocol === 'https:' ? 443 : 80));
  if (certificate !== 'none' && (base.protocol !== 'https:' || named !== running.port)) {
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
