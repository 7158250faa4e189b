import { gridOfValues } from '../../../src/core/document/part';
import { doubtsElsewhere } from '../../../src/review/context/context-of';
import { accountOf, isSure, standingOf } from '../../../src/review/decision/standing';
import { startReview } from '../../../src/review/start-review';
import { catalog, fileOf, itemOf, madeReview } from '../made-plan';

const review = madeReview();

const DEFAULTS: readonly (readonly [
  name: string,
  text: string,
  standing: string,
  reason: string,
])[] = [
  ['地区生产总值', '1200', 'accepted', 'cell-of-table'],
  ['地区生产总值', '7左右', 'accepted', 'year-of-plan'],
  ['城镇新增就业', '[6.5]', 'accepted', 'cell-of-table'],
  ['城镇调查失业率', '<4', 'accepted', 'cell-of-table'],
  ['城镇调查失业率', '--', 'accepted', 'cell-of-table'],
  ['单位GDP能耗降低', '完成市下达指标', 'accepted', 'cell-of-table'],
  // The text repeats the table …
  ['地区生产总值', '812.5亿元', 'accepted', 'restates-table'],
  ['森林覆盖率', '48%', 'accepted', 'restates-table'],
  // … contradicts it, or stands alone: a person has to look.
  ['地区生产总值', '1150亿元', 'open', 'contradicts-table'],
  ['城镇调查失业率', '控制在5%以内', 'open', 'contradicts-table'],
  ['充电桩', '3000个', 'open', 'name-counted'],
  ['省级绿色工厂', '20家', 'open', 'year-of-plan'],
];

test.each(DEFAULTS)('%s %s is %s: %s', (name, text, standing, reason) => {
  const item = itemOf(review, name, text);
  expect([standingOf(review, item), item.reasons.includes(reason as never)]).toEqual([
    standing,
    true,
  ]);
});

test('what repeats a cell that waits waits with it: alone it would leave the row blank', () => {
  const made = startReview(
    fileOf(
      [
        '云台区“十五五”规划',
        '第二章 发展目标',
        '地区生产总值达到1200亿元。',
        '序号\t指标\t单位\t2025年\t2030年',
        '1\t地区生产总值\t亿元\t812\t1200',
        '2\t书店数量\t家\t96\t120',
        '4\t茶馆数量\t家\t86\t110',
      ].join('\n'),
    ),
    catalog,
  );
  const said = made.items.filter(({ kind }) => kind === 'prose');
  expect(said.map(({ reasons }) => reasons.includes('cell-waits'))).toEqual([true]);
  const { rowsLeftOut, rowsUnread, counts } = accountOf(made);
  expect([counts.accepted, rowsLeftOut.length, rowsUnread.length]).toEqual([0, 0, 3]);
});

test('what stands away from a gap in the numbers is offered at once, and nothing is taken unasked', () => {
  const names = ['书店', '茶馆', '戏院', '码头', '渡口', '粮仓', '驿站'];
  const numbers = [1, 2, 3, 4, 6, 7, 8];
  const made = startReview(
    fileOf(
      [
        '云台区“十五五”规划',
        '到2030年，书店数量达到120家。',
        '序号\t指标\t单位\t2025年\t2030年',
        ...names.map((name, at) => `${String(numbers[at])}\t${name}数量\t家\t96\t120`),
      ].join('\n'),
    ),
    catalog,
  );
  expect(made.items.filter((item) => standingOf(made, item) !== 'open')).toEqual([]);
  const cells = made.items.filter(({ kind }) => kind === 'table');
  const offered = new Set(cells.filter(isSure).map(({ said }) => said.name));
  expect([...offered]).toEqual(
    ['书店', '茶馆', '戏院', '粮仓', '驿站'].map((name) => `${name}数量`),
  );
  const [sure] = cells;
  expect(sure?.reasons).toContain('doubt-elsewhere');
  expect(doubtsElsewhere(made, cells.filter(isSure))).toMatchObject([
    { kind: 'numbers-missing', after: 4, missing: [5] },
  ]);
  // What repeats such a cell waits with it.
  const said = made.items.filter(({ kind }) => kind === 'prose');
  expect(said.map(({ reasons }) => reasons.includes('cell-waits'))).toEqual([true]);
});

test('a blank cell is no candidate', () => {
  const cells = review.items.filter(({ rowId }) => rowId === 't0.4');
  expect(cells.map(({ said }) => said.measure)).toEqual(['target']);
});

test('what the text says of a row stands right behind the row', () => {
  const rows = review.items.map(({ rowId }) => rowId);
  const ends = rows.filter((rowId, at) => rows[at - 1] !== rowId);
  expect(ends).toEqual([...new Set(rows)]);
});

test('years come from the header, else from the plan; yearly growth is of all its years', () => {
  expect(itemOf(review, '地区生产总值', '1200').said.years).toEqual({ first: 2030, last: 2030 });
  expect(itemOf(review, '地区生产总值', '812.5').said.years).toEqual({ first: 2025, last: 2025 });
  expect(itemOf(review, '地区生产总值', '7左右').said.years).toEqual({ first: 2026, last: 2030 });
});

const tabs = (...rows: readonly string[]) =>
  startReview(fileOf(['云台区“十五五”规划', ...rows].join('\n')), catalog);

test('an actual value without a year waits, since none is made up', () => {
  const table = tabs(
    '指标\t单位\t2030年目标\t实际完成',
    '企业数\t家\t120\t80',
    '新增就业\t万人\t3\t2',
  );
  const item = itemOf(table, '企业数', '80');
  expect([item.said.years, standingOf(table, item)]).toEqual([undefined, 'open']);
});

