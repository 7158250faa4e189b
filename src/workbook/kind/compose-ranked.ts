import { regionColumn } from '../../core/column/own-columns';
import type { RankedRow, RankRemark } from '../../core/comparison/comparison';
import { rankRegions } from '../../core/comparison/rank-regions';
import { fail, succeed } from '../../core/finding/outcome';
import { rowKey, rowName, type PlanIndicator } from '../../core/indicator/plan-indicator';
import { nameKey } from '../../core/name/name';
import { USUAL_LOOK, type ComparedWith } from '../block/block';
import { absentKey, composeLines, type Lines } from '../comparison/compose-lines';
import { compareAll, NO_YEAR, sourcesOf, type Composed, type Offered } from './compose-kinds';
import type { TableQuery } from './table-query';

/** A name without what stands in brackets: its unit, another name. */
function bareName(name: string): string {
  return nameKey(name.replace(/[（(].*?[）)]/gu, ''));
}

/** The comparisons, and each asked indicator of the first plan as the regions rank by it. */
function rankAll(query: TableQuery, asked: ComparedWith) {
  const { indicators, rows: some, rankedBy: by = 'actual' } = asked;
  const compared = compareAll(query, asked, 'all');
  if (!compared.ok) return compared;
  const wanted = indicators ?? some;
  const rankings = compared.value[0].rows
    .filter(({ planIndicator }) => wanted === undefined || wanted.includes(rowKey(planIndicator)))
    .map((row) => {
      const leader = row.planIndicator;
      return { row, leader, ranked: rankRegions(query.catalog, leader, compared.value, by) };
    });
  return succeed({ comparisons: compared.value, rankings, by });
}

/** What has to be said of a region among others, with its own name where it goes by another. */
function remarkOf(
  { words }: TableQuery,
  leader: PlanIndicator,
  { row, remark }: RankedRow,
): string {
  const own = row && rowName(row.planIndicator);
  const isAlike = own === undefined || bareName(own) === bareName(rowName(leader));
  const named = isAlike ? '' : words.kinds.ownName(own);
  const said = remark === undefined ? '' : words.kinds.remark(remark);
  return [said, named].filter((each) => each !== '').join('；');
}

/** What its cell tells of a region beside others. */
const SEEN: readonly (RankRemark['kind'] | undefined)[] = ['no-value', 'row-absent'];

/** 地区并列表: a row for each indicator, a column for each region. */
export function composeSideBySide(query: TableQuery, columns: Offered): Composed {
  const { catalog, words, asked, choice } = query;
  if (asked === undefined) return fail(NO_YEAR);
  const found = rankAll(query, asked);
  if (!found.ok) return found;
  const { comparisons, rankings, by } = found.value;
  const [first] = comparisons;
  const rows = rankings.flatMap(({ ranked }) => ranked.flatMap(({ row }) => row ?? []));
  const table: Lines = {
    kind: 'side-by-side',
    title: `各地区${String(asked.year)}年规划指标${by === 'actual' ? '实际值' : '目标进度'}并列表`,
    comparisons,
    lines: rankings.map(({ row, leader, ranked }) => ({
      key: rowKey(leader),
      comparison: first,
      row,
      extra: {
        beside: new Map(ranked.map((each) => [each.comparison.plan.id, each])),
        remark: ranked
          .flatMap((each) => {
            const said = remarkOf(query, leader, each);
            // 无数据 and — stand in the cell itself.
            return said === '' || SEEN.includes(each.remark?.kind)
              ? []
              : `${each.comparison.region.name}：${said}`;
          })
          .join('；'),
      },
    })),
    columns,
    free: comparisons.map((each) => regionColumn(each, by)),
    isOfPlans: false,
    summary: [],
    notes: [
      ...words.kinds.ranking(by, 'in-brackets'),
      ...words.method({ ...first, rows }, (choice.look ?? USUAL_LOOK).notes, by === 'progress'),
    ],
    sources: sourcesOf(rows),
    asked: { ...asked, elapsed: first.elapsed },
  };
  return succeed(composeLines(catalog, words, table, choice));
}

/** 分地区对比表: indicator by indicator, the regions by rank. */
export function composeRegions(query: TableQuery, columns: Offered): Composed {
  const { catalog, words, asked, choice } = query;
  if (asked === undefined) return fail(NO_YEAR);
  const found = rankAll(query, asked);
  if (!found.ok) return found;
  const { comparisons, rankings, by } = found.value;
  const [first] = comparisons;
  const leaders = rankings.map(({ leader }) => leader);
  const ranked = rankings.flatMap(({ leader, ranked: each }) =>
    each.map((one) => ({ leader, ...one })),
  );
  const [only, ...others] = leaders;
  const name = only === undefined || others.length > 0 ? '规划指标' : rowName(only);
  const isOneUnit = new Set(ranked.flatMap(({ row }) => row?.planIndicator.unit ?? [])).size < 2;
  const usual = columns.map(({ column, use }) => {
    const isTold =
      (column === '指标' && others.length === 0) ||
      (column === '单位' && others.length === 0 && isOneUnit);
    return { column, use: isTold ? ('asked' as const) : use };
  });
  const rows = ranked.flatMap(({ row }) => row ?? []);
  const table: Lines = {
    kind: 'by-region',
    title: `各地区${String(asked.year)}年${name}对比表`,
    comparisons,
    lines: ranked.map(({ leader, ...each }) => {
      const { comparison, row, rank } = each;
      const remark = remarkOf(query, leader, each);
      const key =
        row === undefined
          ? absentKey(comparison.plan.id, rowKey(leader))
          : rowKey(row.planIndicator);
      const absent = { 地区: comparison.region.name, 名次: '—', 备注: remark, 编码: key };
      return {
        key,
        comparison,
        row,
        given: { 指标: rowName(leader), ...(row === undefined ? absent : {}) },
        extra: { rank, remark },
      };
    }),
    columns: usual,
    group: others.length === 0 ? undefined : '指标',
    isOfPlans: false,
    summary: [],
    notes: [
      ...words.kinds.ranking(by, 'in-column'),
      ...words.method({ ...first, rows }, (choice.look ?? USUAL_LOOK).notes),
    ],
    sources: sourcesOf(rows),
    asked: { ...asked, elapsed: first.elapsed },
  };
  return succeed(composeLines(catalog, words, table, choice));
}
