import type { FormFinding } from '../core/form/finding';
import { isFormSheetFinding, type FormSheetFinding } from '../core/form/findings';
import type { WorkbookFinding } from '../core/finding/workbook-finding';
import type { FormFileFinding } from '../datapackage/form/read-form-file';
import { sayHeader, sayLine, sayRow, type FormName } from './form-finding/header';
import { sayFormRow, sayFormValue } from './form-finding/row';
import { sayCellFinding } from './package-finding/cell';
import { sayFileFinding } from './package-finding/file';
import { sayTableFinding } from './package-finding/table';
import { quoted } from './phrases';
import { sayWorkbookFinding } from './workbook-finding';

/**
 * A finding about a filled-in form, from a file or a sheet, as one Chinese sentence: where, what is
 * wrong, how to mend it.
 * @example sayFormFinding({ kind: 'status-unknown', row: 3, column: '状态', text: '正常' }, 'actuals')
 * // '第 3 行“状态”列：看不懂状态“正常”，按没有写明处理；请填 初步、最终 或 预计，不清楚就空着。'
 */
export function sayFormFinding(finding: FormFinding | FormFileFinding, form: FormName): string {
  switch (finding.kind) {
    case 'header-missing':
    case 'form-column-missing':
    case 'form-column-repeated':
    case 'mapped-column-absent':
    case 'years-across':
    case 'years-across-read':
    case 'year-unclear':
    case 'columns-ignored':
    case 'remarks-read':
    case 'columns-not-actual':
    case 'growth-year-taken':
    case 'names-across-read':
    case 'fact-above':
    case 'part-year-above':
    case 'section-read':
    case 'section-unread':
      return sayHeader(finding, form);
    case 'line-missing':
    case 'line-unreadable':
    case 'line-region-unresolved':
    case 'line-region-contradicts':
    case 'region-new':
    case 'plan-replaced':
      return sayLine(finding);
    case 'rows-missing':
    case 'rows-too-many':
    case 'form-row-uneven':
    case 'form-row-short':
    case 'base-unlike':
    case 'lines-passed':
    case 'growth-below':
    case 'cells-carried':
    case 'indicators-outside':
    case 'row-not-actual':
    case 'cell-missing':
    case 'cell-choice':
    case 'name-unresolved':
    case 'name-odd':
    case 'code-unknown':
    case 'code-contradicts':
    case 'several-plans':
    case 'row-blank':
    case 'target-type-unfit':
    case 'code-repeated':
    case 'name-repeated':
      return sayFormRow(finding);
    case 'year-unreadable':
    case 'year-outside-plan':
    case 'indicator-unplanned':
    case 'value-unreadable':
    case 'value-inexact':
    case 'value-approximate':
    case 'beside-unread':
    case 'growth-in-points':
    case 'marks-passed':
    case 'value-words':
    case 'unit-unfit':
    case 'percent-unclear':
    case 'units-contradict':
    case 'unit-converted':
    case 'status-unknown':
    case 'year-repeated':
    case 'year-contradicted':
    case 'year-superseded':
    case 'actual-replaced':
      return sayFormValue(finding, form);
    case 'names-unknown':
      return `读到${sayRow(finding.row)}为止，已有 ${String(finding.count)} 个名称认不出来，多半是列对错了，没有继续读；请指明哪一列是地区、哪一列是指标后重读。`;
    case 'further-findings':
      return `另有 ${String(finding.count)} 处没有逐条列出，请先处理上面的，再读一次。`;
    case 'file-too-large':
    case 'file-too-many-rows':
      return `${finding.file} 有 ${String(finding.found)} ${finding.kind === 'file-too-large' ? '字节' : '行'}，超过 ${String(finding.limit)} 的上限，没有读；请检查是否选错了文件，或分成几个文件。`;
    case 'file-encoded':
      return finding.encoding === 'utf-16'
        ? `${finding.file} 是 UTF-16 编码（Excel 的“Unicode 文本”），已照此读。`
        : `${finding.file} 是 Big5（繁体）编码，已照此读。`;
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
  }
}

/**
 * Why the sheet of a form was not written or read, as one sentence that ends with what to do.
 * @example sayFormSheetFinding({ kind: 'form-sheet-missing', title: '实际值' })
 * // '工作簿里没有实际值表；请先插入“实际值”表，填写后再读。'
 */
export function sayFormSheetFinding(finding: FormSheetFinding | WorkbookFinding): string {
  if (!isFormSheetFinding(finding)) return sayWorkbookFinding(finding);
  switch (finding.kind) {
    case 'form-sheet-missing':
      return `工作簿里没有${finding.title}表；请先插入${quoted(finding.title)}表，填写后再读。`;
    case 'form-sheet-foreign':
      return `已有一张名为${quoted(finding.sheet)}的工作表，里面不是${finding.title}表，没有写入；请先把那张表改名，再插入。`;
    case 'form-sheet-there':
      return `工作簿里已有${finding.title}表${quoted(finding.sheet)}，除列名外填了 ${String(finding.cells)} 格；如果要另插一张空的，请确认：原来的表不动，读取时以新的为准。`;
    case 'form-rows-missing':
      return `工作表${quoted(finding.sheet)}已有这个规划的 ${String(finding.present)} 行，还缺 ${String(finding.missing)} 行；如果要在末尾补上缺的行，请确认，已有的内容不会改动。`;
    case 'form-rows-too-many':
      return `工作表${quoted(finding.sheet)}剩下的行放不下 ${String(finding.missing)} 行，没有写入；请先删去下面用不着的内容。`;
  }
}
