import { readDecisions, readFilter, writeDecisions } from '../../../src/cli/package/decision-list';
import { UsageError } from '../../../src/cli/arguments/read-options';
import { accountOf, standingOf, statementOf } from '../../../src/review/decision/standing';
import { itemOf, madeReview } from '../../review/made-plan';

const review = madeReview();
const text = new TextDecoder().decode(writeDecisions(review));
const bytes = (list: string) => new TextEncoder().encode(list);
const lines = text
  .replace(/^\uFEFF/u, '')
  .trimEnd()
  .split('\r\n');
const [header = ''] = lines;
const columns = header.split(',');

/** The list with cells of the one line changed that has these words. */
const filled = (words: string, cells: Readonly<Record<string, string>>) => {
  const changed = lines.map((line) => {
    if (!line.includes(words)) return line;
    const row = line.split(',');
    for (const [column, cell] of Object.entries(cells)) row[columns.indexOf(column)] = cell;
    return row.join(',');
  });
  return bytes(changed.join('\r\n'));
};
const following = (list: Uint8Array) => readDecisions(review, list, '核对.csv');
const contradiction = itemOf(review, '地区生产总值', '1150亿元');

test('every candidate has a line that says why it waits, with its sentence', () => {
  expect(lines).toHaveLength(review.items.length + 1);
  const line = lines.find((each) => each.includes('1150亿元'));
  expect(line).toContain('待定,与表中所印不同，请核对原件,与表不同,正文,不写入');
  expect(line).toContain('到2030年，地区生产总值达到【1150亿元】，年均增长7%左右');
});

test('a list without decisions changes nothing', () => {
  expect(following(bytes(text))).toEqual({ review, problems: [], count: 0 });
});

test.each([
  ['采纳', {}, 'accepted', '1150亿元'],
  ['舍弃', {}, 'rejected', '1150亿元'],
  ['更正', { 原文: '1200亿元', 年份: '2029' }, 'corrected', '1200亿元'],
])('%s %j is followed', (decision, more, standing, said) => {
  const { review: after, problems } = following(
    filled('【1150亿元】', { 决定: decision, ...more }),
  );
  expect(problems).toEqual([]);
  expect([standingOf(after, contradiction), statementOf(after, contradiction).text]).toEqual([
    standing,
    said,
  ]);
});

test('a name corrected in one cell holds for its row, also where another line keeps the old one', () => {
  const row = ['t0.3.4', 't0.3.6'];
  const list = lines.map((line) => {
    if (!row.some((id) => line.endsWith(id))) return line;
    const cells = line.split(',');
    cells[columns.indexOf('决定')] = '更正';
    if (line.endsWith('t0.3.4')) cells[0] = '城镇新增就业人数';
    else cells[columns.indexOf('原文')] = '1.4';
    return cells.join(',');
  });
  const { review: after, problems } = following(bytes(list.join('\n')));
  expect(problems).toEqual([]);
  const cells = after.items.filter(({ id }) => row.includes(id));
  expect(cells.map((item) => statementOf(after, item).name)).toEqual([
    '城镇新增就业人数',
    '城镇新增就业人数',
  ]);
});

test.each([
  [{ 决定: '采纳', 原文: '1300亿元' }, '要改请写“更正”'],
  [{ 决定: '', 原文: '1300亿元' }, '要改请写“更正”'],
  [{ 决定: '好' }, '看不懂决定“好”'],
  [{ 决定: '更正', 年份: '明年' }, '看不懂年份“明年”'],
  [{ 决定: '更正', 是什么: '目的' }, '看不懂是什么“目的”'],
  [{ 决定: '采纳', 编号: 'p9' }, '这个编号在文件里没有'],
])('%j is told with its row: %s', (cells, words) => {
  const { problems } = following(filled('【1150亿元】', cells));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(/^核对\.csv 第 \d+ 行：/u);
  expect(problems[0]).toContain(words);
});

test('a file that is no such list is refused', () => {
  expect(() => following(bytes('指标,年份\n企业数,2030\n'))).toThrow(UsageError);
});

test('what a spreadsheet would calculate stays text, and comes back as it was', () => {
  const hostile = {
    ...review,
    items: review.items.map((item) =>
      item === contradiction ? { ...item, said: { ...item.said, name: '=HYPERLINK("x")' } } : item,
    ),
  };
  const list = writeDecisions(hostile);
  expect(new TextDecoder().decode(list)).toContain('"\'=HYPERLINK(""x"")"');
  expect(readDecisions(hostile, list, 'a.csv').problems).toEqual([]);
});

test.each([
  ['表', { kind: 'table' }],
  ['正文，目标值', { kind: 'prose', measure: 'target' }],
  ['与表不同', { confidence: 'differs' }],
])('the pane’s words %s are its filters', (words, part) => {
  expect(readFilter(words)).toMatchObject({ standing: 'open', ...part });
});

test('another word is refused with those there are', () => {
  expect(() => readFilter('表格')).toThrow('不认识“表格”；请写 表、正文、目标值');
});

test('the counts of a list that was followed add up', () => {
  const { review: after } = following(filled('【1150亿元】', { 决定: '舍弃' }));
  expect(accountOf(after).counts).toMatchObject({ rejected: 1, all: review.items.length });
});
