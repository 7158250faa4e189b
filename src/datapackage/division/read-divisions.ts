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
  const [, ...lines] = text.trim().split('\n');
  return asRegions(
    lines.map((line) => {
      const [code = '', name = ''] = line.split(',');
      return { code, name };
    }),
  );
}
