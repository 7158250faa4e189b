import type { ObservationRowFinding } from '../../core/observation/observation-finding';
import { sayLookupFinding } from '../lookup-finding';
import { quoted } from '../phrases';
import { sayObservationCell, sayObservationRow } from './place';
import { sayObservedValue } from './value';

/** A finding about one row of actual values as one sentence. */
export function sayObservationRowFinding(finding: ObservationRowFinding): string {
  switch (finding.kind) {
    case 'observation-cell-missing':
      return `${sayObservationCell(finding)}是空的，请填写；合并的单元格请先拆开，每行都填。`;
    case 'name-unresolved':
      return `${sayObservationCell(finding)}：${sayLookupFinding(finding.reason)}`;
    case 'code-unknown':
      return `${sayObservationCell(finding)}：没有编码为${quoted(finding.text)}的规划指标，请改正，或清空这一格而写明地区和指标。`;
    case 'code-contradicts':
      return `${sayObservationRow(finding.row)}的编码 ${finding.code} 是${quoted(finding.coded)}，${quoted(finding.column)}列写的却是${quoted(finding.named)}，可能是排序时没有选中所有的列；请核对后改正其中一处。`;
    case 'observation-year-unreadable':
      return `${sayObservationCell(finding)}：看不懂年份${quoted(finding.text)}，请写成 2023 这样的四位年份，一行只写一年。`;
    case 'year-outside-plan':
      return `${sayObservationCell(finding)}：${String(finding.year)} 年不在《${finding.plan}》的 ${String(finding.firstYear)}—${String(finding.targetYear)} 年之内，已收下，但不参加对照；请核对年份。`;
    case 'indicator-unplanned':
      return `${sayObservationCell(finding)}：${finding.region}的规划没有列${quoted(finding.indicator)}，已收下，但没有目标可以对照；如果指的是另一个指标，请改正名称。`;
    case 'value-unreadable':
    case 'value-inexact':
      return sayObservedValue(finding);
    case 'value-approximate':
      return `${sayObservationCell(finding)}：${quoted(finding.text)}不是确切的数，按 ${String(finding.value)} 计；请尽量填确切的数。`;
    case 'unit-unfit':
      return `${sayObservationCell(finding)}（${finding.indicator}）：${quoted(finding.text)}的单位是 ${finding.unit}，这个指标的单位是 ${finding.expected}，无法换算；请换算后填写，或改正单位。`;
    case 'unit-converted':
      return `${sayObservationRow(finding.row)}${finding.count > 1 ? `等 ${String(finding.count)} 行` : ''}（${finding.indicator}）：已从${finding.from}换算为${finding.to}，例如${quoted(finding.text)}记作 ${String(finding.value)} ${finding.to}；请核对。`;
    case 'status-unknown':
      return `${sayObservationCell(finding)}：看不懂状态${quoted(finding.text)}，按没有写明处理；请填 初步、最终 或 预计，不清楚就空着。`;
    case 'observation-row-uneven':
      return `${sayObservationRow(finding.row)}有 ${String(finding.found)} 格，列名只有 ${String(finding.expected)} 个；含逗号的数字和文字请放在英文双引号里，多余的逗号请删去。`;
    case 'actual-replaced':
      return `${sayObservationRow(finding.row)}（${finding.indicator} ${String(finding.year)} 年）：原来收录的是 ${String(finding.before)} ${finding.unit}，改以这里的 ${String(finding.value)} ${finding.unit}为准；请核对。`;
    case 'year-repeated':
    case 'year-contradicted':
    case 'year-superseded':
      return sayTwice(finding);
  }
}

function sayTwice(
  finding: Extract<
    ObservationRowFinding,
    { readonly kind: 'year-repeated' | 'year-contradicted' | 'year-superseded' }
  >,
): string {
  const row = sayObservationRow(finding.row);
  const other = sayObservationRow(finding.otherRow);
  const growth = finding.measure === 'actual' ? '' : '增速';
  const what = `（${finding.indicator} ${String(finding.year)} 年${growth}）`;
  switch (finding.kind) {
    case 'year-repeated':
      return `${row}${what}与${other}重复，只计一次；请删去其中一行。`;
    case 'year-contradicted':
      return `${row}${what}写的是${quoted(finding.text)}，${other}写的是${quoted(finding.otherText)}，两个都没有采用；请删去错的一行，或用状态分清初步和最终。`;
    case 'year-superseded':
      return `${row}${what}的${quoted(finding.text)}让位于${other}状态更确定的${quoted(finding.otherText)}；如果不对，请改正状态。`;
  }
}
