import { FIRST, HEAD, SECOND, THIRD, page, read, type Line } from '../support/bare-page';
import { makePdf, type MadePage } from '../support/make-pdf';
import { extractFrom } from '../support/read';

test.each<readonly [string, readonly MadePage[], readonly string[]]>([
  [
    'a category in every row',
    [
      page([
        HEAD,
        [20, '经济', '1', '渔港数', '座', '3', '4', '预期性'],
        [32, '经济', '2', '灯塔数', '座', '15', '26', '预期性'],
        [44, '安全', '3', '浮标数', '个', '9', '10', '约束性'],
      ]),
    ],
    [FIRST, SECOND, '安全|3||浮标数|个|base:9|target:10|约束性'],
  ],
  [
    'parts without a number that say 其中, and what follows them',
    [
      page([
        HEAD,
        [20, '经济', '1', '渔港数', '座', '3', '4', '预期性'],
        [32, '经济', '*', '其中：深水港', '座', '1', '2', '预期性'],
        [44, '经济', '*', '避风港', '座', '2', '2', '预期性'],
        [56, '经济', '2', '灯塔数', '座', '15', '26', '预期性'],
      ]),
    ],
    [
      FIRST,
      '经济|1|渔港数|其中：深水港|座|base:1|target:2|预期性',
      '经济|1|渔港数|避风港|座|base:2|target:2|预期性',
      SECOND,
    ],
  ],
  [
    'a word over three columns, the others half way down',
    [
      page(
        [
          [0, '*', '*', '*', '*', '*', '目标值'],
          [9, '类别', '序号', '指标', '单位', '*', '*', '*', '属性'],
          [18, '*', '*', '*', '*', '2025年', '2030年', '2035年'],
          [40, '*', '1', '渔港数', '座', '3', '4', '6', '预期性'],
          [50, '经济'],
          [60, '*', '2', '灯塔数', '座', '15', '26', '40', '预期性'],
        ],
        [40, 110, 140, 300, 345, 400, 455, 510],
      ),
    ],
    [FIRST, SECOND].map((row) =>
      row.replace('target:4', 'target:4|target:6').replace('target:26', 'target:26|target:40'),
    ),
  ],
  [
    'lines of a name further apart than rows',
    [
      page([
        HEAD,
        [30, '*', '1', '渔港数', '座', '3', '4', '预期性'],
        [48, '*', '*', '全社会人均公共图书馆藏书量占'],
        [68, '*', '2', '比重', '%', '15', '26', '预期性'],
        [86, '*', '3', '灯塔数', '座', '9', '10', '约束性'],
        [104, '*', '*', '城市居民人均可用于阅读的时间'],
        [124, '经济', '4', '长短', '时', '1', '2', '约束性'],
      ]),
    ],
    [
      FIRST,
      '经济|2||全社会人均公共图书馆藏书量占比重|%|base:15|target:26|预期性',
      '经济|3||灯塔数|座|base:9|target:10|约束性',
      '经济|4||城市居民人均可用于阅读的时间长短|时|base:1|target:2|约束性',
    ],
  ],
  [
    'a unit that touches the value, by columns that most rows show',
    [
      page(
        [
          HEAD,
          [20, '*', '1', '渔港数', '座3', '*', '4', '预期性'],
          [40, '经济', '2', '灯塔数', '座15', '*', '26', '预期性'],
          [60, '*', '3', '渔获量', '吨318.46', '*', '420', '预期性'],
        ],
        [40, 110, 140, 310, 335, 420, 490],
      ),
    ],
    [FIRST, SECOND, '经济|3||渔获量|吨|base:318.46|target:420|预期性'],
  ],
  [
    'a row that the end of the page cuts',
    [
      page([
        HEAD,
        [20, '经济', '1', '渔港数', '座', '3', '4', '预期性'],
        [40, '*', '2', '灯塔数', '座', '15', '26', '预期性'],
        [60, '*', '3', '全社会人均公共图书馆藏书', '册', '9', '10', '预期性'],
      ]),
      { texts: page([[20, '*', '*', '总量']]).texts?.slice(2) ?? [] },
    ],
    [FIRST, SECOND, '经济|3||全社会人均公共图书馆藏书总量|册|base:9|target:10|预期性'],
  ],
  [
    'a last row of a page that stands otherwise, and lacks nothing',
    [
      page([
        HEAD,
        [20, '经济', '1', '渔港数', '座', '3', '4', '预期性'],
        [40, '经济', '2', '灯塔数', '座', '15', '26', '预期性'],
        [60, '安全', '3', '浮标', '个', '9', '10', '约束性'],
        [72, '*', '*', '数'],
      ]),
      {
        texts:
          page([[20, '安全', '4', '航标数', '个', '19', '20', '约束性']]).texts?.slice(2) ?? [],
      },
    ],
    [FIRST, SECOND, THIRD, '安全|4||航标数|个|base:19|target:20|约束性'],
  ],
])('a table without borders: %s', async (_, pages, rows) => {
  expect(await read(...pages)).toEqual(rows);
});

const GROUPED = [40, 140, 300, 350, 420, 490] as const;

test.each([
  ['一、经济', '二、安全', '安全', false],
  ['经济发展质量效益（2项）', '统筹发展安全保障（2项）', '统筹发展安全保障', false],
  // A running title is the name of no rows: the row that it may belong to waits.
  ['一、经济', '沙洲县发展和改革局编制', undefined, true],
] as const)('%s above its rows, and %s alone at the end of a page', async (...one) => {
  const [upper, lower, category, waits] = one;
  const rows: readonly Line[] = [
    [0, ...HEAD.slice(2).map(String)],
    [20, upper],
    [40, '1', '渔港数', '座', '3', '4', '预期性'],
    [60, '2', '灯塔数', '座', '15', '26', '预期性'],
    [80, ...(category === undefined ? ['*'] : []), lower],
  ];
  const rest: readonly Line[] = [
    [20, '3', '浮标数', '个', '9', '10', '约束性'],
    [40, '4', '航标数', '个', '19', '20', '约束性'],
  ];
  const pages = [page(rows, GROUPED), { texts: page(rest, GROUPED).texts?.slice(2) ?? [] }];
  const { tables } = await extractFrom('a.pdf', makePdf(pages));
  expect(tables.flatMap((table) => table.doubts)).toEqual([]);
  const read = tables.flatMap((table) => table.rows);
  expect(read.map(({ shifted }) => shifted)).toEqual([false, false, waits, false]);
  expect(read[3]?.category).toBe(category ?? '经济');
});

test('a table without borders: a row with a cell that reaches over two columns waits', async () => {
  const rows: readonly Line[] = [
    [20, '经济', '1', '渔港数', '座', '3', '4', '预期性'],
    [40, '*', '2', '灯塔数', '座座座座座座座座', '15', '26', '预期性'],
    [60, '*', '3', '浮标数', '个', '9', '10', '约束性'],
  ];
  const { tables } = await extractFrom('a.pdf', makePdf([page([HEAD, ...rows])]));
  expect(tables.flatMap((table) => table.rows.map(({ shifted }) => shifted))).toEqual([
    false,
    true,
    false,
  ]);
});
