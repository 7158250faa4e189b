import { answer, type Site } from './answer';
import { existsSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join, resolve } from 'node:path';

/** A workbench that runs. */
export interface RunningWorkbench {
  /** e.g. `http://localhost:3000/` */
  readonly url: string;
  close(): Promise<void>;
}

/** Folders the workbench is made of. */
interface WorkbenchFolders {
  /** what the add-in shall find in its folder `library/` in place of its own */
  readonly library?: string | undefined;
  /** a built add-in: taskpane.html, functions.json, manifest.xml */
  readonly addin: string;
  /** the page built by {@link buildPage} */
  readonly page: string;
}

/**
 * Serves the workbench: the grid page, the add-in, the engine and Microsoft's client, each as its
 * own unmodified files.
 *
 * @param folders the built parts
 * @param port wished port; another free one is taken when it is in use
 * @param api answers what is asked below the add-in's `api/`; left out, it says that there is none
 * @returns its address, and how to end it
 * @throws Error (Chinese) when the folder holds no built add-in
 * @example (await serveWorkbench({ addin: 'build/addin', page: 'build/page' })).url // 'http://localhost:3000/'
 */
export async function serveWorkbench(
  folders: WorkbenchFolders,
  port = 3000,
  api: RequestListener = answerNone,
): Promise<RunningWorkbench> {
  const site = planSite(folders);
  const server = createServer((request, response) =>
    request.url?.startsWith(API) === true
      ? api(request, response)
      : answer(site, request, response),
  );
  const taken = await listen(server, port);
  return {
    url: `http://localhost:${taken}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Where the add-in stands, and what a service of its own would stand below. */
export const ADDIN_ROOT = '/addin/';
const API = `${ADDIN_ROOT}api/`;

/** A web server that has no service says 404, which a browser complains of to whoever looks for faults. */
const answerNone: RequestListener = (_request, response) => {
  response.writeHead(200, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end('没有报送服务\n');
};

function planSite({ addin, page, library }: WorkbenchFolders): Site {
  const folder = resolve(addin);
  for (const file of ['taskpane.html', 'functions.json', 'manifest.xml']) {
    if (!existsSync(join(folder, file))) {
      throw new Error(`${folder} 里没有 ${file}，不是构建好的加载项：先运行 npm run build`);
    }
  }
  const here = createRequire(__filename);
  const engine = dirname(here.resolve('@odoo/o-spreadsheet'));
  const ofEngine = createRequire(join(engine, 'o_spreadsheet.cjs'));
  const office = dirname(here.resolve('@microsoft/office-js/package.json'));
  const charts = dirname(here.resolve('chart.js'));
  const packageFolder = (name: string) => dirname(ofEngine.resolve(`${name}/package.json`));
  return {
    addin: folder,
    mounts: [
      ...(library === undefined ? [] : [{ prefix: '/addin/library/', folder: resolve(library) }]),
      { prefix: '/addin/', folder },
      { prefix: '/page/', folder: resolve(page) },
      { prefix: '/engine/', folder: engine },
      { prefix: '/owl/', folder: join(packageFolder('@odoo/owl'), 'dist') },
      { prefix: '/bootstrap/', folder: join(packageFolder('bootstrap'), 'dist/css') },
      { prefix: '/font-awesome/', folder: packageFolder('font-awesome') },
      { prefix: '/chart-js/', folder: charts },
      { prefix: '/office-js/', folder: join(office, 'dist') },
    ],
  };
}

/**
 * Starts a server on this machine only (127.0.0.1), on the wished port or, when that is taken, on
 * any free one.
 *
 * @param server the server, not yet listening
 * @param wished the port to try first; 0 = any
 * @returns the port it listens on
 */
async function listen(server: Server, wished: number): Promise<number> {
  try {
    await open(server, wished);
  } catch (error) {
    if (!isTaken(error)) throw error;
    await open(server, 0);
  }
  return (server.address() as AddressInfo).port;
}

function open(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Windows answers EACCES for a port it has reserved. */
function isTaken(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'EADDRINUSE' || code === 'EACCES';
}
