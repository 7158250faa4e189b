import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import { shippedPackage } from '../../../src/datapackage/shipped';
import { readTemplateFile } from '../../../src/datapackage/form/read-template';
import { formFileSeverity } from '../../../src/datapackage/form/read-form-file';
import { sayFormFinding } from '../../../src/wording/form-finding';

export const catalog = buildCatalog([shippedPackage()]);
export const utf8 = (text: string) => new TextEncoder().encode(text);
export const read = (text: string) => readTemplateFile(utf8(text), catalog, '模板.csv');

/** What every template needs to say, and a plain table. */
export const HEAD = '地区,仓山区\n规划期,十五五\n';
export const TABLE = '序号,类别,指标,单位,属性,2025年,2030年,年均增长,出处\n';

/** What is wrong, in words, errors only. */
export function errorsOf(text: string): readonly string[] {
  return read(text)
    .findings.filter((finding) => formFileSeverity(finding) === 'error')
    .map((each) => sayFormFinding(each, 'template'));
}

export function mildOf(text: string): readonly string[] {
  return read(text)
    .findings.filter((finding) => formFileSeverity(finding) !== 'error')
    .map((each) => sayFormFinding(each, 'template'));
}

export const ROW = '1,经济,GDP,亿元,预期性,1,2,3,\n';
export const one = (row: string) => `${HEAD}${TABLE}${row}\n`;
