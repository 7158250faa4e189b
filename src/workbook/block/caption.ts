import type { Catalog } from '../../core/catalog/catalog';
import { describeFigurePlace, openedAt } from '../../core/catalog/describe-place';
import { findUnread } from '../../core/catalog/find-figure';
import { versionsOf } from '../../core/catalog/target-version';
import type { Column } from '../../core/column/column';
import { columnOf } from '../../core/column/columns';
import type { Place } from '../../core/figure/printed-figure';
import { UNREAD } from '../../core/figure/table-cell';
import { rowName, type PlanIndicator } from '../../core/indicator/plan-indicator';
import { keptWith } from '../../core/kept/kept';
import { FIGURE_COLUMNS, type Plan } from '../../core/plan/plan';
import { regionWords } from '../formula/plan-formula';
import type { BlockHead, TableLook } from './block';

const inMarks = (title: string): string => (/^《.*》$/u.test(title) ? title : `《${title}》`);

/**
 * Title of the table: place, content, time. A list that stands in for a missing table is named so.
 * @example titleOf(catalog, plan, USUAL_LOOK) // '仓山区“十四五”规划指标（2021—2025年）'
 */
export function titleOf(catalog: Catalog, plan: Plan, look: TableLook): string {
  const region = catalog.regions.get(plan.regionId)?.name ?? plan.regionId;
  const content = plan.table === 'missing' ? '规划正文所列指标' : '规划指标';
  const years = `（${String(plan.baseYear + 1)}—${String(plan.targetYear)}年）`;
  return numberTitle(`${region}“${plan.period}”${content}${years}`, look);
}

/**
 * A title behind its 表号.
 * @example numberTitle('规划指标', { rules: 'full', number: '表1', notes: 'short' }) // '表1　规划指标'
 */
export function numberTitle(title: string, { number }: TableLook): string {
  return number.trim() === '' ? title : `${number.trim()}　${title}`;
}

/**
 * The line at the top right: the unit where there is one for all; several stand in their column or in
 * the printed names, and need no line.
 * @example unitLineOf(rows) // '单位：亿元'
 */
export function unitLineOf(rows: readonly PlanIndicator[]): string {
  const [unit, ...others] = new Set(rows.map((row) => row.unit));
  return unit && others.length === 0 ? `单位：${unit}` : '';
}

/**
 * 资料来源: the document with what identifies it. The descriptor remembers the data package.
 * @example sourceLineOf(catalog, plan) // '资料来源：《…规划纲要》，仓政综〔2021〕1号，专栏2。'
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
  return `资料来源：${facts.join('，')}。`;
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

/** More cells than these nobody looks up one by one. */
const UNREAD_SHOWN = 8;

/**
 * Which cells the plan prints something in that was not read, so that none of them is taken for a blank.
 * @example unreadNotes(catalog, rows, ['目标值'])
 * // ['“未读出”表示原表该处印有内容、核对时没有采用，不是空白：“森林覆盖率”目标值（专栏1 第8行，第3页）。']
 */
export function unreadNotes(
  catalog: Catalog,
  rows: readonly PlanIndicator[],
  columns: readonly Column[],
): readonly string[] {
  const measures = columns.flatMap((column) => {
    const { source } = columnOf(column);
    return source.kind === 'figure' ? [source.measure] : [];
  });
  const cells = rows.flatMap((row) =>
    measures.flatMap((measure) => {
      const unread = findUnread(catalog, row, measure);
      if (unread === undefined) return [];
      return [`“${rowName(row)}”${FIGURE_COLUMNS[measure]}（${placeInside(unread.place)}）`];
    }),
  );
  if (cells.length === 0) return [];
  const more = cells.length > UNREAD_SHOWN ? `等${String(cells.length)}格` : '';
  return [
    `“${UNREAD}”表示原表该处印有内容、核对时没有采用，不是空白：${cells.slice(0, UNREAD_SHOWN).join('、')}${more}。`,
  ];
}

/** `专栏1 第8行，第3页` */
function placeInside(place: Place): string {
  return [place.text, openedAt(place)].filter((part) => part !== '').join('，');
}

/**
 * What a table's head says: its region, and its year where it has one, with what may be put there.
 * @param year of a comparison
 * @param words the region as its user wrote it
 * @example headOf(catalog, plan, 2023).years // [2021, 2022, 2023, 2024, 2025]
 */
export function headOf(
  catalog: Catalog,
  plan: Plan,
  year?: number,
  words = regionWords(catalog, plan),
): BlockHead {
  const { period, baseYear, targetYear } = plan;
  return {
    region: words,
    name: catalog.regions.get(plan.regionId)?.name ?? plan.regionId,
    year,
    regions: regionsWith(catalog, period),
    years: Array.from({ length: targetYear - baseYear }, (_, index) => baseYear + 1 + index),
  };
}

/** The regions that have a plan of a period, in the words that lead to them. */
const regionsWith = keptWith(
  (catalog: Catalog, period: string): readonly string[] => {
    const alike = [...catalog.plans.values()].filter((each) => each.period === period);
    return [...new Set(alike.map((each) => regionWords(catalog, each)))];
  },
  (period) => period,
);

/**
 * What a reader of a plan's own table has to know of targets that were set anew since.
 * @example adjustedNotes(catalog, rows) // ['2023-11-20起“常住人口”2025年目标调整为88（《…中期评估报告》第3行），本表所列为原定。']
 */
export function adjustedNotes(catalog: Catalog, rows: readonly PlanIndicator[]): readonly string[] {
  return rows.flatMap((row) =>
    versionsOf(catalog, row)
      .filter(({ version }) => version?.kind === 'adjusted')
      .map((figure) => {
        const what = figure.measure === 'growth' ? '年均增长' : `${String(figure.lastYear)}年目标`;
        return `${figure.version?.adoptedOn ?? ''}起“${rowName(row)}”${what}${figure.text === '' ? '作了调整，调整后的数未读出' : `调整为${figure.text}`}（${describeFigurePlace(catalog, figure)}），本表所列为原定。`;
      }),
  );
}
