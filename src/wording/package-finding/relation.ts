import { FIGURE_COLUMNS } from '../../core/plan/plan';
import type { RelationFinding } from '../../datapackage/finding/package-finding';
import { quoted } from '../phrases';
import { sayCell, sayRow } from './place';

/** A finding about what does not fit together as one sentence. */
export function sayRelationFinding(finding: RelationFinding): string {
  switch (finding.kind) {
    case 'key-duplicate':
      return `${sayRow(finding)}与第 ${String(finding.firstRow)} 行重复：${finding.columns.join('、')} ${quoted(finding.text)}已经有了，请删去一行，或改正其中一行。`;
    case 'reference-unknown':
      return `${sayCell(finding)}：${quoted(finding.text)}在 ${finding.targetFile} 的 ${finding.targetColumn} 列里找不到，请改正，或在 ${finding.targetFile} 里补上。`;
    case 'period-unreadable':
      return `${sayCell(finding)}：看不懂规划期${quoted(finding.text)}，请写成“十四五”“十五五”这样的形式。`;
    case 'period-year':
      return `${sayCell(finding)}：${finding.period}应当是 ${String(finding.expected)} 年，不是${quoted(finding.text)}，请改正年份或规划期。`;
    case 'figure-subject':
      return `${sayRow(finding)}没有说清是谁的数字，请填 plan_id 和 code（规划指标的数字），或填 region_id 和 indicator_id（地区的实际值），不要混填。`;
    case 'figure-years':
      return `${sayRow(finding)}的起始年 ${String(finding.firstYear)} 晚于截止年 ${String(finding.lastYear)}，请改正。`;
    case 'figure-year-unusual':
      return `${sayCell(finding)}：这是${FIGURE_COLUMNS[finding.measure]}，规划的${finding.measure === 'base' ? '基期年' : '目标年'}是 ${String(finding.expected)}，这里写的是${quoted(finding.text)}，请核对原件。`;
    case 'figure-column-unlisted':
      return `${sayCell(finding)}：plans.csv 里 ${finding.planId} 的 columns 没有列${FIGURE_COLUMNS[finding.measure]}，这个数字不会出现在指标表里；请在 columns 里补上，或改正 measure。`;
    case 'figure-unread':
      return `${sayCell(finding)}：这一格${FIGURE_COLUMNS[finding.measure]}核对时没有采用（读作${quoted(finding.text)}），表里注明“未读出”；请对照原件核对后再保存，或把印的文字填进 text。`;
    case 'figure-version-unused':
      return `${sayCell(finding)}：这一行是${FIGURE_COLUMNS[finding.measure]}，不分版本，写的版本没有用到；请把 version 和 adopted_on 清空，或改正 measure。`;
    case 'count-apart': {
      const what = finding.category === '' ? '指标表' : `类别${quoted(finding.category)}`;
      return `${finding.planId} 的${what}原表写明 ${String(finding.stated)} 项，现在有 ${String(finding.found)} 项；请对照原件补上缺的、删去多的，原表没有这样写的请改 datapackage.json 的 stated_counts。`;
    }
    case 'plan-without-rows':
      return `${sayCell(finding)}：${quoted(finding.text)}的指标表写的是 printed，plan_indicators.csv 里却没有它的行；请补上各行，原件里表缺失的请把 table 改为 missing。`;
  }
}
