import { startReview } from '../../../src/review/start-review';
import { catalog, fileOf } from '../made-plan';

test.each([
  ['“十五五”时期，工业投资累计完成3000亿元。', 'restates-table'],
  ['“十五五”时期，工业投资累计完成3100亿元。', 'contradicts-table'],
  ['到2030年，工业投资达到660亿元。', 'restates-table'],
])('%s beside a total and the last year’s own figure: %s', (sentence, reason) => {
  const lines = [
    '云台区“十五五”规划',
    '指标\t单位\t2025年\t2029年\t2030年\t年均增长（%）[累计]',
    '工业投资\t亿元\t500\t630\t660\t[3000]',
    sentence,
  ];
  const { items } = startReview(fileOf(lines.join('\n')), catalog);
  const prose = items.find(({ kind }) => kind === 'prose');
  expect(prose?.reasons.filter((each) => each.endsWith('-table'))).toEqual([reason]);
});
