import { asRegions } from '../../core/region/division';
import type { Region } from '../../core/region/region';

/**
 * The provinces, cities and counties of the country, in the order of their codes: 2023 年统计用区划
 * 代码 (to 2023-06-30), and the three of GB/T 2260 that it leaves out. Fetched when first asked for,
 * since functions never need it.
 * @example (await readDivisions()).find(({ name }) => name === '台江区')?.code // '350103'
 */
export async function readDivisions(): Promise<readonly Region[]> {
  const { default: text } = await import(/* webpackChunkName: "divisions" */ './divisions.csv');
  return parseDivisions(text);
}

/**
 * The divisions that a list of code and name holds.
 * @example parseDivisions('code,name\n350103,台江区')[0]?.level // '市辖区'
 */
export function parseDivisions(text: string): readonly Region[] {
  const [, ...lines] = text.trim().split('\n');
  return asRegions(
    lines.map((line) => {
      const [code = '', name = ''] = line.split(',');
      return { code, name };
    }),
  );
}
