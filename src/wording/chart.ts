import type { ChartWords } from '../core/comparison/chart-words';

const NOTE_START = '注：图中只有可计算目标进度的';

/**
 * What is said around a chart of a comparison.
 * @example chartWords.note({ drawn: 1, left: 20, bounds: 0 })
 * // '注：图中只有可计算目标进度的1项；其余20项（无数据、待认定等）没有画出，见对比表“判定”栏。…'
 */
export const chartWords: ChartWords = {
  title: (tableTitle) => `${tableTitle}：目标进度与时间进度`,
  note: ({ drawn, left, bounds }) =>
    [
      `${NOTE_START}${String(drawn)}项`,
      left === 0 ? '' : `；其余${String(left)}项（无数据、待认定等）没有画出，见对比表“判定”栏`,
      bounds === 0 ? '' : `；对比表中标“≥”的${String(bounds)}项，图上所画是下限`,
      '。其他指标有了进度后，请重新插入进度图。',
    ].join(''),
  noteStart: NOTE_START,
  data: '作图数据（按编码取自对比表，对比表变动时图随之变动；请勿删除）',
};
