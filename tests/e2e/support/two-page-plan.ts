import { makePdf } from '../../document/support/make-pdf';

const LEFTS = [60, 100, 310, 370, 430, 490] as const;
const HEADER = ['序号', '指标', '单位', '2025年', '2030年', '属性'];
const FRONT = [
  '山溪县国民经济和社会发展',
  '第十五个五年规划纲要',
  '（2026年2月8日山溪县第十八届人民代表大会第六次会议批准）',
  '第二章 发展目标',
  '到2030年，地区生产总值达到110亿元，建成充电桩300个。',
  '专栏1 “十五五”时期主要指标',
];

/** The rows of the made-up plan; the second and the third of 文化场馆 stand under it. */
const ROWS = [
  ['1', '地区生产总值', '亿元', '85', '120', '预期性'],
  ['2', '城镇新增就业', '万人', '0.5', '[2.5]', '预期性'],
  ['3', '文化场馆', '个', '12', '18', '预期性'],
  ['', '其中：图书馆', '个', '4', '6', '预期性'],
  ['', '博物馆', '个', '2', '3', '预期性'],
  ['4', '森林覆盖率', '%', '66', '67', '约束性'],
  ['5', '每千人口医师数', '人', '2.8', '3.2', '预期性'],
];

/** How many indicators the plan prints, sub-rows and all. */
export const ROW_COUNT = ROWS.length;

/** The plan as a PDF of two pages: the table goes on over the page, its header printed again. */
export function twoPagePdf(): Uint8Array {
  const lineOf = (cells: readonly string[], y: number) =>
    cells.flatMap((text, at) => (text === '' ? [] : [[LEFTS[at] ?? 60, y, text] as const]));
  const table = (rows: readonly (readonly string[])[], top: number) =>
    [HEADER, ...rows].flatMap((cells, at) => lineOf(cells, top - at * 22));
  const front = FRONT.map((text, at) => [60, 780 - at * 26, text] as const);
  return makePdf([
    { texts: [...front, ...table(ROWS.slice(0, 5), 610)] },
    { texts: table(ROWS.slice(5), 780) },
  ]);
}

/** The same as text copied from a page: words parted by blanks, the front before the table. */
export function pastedPlan(): string {
  return [...FRONT, ...[HEADER, ...ROWS].map((cells) => cells.join('  ').trim())].join('\n');
}
