import { readOptions } from './read-options';

/** What `npm run -s eval` was asked for. */
export interface EvalRequest {
  /** a bureau's data packages: folders, zips, filled-in templates; a later one wins */
  readonly packages: readonly string[];
  /** empty = they stand on standard input, one a line */
  readonly formulas: readonly string[];
}

/** What `npm run -s eval -- --help` prints. */
export const EVAL_HELP = `用法：npm run -s eval -- [--package 位置]… [公式…]

在本地用构建好的加载项计算公式，每个公式输出一行 JSON：
  {"formula":"=PLAN.TARGET(\\"仓山\\",\\"GDP\\",2025)","value":1500}
  {"formula":"…","error":"#N/A","message":"…"}
公式前的 = 可写可不写，Excel 的普通函数和嵌套都可以；展开成多格的结果是逐行的数组，
其中的错误是 {"error":…,"message":…}，空格是 null。每个公式在一张空白工作表的 A1 里计算。
命令行里不写公式时，从标准输入逐行读取，空行跳过。

  --package 位置   先装入一个数据包：目录、压缩包（.zip）或填好的规划模板（.csv）；
                   可写多次，后面的优先
  -h, --help       显示这段说明

退出码：0 全部算完（结果是错误值也算）；1 没能计算；2 参数不对。
`;

const OPTIONS = { package: { type: 'string', multiple: true } } as const;

/**
 * Reads the arguments of `npm run eval`.
 *
 * @returns the request, or 'help'
 * @throws UsageError for an unknown option
 * @example readEval(['=1+1']) // { packages: [], formulas: ['=1+1'] }
 */
export function readEval(args: readonly string[]): EvalRequest | 'help' {
  const { values, positionals } = readOptions(args, OPTIONS, true);
  if (values.help) return 'help';
  return { packages: values.package ?? [], formulas: readLines(positionals.join('\n')) };
}

/**
 * The formulas of a text, one a line; blank lines are left out.
 *
 * @example readLines('=1+1\r\n\n2*3\n') // ['=1+1', '2*3']
 */
export function readLines(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
