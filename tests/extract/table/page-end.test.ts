import type { DocumentPart } from '../../../src/core/document/part';
import { extractDocument } from '../../../src/extract/document/read';

/** A framed table of one page; cells parted by |, `→` goes on over the cell before it. */
function page(number: number, ...rows: readonly string[]): DocumentPart {
  const place = { kind: 'page', page: number, left: 0, top: 0 } as const;
  const texts = rows.map((row) => row.split('|'));
  const cells = texts.flatMap((row, at) =>
    row.flatMap((text, column) => {
      if (text === '→' || text === '') return [];
      const end = row.findIndex((each, next) => next > column && each !== '→');
      const columns = (end === -1 ? row.length : end) - column;
      return [{ row: at, column, rows: 1, columns, text, place }];
    }),
  );
  return { kind: 'grid', width: texts[0]?.length ?? 0, height: rows.length, cells };
}

function read(...pages: readonly DocumentPart[]) {
  const place = { kind: 'page', page: 1, left: 0, top: 0 } as const;
  const above = ['沙洲县国民经济和社会发展第十五个五年规划纲要', '专栏1 主要指标'].map(
    (text): DocumentPart => ({ kind: 'passage', text, place }),
  );
  const { tables } = extractDocument({ kind: 'parts', parts: [...above, ...pages] });
  return tables.map(({ rows }) =>
    rows.map(({ category, name, shifted }) => `${category}|${name}${shifted ? '?' : ''}`),
  );
}

const HEAD = '指标|单位|2025年|2030年|年均增长|属性';
const PORTS = ['（一）港口|→|→|→|→|→', '1.渔港数|座|3|4|5|预期性', '2.灯塔数|座|5|6|7|预期性'];
const FERRIES = ['3.渡口数|个|7|8|9|预期性', '4.浮标数|个|9|10|11|约束性'];

test.each<readonly [string, readonly DocumentPart[], readonly string[]]>([
  [
    'the name of a group at the top of the next page is no rest of the name above',
    [page(1, HEAD, ...PORTS), page(2, HEAD, '（二）航道|→|→|→|→|→', ...FERRIES)],
    ['港口|渔港数', '港口|灯塔数', '航道|渡口数', '航道|浮标数'],
  ],
  [
    'the header again, with the head of the page in one of its cells',
    [page(1, HEAD, ...PORTS), page(2, '指标|沙洲县规划|→|2030年|年均增长|属性', ...FERRIES)],
    ['港口|渔港数', '港口|灯塔数', '港口|渡口数', '港口|浮标数'],
  ],
  [
    'the end of the header in the first row of a page waits for a person',
    [
      page(1, HEAD, ...PORTS),
      page(2, HEAD, '3.渡口数|个|7|8|9（%）|预期性', '4.浮标数|个|9|10|11|约束性'),
    ],
    ['港口|渔港数', '港口|灯塔数', '港口|渡口数?', '港口|浮标数'],
  ],
])('%s', (_, pages, rows) => {
  expect(read(...pages)).toEqual([rows]);
});

test('a column that prints % behind each figure is read as it is', () => {
  const rows = ['1.渔港率|%|3（%）|4（%）|5（%）|预期性', '2.灯塔率|%|5（%）|6（%）|7（%）|预期性'];
  expect(read(page(1, HEAD, ...rows))).toEqual([['|渔港率', '|灯塔率']]);
});

test('指标 alone at the top of a page, below the header again, ends a goal in words', () => {
  const cut = '3.堤防长|公里|7|完成市下达|—|约束性';
  const parts = [
    page(1, HEAD, ...PORTS, cut),
    page(2, HEAD, '|||指标||', '4.浮标数|个|9|10|11|约束性'),
  ];
  const { tables } = extractDocument({ kind: 'parts', parts });
  expect(tables.flatMap(({ rows }) => rows.map(({ cells }) => cells[3]?.text))).toEqual([
    ...['4', '6', '完成市下达指标', '10'],
  ]);
});
