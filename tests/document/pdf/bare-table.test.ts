import { PLANS, type MadePlan } from '../../extract/score/layouts/plans';
import { nameOf } from '../../extract/score/layouts/layouts';
import { scoreLayout } from '../../extract/score/layouts/score-layout';
import { makePdf, type MadePage } from '../support/make-pdf';
import { extractFrom } from '../support/read';

type Text = readonly [x: number, y: number, text: string, size: number];
type Place = 'middle' | 'bottom' | 'top';

const SIZE = 9;
const PITCH = 12;
const TOP = 760;

/** A column: where it stands, and how many characters its lines hold. */
interface Column {
  readonly x: number;
  readonly width: number;
  readonly head: string;
}

function columnsOf({ units, growths }: MadePlan): readonly Column[] {
  const heads: readonly (readonly [string, number])[] = [
    ['类别', 5],
    ['序号', 3],
    ['指标', 10],
    ...(units ? ([['单位', 7]] as const) : []),
    ['2025年', 7],
    ['2030年目标', 8],
    ...(growths ? ([['年均增长', 4]] as const) : []),
    ['属性', 2],
  ];
  let x = 40;
  return heads.map(([head, width]) => {
    const column = { x, width, head };
    x += width * SIZE + 8;
    return column;
  });
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (let at = 0; at < text.length; at += width) lines.push(text.slice(at, at + width));
  return lines;
}

/** The lines of a cell within the height of its row. */
function put(
  lines: readonly string[],
  x: number,
  top: number,
  height: number,
  place: Place,
): Text[] {
  const own = lines.length * PITCH;
  const down = place === 'top' ? 0 : place === 'middle' ? (height - own) / 2 : height - own;
  return lines.map((text, at) => [x, top - down - at * PITCH - SIZE, text, SIZE]);
}

/** A plan on pages without a border, its cells broken over lines, the categories beside their rows. */
function pagesOf(plan: MadePlan, place: Place, pad: number, last: number): readonly MadePage[] {
  const columns = columnsOf(plan);
  const cells = plan.rows.map((row) => {
    const values = [
      ...[row.number, nameOf(plan, row), ...(plan.units ? [row.unit] : []), row.base, row.target],
      ...[...(plan.growths ? [row.growth] : []), row.attribute],
    ];
    return values.map((text, at) => wrap(text, columns[at + 1]?.width ?? 9));
  });
  const heights = cells.map((row) => Math.max(...row.map((lines) => lines.length)) * PITCH + pad);
  const page = (from: number, to: number): MadePage => {
    let top = TOP - PITCH * 2;
    const texts: Text[] = columns.map(({ x, head }) => [x, TOP, head, SIZE]);
    let since = top;
    for (let row = from; row < to; row += 1) {
      const height = heights[row] ?? 0;
      cells[row]?.forEach((lines, at) => {
        texts.push(...put(lines, columns[at + 1]?.x ?? 0, top, height, place));
      });
      top -= height;
      const { category = '' } = plan.rows[row] ?? {};
      if (plan.rows[row + 1]?.category === category && row + 1 < to) continue;
      texts.push(...put(wrap(category, 5), 40, since, since - top, place));
      since = top;
    }
    return { texts };
  };
  const title: Text = [40, TOP + 40, '芦湾市国民经济和社会发展第十五个五年规划纲要', SIZE];
  const caption: Text = [40, TOP + 20, `表1 ${plan.title}`, SIZE];
  const first = page(0, last);
  const pages = [{ texts: [title, caption, ...(first.texts ?? [])] }];
  return last < plan.rows.length ? [...pages, page(last, plan.rows.length)] : pages;
}

/** The plans without the parts of indicators. */
const WHOLE = PLANS.map((plan) => ({
  ...plan,
  rows: plan.rows
    .filter(({ parent }) => parent === '')
    .map((row, at) => ({ ...row, number: String(at + 1) })),
}));

