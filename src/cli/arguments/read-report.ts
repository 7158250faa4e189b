import { TABLE_ENDINGS } from '../../core/finding/document-finding';
import type { RankedBy } from '../../core/comparison/comparison';
import { DEFAULT_SETTINGS, readMargin, type ProgressSettings } from '../../core/progress/settings';
import type { TableKind } from '../../workbook/block/block';
import { KINDS, TABLE_KINDS } from '../../workbook/kind/kinds';
import { readOptions, UsageError } from './read-options';
import { readSubmittedAt, type SubmittedAt } from './submitted-at';

/** 数值: the file holds values; 公式: numbers are PLAN.* formulas that an installed add-in refreshes. */
export type ReportMode = '数值' | '公式';

/** What `npm run -s report` was asked for. */
export interface ReportRequest {
  readonly region: string;
  /** undefined = the region's newest plan with a table */
  readonly plan: string | undefined;
  /** Undefined for the plan's own table, else the year to compare with it. */
  readonly year: number | undefined;
  /** Which table of the year; `plan-table` where there is no year. */
  readonly kind: TableKind;
  /** Other regions that go into the table. */
  readonly beside: readonly string[];
  /** Indicators by which regions are ranked; none for all. */
  readonly indicators: readonly string[];
  readonly rankedBy: RankedBy;
  /** A CSV file or a workbook of actual values. */
  readonly actuals: string | undefined;
  /** Where what counties submitted is kept, instead of a file: its accepted values count. */
  readonly submitted: SubmittedAt | undefined;
  /** Sheets of it that are to be read, or 全部; none for the first that has actual values. */
  readonly sheets: readonly string[];
  /** Uses values that look wrong as well: somebody has checked them. */
  readonly confirmUnusual: boolean;
  /** What counts as nearly on schedule. */
  readonly settings: ProgressSettings;
  /** Columns as the user names them; undefined for the usual ones. */
  readonly columns: readonly string[] | undefined;
  /** 表号; '' for none. */
  readonly number: string;
  readonly packages: readonly string[];
  /** A folder or an address: its packages come before those. */
  readonly library: string | undefined;
  readonly mode: ReportMode;
  /** A Word file to write as well. */
  readonly docx: string | undefined;
  readonly out: string;
  readonly force: boolean;
}

const YEARLY_KINDS = TABLE_KINDS.filter((kind) => KINDS[kind].remembers === 'year');
const namesOf = (kinds: readonly TableKind[]) => kinds.map((kind) => KINDS[kind].name).join('、');
const KIND_NAMES = namesOf(YEARLY_KINDS);
const RANKING_NAMES = namesOf(YEARLY_KINDS.filter((kind) => KINDS[kind].ranks));

