import { wordsIn } from '../../../../../src/taskpane/pages/data/submit/compose-lines';

test('words are taken from the sheet by 编码 and year, of two sheets the first', () => {
  const head = ['指标', '年份', '实际值', '责任单位', '原因与措施', '编码'];
  const sheet = (reason: string) => ({
    ...{ sheet: '实际值', column: 0 },
    grid: { firstRow: 1, rows: [['填写说明'], head, ['x', '2023', '1', '发改局', reason, 'k-01']] },
  });
  const words = wordsIn([sheet('开工晚'), sheet('别的')]);
  expect(words.get('2023|k-01')).toEqual({ unit: '发改局', reason: '开工晚' });
});
