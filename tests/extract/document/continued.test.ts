import type { DocumentPart } from '../../../src/core/document/part';
import { extractDocument } from '../../../src/extract/document/read';

const place = { kind: 'paragraph', paragraph: 1 } as const;

function passage(text: string): DocumentPart {
  return { kind: 'passage', text, place };
}

/** A table as a file knows it, cells parted by |; one that stands twice beside itself is one cell. */
function table(...rows: readonly string[]): DocumentPart {
  const texts = rows.map((row) => row.split('|'));
  const cells = texts.flatMap((row, at) =>
    row.flatMap((text, column) => {
      if (text !== '' && text === row[column - 1]) return [];
      const columns = text !== '' && text === row[column + 1] ? 2 : 1;
      return text === '' ? [] : [{ row: at, column, rows: 1, columns, text, place }];
    }),
  );
  return { kind: 'grid', width: texts[0]?.length ?? 0, height: rows.length, cells };
}

function read(...parts: readonly DocumentPart[]) {
  const title = passage('沙洲县国民经济和社会发展第十五个五年规划纲要');
  return extractDocument({ kind: 'parts', parts: [title, passage('专栏1 主要指标'), ...parts] });
}

const HEAD = '序号|指标|2025年|2030年|属性';
const UPPER = table(HEAD, '1|渔港数（座）|3|4|预期性', '2|灯塔数（座）|5|6|预期性');
const MORE = ['3|渡口数（个）|7|8|预期性', '4|浮标数（个）|9|10|约束性'];
const NUMBERS = ['1', '2', '3', '4'];

test.each<readonly [string, readonly DocumentPart[]]>([
  ['nothing', [table(...MORE)]],
  ['the header again', [table(HEAD, ...MORE)]],
  ['续表', [passage('续表'), table(HEAD, ...MORE)]],
  ['（续）and the title', [passage('专栏1 主要指标（续）'), table(HEAD, ...MORE)]],
  ['a page number and 续表', [passage('— 7 —'), passage('（续表）'), table(...MORE)]],
  [
    'the header over an indicator with parts',
    [
      table(
        '序号|指标|指标|2025年|2030年|属性',
        '3|渡口|汽渡（个）|7|8|预期性',
        '4|浮标数（个）|浮标数（个）|9|10|约束性',
      ),
    ],
  ],
])('between two halves of a table: %s', (_, below) => {
  const { tables, findings } = read(UPPER, ...below);
  expect(tables.map(({ rows }) => rows.map(({ number }) => number))).toEqual([NUMBERS]);
  expect(tables[0]?.rows.map(({ cells }) => cells.at(-2)?.text)).toEqual(['4', '6', '8', '10']);
  expect(findings).toEqual([]);
});

test.each([
  ['', ['3|渡口数（个）|7|8']],
  [', even behind parts of the row above', ['|其中：木塔|1|2', '3|渡口数（个）|7|8']],
])(
  'a half that cannot be put to the other is told, and neither is offered as whole%s',
  (_, below) => {
    const { tables, findings } = read(UPPER, table(...below, '4|浮标数（个）|9|10'));
    expect(tables.length).toBe(2);
    expect(findings).toContainEqual({
      kind: 'table-goes-on',
      line: expect.any(Number) as number,
      number: 3,
    });
    expect(tables[0]?.doubts.map(({ kind }) => kind)).toEqual(['table-goes-on']);
  },
);

test('another table with another header is another table', () => {
  const { tables } = read(UPPER, table('产品|单位|产量|增长', '甲|吨|3.5|4', '乙|吨|1.5|6'));
  expect(tables.length).toBe(2);
  expect(tables[0]?.doubts).toEqual([]);
});

test('the last columns of a table on a page of their own are told', () => {
  const narrow = table(
    '序号|指标|2025年',
    '1|渔港数（座）|3',
    '2|灯塔数（座）|5',
    '3|渡口数（个）|7',
  );
  const { findings } = read(narrow, table('2030年|属性', '4|预期性', '6|预期性', '8|约束性'));
  expect(findings.map(({ kind }) => kind)).toContain('rows-unread');
});

