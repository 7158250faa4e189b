import { DOCUMENT_ENDINGS } from '../../core/finding/document-finding';
import { type FromRequest, readFrom } from './read-from';
import { UsageError, readOptions } from './read-options';
import { type PublishRequest, readPublish } from './read-publish';

/** What `npm run -s package` was asked for. */
export type PackageRequest =
  | FromRequest
  | PublishRequest
  | { readonly action: 'check' | 'seal'; readonly directory: string }
  | {
      /** `template` writes a single file that is filled in instead of a package's tables. */
      readonly action: 'new' | 'template';
      readonly directory: string;
      readonly region: string;
      /** '' where none was given. */
      readonly code: string;
      readonly period: string;
    };

/** What `npm run -s package -- --help` prints. */
export const PACKAGE_HELP = `用法：npm run -s package -- check 目录|文件.zip|文件.csv
      npm run -s package -- seal 目录
      npm run -s package -- new 目录 --region 地区 --period 规划期 [--code 代码]
      npm run -s package -- template 文件.csv --region 地区 --period 规划期 [--code 代码]
      npm run -s package -- from 规划文件 --region 地区 --period 规划期 --out 目录 [--decisions 核对.csv]
      npm run -s package -- publish 数据包… --out 规划库目录 [--remove 名称]

check 检查一个数据包（目录、压缩包或填好的规划模板），逐条写出问题在哪个文件、哪一行、
      哪一列、怎么改。
seal  改完 CSV 之后，把各文件的大小、SHA-256 和表结构重新写进 datapackage.json。
new   新建一个空的数据包，里面的 README.md 说明怎么填。
      例：npm run -s package -- new 仓山十五五 --region 仓山 --period 十五五

template  写一个空的规划模板：一个 CSV 文件，一个指标填一行，填好就能当数据包用。
      例：npm run -s package -- template 仓山十五五.csv --region 仓山 --period 十五五

from  从规划文件（${DOCUMENT_ENDINGS.join(' ')}）做数据包：
      指标表里有把握的格子写入，拿不准的和正文里的逐条列出、不写入，由人核对，
      用 --decisions 逐条决定，或用 --accept、--reject 一起决定。
      例：npm run -s package -- from 规划.docx --region 仓山 --period 十五五 --out 仓山十五五

publish  把检查过的数据包（目录、压缩包、填好的模板，或装着它们的目录，可以写几个）
      发布成规划库：任何网站服务器都能提供的一个目录，加载项按需取用。同名的数据包
      换成新的，别的不动；再运行一次不会重写。怎么放到服务器上见 docs/deployment.md。
      例：npm run -s package -- publish 各县/ --out dist/library

数据包的格式见 seeds/README.md。数据包可以引用随加载项提供的地区、指标和规划。

  --region 地区    名称、简称或代码；不在随附数据里的地区写全称或区划代码
  --period 规划期  如 十五五
  --code 代码      不在随附数据里的地区的六位行政区划代码；没有代码的不写
  --out 目录       from：写到这个目录，要是空的或还没有
  --prose          from：正文里把握大的数字也写入
  --decisions 文件.csv  from：文件还没有时写出这张清单（每个候选数字一行，附为什么待定和原文），别的不写；
                   在“决定”一列填 采纳、更正 或 舍弃（更正的在同一行改好；原表那一格是空白的，
                   更正时把“原文”清空），空着的照“现在”一列，再运行同一条命令就照办
  --accept 条件    from：待定的一起采纳，如 --accept 表、--accept 正文,目标值,把握大；可以写几次。
                   条件用窗格里的词：表、正文，目标值、基期值、年均增长、实际值、实际增长，
                   把握大、把握一般、把握小、与表不同；逗号分开的要都符合
  --reject 条件    from：同样的条件，一起舍弃
  --table 序号     from：用文件里的第几张表；不写时自动选，几张合成一张写 1,2
  --title 名称     from：规划名称；不写时取自文件标题
  --document-no 文号    from：如 云政发〔2026〕3号；不写时取自文件，文件里没有的空着
  --adopted-on 日期     from：批准或印发的日期，如 2026-01-28；不写时同上
  --adjusted-by 文件    from：表里有调整后的目标时，是哪份文件调整的（名称或文号）；与下一项都写才采用
  --adjusted-on 日期    from：从哪天起调整，如 2028-06-30
  --out 目录            publish：规划库的目录，还没有时新建
  --remove 名称         publish：撤下这个名称的数据包；可以写几次
  -h, --help       显示这段说明

退出码：check：0 没有错误（可以有提醒）；1 有错误，整个数据包不能用；2 参数不对。
        seal、new、template、from、publish：0 已写好；1 没能写；2 参数不对。
`;

const OPTIONS = {
  region: { type: 'string' },
  period: { type: 'string' },
  code: { type: 'string' },
} as const;

/**
 * Reads the arguments of `npm run package`.
 *
 * @returns the request, or 'help'
 * @throws UsageError for an unknown action, a missing folder, file or option
 * @example readPackageCommand(['check', 'seeds']) // { action: 'check', directory: 'seeds' }
 */
export function readPackageCommand(args: readonly string[]): PackageRequest | 'help' {
  if (args[0] === 'from' && !args.includes('--help') && !args.includes('-h')) {
    return readFrom(args.slice(1));
  }
  if (args[0] === 'publish' && !args.includes('--help') && !args.includes('-h')) {
    return readPublish(args.slice(1));
  }
  const { values, positionals } = readOptions(args, OPTIONS, true);
  if (values.help) return 'help';
  const [action, directory, another] = positionals;
  if (action !== 'check' && action !== 'seal' && action !== 'new' && action !== 'template') {
    throw new UsageError(
      action === undefined
        ? '缺少动作，请写 check、seal、new、template、from 或 publish；用 --help 看用法。'
        : `不认识的动作 ${action}，请写 check、seal、new、template、from 或 publish；用 --help 看用法。`,
    );
  }
  if (directory === undefined || directory === '') {
    throw new UsageError(
      action === 'template'
        ? '缺少文件，请写 template 文件.csv，如 template 仓山十五五.csv。'
        : `缺少目录，请写 ${action} 目录，如 ${action} my-package。`,
    );
  }
  if (another !== undefined) throw new UsageError(`多出来的参数 ${another}；用 --help 看用法。`);
  if (action === 'template' && !/\.csv$/iu.test(directory)) {
    throw new UsageError(`template ${directory} 要以 .csv 结尾，如 template 仓山十五五.csv。`);
  }
  if (action === 'new' || action === 'template') {
    return { action, directory, ...readNew(values) };
  }
  for (const option of ['region', 'period', 'code'] as const) {
    if (values[option] !== undefined) {
      throw new UsageError(`选项 --${option} 只用于 new 和 template；用 --help 看用法。`);
    }
  }
  return { action, directory };
}

function readNew(values: { region?: string; period?: string; code?: string }): {
  readonly region: string;
  readonly code: string;
  readonly period: string;
} {
  const region = values.region?.trim() ?? '';
  if (region === '') throw new UsageError('缺少地区，请写 --region 地区，如 --region 仓山。');
  const period = values.period?.trim() ?? '';
  if (period === '') throw new UsageError('缺少规划期，请写 --period 规划期，如 --period 十五五。');
  const code = values.code?.trim() ?? '';
  if (code !== '' && !/^\d{6}$/u.test(code)) {
    throw new UsageError(`--code ${code} 不是六位数字的行政区划代码；没有代码的地区请不写。`);
  }
  return { region, code, period };
}
