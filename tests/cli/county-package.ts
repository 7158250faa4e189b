import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromTexts } from '../../src/datapackage/keep-package';
import { resealed } from '../support/seed-files';

/** A made-up county that no shipped table knows, as a bureau would write it. No number here is anybody's. */
const TABLES: Readonly<Record<string, string>> = {
  'sources.csv': 'source_id,title\noutline,云山县第十五个五年规划纲要\n',
  'regions.csv': 'region_id,code_scheme,name\nLOCAL:YS,LOCAL,云山县\n',
  'plans.csv':
    'plan_id,region_id,period,base_year,target_year,title,source_id,table\n' +
    'LOCAL:YS-15,LOCAL:YS,第十五个五年规划,2025,2030,云山县第十五个五年规划纲要,outline,printed\n',
  'indicators.csv': 'indicator_id,name,direction,nature\n',
  'names.csv': 'kind,id,name\nregion,LOCAL:YS,云山\n',
  'plan_indicators.csv':
    'plan_id,code,number,printed_name,unit,indicator_id\n' +
    'LOCAL:YS-15,01,1,地区生产总值,亿元,gdp\n' +
    'LOCAL:YS-15,02,2,=1+1,项,\n' +
    'LOCAL:YS-15,03,3,"""三品一标""认证产品",个,\n',
  'figures.csv':
    'figure_id,plan_id,code,measure,text,place\n' +
    'YS-01-base,LOCAL:YS-15,01,base,140.5,专栏1 第1行\n' +
    'YS-01-target,LOCAL:YS-15,01,target,突破200亿元,专栏1 第1行\n' +
    'YS-03-target,LOCAL:YS-15,03,target,37,专栏1 第3行\n',
};

/**
 * Writes the made-up county's package into a new folder.
 *
 * @param region the county's name
 * @returns the folder; the caller removes it
 */
export function countyPackage(region = '云山县'): string {
  const folder = mkdtempSync(join(tmpdir(), 'county-'));
  const resources = Object.keys(TABLES).map((path) => ({ name: path.replace('.csv', ''), path }));
  const descriptor = JSON.stringify({ name: 'yunshan-15', resources });
  const texts = Object.entries(TABLES).map(([path, text]) => ({
    path,
    text: text.replaceAll('云山县', region),
  }));
  const files = fromTexts([{ path: 'datapackage.json', text: descriptor }, ...texts]);
  for (const { path, bytes } of resealed(files)) writeFileSync(join(folder, path), bytes);
  return folder;
}