const LIST = ['渔港', '灯塔', '渡口', '浮标', '码头', '船坞', '鱼市', '网厂'].map(
  (name, at) => `${name}数（座） ${String(at + 2)} ${String(at + 3)} 预期性`,
);

test.each([
  ['eight rows below no header', LIST, ['rows-unread']],
  ['seven', LIST.slice(1), []],
  ['a column alone', ['约束性', ...LIST.map(() => '预期性')], ['rows-unread']],
  ['a list in sentences', LIST.map((row) => `${row}。`), []],
  ['one cell a line', LIST.flatMap((row) => row.split(' ')), ['rows-unread']],
  ['seven, one cell a line', LIST.slice(1).flatMap((row) => row.split(' ')), []],
  ['a list of names and numbers in turn', LIST.flatMap((row) => row.split(' ').slice(0, 2)), []],
  ['with words between', LIST.flatMap((row) => [row, '续下行']), ['rows-unread']],
])('%s', (_, lines, kinds) => {
  const { findings } = extractDocument(['沙洲县第十五个五年规划纲要', ...lines].join('\n'));
  expect(findings.map(({ kind }) => kind).filter((kind) => kind === 'rows-unread')).toEqual(kinds);
});

const SMALL = [
  '序号\t指标\t2025年\t2030年\t属性',
  '1\t渔港数（座）\t3\t4\t预期性',
  '2\t灯塔数（座）\t5\t6\t预期性',
];

test.each([
  [
    'the end of a row that a page cut off',
    ['农村渡口', '  个   307.9   ≥346.3  预期', '数   性'],
    ['rows-unread'],
  ],
  ['far below it', [...Array<string>(8).fill('文字。'), '  个   307.9   ≥346.3'], []],
  ['a note', ['注：2030年的数为 346.3 和 12 之和。'], []],
])('behind a table, %s', (_, behind, kinds) => {
  const { findings } = extractDocument(
    ['沙洲县第十五个五年规划纲要', ...SMALL, '', ...behind].join('\n'),
  );
  expect(findings.map(({ kind }) => kind).filter((kind) => kind === 'rows-unread')).toEqual(kinds);
});

const ROWS = ['1|渔港数（座）|3|4|预期性', '2|灯塔数（座）|5|6|预期性', ...MORE];
const LAYOUTS = {
  markdown: (row: string) => `|${row}|`,
  tabs: (row: string) => row.replaceAll('|', '\t'),
  blanks: (row: string) => row.replaceAll('|', '   '),
} as const;

test.each(
  (['markdown', 'tabs', 'blanks'] as const).flatMap((layout) =>
    [
      ['续表', '续表'],
      ['a caption with 续', '', '续表1 主要指标', ''],
      ['the caption with （续）', '', '专栏1 主要指标（续）', '单位：座'],
      ['a page number and the caption again', '— 7 —', '专栏1 主要指标'],
    ].map(([name = '', ...between]) => [layout, name, between] as const),
  ),
)('halves in %s, %s', (layout, _, between) => {
  const print = LAYOUTS[layout];
  const text = [
    '沙洲县国民经济和社会发展第十五个五年规划纲要',
    ...['专栏1 主要指标', print(HEAD), ...ROWS.slice(0, 2).map(print), ...between],
    ...[print(HEAD), ...ROWS.slice(2).map(print)],
  ].join('\n');
  const { tables, findings } = extractDocument(text);
  expect(tables.map(({ rows }) => rows.map(({ number }) => number))).toEqual([NUMBERS]);
  expect(tables[0]?.rows.every(({ category }) => category === '')).toBe(true);
  // Alone a half of a text begins in the middle: it is told to be looked at.
  const isTold = layout === 'blanks' && between.length === 2;
  expect(findings.map(({ kind }) => kind)).toEqual(isTold ? ['row-shifted'] : []);
});

test.each(['markdown', 'tabs'] as const)('halves in %s, the lower without a header', (layout) => {
  const print = LAYOUTS[layout];
  const lines = ['专栏1 主要指标', print(HEAD), ...ROWS.slice(0, 2).map(print), '（续表）', ''];
  const { tables } = extractDocument([...lines, ...ROWS.slice(2).map(print)].join('\n'));
  expect(tables.map(({ rows }) => rows.map(({ number }) => number))).toEqual([NUMBERS]);
});

