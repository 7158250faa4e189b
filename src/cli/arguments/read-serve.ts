import { port as usual } from '../site/site.json';
import { readLibrary, readPort } from './read-start';
import { UsageError, readOptions } from './read-options';

/** What `npm run serve-dist` was asked for. */
export interface ServeRequest {
  readonly folder: string;
  /** Folder of a library; undefined = the one in `folder`. */
  readonly library: string | undefined;
  readonly host: string;
  readonly port: number;
  /** Undefined = the certificate of this machine. */
  readonly certificate: { readonly cert: string; readonly key: string } | undefined;
}

/** What `npm run serve-dist -- --help` prints. */
export const SERVE_HELP = `用法：npm run serve-dist -- [选项]

用 https 提供构建好的 dist/，供单位试用：文件和应答的头部与正式部署时相同，不重新构建。
先 npm run build；给别的机器用时，构建和这里用同一个网址：
  npm run build -- --env base=https://tjj-pc01:3000/
  npm run serve-dist -- --host 0.0.0.0 --cert 证书.crt --key 私钥.key

  --dir 目录    构建好的目录，默认 dist
  --library 目录  规划库的目录，默认构建好的目录里的 library/
  --host 地址   在哪个地址上提供，默认 localhost（只有本机能用）；0.0.0.0 为所有网卡
  --port 端口   默认 ${String(usual)}
  --cert 文件、--key 文件
                单位的证书和私钥（PEM）；不写用 npx office-addin-dev-certs install 装好的本机证书
  -h, --help    显示这段说明
`;

const OPTIONS = {
  dir: { type: 'string' },
  library: { type: 'string' },
  host: { type: 'string' },
  port: { type: 'string' },
  cert: { type: 'string' },
  key: { type: 'string' },
} as const;

/**
 * Reads the arguments of `npm run serve-dist`.
 *
 * @returns the request, or 'help'
 * @throws UsageError for a port that is none, a certificate without its key
 * @example readServe([]) // { folder: 'dist', library: undefined, host: 'localhost', port: 3000, … }
 */
export function readServe(args: readonly string[]): ServeRequest | 'help' {
  const { values } = readOptions(args, OPTIONS);
  if (values.help) return 'help';
  const { dir = 'dist', host = 'localhost', cert, key } = values;
  if ((cert === undefined) !== (key === undefined)) {
    throw new UsageError('--cert 和 --key 要一起写：证书和它的私钥');
  }
  const certificate = cert === undefined || key === undefined ? undefined : { cert, key };
  const library = readLibrary(values.library);
  return { folder: dir, library, host, port: readPort(values.port, usual), certificate };
}
