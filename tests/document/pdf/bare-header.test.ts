import { FIRST, HEAD, SECOND, THIRD, again, page, read } from '../support/bare-page';
import { rowsOf } from '../../extract/document/show';
import { makePdf, type MadePage } from '../support/make-pdf';
import { extractFrom } from '../support/read';

test.each<readonly [string, readonly MadePage[], readonly string[]]>([
  [
    'a header whose words are all broken over two lines',
    [
      page([
        [0, '指标类', '序', '指标名', '单', '2025年', '2030年', '属'],
        [12, '别', '号', '称', '位', '实际', '目标', '性'],
        [40, '经济', '1', '渔港数', '座', '3', '4', '预期性'],
        [60, '经济', '2', '灯塔数', '座', '15', '26', '预期性'],
        [80, '安全', '3', '浮标数', '个', '9', '10', '约束性'],
      ]),
    ],
    [FIRST, SECOND, THIRD],
  ],
  [
    'a header that three pages print again at their top',
    [
      page([HEAD, [20, '经济', '1', '渔港数', '座', '3', '4', '预期性']]),
      again([20, '经济', '2', '灯塔数', '座', '15', '26', '预期性']),
      again([20, '安全', '3', '浮标数', '个', '9', '10', '约束性']),
      again([20, '安全', '4', '航标数', '个', '19', '20', '约束性']),
    ],
    [FIRST, SECOND, THIRD, '安全|4||航标数|个|base:19|target:20|约束性'],
  ],
  [
    'goals in words close below a header that is printed again',
    [
      page([
        HEAD,
        [20, '经济', '1', '渔港数', '座', '3', '4', '预期性'],
        [32, '经济', '2', '灯塔数', '座', '15', '26', '预期性'],
      ]),
      again(
        [14, '*', '*', '*', '*', '*', '完成下达'],
        [20, '安全', '3', '浮标数', '个', '9', '*', '约束性'],
        [26, '*', '*', '*', '*', '*', '任务'],
      ),
    ],
    [FIRST, SECOND, THIRD.replace('10', '完成下达任务')],
  ],
  [
    'two figures in brackets that touch',
    [
      page(
        [
          HEAD,
          [20, '经济', '1', '渔港数', '座', '3', '4', '预期性'],
          [40, '经济', '2', '灯塔数', '座', '〔155〕', '〔26〕', '预期性'],
          [60, '安全', '3', '浮标数', '个', '9', '10', '约束性'],
        ],
        [40, 110, 140, 300, 345, 380, 490],
      ),
    ],
    [FIRST, SECOND.replace('15', '〔155〕').replace('26', '〔26〕'), THIRD],
  ],
  [
    'a figure broken at its point',
    [
      page([
        HEAD,
        [20, '经济', '1', '渔港数', '座', '3', '4', '预期性'],
        [44, '*', '*', '*', '*', '〔15.'],
        [50, '经济', '2', '灯塔数', '座', '*', '26', '预期性'],
        [56, '*', '*', '*', '*', '7〕'],
        [80, '安全', '3', '浮标数', '个', '9', '10', '约束性'],
      ]),
    ],
    [FIRST, SECOND.replace('15', '〔15.7〕'), THIRD],
  ],
])('a table without borders: %s', async (_, pages, rows) => {
  expect(await read(...pages)).toEqual(rows);
});

test('a table whose categories stand in the middle of no rows waits, its other cells read', async () => {
  const rows = page([
    [-12, '指标类', '序', '指标名', '单', '2025年', '2030年', '属'],
    [0, '别', '号', '称', '位', '实际', '目标', '性'],
    [20, '*', '1', '渔港数', '座', '3', '4', '预期性'],
    [32, '经济'],
    [44, '*', '2', '灯塔数', '座', '15', '26', '预期性'],
    [68, '*', '3', '浮标数', '个', '9', '10', '约束性'],
    [74, '安全'],
    [92, '*', '4', '航标数', '个', '19', '20', '约束性'],
    [116, '*', '5', '信标数', '个', '29', '30', '约束性'],
  ]);
  const { tables } = await extractFrom('a.pdf', makePdf([rows]));
  const read = tables.flatMap((table) => table.rows);
  expect(read.map(({ shifted }) => shifted)).toEqual([true, true, true, true, true]);
  const cells = tables.flatMap(rowsOf).map((row) => row.replace(/^[^|]*/, ''));
  expect(cells.slice(0, 3)).toEqual([FIRST, SECOND, THIRD].map((row) => row.replace(/^[^|]*/, '')));
});