/** A category that the end of a page cuts nobody can place: pages end where one does. */
function breakOf({ rows }: MadePlan): number {
  return rows.findIndex(({ category }, at) => at > 3 && category !== rows[at - 1]?.category);
}

test.each([
  ['cells in the middle of their rows', 'middle', 8, false],
  ['cells at the bottom, rows not apart', 'bottom', 0, false],
  ['cells at the top', 'top', 4, false],
  ['over two pages', 'middle', 8, true],
] as const)('a table without borders: %s', async (_, place, pad, over) => {
  for (const plan of WHOLE) {
    const bytes = makePdf(pagesOf(plan, place, pad, over ? breakOf(plan) : plan.rows.length));
    const read = scoreLayout(plan, '', await extractFrom('a.pdf', bytes));
    const { silent, right, cells, waiting } = read;
    expect(silent).toEqual([]);
    expect(right).toBeGreaterThan(cells * 0.93);
    expect(waiting).toBeLessThanOrEqual(plan.rows.length * 0.7);
  }
});

test('a category that the end of a page cuts is placed or said to be unplaced, never wrong', async () => {
  for (const plan of WHOLE)
    for (let last = 3; last < plan.rows.length - 1; last += 2) {
      const extraction = await extractFrom('a.pdf', makePdf(pagesOf(plan, 'middle', 8, last)));
      expect(scoreLayout(plan, '', extraction).silent).toEqual([]);
    }
});

test.each<readonly [string, Place, number]>([
  ['in the middle of their rows', 'middle', 8],
  ['in the middle of rows that are hardly apart', 'middle', 2],
  ['at the top', 'top', 4],
])('cells that stand %s prove their rows and categories: none waits', async (_, place, pad) => {
  for (const plan of WHOLE)
    for (const last of [breakOf(plan), plan.rows.length]) {
      const extraction = await extractFrom('a.pdf', makePdf(pagesOf(plan, place, pad, last)));
      const { silent, right, cells, waiting } = scoreLayout(plan, '', extraction);
      expect({ silent, waiting, lost: cells - right }).toEqual({ silent: [], waiting: 0, lost: 0 });
    }
});

/** Rows closer than their font is high: the name of one is printed over that of the next. */
function crossedPages(plan: MadePlan, step: number): readonly MadePage[] {
  const xs = [40, 80, 260, 340, 420, 500];
  const heads = ['序号', '指标', '单位', '2025年', '2030年目标', '属性'];
  const texts: Text[] = [
    [40, TOP + 40, '芦湾市国民经济和社会发展第十五个五年规划纲要', SIZE],
    [40, TOP + 20, `表1 ${plan.title}`, SIZE],
    ...heads.map((head, at): Text => [xs[at] ?? 0, TOP, head, SIZE]),
  ];
  let y = TOP - PITCH * 2;
  plan.rows.forEach((row, at) => {
    const cells = [
      row.number,
      nameOf(plan, row),
      row.unit || '个',
      row.base,
      row.target,
      row.attribute,
    ];
    texts.push(...cells.map((text, column): Text => [xs[column] ?? 0, y, text, SIZE]));
    y -= at === 2 ? step : PITCH * 2;
  });
  return [{ texts }];
}

test.each([
  ['half over each other', SIZE * 0.5, true],
  ['a little over each other', SIZE * 0.65, true],
  ['close, and not over each other', SIZE * 1.05, false],
])('rows %s', async (_, step, waits) => {
  for (const plan of WHOLE) {
    const extraction = await extractFrom('a.pdf', makePdf(crossedPages(plan, step)));
    if (waits) expect(scoreLayout(plan, '', extraction).silent).toEqual([]);
    const kinds: readonly string[] = extraction.findings.map(({ kind }) => kind);
    const over = kinds.filter((kind) => ['lines-crossed', 'rows-unread'].includes(kind));
    // A table read as text, because its cells have no place, waits too; close rows may.
    const said = waits
      ? kinds.filter((kind) => kind === 'cells-unplaced' || over.includes(kind))
      : over;
    expect(said.length > 0).toBe(waits);
  }
});
