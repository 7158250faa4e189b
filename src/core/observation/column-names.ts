import { nameKey, normaliseName } from '../catalog/normalise-name';
import { readUnit } from '../figure/unit';
import type { ObservationColumn } from './observation-column';

/** What people head these columns with, beside the names themselves. */
const NAMES: Readonly<Record<ObservationColumn, string>> = {
  地区:
    '地区 区域 地区名称 区域名称 所属地区 所属区域 行政区 行政区划 行政区名称 行政区划名称 区县 县区 市县 县市区 ' +
    '区县名称 辖区 地名 region district',
  指标: '指标 指标名称 规划指标 规划指标名称 主要指标 主要指标名称 监测指标 指标项 指标项目 项目 名称 indicator',
  单位: '单位 计量单位 计算单位 指标单位 数据单位 unit',
  年份: '年份 年度 年 数据年份 数据年度 统计年份 统计年度 报告期 时间 时期 year',
  实际值:
    '实际值 实际 实际数 实际数值 实际完成 实际完成值 实际完成数 实际完成情况 完成值 完成数 完成情况 实绩 数值 数据 ' +
    '指标值 值 当年实际值 当年值 本年实际值 value actual',
  状态: '状态 数据状态 数据性质 数值状态 status',
  来源: '来源 数据来源 资料来源 数据出处 出处 依据 source',
  编码: '编码 指标编码 规划指标编码 行编码 code',
  增速: '增速 当年增速 实际增速 同比 同比增长 同比增速 同比增幅 比上年增长 比上年增减 增长率 增幅 实际增长 growth',
};

const COLUMNS: ReadonlyMap<string, ObservationColumn> = new Map(
  (Object.keys(NAMES) as ObservationColumn[]).flatMap((column) =>
    NAMES[column].split(' ').map((name) => [nameKey(name), column] as const),
  ),
);

const LAST_BRACKET = /^(?<name>.+)\((?<inside>[^()]*)\)$/u;
const YEAR_BEFORE = /^(?<year>(?:19|20|21)\d{2})年?(?:度)?(?<name>.*)$/u;

/** What a header says: which column it is, and what it states for all rows of it. */
export interface ReadHeader {
  readonly column: ObservationColumn;
  /** `万元` of 实际值（万元）, else ''. */
  readonly unit: string;
  /** 2023 of 2023年实际值, else undefined. */
  readonly year: number | undefined;
}

/**
 * Reads a header in the words people use; undefined for one that means nothing here.
 * @example readColumnName('计量单位') // { column: '单位', unit: '', year: undefined }
 * @example readColumnName('2023年实际完成（万元）') // { column: '实际值', unit: '万元', year: 2023 }
 */
export function readColumnName(header: string): ReadHeader | undefined {
  const whole = normaliseName(header);
  const bracket = LAST_BRACKET.exec(whole)?.groups;
  const bare = bracket?.name ?? whole;
  const known = COLUMNS.get(nameKey(whole)) ?? COLUMNS.get(nameKey(bare));
  const dated = YEAR_BEFORE.exec(bare)?.groups;
  const column = known ?? COLUMNS.get(nameKey(dated?.name ?? ''));
  if (column === undefined) return undefined;
  if (column !== '实际值') return known && { column, unit: '', year: undefined };
  const year = known === undefined ? dated?.year : undefined;
  return { column, unit: unitIn(header), year: year === undefined ? undefined : Number(year) };
}

/**
 * Whether a header is nothing but a year: a table with one column for each.
 * @example isYearHeader('2023年') // true
 */
export function isYearHeader(header: string): boolean {
  return /^(?:19|20|21)\d{2}年?(?:度)?$/u.test(normaliseName(header));
}

/**
 * The unit in the last bracket of a name, as it is written there; '' where the bracket holds none.
 * @example unitIn('地区生产总值（万元）') // '万元'
 */
export function unitIn(name: string): string {
  const inside = /[(（[［]([^()（）[\]［］]*)[)）\]］]\s*$/u.exec(name)?.[1] ?? '';
  const unit = inside.replace(/^\s*单位\s*[:：]\s*/u, '').trim();
  return unit !== '' && readUnit(normaliseName(unit))?.unit !== undefined ? unit : '';
}
