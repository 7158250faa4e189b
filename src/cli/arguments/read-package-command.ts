import { readOptions } from './read-options';
import { UsageError } from './usage-error';

/** What `npm run -s package` was asked for. */
export interface PackageRequest {
  readonly action: 'check' | 'seal';
  readonly directory: string;
}

/** What `npm run -s package -- --help` prints. */
export const PACKAGE_HELP = `用法：npm run -s package -- check 目录
      npm run -s package -- seal 目录

check 检查一个数据包，逐条写出问题在哪个文件、哪一行、哪一列、怎么改。
seal  改完 CSV 之后，把各文件的大小、SHA-256 和表结构重新写进 datapackage.json。

数据包的格式见 seeds/README.md。数据包可以引用随加载项提供的地区、指标和规划。

  -h, --help   显示这段说明

退出码：check：0 没有错误（可以有提醒）；1 有错误，整个数据包不能用；2 参数不对。
        seal：0 已写好；1 没能写；2 参数不对。
`;

/**
 * Reads the arguments of `npm run package`.
 *
 * @returns the request, or 'help'
 * @throws UsageError for an unknown action or a missing folder
 * @example readPackageCommand(['check', 'seeds']) // { action: 'check', directory: 'seeds' }
 */
export function readPackageCommand(args: readonly string[]): PackageRequest | 'help' {
  const { values, positionals } = readOptions(args, {}, true);
  if (values.help) return 'help';
  const [action, directory, another] = positionals;
  if (action !== 'check' && action !== 'seal') {
    throw new UsageError(
      action === undefined
        ? '缺少动作，请写 check 或 seal；用 --help 看用法。'
        : `不认识的动作 ${action}，请写 check 或 seal；用 --help 看用法。`,
    );
  }
  if (directory === undefined) {
    throw new UsageError(`缺少目录，请写 ${action} 目录，如 ${action} my-package。`);
  }
  if (another !== undefined) throw new UsageError(`多出来的参数 ${another}；用 --help 看用法。`);
  return { action, directory };
}
