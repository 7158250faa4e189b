import type { PackageFinding } from '../datapackage/finding/package-finding';
import { sayCellFinding } from './package-finding/cell';
import { sayDescriptorFinding } from './package-finding/descriptor';
import { sayFileFinding } from './package-finding/file';
import { sayRelationFinding } from './package-finding/relation';
import { sayTableFinding } from './package-finding/table';

/**
 * A finding about a data package as one Chinese sentence: where, what is wrong, how to mend it.
 * @example sayPackageFinding({ kind: 'descriptor-missing' })
 * // '数据包里没有 datapackage.json，请选择数据包本身所在的目录，或从 seeds 目录复制一份再改。'
 */
export function sayPackageFinding(finding: PackageFinding): string {
  switch (finding.kind) {
    case 'descriptor-missing':
    case 'descriptor-not-json':
    case 'descriptor-field':
    case 'resource-missing':
    case 'resource-duplicate':
    case 'resource-unknown':
    case 'path-unsafe':
    case 'hash-unsupported':
    case 'dialect-unsupported':
    case 'hash-missing':
      return sayDescriptorFinding(finding);
    case 'file-missing':
    case 'file-duplicate':
    case 'file-empty':
    case 'file-unlisted':
    case 'file-gb18030':
    case 'file-binary':
    case 'file-undecodable':
    case 'file-damaged':
    case 'file-too-large':
    case 'file-too-many-rows':
    case 'size-differs':
    case 'hash-differs':
      return sayFileFinding(finding);
    case 'quote-broken':
    case 'row-uneven':
    case 'column-missing':
    case 'column-unknown':
    case 'column-duplicate':
      return sayTableFinding(finding);
    case 'cell-too-long':
    case 'cell-required':
    case 'cell-control':
    case 'cell-type':
    case 'cell-enum':
    case 'cell-pattern':
    case 'cell-formula-like':
      return sayCellFinding(finding);
    case 'key-duplicate':
    case 'reference-unknown':
    case 'period-unreadable':
    case 'period-year':
    case 'figure-subject':
    case 'figure-years':
    case 'figure-year-unusual':
    case 'figure-column-unlisted':
    case 'figure-version-unused':
    case 'figure-unread':
    case 'plan-without-rows':
    case 'count-apart':
      return sayRelationFinding(finding);
    case 'further-findings':
      return `另有 ${String(finding.count)} 处问题没有逐条列出，请先改好上面的，再检查一次。`;
  }
}
