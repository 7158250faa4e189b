import { DOCUMENT_ENDINGS } from '../../core/finding/document-finding';
import { readPeriod, type Period } from '../../core/period/period';
import { UsageError, readOptions } from '../arguments/read-options';

/** What `npm run -s extract` was asked for. */
export interface ExtractRequest {
  readonly file: string;
  readonly region: string | undefined;
  readonly period: Period | undefined;
}

/** What `npm run -s extract -- --help` prints. */
export const EXTRACT_HELP = `用法：npm run -s extract -- 文件 [--region 名称] [--period 十四五]

从规划文件（${DOCUMENT_ENDINGS.join(' ')}）里找出指标表和正文中的目标值、实际值，
以 JSON 输出：
  tables    各表的标题、行号和各行（类别、序号、指标、单位、基期、目标、年均增长、属性……照印文原样）
  figures   正文中的数字：行号、名称、原文、数值、限定（≥ > ≈ ≤ < =）、单位、年份、
            是什么（target 目标、growth 增长、actual 实际、actual_growth 实际增长）、把握和依据、所在章节
  findings  表缺失、行错位、文中有图片等需要人看的地方；读不了时说明原因和办法

位置 spot：在文件里翻到的地方：PDF 的第几页，Word、网页的标题下第几段、第几张表第几行，Excel 的单元格；文本没有 spot，
看行号。
行号 line：文本是文件的行，网页是源文件的行，Word 是转成文字后的行，PDF 另有页码 page；
表格文件按工作表列出（sheet 是表名），line 是工作表的行号，百分数、日期照单元格显示的样子。
扫描件、旧式 .doc/.wps、加密的文件读不了，会说明怎样转换。

  --region 名称    文本所说的地区，如 仓山区
  --period 规划期  如 十四五；不写时按文本判断
  -h, --help       显示这段说明

退出码：0 已输出；1 文件读不了；2 参数不对。
`;

const OPTIONS = { region: { type: 'string' }, period: { type: 'string' } } as const;

/**
 * Reads the arguments of `npm run extract`.
 *
 * @returns the request, or 'help'
 * @throws UsageError naming the option that is missing or unusable
 * @example readExtract(['plan.txt', '--period', '十四五']) // { file: 'plan.txt', period: { … } }
 */
export function readExtract(args: readonly string[]): ExtractRequest | 'help' {
  const { values, positionals } = readOptions(args, OPTIONS, true);
  if (values.help) return 'help';
  const [file, second] = positionals;
  if (file === undefined) throw new UsageError('缺少文件，请写：npm run -s extract -- 文件');
  if (second !== undefined) throw new UsageError(`一次只读一个文件，请去掉 ${second}`);
  const period = values.period === undefined ? undefined : readPeriod(values.period);
  if (values.period !== undefined && period === undefined) {
    throw new UsageError(`看不懂规划期 ${values.period}，请写成 十四五 这样的形式`);
  }
  return { file, region: values.region?.trim(), period };
}