/** Part of a table that stands on a page. */
function onPage(page: number, ...rows: readonly string[]): DocumentPart {
  const part = table(...rows);
  const at = { kind: 'page', page, left: 0, top: 0 } as const;
  return part.kind === 'grid'
    ? { ...part, cells: part.cells.map((cell) => ({ ...cell, place: at })) }
    : part;
}

const CUT = '2|渔民人均可支配收|5|6|预期性';
const WHOLE = ['渔港数（座）', '渔民人均可支配收入增速（%）', '渡口数（个）', '浮标数（个）'];

test.each<readonly [string, string, readonly string[], readonly string[]]>([
  ['the rest of the name', CUT, ['|入增速（%）|||', ...MORE], WHOLE],
  ['the header and the rest', CUT, [HEAD, '|入增速（%）|||', ...MORE], WHOLE],
  [
    'the rests of two cells',
    '2|渔民人均可支配收|5|6以|预期性',
    ['|入增速（%）||上|', ...MORE],
    WHOLE,
  ],
  [
    'the rest and the figures',
    '2|渔民人均可支配收|||',
    ['|入增速（%）|5|6|预期性', ...MORE],
    WHOLE,
  ],
  ['the rest of 属性', '2|渔民人均可支配收入增速（%）|5|6|预期', ['||||性', ...MORE], [...WHOLE]],
  [
    'a category over all columns',
    '2|灯塔数（座）|5|6|预期性',
    ['民生|民生|民生|民生|民生', ...MORE],
    ['渔港数（座）', '灯塔数（座）', ...WHOLE.slice(2)],
  ],
  [
    'the parts of a group',
    '2|收入|||',
    ['|渔民收入（元）|5|6|预期性', '|农民收入（元）|3|4|预期性', ...MORE],
    ['渔港数（座）', '渔民收入（元）', '农民收入（元）', ...WHOLE.slice(2)],
  ],
])('over the end of a page: %s', (_, last, below, names) => {
  const { tables } = read(onPage(1, HEAD, '1|渔港数（座）|3|4|预期性', last), onPage(2, ...below));
  const rows = tables.flatMap((one) => one.rows);
  expect(rows.map(({ name }) => name)).toEqual(names);
  // What is joined by its place only is looked at.
  expect(rows.filter(({ shifted }) => shifted).map(({ name }) => name)).toEqual(
    names === WHOLE ? [WHOLE[1]] : [],
  );
});

const RIVERS = ['一', '二', '三', '四', '五', '六', '七', '八', '九'].map(
  (name, at) => `${String(at + 1)}|${name}河堤防长度（公里）|${String(at + 3)}|${String(at + 4)}`,
);

test.each<readonly [string, (at: number) => string]>([
  ['figures', (at) => `${String(at + 5)}以上  ${String(at)}`],
  ['one figure each', (at) => `${String(at + 5)}.2`],
  ['属性', () => '预期性'],
])('the last columns below a table, without a border and a name, let it wait: %s', (_, line) => {
  const behind = RIVERS.map((_row, at) => passage(line(at)));
  const { tables, findings } = read(table('序号|指标|2025年|2030年', ...RIVERS), ...behind);
  expect(findings.map(({ kind }) => kind)).toContain('rows-unread');
  expect(tables[0]?.doubts.map(({ kind }) => kind)).toContain('rows-behind');
});

test.each([
  [
    'with numbers',
    '序号|指标|指标|2025年|2030年',
    '1|污染物减|氨氮（吨）|3|4',
    '|排|总磷（吨）|5|6',
  ],
  ['without', '指标|指标|2025年|2030年', '污染物减|氨氮（吨）|3|4', '排|总磷（吨）|5|6'],
])('a parent that the end of a page cuts lets both rows wait: %s', (_, head, upper, lower) => {
  const { tables } = read(table(head, upper), table(lower));
  const doubts = tables.flatMap((one) => one.doubts);
  expect(doubts.filter(({ kind }) => kind === 'parent-unsure').length).toBe(2);
});
