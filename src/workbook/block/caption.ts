import type { Catalog } from '../../core/catalog/catalog';
import type { PlanIndicator } from '../../core/indicator/plan-indicator';
import type { Plan } from '../../core/plan/plan';
import type { Column } from '../../core/column/column';

const inMarks = (title: string): string => (/^《.*》$/u.test(title) ? title : `《${title}》`);

/**
 * Title of the table: place, content, time. A list that stands in for a missing table is named so.
 * @example titleOf(catalog, plan) // '仓山区“十四五”规划指标（2021—2025年）'
 */
export function titleOf(catalog: Catalog, plan: Plan): string {
  const region = catalog.regions.get(plan.regionId)?.name ?? plan.regionId;
  const content = plan.table === 'missing' ? '规划正文所列指标' : '规划指标';
  return `${region}“${plan.period}”${content}（${String(plan.baseYear + 1)}—${String(plan.targetYear)}年）`;
}

/**
 * The line at the top right: the unit where there is one for all, else where to find the units.
 * @example unitLineOf(rows, ['指标', '单位', '目标值']) // '计量单位见“单位”列'
 */
export function unitLineOf(rows: readonly PlanIndicator[], columns: readonly Column[]): string {
  const units = new Set(rows.map((row) => row.unit));
  const [unit] = units;
  if (units.size === 1 && unit) return `单位：${unit}`;
  if (columns.includes('单位')) return '计量单位见“单位”列';
  return [...units].some((each) => each !== '') ? '计量单位见各指标名称' : '';
}

/**
 * 资料来源: the document with what identifies it, and the data package the figures were read from.
 * @example sourceLineOf(catalog, plan) // '资料来源：《…规划纲要》，仓政综〔2021〕1号，专栏2。数据包：plan-seeds 1.0.0。'
 */
export function sourceLineOf(catalog: Catalog, plan: Plan): string {
  const source = catalog.sources.get(plan.sourceId);
  const facts = [
    inMarks(source?.title ?? plan.title),
    source?.issuer,
    plan.documentNo !== '' ? plan.documentNo : source?.documentNo,
    source?.date,
    plan.table === 'missing' ? '正文' : plan.tablePlace,
  ].filter((fact) => fact !== undefined && fact !== '');
  const { name, version } = packageOf(catalog, plan);
  return `资料来源：${facts.join('，')}。数据包：${name} ${version}。`;
}

/**
 * The package a plan's figures come from.
 * @example packageOf(catalog, plan) // { name: 'plan-seeds', version: '1.0.0' }
 */
export function packageOf(
  catalog: Catalog,
  plan: Plan,
): { readonly name: string; readonly version: string } {
  const facts = catalog.packages[catalog.packageOfPlan.get(plan.id) ?? 0];
  return { name: facts?.name ?? '', version: facts?.version ?? '' };
}

/**
 * What a reader of a list has to know where the plan's printed table is missing: that this is not it.
 * @example lostTableNotes(jinan) // ['原文件的指标表（专栏2）在所得文本里缺失，本表不是该表。…']
 */
export function lostTableNotes(plan: Plan): readonly string[] {
  if (plan.table === 'printed') return [];
  const place = plan.tablePlace === '' ? '' : `（${plan.tablePlace}）`;
  return [
    `原文件的指标表${place}在所得文本里缺失，本表不是该表：各行取自正文，名称和取舍与原表未必相同，引用前请对照原件。`,
  ];
}
