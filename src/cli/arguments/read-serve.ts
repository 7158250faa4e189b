import { ROLES, type Role } from '../../submission/field';
import { roleWord } from '../../wording/service-finding';
import { port as usual } from '../site/site.json';
import { readLibrary, readPort } from './read-start';
import { UsageError, readOptions } from './read-options';

/** What the site and the service before it are asked for. */
export interface ServeRequest {
  readonly action: 'serve';
  readonly folder: string;
  /** Folder of a library; undefined = the one in `folder`. */
  readonly library: string | undefined;
  readonly host: string;
  readonly port: number;
  /** Undefined = the certificate of this machine; 'none' = http. */
  readonly certificate: { readonly cert: string; readonly key: string } | 'none' | undefined;
  /** Where submissions are kept; undefined = the site alone. */
  readonly database: string | undefined;
  /** A bureau's data packages besides the library's. */
  readonly packages: readonly string[];
  /** Addresses whose word for the person is taken, and the header that says it. */
  readonly proxies: readonly string[];
  readonly userHeader: string;
  readonly perMinute: number;
}

/** Who may do what, and what was submitted: asked of the database alone. */
export type DatabaseRequest = { readonly database: string } & (
  | { readonly action: 'issue'; readonly account: string; readonly days: number }
  | { readonly action: 'tokens' | 'grants' }
  | { readonly action: 'revoke'; readonly token: string }
  /** All of the database `from` into the one that is named as always. */
  | { readonly action: 'move'; readonly from: string }
  | {
      readonly action: 'grant' | 'withdraw';
      readonly account: string;
      readonly role: Role;
      readonly region: string;
    }
  | {
      readonly action: 'missing' | 'export';
      readonly year: number;
      /** File of the export. */
      readonly out: string;
      readonly library: string | undefined;
      readonly packages: readonly string[];
    }
);

/** What `npm run serve -- --help` prints. */
export const SERVE_HELP = `用法：npm run serve -- [选项]
      npm run serve -- grant 姓名 --role 报送 --region 地区 --database 地址
      npm run serve -- withdraw 姓名 --role 报送 --region 地区 --database 地址
      npm run serve -- grants --database 地址
      npm run serve -- token issue 姓名 [--days 365] --database 地址
      npm run serve -- token list --database 地址
      npm run serve -- token revoke 编号 --database 地址
      npm run serve -- missing --year 年份 --database 地址
      npm run serve -- export --year 年份 --out 文件.csv --database 地址
      npm run serve -- move --from file:报送数据 --database 地址

不写动作时，提供构建好的 dist/ 和规划库；写了 --database 的，同时提供报送服务（docs/service.md）：
县里报送一年的实际值、年度目标、责任单位、原因，市里催报、退回、采用。没有 --database 时和
npm run serve-dist 一样，只提供文件，供单位试用。先 npm run build；给别的机器用时，构建和这里用同一个网址：
  npm run build -- --env base=https://tjj-pc01:3000/
  npm run serve -- --host 0.0.0.0 --cert 证书.crt --key 私钥.key --database file:报送数据

grant、withdraw、grants    授权、收回、列出；什么都不授权，谁也进不来
token issue、list、revoke  发令牌（只显示一次）、列出、停用
missing                    列出一年里还没有报送的指标
export                     把一年里已采用的值写成 CSV，实际值表和 report --actuals 能读
move                       把 --from 的库（连同历史、授权、令牌）整个搬进 --database 的空库，原来的库不动

  --dir 目录    构建好的目录，默认 dist
  --library 目录  规划库的目录，默认构建好的目录里的 library/
  --host 地址   在哪个地址上提供，默认 localhost（只有本机能用）；0.0.0.0 为所有网卡
  --port 端口   默认 ${String(usual)}
  --cert 文件、--key 文件
                单位的证书和私钥（PEM）；不写用 npx office-addin-dev-certs install 装好的本机证书
  --http        不用 https：只在本机的反向代理后面用
  --database 地址  file:目录（嵌入式，一个单位用）或 postgres://用户:口令@主机/库；
                不写时看环境变量 PLAN_DATABASE，口令就不出现在命令行里
  --package 位置   规划库以外再装入一个数据包；可写多次
  --proxy 地址     单位反向代理的地址，如 10.1.2.3 或 10.1.2.0/24；可写多次。只信从这里来的用户名
  --user-header 名称  反向代理把用户名写在哪个头部，默认 X-Remote-User
  --per-minute 次数   一个地址（代理后面是一个人）每分钟最多几次请求，默认 600
  --role 权限      查看、报送 或 审阅
  --region 地区    代码或名称（grant、withdraw 只认代码）
  --days 天数      令牌多少天后过期，默认 365
  --year 年份
  --out 文件.csv
  --from 地址      move 从哪个库搬
  -h, --help    显示这段说明

退出码：0 正常结束；1 没能做；2 参数不对。missing 有未报送的也是 0。
`;

