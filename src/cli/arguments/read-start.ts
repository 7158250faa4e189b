import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError, readOptions } from './read-options';

/** What `npm start` was asked for. */
export interface StartRequest {
  readonly port: number;
  readonly open: boolean;
  /** Folder of a library that the add-in shall read; undefined = an empty one. */
  readonly library: string | undefined;
  /** Where submissions are kept; undefined = there is no service for them. */
  readonly database: string | undefined;
}

/** What `npm start -- --help` prints. */
export const START_HELP = `用法：npm start -- [--port 端口] [--open] [--library 规划库目录] [--database file:目录]

在浏览器里打开工作台：左边是电子表格，右边是加载项的任务窗格。只需要 Node 和浏览器，
不需要 Excel，不连网络，不需要证书。数据只在网页里，关闭前请下载 .xlsx。

  --port 端口   想用的端口，默认 3000；被占用时自动换一个空闲的
  --open        启动后打开默认浏览器
  --library 目录  让加载项读这个规划库，目录由 npm run -s package -- publish 写出
  --database file:目录  同时试报送：数据放在这个目录里（没有就新建），印出一个县、一个市的令牌
  -h, --help    显示这段说明
`;

const OPTIONS = {
  port: { type: 'string' },
  open: { type: 'boolean' },
  library: { type: 'string' },
  database: { type: 'string' },
} as const;

/**
 * Reads the arguments of `npm start`.
 *
 * @returns the request, or 'help'
 * @throws UsageError for a port that is none
 * @example readStart(['--port', '8080']) // { port: 8080, open: false, library: undefined }
 */
export function readStart(args: readonly string[]): StartRequest | 'help' {
  const { values } = readOptions(args, OPTIONS);
  if (values.help) return 'help';
  const { open = false, library, database } = values;
  return { port: readPort(values.port, 3000), open, library: readLibrary(library), database };
}

/**
 * The folder of a library on the command line.
 *
 * @throws UsageError for one that is none
 * @example readLibrary(undefined) // undefined
 */
export function readLibrary(folder: string | undefined): string | undefined {
  if (folder === undefined || existsSync(join(folder, 'index.json'))) return folder;
  throw new UsageError(
    `--library ${folder} 里没有 index.json，不是规划库；请先运行 npm run -s package -- publish 数据包… --out ${folder}。`,
  );
}

/**
 * A port of the command line.
 *
 * @param usual where none is given
 * @throws UsageError for what is none
 * @example readPort('8080', 3000) // 8080
 */
export function readPort(text: string | undefined, usual: number): number {
  if (text === undefined) return usual;
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65535) {
    throw new UsageError(`--port ${text} 不是端口号，请写 0 到 65535 之间的整数，如 3000`);
  }
  return port;
}
