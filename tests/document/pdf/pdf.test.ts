import { makePdf, type MadePage } from '../support/make-pdf';
import { table } from '../support/ruled-page';
import { contentOf, extractFrom, gridsOf, read, textOf } from '../support/read';

const XS = [60, 100, 260, 320, 400, 480];
const ROWS = [
  ['序号', '指标', '单位', '2025年', '2030年'],
  ['1', '地区生产总值', '亿元', '90', '150'],
  ['2', '森林覆盖率', '%', '', '66'],
];

// A font may name 户 by the radical that looks like it.
test('lines of a paragraph are put together, also over the end of a page; page numbers go', async () => {
  const long = '到2030年，全县地区生产总值达到一百五十亿元，年均增长百分之七，高新技';
  const pages: MadePage[] = [
    {
      texts: [
        [200, 780, '第二章 发展目标', 16],
        [84, 740, long],
        [60, 720, '术企业达到60家，研发投入占地区生产总值的比重达到2.5%，居民人均可支'],
        [290, 40, '— 1 —', 9],
      ],
    },
    {
      texts: [
        [60, 780, '配收入与经济增长同步。'],
        [84, 760, '第二段，惠及⼈⺠6200⼾。'],
        [290, 40, '— 2 —', 9],
      ],
    },
  ];
  expect(await textOf('a.pdf', makePdf(pages))).toBe(
    [
      '\u3000\u3000第二章 发展目标',
      `\u3000\u3000${long}术企业达到60家，研发投入占地区生产总值的比重达到2.5%，居民人均可支配收入与经济增长同步。`,
      '\u3000\u3000第二段，惠及人民6200户。',
    ].join('\n'),
  );
});

test('a table is read by its borders; an empty cell stays empty', async () => {
  const bytes = makePdf([table(XS, [700, 670, 640, 610], ROWS)]);
  expect(await textOf('a.pdf', bytes)).toBe(
    '序号\t指标\t单位\t2025年\t2030年\n1\t地区生产总值\t亿元\t90\t150\n2\t森林覆盖率\t%\t\t66',
  );
  const [grid] = await gridsOf('a.pdf', bytes);
  expect(grid?.cells.find(({ text }) => text === '66')).toMatchObject({
    row: 2,
    column: 4,
    place: { kind: 'page', page: 1, left: 400, top: 202 },
  });
});

test('merged cells and cells of two lines', async () => {
  const { lines = [], texts = [] } = table([60, 140, 300, 400], [700, 660, 620, 580], []);
  const page: MadePage = {
    // The border below the first cell of the second row is not drawn.
    lines: [...lines.filter((line) => line[1] !== 620 || line[3] !== 620), [140, 620, 400, 620]],
    texts: [
      ...texts,
      [64, 675, '类别'],
      [144, 675, '指标'],
      [304, 675, '目标'],
      [64, 615, '经济'],
      [144, 644, '全社会研发经费投入'],
      [144, 628, '年均增长'],
      [304, 635, '20%'],
      [144, 595, '企业数'],
      [304, 595, '60家'],
    ],
  };
  expect(await textOf('a.pdf', makePdf([page]))).toBe(
    '类别\t指标\t目标\n经济\t全社会研发经费投入年均增长\t20%\n经济\t企业数\t60家',
  );
});

test.each(['', '芦湾市“十五五”规划'])(
  'a table that goes on below the head “%s” is one',
  async (head) => {
    const texts = head === '' ? [] : [[200, 815, head, 9] as const];
    const page = ({ lines = [], texts: own = [] }: MadePage) => ({
      lines,
      texts: [...texts, ...own],
    });
    const rest = [['3', '常住人口', '万人', '30', '31']];
    const pages = [page(table(XS, [160, 130, 100, 70], ROWS)), page(table(XS, [780, 750], rest))];
    const extraction = await extractFrom('a.pdf', makePdf(pages));
    expect(extraction.tables.map(({ rows }) => rows.map(({ name }) => name))).toEqual([
      ['地区生产总值', '森林覆盖率', '常住人口'],
    ]);
  },
);