const OPTIONS = {
  dir: { type: 'string' },
  library: { type: 'string' },
  host: { type: 'string' },
  port: { type: 'string' },
  cert: { type: 'string' },
  key: { type: 'string' },
  http: { type: 'boolean' },
  database: { type: 'string' },
  package: { type: 'string', multiple: true },
  proxy: { type: 'string', multiple: true },
  'user-header': { type: 'string' },
  'per-minute': { type: 'string' },
  role: { type: 'string' },
  region: { type: 'string' },
  days: { type: 'string' },
  year: { type: 'string' },
  out: { type: 'string' },
  from: { type: 'string' },
} as const;

type Values = ReturnType<typeof readOptions<typeof OPTIONS>>['values'];

/**
 * Reads the arguments of `npm run serve` and `npm run serve-dist`.
 *
 * @param environment where `PLAN_DATABASE` may stand
 * @returns the request, or 'help'
 * @throws UsageError for a port that is none, a certificate without its key, an action without its object
 * @example readServe([], {}) // { action: 'serve', folder: 'dist', host: 'localhost', port: 3000, … }
 */
export function readServe(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): ServeRequest | DatabaseRequest | 'help' {
  const { values, positionals } = readOptions(args, OPTIONS, true);
  if (values.help) return 'help';
  const given = values.database ?? environment['PLAN_DATABASE'];
  const database = given === '' ? undefined : given;
  if (positionals.length === 0) return readSiteOptions(values, database);
  if (database === undefined)
    throw new UsageError('缺少数据库，请写 --database 地址，或设环境变量 PLAN_DATABASE。');
  return { database, ...readAction(positionals, values) };
}

function readSiteOptions(values: Values, database: string | undefined): ServeRequest {
  const { dir = 'dist', host = 'localhost', cert, key, http = false } = values;
  if ((cert === undefined) !== (key === undefined)) {
    throw new UsageError('--cert 和 --key 要一起写：证书和它的私钥');
  }
  if (http && cert !== undefined) throw new UsageError('--http 和 --cert 只能写一个。');
  if (http && database === undefined) throw new UsageError('--http 只和 --database 一起用。');
  const own = cert === undefined || key === undefined ? undefined : { cert, key };
  return {
    ...{ action: 'serve', folder: dir, library: readLibrary(values.library), host },
    port: readPort(values.port, usual),
    certificate: http ? 'none' : own,
    ...{ database, packages: values.package ?? [], proxies: values.proxy ?? [] },
    userHeader: values['user-header'] ?? 'X-Remote-User',
    perMinute: readCount(values['per-minute'], '--per-minute', 600, 1_000_000),
  };
}

type Action = DatabaseRequest extends infer Each
  ? Each extends DatabaseRequest
    ? Omit<Each, 'database'>
    : never
  : never;

function readAction([action = '', ...words]: readonly string[], values: Values): Action {
  const { region = '', library } = values;
  const [first = '', second = ''] = words;
  const asked = action === 'token' ? `token ${first}` : action;
  switch (asked) {
    case 'grants':
      return { action: 'grants' };
    case 'token list':
      return { action: 'tokens' };
    case 'token issue': {
      const days = readCount(values.days, '--days', 365, 3_650);
      return { action: 'issue', account: named(second, 'token issue 姓名'), days };
    }
    case 'token revoke':
      return { action: 'revoke', token: named(second, 'token revoke 编号') };
    case 'grant':
    case 'withdraw': {
      if (region === '') throw new UsageError('缺少地区，请写 --region 代码，如 350104。');
      const account = named(first, `${asked} 姓名`);
      return { action: asked, account, role: readRole(values.role), region };
    }
    case 'move': {
      const { from = '' } = values;
      if (from === '') throw new UsageError('缺少原来的库，请写 --from 地址，如 file:报送数据。');
      return { action: 'move', from };
    }
    case 'missing':
    case 'export': {
      const { year = '', out = '' } = values;
      if (!/^(?:19|20)\d{2}$/u.test(year))
        throw new UsageError('缺少年份，请写 --year 年份，如 2026。');
      if (asked === 'export' && !/\.csv$/iu.test(out))
        throw new UsageError('缺少文件，请写 --out 文件.csv。');
      const packages = values.package ?? [];
      const from = { library: readLibrary(library), packages };
      return { action: asked, year: Number(year), out, ...from };
    }
    default:
      throw new UsageError(`不认识的动作 ${asked.trim()}；用 --help 看用法。`);
  }
}

function named(word: string, usage: string): string {
  if (word !== '') return word;
  throw new UsageError(`缺少${usage.endsWith('编号') ? '编号' : '姓名'}，请写 ${usage}。`);
}

function readRole(text = ''): Role {
  const role = ROLES.find((each) => each === text || roleWord(each) === text);
  if (role !== undefined) return role;
  throw new UsageError(`--role ${text} 不是权限；请写 ${ROLES.map(roleWord).join('、')} 之一。`);
}

function readCount(text: string | undefined, option: string, common: number, most: number): number {
  if (text === undefined) return common;
  const count = Number(text);
  if (/^\d{1,7}$/u.test(text) && count >= 1 && count <= most) return count;
  throw new UsageError(`${option} ${text} 不行，请写 1 到 ${String(most)} 之间的整数。`);
}
