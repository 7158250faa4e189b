import { rowsOf } from '../../extract/document/show';
import { makePdf, type MadePage } from './make-pdf';
import { extractFrom } from './read';

const SIZE = 10;
/** Where 类别, 序号, 指标, 单位, 2025年, 2030年 and 属性 begin. */
const XS = [40, 110, 140, 300, 350, 420, 490] as const;
/** A line of a table: how far down it stands, and its cells. */
export type Line = readonly [down: number, ...cells: readonly string[]];

/** Lines, each as far down as it says, cells at the columns; * is an empty one. */
export function page(lines: readonly Line[], xs: readonly number[] = XS): MadePage {
  const texts = lines.flatMap(([down, ...cells]) =>
    cells.flatMap((text, at) =>
      text === '*' ? [] : [[xs[at] ?? 0, 760 - down, text, SIZE] as const],
    ),
  );
  return {
    texts: [
      [40, 800, '沙洲县国民经济和社会发展第十五个五年规划纲要', SIZE],
      [40, 780, '专栏1 主要指标', SIZE],
      ...texts,
    ],
  };
}

export const HEAD: Line = [0, '类别', '序号', '指标', '单位', '2025年', '2030年', '属性'];

/** A page that begins with the header. */
export function again(...lines: readonly Line[]): MadePage {
  return { texts: page([HEAD, ...lines]).texts?.slice(2) ?? [] };
}

export async function read(...pages: readonly MadePage[]): Promise<readonly string[]> {
  const { tables } = await extractFrom('a.pdf', makePdf(pages));
  expect(tables.flatMap(({ doubts }) => doubts)).toEqual([]);
  return tables.flatMap(rowsOf);
}

export const FIRST = '经济|1||渔港数|座|base:3|target:4|预期性';
export const THIRD = '安全|3||浮标数|个|base:9|target:10|约束性';
export const SECOND = '经济|2||灯塔数|座|base:15|target:26|预期性';