/** What `npm run -s report -- --help` prints. */
export const REPORT_HELP = `用法：npm run -s report -- --region 地区 [--plan 规划期] [--mode 数值|公式] --out 文件.xlsx
      npm run -s report -- --region 地区 --year 年份 [--actuals 文件] --out 文件.xlsx

把一个地区的规划指标表写成 .xlsx，Excel、WPS 和 LibreOffice 都能打开。
写了 --year 时写的是对比表：该年实际值对照目标，有目标进度、判定和今后每年尚需，同一张表和汇总也打印出来。
例：npm run -s report -- --region 仓山 --plan 十四五 --out 仓山十四五.xlsx
    npm run -s report -- --region 丰泽 --year 2023 --actuals 年报.csv --out 丰泽2023.xlsx

  --region 地区    名称、简称或代码，如 仓山、350104
  --plan 规划期    如 十四五；不写时取该地区最近的规划，写了 --year 时取该年所属的规划
  --year 年份      要对比的年份，如 2023；要在规划期内
  --kind 表的种类  ${KIND_NAMES}（与 --year 同用）；不写是${KINDS.comparison.name}；
                   总结评估表总是按目标年
  --beside 地区    并列的地区，可写多次；写 全部 就是同一规划期的所有地区，写 下级 就是 --region 下面的所有地区（全市各区县）
  --indicator 指标 ${RANKING_NAMES}里只比哪项指标，可写多次；不写就比全部
  --rank 实际值|目标进度  ${RANKING_NAMES}按什么排名；不写是 实际值
  --actuals 文件   实际值文件（与 --year 同用）：${TABLE_ENDINGS.join(' ')}；
                   列：地区,指标,年份,实际值,状态,来源,核实；
                   也读每年一列、每个指标一列的表，表里没有写地区的按 --region；有错误的行不采用，逐行说明写到标准错误；没有一行可用时不写
  --sheet 工作表   文件有几张表时读哪一张（与 --actuals 同用），可写多次，写 全部 就读所有有实际值的表；
                   不写时读第一张有实际值的；两张表说的不同时以后一张为准，并说明
  --database 地址  不读文件，用报送服务的数据库里已采用的值和年度目标（与 --year 同用，只读）；口令可放在环境变量 PGPASSWORD
  --service 网址   同上，但向报送服务取（加载项所在的网址）；令牌放在环境变量 PLAN_TOKEN，能看哪些地区就有哪些
  --confirm-unusual  看着反常的实际值（与基期、目标、上年等相差太大，列为“待核实”的）已经核对无误，
                   也采用（与 --actuals、--database、--service 同用）；个别核实的，在文件的“核实”一列填“是”
  --package 位置   先装入一个数据包：目录、压缩包（.zip）或填好的规划模板（.csv、.xlsx、.xls 等）；可写多次，后面的优先
  --library 规划库 先装入一个规划库的全部数据包：publish 写的目录，或网址（https://…/library/）
  --margin 点数    δ：目标进度落后时间进度不超过几个百分点，算“基本达到序时进度”；不写是 5（与 --year 同用；公式里的 PLAN 函数总按 5）
  --growth-margin 点数  年均增速低于目标不超过几个百分点，算“基本达到序时进度”；不写是 0.5（与 --year 同用；公式里的 PLAN 函数总按 0.5）
  --columns 列     要哪些列、按什么次序，如 序号、指标、目标值、实际值、判定、说明；不写时用常用的列
  --number 表号    标题前的表号，如 表1
  --mode 数值|公式 数值（默认）：只有数，发给谁都能看；公式：数由 PLAN 函数算出，对方也要装有加载项
  --out 文件.xlsx  要写的文件；已有同名文件时不覆盖
  --docx 文件.docx 同一张表和一段说明文字另写成 Word 文件（三线表，与窗格里“复制到 Word”相同）
  --force          允许覆盖已有文件
  -h, --help       显示这段说明

退出码：0 已写好；1 没能写（没有这个地区、没有指标表、文件写不了等）；2 参数不对。
`;

const OPTIONS = {
  region: { type: 'string' },
  plan: { type: 'string' },
  year: { type: 'string' },
  kind: { type: 'string' },
  beside: { type: 'string', multiple: true },
  indicator: { type: 'string', multiple: true },
  rank: { type: 'string' },
  actuals: { type: 'string' },
  database: { type: 'string' },
  service: { type: 'string' },
  sheet: { type: 'string', multiple: true },
  'confirm-unusual': { type: 'boolean' },
  margin: { type: 'string' },
  'growth-margin': { type: 'string' },
  package: { type: 'string', multiple: true },
  library: { type: 'string' },
  columns: { type: 'string' },
  number: { type: 'string' },
  mode: { type: 'string' },
  docx: { type: 'string' },
  out: { type: 'string' },
  force: { type: 'boolean' },
} as const;

/**
 * Reads the arguments of `npm run report`.
 *
 * @param token for the service, from the environment
 * @returns the request, or 'help'
 * @throws UsageError naming the option that is missing or unusable
 * @example readReport(['--region', '仓山', '--out', 'a.xlsx']) // { region: '仓山', mode: '数值', … }
 */