/** Rows 1 … n of a table, `parts` naming the one that has two sub-rows beside a border of their own. */
function longTable(
  first: number,
  last: number,
  parts: number | undefined,
  head: boolean,
): MadePage {
  const xs = [60, 100, 260, 340, 420, 500];
  const split = 180;
  const lines: (readonly [number, number, number, number])[] = [];
  const texts: (readonly [number, number, string])[] = [];
  let y = 800;
  const rule = (from: number) => lines.push([from, y, 500, y]);
  const fill = (cells: readonly string[], at: readonly number[]) => {
    y -= 24;
    cells.forEach((text, index) => texts.push([(at[index] ?? 0) + 3, y + 7, text]));
  };
  const sides = (top: number, more: readonly number[]) =>
    [...xs, ...more].forEach((x) => lines.push([x, top, x, y]));
  rule(60);
  const rows = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  if (head) {
    fill(['序号', '指标', '2025年', '2030年', '属性'], xs);
    sides(y + 24, []);
    rule(60);
  }
  for (const number of rows) {
    const top = y;
    const figures = [`${String(number)}.5`, `${String(number + 1)}.5`, '预期性'];
    if (number === parts) {
      fill([String(number), '船员数', '船长（人）', ...figures], [60, 100, split, 260, 340, 420]);
      rule(split);
      fill(['大副（人）', ...figures], [split, 260, 340, 420]);
      sides(top, [split]);
    } else {
      fill([String(number), `渔港${'甲乙丙丁戊'.charAt(number % 5)}（座）`, ...figures], xs);
      sides(top, []);
    }
    rule(60);
  }
  return { lines, texts };
}

test.each([
  ['on no page', undefined],
  ['on the first page', 3],
  ['on the second page', 9],
  ['in the row below the page end', 7],
])('an indicator with parts %s leaves the halves of a table one table', async (_, parts) => {
  const pages = [longTable(1, 6, parts, true), longTable(7, 12, parts, false)];
  const { tables, findings } = await extractFrom('a.pdf', makePdf(pages));
  const numbers = tables.map(({ rows }) => [...new Set(rows.map(({ number }) => Number(number)))]);
  expect(numbers).toEqual([[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]]);
  const figures = tables[0]?.rows.map(({ number, cells }) => [number, cells.at(-3)?.text]);
  expect(figures?.every(([number, text]) => text === `${number ?? ''}.5`)).toBe(true);
  const subRows = tables[0]?.rows.filter(({ parent }) => parent === '船员数');
  expect(subRows?.length).toBe(parts === undefined ? 0 : 2);
  expect(findings).toEqual([]);
});

test('a table without borders keeps its columns apart', async () => {
  const texts = ROWS.flatMap((row, at) =>
    row.flatMap((text, column) =>
      text === '' ? [] : [[XS[column] ?? 0, 700 - at * 24, text] as const],
    ),
  );
  const extraction = await extractFrom('a.pdf', makePdf([{ texts }]));
  const [found] = extraction.tables;
  expect(found?.rows.map(({ name, cells }) => [name, cells.at(-1)?.text])).toEqual([
    ['地区生产总值', '150'],
    ['森林覆盖率', '66'],
  ]);
});

const SENTENCE: MadePage = { texts: [[60, 700, '到2030年，地区生产总值达到150亿元。']] };

test('a font that is not embedded names its characters by a map', async () => {
  const bytes = makePdf([SENTENCE], { tells: 'character-map' });
  expect(await textOf('a.pdf', bytes)).toBe('到2030年，地区生产总值达到150亿元。');
});

test.each<[string, Uint8Array, string]>([
  ['pages of pictures', makePdf([{ pictures: 1 }, { pictures: 1 }]), 'document-scanned'],
  [
    'pictures with a stamp and page numbers',
    makePdf([1, 2, 3].map((number) => ({ pictures: 1, texts: [[290, 40, String(number)]] }))),
    'document-scanned',
  ],
  ['empty pages', makePdf([{}, {}]), 'document-wordless'],
  ['cut off in the middle', makePdf([SENTENCE]).slice(0, 300), 'document-damaged'],
  ['nothing but the first line', new TextEncoder().encode('%PDF-1.7\n'), 'document-damaged'],
])('%s', async (_, bytes, kind) => {
  expect(await read('a.pdf', bytes)).toMatchObject({ ok: false, finding: { kind, file: 'a.pdf' } });
});

test('single pages of pictures are named', async () => {
  const bytes = makePdf([SENTENCE, { pictures: 1 }, SENTENCE, SENTENCE]);
  expect((await contentOf('a.pdf', bytes)).notes).toEqual([{ kind: 'pages-scanned', pages: [2] }]);
});
