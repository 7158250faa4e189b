import { displayWidth } from '../../src/core/text/display-width';
import { chartWords, sayChartFinding, sayChartInserted } from '../../src/wording/chart';

/** Half squares of 小五 that a page upright has room for, right of 序号. */
const ROOM = 90;

test.each([
  [
    { drawn: 12, left: 28, bounds: 0 },
    '注：图中只有可计算目标进度的12项；其余28项见“判定”；方框右边为时间进度。',
  ],
  [
    { drawn: 12, left: 28, bounds: 12 },
    '注：图中只有可计算目标进度的12项；“（下限）”的12项不低于所画；方框右边为时间进度。',
  ],
  [{ drawn: 20, left: 0, bounds: 0 }, '注：图中只有可计算目标进度的20项；方框右边为时间进度。'],
])('the note of %j', (counts, note) => {
  expect(chartWords.note(counts)).toBe(note);
  expect(note.startsWith(chartWords.noteStart)).toBe(true);
  expect(displayWidth(note)).toBeLessThanOrEqual(ROOM);
});

test.each([
  [
    { kind: 'chart-no-comparison' } as const,
    '工作簿里没有插入过对比表，没有画图；请先在“对比”页插入对比表。',
  ],
  [
    { kind: 'chart-unanswered', table: 'Sheet1!A1:O27', rows: 3 } as const,
    'Sheet1!A1:O27有3项的公式还没有算完（显示 #BUSY! 等），没有画图；请等它们算出来再插入进度图，手动计算的先按 F9；一直算不出来的，请确认加载项已装好。',
  ],
  [
    { kind: 'chart-no-progress', table: 'Sheet1!A1:O27', rows: 20 } as const,
    'Sheet1!A1:O27的20项都没有可计算的目标进度（无数据、待认定等），没有画图；请先补上实际值，再插入进度图。',
  ],
  [
    {
      kind: 'chart-columns-missing',
      table: 'Sheet1!A1:O27',
      columns: ['指标', '目标进度'],
    } as const,
    'Sheet1!A1:O27里找不到“指标”、“目标进度”，没有画图；请选列时留着它们，重新插入对比表，刚删掉的撤销删除就行。',
  ],
  [
    { kind: 'sheet-protected', sheet: '表' } as const,
    '工作表“表”受保护，没有写入；请先取消工作表保护，或换一张工作表。',
  ],
])('%j', (finding, sentence) => {
  expect(sayChartFinding(finding)).toBe(sentence);
});

test.each([
  [false, '进度图已插入到 Sheet1!B30 起，画出7项；作图数据在 作图数据!A1:I9。'],
  [true, '进度图已插入到 Sheet1!B30 起，替换了原来的图，画出7项；作图数据在 作图数据!A1:I9。'],
])('an inserted chart, former one replaced: %s', (isReplaced, sentence) => {
  expect(sayChartInserted('Sheet1!B30', '作图数据!A1:I9', { drawn: 7 }, isReplaced)).toBe(sentence);
});