export function readReport(args: readonly string[], token?: string): ReportRequest | 'help' {
  const { values } = readOptions(args, OPTIONS);
  if (values.help) return 'help';
  const region = values.region?.trim() ?? '';
  if (region === '') throw new UsageError('缺少地区，请写 --region 地区，如 --region 仓山');
  const out = values.out?.trim() ?? '';
  if (out === '') throw new UsageError('缺少要写的文件，请写 --out 文件.xlsx');
  if (!/\.xlsx$/i.test(out)) throw new UsageError(`--out ${out} 要以 .xlsx 结尾`);
  const docx = values.docx?.trim();
  if (docx !== undefined && !/\.docx$/i.test(docx)) {
    throw new UsageError(`--docx ${docx} 要以 .docx 结尾`);
  }
  const mode = values.mode ?? '数值';
  if (mode !== '数值' && mode !== '公式') {
    throw new UsageError(`--mode ${mode} 不认识，请写 数值 或 公式`);
  }
  const { plan, library, number = '', package: packages = [], force = false } = values;
  const compared = readYear(values.year, values.actuals);
  const submitted = readSubmittedAt(values, token);
  if (submitted !== undefined && (compared.year === undefined || compared.actuals !== undefined))
    throw new UsageError('--database、--service 要和 --year 同用，代替 --actuals。');
  const confirmUnusual = values['confirm-unusual'] ?? false;
  if (confirmUnusual && compared.actuals === undefined && submitted === undefined) {
    throw new UsageError('--confirm-unusual 只用于实际值，请加上 --actuals 文件');
  }
  const sheets = values.sheet ?? [];
  if (sheets.length > 0 && compared.actuals === undefined) {
    throw new UsageError('--sheet 只用于实际值文件，请加上 --actuals 文件');
  }
  const kind = readKind(values.kind, compared.year);
  const { beside = [], indicator: indicators = [], rank } = values;
  if (compared.year === undefined && beside.length + indicators.length > 0) {
    throw new UsageError('--beside、--indicator 要和 --year 同用');
  }
  if (!KINDS[kind].ranks && (indicators.length > 0 || rank !== undefined)) {
    throw new UsageError(`--indicator、--rank 只用于 --kind ${RANKING_NAMES}`);
  }
  if (!KINDS[kind].modes({ beside }).includes(mode === '公式' ? 'formulas' : 'values')) {
    throw new UsageError(`${KINDS[kind].name}几个地区或几个年份并列，只有数值，请不写 --mode 公式`);
  }
  const settings = readMargins(values.margin, values['growth-margin'], compared.year);
  return {
    ...{ region, plan, ...compared, kind, beside, indicators, rankedBy: readRank(rank) },
    ...{ submitted, sheets, confirmUnusual, settings, packages, mode, docx, out, force },
    columns: readColumnNames(values.columns, kind),
    ...{ number: number.trim(), library: library?.trim() },
  };
}

function readColumnNames(text: string | undefined, kind: TableKind): readonly string[] | undefined {
  if (text === undefined) return undefined;
  const known: readonly string[] = KINDS[kind].columns.map(({ column }) => column);
  const names = text.split(/[,，、;；\s]+/u).filter((name) => name !== '');
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined && names.length > 0) return names;
  throw new UsageError(`--columns 里没有“${unknown ?? ''}”这一列，可以写：${known.join('、')}`);
}

/** By its name, with or without 表: 中期评估 is 中期评估表. */
function readKind(text: string | undefined, year: number | undefined): TableKind {
  const usual = year === undefined ? 'plan-table' : 'comparison';
  if (text === undefined) return usual;
  const name = text.trim().normalize('NFKC');
  const kind = YEARLY_KINDS.find((each) => isNamed(KINDS[each].name, name));
  if (kind === undefined) throw new UsageError(`--kind ${text} 不认识，可以写：${KIND_NAMES}`);
  if (year === undefined) throw new UsageError('--kind 要和 --year 年份 同用，如 --year 2023');
  return kind;
}

function isNamed(name: string, text: string): boolean {
  return text !== '' && (name === text || name.replace(/(?:表|清单)$/u, '') === text);
}

function readRank(text: string | undefined): RankedBy {
  if (text === undefined || text === '实际值') return 'actual';
  if (text === '目标进度') return 'progress';
  throw new UsageError(`--rank ${text} 不认识，请写 实际值 或 目标进度`);
}

/** Both in 个百分点, as the pane asks for them. */
function readMargins(
  schedule: string | undefined,
  growth: string | undefined,
  year: number | undefined,
): ProgressSettings {
  const given = [
    ['--margin', schedule],
    ['--growth-margin', growth],
  ] as const;
  const [points, growthMargin] = given.map(([option, text]) => {
    if (text === undefined) return undefined;
    if (year === undefined) throw new UsageError(`${option} 只用于对比，请加上 --year 年份`);
    const margin = readMargin(text);
    if (margin === undefined) {
      throw new UsageError(
        `${option} ${text} 不行，请写 0 到 100 之间的数（百分点），如 ${option} 5`,
      );
    }
    return margin;
  });
  const { scheduleMargin } = DEFAULT_SETTINGS;
  return {
    scheduleMargin: points === undefined ? scheduleMargin : points / 100,
    growthMargin: growthMargin ?? DEFAULT_SETTINGS.growthMargin,
  };
}

function readYear(
  year: string | undefined,
  actuals: string | undefined,
): Pick<ReportRequest, 'year' | 'actuals'> {
  if (year === undefined) {
    if (actuals === undefined) return { year, actuals };
    throw new UsageError('有 --actuals 时要写对比哪一年，请加上 --year 年份，如 --year 2023');
  }
  const digits = /^\s*(\d{4})年?\s*$/u.exec(year.normalize('NFKC'))?.[1];
  if (digits === undefined) {
    throw new UsageError(`--year ${year} 不是年份，请写四位数字，如 --year 2023`);
  }
  if (actuals?.trim() === '') throw new UsageError('--actuals 后面要写实际值文件的位置');
  return { year: Number(digits), actuals };
}