test('rows of one name, and texts nobody can read as a target, wait', () => {
  const table = tabs(
    '序号\t指标\t单位\t2025年\t2030年',
    '1\t企业数\t家\t80\t120',
    '2\t企业数\t家\t8\t12',
    '3\t安全生产\t\t\t不出大事就行了吧',
  );
  const open = table.items.filter((item) => standingOf(table, item) === 'open');
  expect(open.map(({ said }) => said.text)).toEqual(['80', '120', '8', '12', '不出大事就行了吧']);
});

test('two names that share a number are two candidates', () => {
  const shared = tabs('', '到2030年，污水处理率、垃圾处理率均达到100%。');
  expect(shared.items.map(({ said }) => said.name)).toEqual(['污水处理率', '垃圾处理率']);
  expect(new Set(shared.items.map(({ id }) => id)).size).toBe(2);
});

test('the same text gives the same ids', () => {
  expect(madeReview().items.map(({ id }) => id)).toEqual(review.items.map(({ id }) => id));
});

test('sheets give one table each, cells by their column', () => {
  const values = [
    ['指标', '单位', '2030年目标'],
    ['地区生产总值', '亿元', 1200],
  ];
  const sheets = startReview(
    {
      origin: 'file',
      name: '云台区“十五五”规划.xlsx',
      sha256: '',
      content: {
        kind: 'parts',
        parts: [
          gridOfValues({ name: '说明', row: 0, column: 0 }, [['甲']]),
          gridOfValues({ name: '指标', row: 0, column: 0 }, values),
        ],
      },
    },
    catalog,
  );
  expect(sheets.items.map(({ said }) => [said.name, said.text, said.years?.last])).toEqual([
    ['地区生产总值', '1200', 2030],
  ]);
});

test.each([
  '',
  '\u0000\u0001',
  '=cmd()\t<b>\n'.repeat(500),
  '1\t'.repeat(5000),
  '年'.repeat(100_000),
])('a text that is no plan gives no error %#', (text) => {
  expect(() => startReview(fileOf(text), catalog)).not.toThrow();
});

const spoken = (sentence: string, region = '云台区') =>
  startReview(
    fileOf(
      [
        `${region}“十五五”规划`,
        '第二章 发展目标',
        sentence,
        '专栏1 “十五五”主要指标',
        '指标\t单位\t2025年\t2030年目标',
        '地区生产总值\t亿元\t800\t1200',
        '一般公共预算收入\t亿元\t15\t20',
      ].join('\n'),
    ),
    catalog,
  ).items.filter(({ kind }) => kind === 'prose');

test.each([
  ['到2030年，每平方公里土地地区生产总值26.7亿元，一般公共预算收入0.83亿元。', '0.83亿元', true],
  ['到2030年，南湖新区常住人口达到30万人，地区生产总值达到110亿元。', '110亿元', true],
  ['到2030年，亩均一般公共预算收入达到0.05亿元。', '0.05亿元', true],
  // The region itself, whatever else the sentence names.
  ['到2030年，地区生产总值达到1150亿元。', '1150亿元', false],
  ['到2030年，依托南湖新区建设，全区地区生产总值达到1150亿元。', '1150亿元', false],
  ['到2030年，每万人发明专利达到9件，地区生产总值达到1150亿元。', '1150亿元', false],
])('%s: %s is of a part: %s', (sentence, text, isPart) => {
  const item = spoken(sentence).find(({ said }) => said.text === text);
  expect(item?.reasons.includes('contradicts-table')).toBe(!isPart);
  expect(item?.rowId.startsWith('P:')).toBe(isPart);
});

test.each([
  ['276.3亿元', '276.33', 'rounds-table'],
  ['276亿元', '276.33', 'rounds-table'],
  ['276.4亿元', '276.33', 'contradicts-table'],
  ['突破276亿元', '276.88', 'rounds-table'],
  ['近277亿元', '276.33', 'rounds-table'],
  ['突破275亿元', '276.88', 'contradicts-table'],
  ['0.03万亿元', '276.33', 'rounds-table'],
  ['0.04万亿元', '276.33', 'contradicts-table'],
  ['276.33亿元', '276.33', 'restates-table'],
  ['276.4亿元', '276.35', 'rounds-table'],
  ['276.335亿元', '276.33', 'contradicts-table'],
])('%s in the text and %s in the table: %s', (text, cell, reason) => {
  const rows = ['指标\t单位\t2025年\t2030年目标', `地区生产总值\t亿元\t200\t${cell}`];
  const plan = tabs(...rows, `到2030年，地区生产总值达到${text}。`);
  const prose = plan.items.find(({ kind }) => kind === 'prose');
  expect(prose?.reasons.filter((each) => each.endsWith('-table'))).toEqual([reason]);
});

test.each([
  ['8.5*', '注：*为快报数。', []],
  ['8.5①', '注：①按2025年价格计算；②为预计数。', []],
  ['8.5∗', '注：*为快报数。', []],
  ['8.5', '', []],
  ['8.5*', '', ['footnote-unread']],
  ['8.5②', '注：①为快报数。', ['footnote-unread']],
  ['8.5*', '注：*为五年累计数。', ['footnote-unread']],
])('%s above %s', (cell, note, reasons) => {
  const rows = ['指标\t单位\t2025年\t2030年目标', `研发经费\t亿元\t6.1\t${cell}`];
  const item = itemOf(tabs(...rows, '社会组织\t家\t20\t30', note), '研发经费', cell);
  expect(item.reasons.filter((each) => each !== 'cell-of-table')).toEqual(reasons);
});

test('what the text says of a cell knows the cell', () => {
  const item = itemOf(review, '地区生产总值', '1150亿元');
  expect(review.items.find(({ id }) => id === item.printed)?.said.text).toBe('1200');
});
