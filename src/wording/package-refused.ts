import type { PackageFinding } from '../datapackage/finding/package-finding';
import { sayPackageFinding } from './package-finding';
import { quoted } from './phrases';

/**
 * That a package kept with the workbook is not in force, and the first reason.
 * @example sayPackageRefused('甲区', [{ kind: 'descriptor-missing' }])
 * // '工作簿里保存的规划数据“甲区”没有采用：数据包里没有 datapackage.json，…'
 */
export function sayPackageRefused(name: string, findings: readonly PackageFinding[]): string {
  const [first] = findings;
  const reason = first === undefined ? '请重新导入。' : sayPackageFinding(first);
  const rest = findings.length > 1 ? `（共${String(findings.length)}条问题）` : '';
  return `工作簿里保存的规划数据${quoted(name)}没有采用${rest}：${reason}`;
}
