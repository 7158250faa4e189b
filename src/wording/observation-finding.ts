import type { ObservationFinding } from '../core/observation/observation-finding';
import type { ObservationSheetFinding } from '../core/observation/observation-sheet-finding';
import type { ObservationFileFinding } from '../datapackage/observation/observation-file';
import { sayCellFinding } from './package-finding/cell';
import { sayFileFinding } from './package-finding/file';
import { sayTableFinding } from './package-finding/table';
import { sayObservationHeader } from './observation-finding/header';
import { sayObservationRow } from './observation-finding/place';
import { sayObservationRowFinding } from './observation-finding/row';
import { quoted } from './phrases';

/**
 * A finding about actual values, from a file or a sheet, as one Chinese sentence: where, what is
 * wrong, how to mend it.
 * @example sayObservationFinding({ kind: 'status-unknown', row: 3, column: '状态', text: '正常' })
 * // '第 3 行“状态”列：看不懂状态“正常”，按没有写明处理；请填 初步、最终 或 预计，不清楚就空着。'
 */
export function sayObservationFinding(
  finding: ObservationFinding | ObservationFileFinding,
): string {
  switch (finding.kind) {
    case 'header-missing':
    case 'observation-column-missing':
    case 'observation-column-repeated':
    case 'mapped-column-absent':
    case 'years-across':
    case 'years-across-read':
    case 'columns-ignored':
    case 'rows-missing':
      return sayObservationHeader(finding);
    case 'names-unknown':
      return `读到${sayObservationRow(finding.row)}为止，已有 ${String(finding.count)} 个名称认不出来，多半是列对错了，没有继续读；请指明哪一列是地区、哪一列是指标后重读。`;
    case 'further-observation-findings':
      return `另有 ${String(finding.count)} 处没有逐条列出，请先处理上面的，再读一次。`;
    case 'file-too-large':
    case 'file-too-many-rows':
      return `${finding.file} 有 ${String(finding.found)} ${finding.kind === 'file-too-large' ? '字节' : '行'}，超过 ${String(finding.limit)} 的上限，没有读；请检查是否选错了文件，或分成几个文件。`;
    case 'file-empty':
    case 'file-gb18030':
    case 'file-binary':
    case 'file-undecodable':
    case 'file-damaged':
      return sayFileFinding(finding);
    case 'quote-broken':
      return sayTableFinding(finding);
    case 'cell-too-long':
      return sayCellFinding(finding);
    default:
      return sayObservationRowFinding(finding);
  }
}

/**
 * Why the sheet of actual values was not written or read, as one sentence that ends with what to do.
 * @example sayObservationSheetFinding({ kind: 'observation-sheet-missing', title: '实际值' })
 * // '工作簿里没有实际值表；请先插入“实际值”表，填写后再读。'
 */
export function sayObservationSheetFinding(finding: ObservationSheetFinding): string {
  switch (finding.kind) {
    case 'observation-sheet-missing':
      return `工作簿里没有实际值表；请先插入${quoted(finding.title)}表，填写后再读。`;
    case 'observation-sheet-foreign':
      return `已有一张名为${quoted(finding.sheet)}的工作表，里面不是实际值表，没有写入；请先把那张表改名，再插入。`;
    case 'observation-rows-missing':
      return `工作表${quoted(finding.sheet)}已有这个规划的 ${String(finding.present)} 行，还缺 ${String(finding.missing)} 行；如果要在末尾补上缺的行，请确认，已有的内容不会改动。`;
    case 'observation-rows-too-many':
      return `工作表${quoted(finding.sheet)}剩下的行放不下 ${String(finding.missing)} 行，没有写入；请先删去下面用不着的内容。`;
  }
}
