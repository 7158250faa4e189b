import { copyName } from '../../wording/copy';
import { UsageError, readOptions } from './read-options';
import { dirname, join } from 'node:path';

/** What `npm run -s copy` was asked for. */
export interface CopyRequest {
  readonly file: string;
  /** Where the copy goes; beside the workbook where nothing was said. */
  readonly out: string;
  readonly asShown: boolean;
  readonly force: boolean;
}

/** What `npm run -s copy -- --help` prints. */
export const COPY_HELP = `用法：npm run -s copy -- 工作簿.xlsx [--out 副本.xlsx]

做一份分发副本：PLAN 公式换成文件里存着的值，去掉加载项的名称、设置和引用，其余（图表、格式、
别的公式、宏）一字不动。收件人没有装加载项也能看。原工作簿只读，不改。
有 PLAN 公式没有结果（#BUSY!、#NAME?、没有存下的值），或单元格以外用到 PLAN 函数时，不做副本，
逐处列出来，说明怎么办。

  --out 文件   副本写到哪里，默认在原文件旁边，名为“工作簿（分发副本）.xlsx”
  --as-shown   IFERROR 包着的 PLAN 公式，照显示的值写（先核对过再用）
  --force      允许覆盖已有的文件
  -h, --help   显示这段说明

退出码：0 已写好；1 没有做；2 参数不对。
`;

const OPTIONS = {
  out: { type: 'string' },
  'as-shown': { type: 'boolean' },
  force: { type: 'boolean' },
} as const;

/**
 * Reads the arguments of `npm run copy`.
 *
 * @throws UsageError for a missing file, a second one, or an ending that Excel would not open
 * @example readCopy(['十四五.xlsx']) // { file: '十四五.xlsx', out: '十四五（分发副本）.xlsx', … }
 */
export function readCopy(args: readonly string[]): CopyRequest | 'help' {
  const { values, positionals } = readOptions(args, OPTIONS, true);
  if (values.help) return 'help';
  const [file, another] = positionals;
  if (file === undefined) throw new UsageError('缺少工作簿，请写：npm run -s copy -- 工作簿.xlsx');
  if (another !== undefined) throw new UsageError(`一次只做一份副本，请去掉 ${another}`);
  const extension = /\.xlsm$/i.test(file) ? 'xlsm' : 'xlsx';
  const out = values.out ?? join(dirname(file), copyName(file, extension));
  if (!out.toLowerCase().endsWith(`.${extension}`))
    throw new UsageError(`--out ${out} 要以 .${extension} 结尾，和原工作簿一样。`);
  return { file, out, asShown: values['as-shown'] ?? false, force: values.force ?? false };
}
