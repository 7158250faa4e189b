import { makePdf, type MadePage } from '../support/make-pdf';
import { table } from '../support/ruled-page';
import { extractFrom } from '../support/read';

/** A half of a table, its first column one cell over all rows below the header, with a text in it. */
function half(top: number, text: string, y: number, rows: readonly string[]): MadePage {
  const ys = Array.from({ length: rows.length + 1 }, (_, at) => top - at * 30);
  const body = ys.slice(rows[0]?.startsWith('类别') === true ? 1 : 0);
  const { lines = [], texts = [] } = table(
    [60, 110, 260, 340, 420],
    ys,
    rows.map((row) => row.split('|')),
  );
  const inner = body.slice(1, -1).map((at) => [60, at, 420, at].join());
  return {
    lines: [
      ...lines.filter((line) => !inner.includes(line.join())),
      ...body.slice(1, -1).map((at) => [110, at, 420, at] as const),
    ],
    texts: [...texts, [64, y, text]],
  };
}

test.each([
  ['cut by the end of the page is one', '乡村', 14, '振兴', 788, ['乡村振兴', '乡村振兴']],
  ['cut behind its last character but one', '乡村振', 14, '兴', 788, ['乡村振兴', '乡村振兴']],
  ['in the middle of its rows is whole', '文化', 50, '生态', 752, ['文化', '生态']],
  ['at the top of its rows is whole', '文化', 88, '生态', 788, ['文化', '生态']],
  ['with its count overleaf is one', '文化发展', 50, '（6项）', 752, ['文化发展', '文化发展']],
  ['on the next page alone is that of the rows on both', '', 50, '生态', 752, ['生态', '生态']],
])('the name of a category %s', async (_, upper, low, lower, high, expected) => {
  const head = '类别|指标|2025年|2030年';
  const pages = [
    half(130, upper, low, [head, '|书店（家）|3|4', '|茶室（家）|5|6', '|渔港（座）|7|8']),
    half(800, lower, high, ['|灯塔（座）|3|4', '|渡口（个）|5|6', '|浮标（个）|7|8']),
  ];
  const { tables } = await extractFrom('a.pdf', makePdf(pages));
  const [first, ...others] = (tables[0]?.rows ?? []).map(({ category }) => category);
  expect([first, others.at(-1)]).toEqual(expected);
  expect(others.length).toBe(5);
});

test('a table on pages that lie on their side goes on over page numbers in a broad margin', async () => {
  const rows = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, at) => {
      const number = String(from + at);
      return [number, `渡口${'甲乙丙丁戊己'.charAt(from + at - 1)}客流`, '万人', '3', `${number}5`];
    });
  const lying = (cells: readonly (readonly string[])[], number: string): MadePage => {
    const made = table(
      [60, 100, 260, 320, 400, 480],
      Array.from({ length: cells.length + 1 }, (_, at) => 480 - at * 25),
      cells,
    );
    const texts = [[400, 82, number, 9] as const, [380, 518, '河口县规划', 9] as const];
    return { ...made, texts: [...(made.texts ?? []), ...texts], size: [842, 595] };
  };
  const pages = [
    lying([['序号', '指标', '单位', '2025年', '2030年'], ...rows(1, 4)], '— 7 —'),
    lying(rows(4, 6), '— 8 —'),
    lying(rows(6, 7), '— 9 —'),
  ];
  const { tables } = await extractFrom('a.pdf', makePdf(pages));
  expect(tables.map((one) => one.rows.map(({ number }) => number).join())).toEqual(['1,2,3,4,5,6']);
});
