import type {
  CopiedCell,
  CopyFinding,
  CopyNote,
  CopySummary,
  FormulaPlace,
} from '../core/finding/copy-finding';
import type { DocumentFinding } from '../core/finding/document-finding';
import { sayDocumentFinding } from './document-finding';
import { listed, quoted } from './phrases';

/** As many cells as a person looks up one by one; the rest are counted. */
const SHOWN = 12;

const PLACES: Readonly<Record<FormulaPlace, string>> = {
  'conditional-format': '条件格式',
  'data-validation': '数据验证',
  name: '名称',
  chart: '图表',
  'macro-sheet': '宏表',
  part: '文件的一部分',
};

/**
 * Why no copy to send was made, as Chinese sentences that end with what to do.
 * @example sayCopyFinding({ kind: 'copy-not-workbook', file: '十四五.xls' }) // '“十四五.xls”不是 …'
 */
export function sayCopyFinding(finding: CopyFinding | DocumentFinding): string {
  if (!isOfCopy(finding)) return sayDocumentFinding(finding);
  switch (finding.kind) {
    case 'copy-not-workbook':
      return `${quoted(finding.file)}不是 .xlsx 或 .xlsm 工作簿，没有做分发副本；请在 Excel 里另存为 .xlsx 后再试。`;
    case 'copy-unanswered':
      return `有 ${finding.cells.length} 个 PLAN 公式没有算出结果：${sayCells(finding.cells)}。没有做分发副本；请等计算完成（#NAME? 的先点“修复函数名”，没有存下结果的先在 Excel 里重算并保存），再试。`;
    case 'copy-caught':
      return `有 ${finding.cells.length} 个公式用 IFERROR 一类函数包着 PLAN 函数，显示的是备用值，看不出是“没有这个数”还是没算出来：${sayCells(finding.cells)}。没有做分发副本；请核对这些格子，确实没有这个数的照显示的值做副本，或把 IFERROR 改成 IFNA（它只挡“没有这个数”）。`;
    case 'copy-elsewhere': {
      const shown = finding.places
        .slice(0, SHOWN)
        .map(({ place, where, formula }) => `${PLACES[place]} ${where} ${quoted(formula)}`);
      return `单元格以外还有 ${finding.places.length} 处用到 PLAN 函数，那里没有值可以代替：${listed(shown)}${more(finding.places)}。没有做分发副本；请把 PLAN 公式写进一个单元格，让这些地方改用那个单元格，再试。`;
    }
    case 'copy-file-refused':
      return `Excel 没有交出工作簿的文件（${finding.code}：${finding.reason}），没有做分发副本；请先保存工作簿再试，仍不行时另存一份，用命令行 npm run -s copy 做副本。`;
  }
}

const isOfCopy = (finding: CopyFinding | DocumentFinding): finding is CopyFinding =>
  finding.kind.startsWith('copy-');

const NOTES: Readonly<Record<CopyNote, string>> = {
  'manual-calculation': '工作簿的计算方式是手动：副本里是最近一次算出的值，要新的请先按 F9 再做。',
  macros: '宏原样保留，没有看里面写了什么；宏里用到 PLAN 函数的，收件人那里用不了。',
  'signature-dropped': '数字签名只对原来的文件有效，副本里没有。',
  'links-kept': '副本里还留着指向加载项文件的链接；收件人打开时若问是否更新链接，选“不更新”。',
};

/**
 * What a copy holds, a sentence a line; the first says the most.
 * @example sayCopySummary({ sheets: [{ name: '十四五', formulas: 63 }], … })[0]
 * // '“十四五”63 个 PLAN 公式换成了数值；原工作簿没有改动。'
 */
export function sayCopySummary({ sheets, dependents, names, notes }: CopySummary): string[] {
  const counts = sheets.map(({ name, formulas }) => `${quoted(name)}${formulas} 个`);
  const first =
    sheets.length === 0
      ? '工作簿里没有 PLAN 公式，副本只是去掉了加载项存的内容；原工作簿没有改动。'
      : `${listed(counts)} PLAN 公式换成了数值；原工作簿没有改动。`;
  const more = [
    ...(dependents.length === 0
      ? []
      : [
          `还有 ${dependents.length} 个公式要靠那些公式才能算（溢出区域引用、FORMULATEXT、模拟运算表），也换成了值：${listed(dependents.slice(0, SHOWN))}${dependents.length > SHOWN ? '等' : ''}。`,
        ]),
    ...(names.length === 0
      ? []
      : [`名称${listed(names.map(quoted))}用到 PLAN 函数，没有带入副本；用它的单元格是数值。`]),
  ];
  return [first, ...more, ...notes.map((note) => NOTES[note])];
}

function sayCells(cells: readonly CopiedCell[]): string {
  const shown = cells
    .slice(0, SHOWN)
    .map(({ address, shown: text }) => `${address}${text === '' ? '（空）' : quoted(text)}`);
  return `${listed(shown)}${more(cells)}`;
}

const more = (all: readonly unknown[]): string =>
  all.length > SHOWN ? ` 等 ${all.length} 处` : '';

/**
 * What a copy's file is called.
 * @param workbook its address or file name, '' for one that was never saved
 * @example copyName('C:\\报表\\十四五.xlsx', 'xlsx') // '十四五（分发副本）.xlsx'
 */
export function copyName(workbook: string, extension: string): string {
  const file = workbook.split(/[\\/]/).at(-1) ?? '';
  const base = file.replace(/\.[^.]{1,5}$/, '').replace(/[<>:"|?*]/g, '');
  return `${base === '' ? '工作簿' : base}（分发副本）.${extension}`;
}
