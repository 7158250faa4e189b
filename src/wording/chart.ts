import type { ChartCounts, ChartWords } from '../core/comparison/comparison';
import type { ChartFinding } from '../core/finding/chart-finding';
import type { WorkbookFinding } from '../core/finding/workbook-finding';
import { listed } from './phrases';
import { sayWorkbookFinding } from './workbook-finding';

const NOTE_START = '注：图中只有可计算目标进度的';

/**
 * What is said around a chart of a comparison.
 * @example chartWords.note({ drawn: 1, left: 20, bounds: 0 })
 * // '注：图中只有可计算目标进度的1项；其余20项见“判定”；方框右边为时间进度。'
 */
export const chartWords: ChartWords = {
  title: (tableTitle) => `${tableTitle && `${tableTitle}：`}目标进度与时间进度`,
  // One line, which a page upright has room for; that rows are left out can be seen in the table.
  note: ({ drawn, left, bounds }) =>
    [
      `${NOTE_START}${String(drawn)}项`,
      left === 0 || bounds > 0 ? '' : `；其余${String(left)}项见“判定”`,
      bounds === 0 ? '' : `；“（下限）”的${String(bounds)}项不低于所画`,
      '；方框右边为时间进度。',
    ].join(''),
  noteStart: NOTE_START,
  data: '作图数据（按编码取自对比表，对比表变动时图随之变动；请勿删除）',
  bars: {
    good: { name: '完成、达标或达到序时进度', sign: '●' },
    near: { name: '基本达到或待核实', sign: '◎' },
    bad: { name: '滞后、未完成或未达标', sign: '▲' },
    none: { name: '未作判定', sign: '' },
  },
  bound: '（下限）',
  gone: '已不在表中，请重新插入进度图',
  stale: '不是现在这张表的图，请补上实际值后重新插入进度图',
  sheet: '作图数据',
};

/**
 * Why no chart was drawn, as one Chinese sentence that ends with what to do.
 * @example sayChartFinding({ kind: 'chart-no-comparison' })
 * // '工作簿里没有插入过对比表，没有画图；请先在“对比”页插入对比表。'
 */
export function sayChartFinding(finding: ChartFinding | WorkbookFinding): string {
  if (!isOfChart(finding)) return sayWorkbookFinding(finding);
  switch (finding.kind) {
    case 'chart-no-comparison':
      return '工作簿里没有插入过对比表，没有画图；请先在“对比”页插入对比表。';
    case 'chart-no-progress':
      return `${finding.table}的${String(finding.rows)}项都没有可计算的目标进度（无数据、待认定等），没有画图；请先补上实际值，再插入进度图。`;
    case 'chart-unanswered':
      return `${finding.table}有${String(finding.rows)}项的公式还没有算完（显示 #BUSY! 等），没有画图；请等它们算出来再插入进度图，手动计算的先按 F9；一直算不出来的，请确认加载项已装好。`;
    case 'chart-columns-missing':
      return `${finding.table}里找不到${listed(finding.columns.map((column) => `“${column}”`))}，没有画图；请选列时留着它们，重新插入对比表，刚删掉的撤销删除就行。`;
  }
}

/**
 * What an insertion of a chart did.
 * @param place `Sheet1!B29`, where the chart begins
 * @param data `作图数据!A1:I9`, the cells it is drawn from
 * @example sayChartInserted('Sheet1!B29', '作图数据!A1:I9', { drawn: 7, left: 2, bounds: 0 }, false)
 */
export function sayChartInserted(
  place: string,
  data: string,
  { drawn }: Pick<ChartCounts, 'drawn'>,
  isReplaced: boolean,
): string {
  const former = isReplaced ? '，替换了原来的图' : '';
  return `进度图已插入到 ${place} 起${former}，画出${String(drawn)}项；作图数据在 ${data}。`;
}

const OF_CHART: Readonly<Record<ChartFinding['kind'], true>> = {
  'chart-no-comparison': true,
  'chart-no-progress': true,
  'chart-unanswered': true,
  'chart-columns-missing': true,
};

function isOfChart(finding: ChartFinding | WorkbookFinding): finding is ChartFinding {
  return Object.hasOwn(OF_CHART, finding.kind);
}
