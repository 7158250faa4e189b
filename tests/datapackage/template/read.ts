import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import { shippedPackage } from '../../../src/datapackage/shipped';
import { readTemplateFile } from '../../../src/datapackage/template/read-template-file';
import { templateSeverity } from '../../../src/datapackage/template/template-severity';
import { sayTemplateFinding } from '../../../src/wording/template-finding';

export const catalog = buildCatalog([shippedPackage()]);
export const utf8 = (text: string) => new TextEncoder().encode(text);
export const read = (text: string) => readTemplateFile(utf8(text), catalog, '模板.csv');

/** What every template needs to say, and a plain table. */
export const HEAD = '地区,仓山区\n规划期,十五五\n';
export const TABLE = '序号,类别,指标,单位,属性,2025年,2030年,年均增长,出处\n';

/** What is wrong, in words, errors only. */
export function errorsOf(text: string): readonly string[] {
  return read(text)
    .findings.filter((finding) => templateSeverity(finding) === 'error')
    .map(sayTemplateFinding);
}

export function mildOf(text: string): readonly string[] {
  return read(text)
    .findings.filter((finding) => templateSeverity(finding) !== 'error')
    .map(sayTemplateFinding);
}

export const ROW = '1,经济,GDP,亿元,预期性,1,2,3,\n';
export const one = (row: string) => `${HEAD}${TABLE}${row}\n`;
