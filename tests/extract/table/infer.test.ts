import { extractDocument } from '../../../src/extract/document/read';

type Row = readonly [over: string, name: string];

const table = (rows: string) =>
  extractDocument(`专栏1 “十五五”主要指标\n<table>${rows}</table>\n`).tables[0];

/** 指标 over two columns, the first one merged over its rows. */
function read(rows: readonly Row[]) {
  const cells = rows.map(([over, name], at) => {
    const first = rows.findIndex((each) => each[0] === over);
    const span = rows.filter((each) => each[0] === over).length;
    const head = first === at ? `<td rowspan="${String(span)}">${over}</td>` : '';
    const names = over === name ? `<td colspan="2">${name}</td>` : `${head}<td>${name}</td>`;
    return `<tr>${names}<td>元</td><td>${String(at + 1)}0</td><td>${String(at + 1)}2</td></tr>`;
  });
  const head = '<tr><td colspan="2">指标</td><td>单位</td><td>2025年</td><td>2030年</td></tr>';
  return table(`${head}${cells.join('')}`)?.rows.map(({ category, parent, name }) =>
    [category, parent, name].join('|'),
  );
}

test('what stands before every name is its category', () => {
  const rows: readonly Row[] = [
    ['一、经济', '1.税收'],
    ['一、经济', '2.投资'],
    ['二、民生', '3.收入'],
    ['二、民生', '4.就业'],
  ];
  expect(read(rows)).toEqual(['经济||税收', '经济||投资', '民生||收入', '民生||就业']);
});

test('what stands before some names is what they are parts of', () => {
  const rows: readonly Row[] = [
    ['税收', '税收'],
    ['居民收入', '城镇居民'],
    ['居民收入', '农村居民'],
    ['就业', '就业'],
  ];
  expect(read(rows)).toEqual(['||税收', '|居民收入|城镇居民', '|居民收入|农村居民', '||就业']);
});

const MERGED = [
  '<td>序号</td><td>指标</td><td>单位</td><td>2025年</td><td>2030年</td>',
  '<td>1</td><td>税收</td><td>亿元</td><td>3</td><td>4</td>',
  '<td rowspan="2">2</td><td>园所总数</td><td>所</td><td>5</td><td>6</td>',
  '<td>学校总数</td><td>所</td><td>7</td><td>8</td>',
  '<td>3</td><td>床位总数</td><td>张</td><td>9</td><td>10</td>',
];

test.each([
  ['one merged number are none read twice', MERGED, []],
  [
    'a number that is printed twice may be',
    MERGED.map((cells, at) =>
      at === 3 ? `<td>2</td>${cells}` : cells.replace(' rowspan="2"', ''),
    ),
    [2],
  ],
])('two indicators under %s', (_, rows, numbers) => {
  const doubts = table(rows.map((cells) => `<tr>${cells}</tr>`).join(''))?.doubts ?? [];
  expect(doubts.map((doubt) => ('number' in doubt ? doubt.number : doubt.kind))).toEqual(numbers);
});

test('growth under what was done in a period is of all its years', () => {
  const rows = [
    '<td rowspan="2">指标</td><td colspan="2">“十四五”完成情况</td><td colspan="2">“十五五”目标</td>',
    '<td>2025年</td><td>年均增长（%）</td><td>2030年</td><td>年均增长（%）</td>',
    '<td>税收（亿元）</td><td>3</td><td>5</td><td>4</td><td>6</td>',
  ];
  const columns = table(rows.map((cells) => `<tr>${cells}</tr>`).join(''))?.columns ?? [];
  expect(columns.map(({ role, years }) => [role, years?.first, years?.last])).toEqual([
    ['name', undefined, undefined],
    ['base', 2025, 2025],
    ['actual_growth', 2021, 2025],
    ['target', 2030, 2030],
    ['growth', 2026, 2030],
  ]);
});

test('指标 over the numbers and the names is over no parents', () => {
  const rows = [
    '<td>类别</td><td colspan="2">指标</td><td>2025年</td><td>2030年</td>',
    ...['经济,1,税收', ',2,投资', '民生,3,收入', ',4,就业'].map((cells) =>
      `${cells},5,6`.replace(/[^,]*/g, (cell) => `<td>${cell}</td>`).replaceAll(',', ''),
    ),
  ];
  const read = table(rows.map((cells) => `<tr>${cells}</tr>`).join(''));
  expect(read?.rows.map(({ number, parent, name }) => [number, parent, name].join('|'))).toEqual([
    '1||税收',
    '2||投资',
    '3||收入',
    '4||就业',
  ]);
  expect(read?.doubts).toEqual([]);
});
