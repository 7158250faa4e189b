import { readOptions } from './read-options';
import { UsageError } from './usage-error';

/** 数值: the file holds values; 公式: numbers are PLAN.* formulas that an installed add-in refreshes. */
export type ReportMode = '数值' | '公式';

/** What `npm run -s report` was asked for. */
export interface ReportRequest {
  readonly region: string;
  /** undefined = the region's newest plan with a table */
  readonly plan: string | undefined;
  readonly packages: readonly string[];
  readonly mode: ReportMode;
  readonly out: string;
  readonly force: boolean;
}

/** What `npm run -s report -- --help` prints. */
export const REPORT_HELP = `用法：npm run -s report -- --region 地区 [--plan 规划期] [--mode 数值|公式] --out 文件.xlsx

把一个地区的规划指标表写成 .xlsx，Excel、WPS 和 LibreOffice 都能打开。
例：npm run -s report -- --region 仓山 --plan 十四五 --out 仓山十四五.xlsx

  --region 地区    名称、简称或代码，如 仓山、350104
  --plan 规划期    如 十四五；不写时取该地区最近的规划
  --package 目录   先装入一个数据包（可写多次，后面的优先）
  --mode 数值|公式 数值（默认）：只有数，发给谁都能看；公式：数由 PLAN 函数算出，
                   对方也要装有加载项
  --out 文件.xlsx  要写的文件；已有同名文件时不覆盖
  --force          允许覆盖已有文件
  -h, --help       显示这段说明

退出码：0 已写好；1 没能写（没有这个地区、没有指标表、文件写不了等）；2 参数不对。
`;

const OPTIONS = {
  region: { type: 'string' },
  plan: { type: 'string' },
  package: { type: 'string', multiple: true },
  mode: { type: 'string' },
  out: { type: 'string' },
  force: { type: 'boolean' },
} as const;

/**
 * Reads the arguments of `npm run report`.
 *
 * @returns the request, or 'help'
 * @throws UsageError naming the option that is missing or unusable
 * @example readReport(['--region', '仓山', '--out', 'a.xlsx']) // { region: '仓山', mode: '数值', … }
 */
export function readReport(args: readonly string[]): ReportRequest | 'help' {
  const { values } = readOptions(args, OPTIONS);
  if (values.help) return 'help';
  const region = values.region?.trim() ?? '';
  if (region === '') throw new UsageError('缺少地区，请写 --region 地区，如 --region 仓山');
  const out = values.out?.trim() ?? '';
  if (out === '') throw new UsageError('缺少要写的文件，请写 --out 文件.xlsx');
  if (!/\.xlsx$/i.test(out)) throw new UsageError(`--out ${out} 要以 .xlsx 结尾`);
  const mode = values.mode ?? '数值';
  if (mode !== '数值' && mode !== '公式') {
    throw new UsageError(`--mode ${mode} 不认识，请写 数值 或 公式`);
  }
  const packages = values.package ?? [];
  return { region, plan: values.plan, packages, mode, out, force: values.force ?? false };
}
