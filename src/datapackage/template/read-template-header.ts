import { nameKey, normaliseName } from '../../core/catalog/normalise-name';
import type { Measure } from '../../core/figure/printed-figure';
import type { TemplateColumn } from '../../core/template/plan-template';

/** What people head these columns with, beside the names themselves. */
const NAMES: Readonly<Record<TemplateColumn, string>> = {
  地区: '地区 区域 地区名称 行政区 行政区划',
  规划期: '规划期 规划 规划时期 五年规划',
  编码: '编码 行码 指标编码 行编码',
  序号: '序号 编号 号 次序 no',
  类别: '类别 分类 指标类别 指标分类 领域 一级指标',
  所属指标: '所属指标 上级指标 父指标 上一级指标',
  指标: '指标 指标名称 主要指标 规划指标 主要指标名称 名称 指标项 二级指标',
  单位: '单位 计量单位 计算单位 指标单位',
  属性: '属性 指标属性 指标性质',
  出处: '出处 位置 所在位置 来源 页码 所在页码 依据',
};

const COLUMNS: ReadonlyMap<string, TemplateColumn> = new Map(
  (Object.keys(NAMES) as TemplateColumn[]).flatMap((column) =>
    NAMES[column].split(' ').map((name) => [nameKey(name), column] as const),
  ),
);

const YEAR = /(?<!\d)(?:19|20|21)\d{2}(?!\d)/gu;
const BASE = /基期|基数|基准|现状|基础值/u;
const TARGET = /目标|规划值|规划数|预期值|预期目标/u;
const ACTUAL = /实际|完成/u;

/** What a header says: a column of words, a column of figures, or nothing known. */
export type ReadTemplateHeader =
  | { readonly kind: 'words'; readonly column: TemplateColumn }
  | { readonly kind: 'figures'; readonly measure: Measure; readonly year: number | undefined }
  /** A year and nothing else: the plan tells whether it is the base or the target year. */
  | { readonly kind: 'year'; readonly year: number };

/**
 * Reads a header of a template in the words that plan tables use; undefined for one that means
 * nothing here.
 * @example readTemplateHeader('2025年基期值') // { kind: 'figures', measure: 'base', year: 2025 }
 * @example readTemplateHeader('年均增长（%）') // { kind: 'figures', measure: 'growth', year: undefined }
 * @example readTemplateHeader('2030年') // { kind: 'year', year: 2030 }
 */
export function readTemplateHeader(header: string): ReadTemplateHeader | undefined {
  const whole = normaliseName(header).slice(0, 60);
  const bare = whole.replace(/\([^()]*\)$/u, '');
  const column = COLUMNS.get(nameKey(whole)) ?? COLUMNS.get(nameKey(bare));
  if (column !== undefined) return { kind: 'words', column };
  const years = [...whole.matchAll(YEAR)].map(([year]) => Number(year));
  const [year, another] = years;
  if (/年均|年平均/u.test(whole)) {
    const isActual = ACTUAL.test(whole);
    if (isActual && year === undefined) return undefined;
    return {
      kind: 'figures',
      measure: isActual ? 'actual_growth' : 'growth',
      year: isActual ? year : undefined,
    };
  }
  if (another !== undefined) return undefined;
  const measure = measureOf(whole);
  if (measure === 'actual' && year === undefined) return undefined;
  if (measure !== undefined) return { kind: 'figures', measure, year };
  const isBareYear = /^(?:19|20|21)\d{2}年?(?:度|末|底)?$/u.test(bare);
  return year !== undefined && isBareYear ? { kind: 'year', year } : undefined;
}

/** 基期 and 目标 say more than 实际: `2025年基期值（实际）`. */
function measureOf(header: string): Measure | undefined {
  if (BASE.test(header)) return 'base';
  if (TARGET.test(header)) return 'target';
  return ACTUAL.test(header) ? 'actual' : undefined;
}
