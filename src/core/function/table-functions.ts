import { subjectOf } from '../catalog/find-subject';
import { resolvePlan, resolveRegion } from '../catalog/resolve-plan';
import { fail, succeed } from '../finding/outcome';
import { PLAN_COLUMNS } from '../plan/plan';
import { explainColumn } from '../provenance/explain-column';
import { explainObserved, explainPrinted } from '../provenance/explain-row';
import { explainFact } from '../provenance/fact';
import {
  askCompareTable,
  compareColumns,
  type CompareQuery,
  type CompareTable,
} from '../table/compare-table';
import { askSearchTable, type SearchQuery, type SearchTable } from '../table/search-table';
import { askPlanTable, type PlanTable, type TableQuery } from '../table/plan-table';
import { completionOf, type Counted } from '../comparison/completion';
import { normaliseName } from '../name/name';
import { STANDINGS, VERDICTS, type Standing } from '../progress/verdicts';
import { cells, optional, PLAN, REGION, text, texts, year } from './argument';
import { describeFunction, type Answer, type AnswerTable } from './plan-function';

export const TABLE = describeFunction<TableQuery, PlanTable, AnswerTable>({
  title: '整张指标表',
  description: '整张规划指标表，按规划的顺序，带表头；印的是什么就是什么',
  result: 'table',
  arguments: {
    region: REGION,
    plan: PLAN,
    columns: optional(
      text(
        '列',
        `要显示的列，用逗号隔开：${PLAN_COLUMNS.join('、')}；留空为规划所印的列`,
        PLAN_COLUMNS,
      ),
    ),
  },
  kind: 'table',
  find: askPlanTable,
  answer: (_, { columns, rows }) =>
    succeed({ kind: 'table', columns, rows: rows.map(({ cells }) => cells) }),
  explain(catalog, table, { query, place }) {
    const region = resolveRegion(catalog, query.region);
    if (!region.ok) return region;
    const plan = resolvePlan(catalog, region.value, { period: query.plan });
    if (!plan.ok) return plan;
    const row = table.rows[place.row - 1]?.planIndicator;
    const column = table.columns[place.column];
    if (row === undefined || column === undefined)
      return succeed({ kind: 'table', plan: plan.value });
    const found = { region: region.value, plan: plan.value, row };
    return explainColumn(catalog, found, column, undefined);
  },
});

interface CompletionQuery {
  readonly verdicts: readonly string[];
  readonly codes: readonly string[];
}

/** The verdict that a cell's words begin with; the longest, since 达标 and 达到序时进度 share theirs. */
function standingOf(words: string): Standing | undefined {
  return STANDINGS.filter((each) => words.startsWith(VERDICTS[each].word)).sort(
    (one, other) => VERDICTS[other].word.length - VERDICTS[one].word.length,
  )[0];
}

export const COMPLETION = describeFunction<CompletionQuery, readonly Counted[], Answer>({
  title: '指标完成率',
  description: '指标完成率：按对比表的“判定”一列数，全部、按属性、按类别',
  result: 'text',
  arguments: {
    verdicts: cells('判定', '对比表“判定”一列的单元格'),
    codes: cells('编码', '同样多行的“编码”一列（插入的表里隐藏在最后）'),
  },
  kind: 'fact',
  find(catalog, { verdicts, codes }) {
    const rows = verdicts.flatMap((words, index): Counted[] => {
      const planIndicator = catalog.rowsByCode.get(normaliseName(codes[index] ?? ''));
      const standing = standingOf(words);
      return planIndicator && standing ? [{ planIndicator, standing }] : [];
    });
    return succeed(rows);
  },
  answer(_, rows) {
    const completion = completionOf(rows);
    return completion === undefined
      ? fail({ kind: 'nothing-found', text: '判定' })
      : succeed({ kind: 'completion', completion });
  },
  explain: 'nowhere',
});

const ROW = { kind: 'fact', field: '名称' } as const;

export const COMPARE = describeFunction<CompareQuery, CompareTable, AnswerTable>({
  title: '各地区并列',
  description: '各地区同一指标并列：基期值、目标值、年均增长，给出年份时还有该年实际值',
  result: 'table',
  arguments: {
    indicator: text('指标', '指标名称或常用叫法，例如“GDP”', 'indicators'),
    regions: optional(
      texts('地区', '要比较的地区：一片单元格，或用逗号隔开的名称；留空为所有地区'),
    ),
    year: optional(year('用来选定各地区的规划，并列出该年实际值；留空取最新的规划')),
  },
  kind: 'table',
  find: askCompareTable,
  answer: (_, { columns, rows }) =>
    succeed({
      kind: 'table',
      columns: [...columns, '说明'],
      rows: rows.map(({ cells, finding }) => [
        ...cells,
        finding === undefined ? { kind: 'blank' } : { kind: 'finding', finding },
      ]),
    }),
  explain(catalog, table, { query: { indicator, year: asked }, place }) {
    const line = table.rows[Math.max(0, place.row - 1)];
    if (line === undefined) return fail({ kind: 'nothing-found', text: indicator });
    const { found } = line;
    if (place.row === 0) {
      const shown = table.rows.find((each) => each.found !== undefined)?.found;
      const named = table.rows.find((each) => each.subject !== undefined)?.subject;
      if (shown === undefined && named !== undefined && asked !== undefined)
        return succeed(explainObserved(catalog, named, asked));
      return shown === undefined
        ? fail({ kind: 'nothing-found', text: indicator })
        : succeed({ kind: 'table', plan: shown.plan });
    }
    // 说明, beyond the table's own columns, speaks of the row.
    const source = compareColumns(asked)[place.column]?.source ?? ROW;
    if (found === undefined) {
      return line.subject !== undefined && source.kind === 'observed'
        ? succeed(explainObserved(catalog, line.subject, source.year))
        : fail(line.finding ?? { kind: 'nothing-found', text: indicator });
    }
    switch (source.kind) {
      case 'fact':
        return explainFact(catalog, found, source.field);
      case 'figure':
        return succeed(explainPrinted(catalog, found, source.measure));
      case 'observed': {
        const subject = subjectOf(catalog, found.region, found.row);
        return succeed(explainObserved(catalog, subject, source.year));
      }
    }
  },
});

export const SEARCH = describeFunction<SearchQuery, SearchTable, AnswerTable>({
  title: '查找指标',
  description: '查找规划指标：名称、常用叫法或类别含有这些字的，最相近的在前；拼音、首字母也行',
  result: 'table',
  arguments: {
    text: text(
      '文字',
      '要找的字，几个词用空格隔开，例如“失业率”；也可以写拼音或首字母，例如“sylv”',
    ),
    region: optional(text('地区', '只在这个地区里找；留空为所有地区', 'regions')),
  },
  // Which rows a text hits is known of the packages; no document prints such a list.
  kind: 'fact',
  find: askSearchTable,
  answer: (_, { columns, rows }) => succeed({ kind: 'table', columns, rows }),
  explain: 'nowhere',
});
