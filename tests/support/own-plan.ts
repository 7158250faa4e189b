import { fromTexts } from '../../src/datapackage/keep-package';
import type { PackageFile } from '../../src/datapackage/package-file';
import { resealed } from './seed-files';

/**
 * A made-up county's own plan as a bureau would send it: a row for each type of target, a target that
 * prose says otherwise, and a first print that was corrected later. No number here is anybody's.
 */
const ROWS: readonly (readonly [
  code: string,
  name: string,
  unit: string,
  indicatorId: string,
  base: string,
  target: string,
  growth: string,
])[] = [
  ['01', '地区生产总值', '亿元', 'gdp', '140.5', '200', '7.3'],
  ['02', '城镇新增就业人数', '万人', '', '1.1', '[5.5]', ''],
  ['03', '城镇调查失业率', '%', '', '', '<5', '--'],
  ['04', '森林覆盖率', '%', '', '61.5', '62', '[0.5]'],
  ['05', '每千人口床位数', '张', '', '5', '6.5', ''],
  ['06', '单位GDP能源消耗降低', '%', '', '', '完成市下达任务', ''],
];

/** The plan's first print, or the corrected one, where 床位数 is to reach 7. */
export function ownPlan(print: 'first' | 'corrected'): readonly PackageFile[] {
  const target = (code: string, text: string) =>
    print === 'corrected' && code === '05' ? '7' : text;
  const figures = ROWS.flatMap(([code, , , , base, printed, growth], index) =>
    (
      [
        ['base', base],
        ['target', target(code, printed)],
        ['growth', growth],
      ] as const
    ).flatMap(([measure, text]) =>
      text === ''
        ? []
        : [
            `YS-${code}-${measure},LOCAL:YS-14,${code},${measure},${text},table,专栏1 第${index + 1}行,${21 + index}`,
          ],
    ),
  );
  const tables: Readonly<Record<string, readonly string[]>> = {
    'sources.csv': ['source_id,title', 'outline,云山县第十四个五年规划纲要'],
    'regions.csv': ['region_id,code_scheme,name', 'LOCAL:YS,LOCAL,云山县'],
    'plans.csv': [
      'plan_id,region_id,period,base_year,target_year,title,source_id,table',
      'LOCAL:YS-14,LOCAL:YS,十四五,2020,2025,云山县第十四个五年规划纲要,outline,printed',
    ],
    'indicators.csv': ['indicator_id,name,direction,nature'],
    'names.csv': ['kind,id,name', 'region,LOCAL:YS,云山'],
    'plan_indicators.csv': [
      'plan_id,code,number,printed_name,unit,indicator_id',
      ...ROWS.map(
        ([code, name, unit, id]) => `LOCAL:YS-14,${code},${Number(code)},${name},${unit},${id}`,
      ),
    ],
    'figures.csv': [
      'figure_id,plan_id,code,measure,text,place_kind,place,line',
      ...figures,
      'YS-01-prose,LOCAL:YS-14,01,target,210亿元,prose,第二章 主要目标,88',
    ],
  };
  const resources = Object.keys(tables).map((path) => ({ name: path.replace('.csv', ''), path }));
  const descriptor = JSON.stringify({
    name: 'yunshan-14',
    title: '云山县十四五规划',
    version: print === 'first' ? '1' : '2',
    resources,
  });
  const texts = Object.entries(tables).map(([path, lines]) => ({
    path,
    text: `${lines.join('\n')}\n`,
  }));
  return resealed(fromTexts([{ path: 'datapackage.json', text: descriptor }, ...texts]));
}
