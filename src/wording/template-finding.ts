import type { Oddity } from '../core/observation/odd-value';
import type { TemplateSheetFinding } from '../core/template/template-sheet-finding';
import type { TemplateFinding } from '../datapackage/template/template-finding';
import { sayLookupFinding } from './lookup-finding';
import { sayObservationFinding } from './observation-finding';
import { listed, quoted } from './phrases';

const ODD: Readonly<Record<Oddity | 'split' | 'long', string>> = {
  error: '是 Excel 的错误值，请改成印出的内容，没有的空着',
  formula: '是公式，请粘贴为数值，照印的填写',
  scientific: '是科学计数，位数可能已经丢失，请照印的重新填写',
  date: '像是被 Excel 改成了日期，请先把这一列设成文本格式，再照印的填写',
  split: '像是带千位分隔的数被逗号切成了两格，请去掉千位分隔，或给整个数加上引号',
  long: '太长了，请只填印出的内容',
};

const LINES: Readonly<Record<string, string>> = {
  地区: '请写汉字全称，如 某某县',
  代码: '请填六位行政区划代码，没有代码的空着',
  规划期: '请填 十五五 这样的形式',
  印发日期: '请填 2026-02-01 这样的形式，不知道就空着',
};

/**
 * A finding about a filled-in template as one Chinese sentence: where, what is wrong, how to mend it.
 * @example sayTemplateFinding({ kind: 'template-cell-missing', row: 12, column: '指标' })
 * // '第 12 行“指标”列是空的；请填指标名称，用不着的行请整行清空。'
 */
export function sayTemplateFinding(finding: TemplateFinding): string {
  switch (finding.kind) {
    case 'template-header-missing':
      return finding.headers.length === 0
        ? '没有找到表头；表头至少要有“指标”一列，和“基期值”“目标值”或年份（如 2030年）中的一列。'
        : `没有找到表头（读到的是 ${listed(finding.headers.slice(0, 12).map(quoted))}）；表头至少要有“指标”一列，和“基期值”“目标值”或年份（如 2030年）中的一列。`;
    case 'template-column-repeated':
      return `第 ${String(finding.row)} 行表头里 ${listed(finding.columns.map(quoted))} 说的是同一列；请只留一列，或改写另一列的列名。`;
    case 'template-columns-ignored':
      return `没有用到的列：${listed(finding.headers.map(quoted))}。`;
    case 'template-year-unclear':
      return `第 ${String(finding.row)} 行表头${quoted(finding.column)}既不是基期年 ${String(finding.baseYear)}，也不是目标年 ${String(finding.targetYear)}；请核对规划期，或写明是什么，如 2027年目标值、2024年实际值。`;
    case 'template-line-missing':
      return `没有写明${finding.line}；请在表头上方加一行，第一格写“${finding.line}”，第二格写${finding.line === '规划期' ? ' 十五五 这样的规划期' : '地区的全称'}。`;
    case 'template-line-unreadable':
      return `第 ${String(finding.row)} 行：看不懂${finding.line}${quoted(finding.text)}；${LINES[finding.line] ?? '请改正'}。`;
    case 'template-region-unresolved':
      return `第 ${String(finding.row)} 行：${sayLookupFinding(finding.reason)}也可以在“代码”一行填六位行政区划代码。`;
    case 'template-region-contradicts':
      return `第 ${String(finding.row)} 行：代码 ${finding.code} 是${finding.coded}，地区却写的是${quoted(finding.named)}；请改正其中一个。`;
    case 'template-region-new':
      return `第 ${String(finding.row)} 行：现有数据里没有${quoted(finding.name)}，将作为新的地区加入（代码 ${finding.code}）；如果是已有的地区，请改正名称。`;
    case 'template-plan-replaced':
      return `采用后将代替现有的${quoted(finding.title)}的全部指标。`;
    case 'template-rows-missing':
      return '表头下面还没有填指标；请一个指标填一行。';
    case 'template-rows-too-many':
      return `有 ${String(finding.found)} 行，超过 ${String(finding.limit)} 行的上限；请检查是否选错了文件。`;
    case 'template-row-uneven':
      return `第 ${String(finding.row)} 行有 ${String(finding.found)} 格，表头只有 ${String(finding.expected)} 列；请检查是否多了逗号，或数里的千位分隔没有加引号。`;
    case 'template-cell-missing':
      return `第 ${String(finding.row)} 行${quoted(finding.column)}列是空的；请填指标名称，用不着的行请整行清空。`;
    case 'template-name-odd':
      return `第 ${String(finding.row)} 行${quoted(finding.column)}列的${quoted(finding.text)}不像指标名称；请检查这一行的各格是否错了位。`;
    case 'template-cell-choice':
      return `第 ${String(finding.row)} 行${quoted(finding.column)}列：看不懂${quoted(finding.text)}；请填 ${finding.allowed.join(' 或 ')}，没有印就空着。`;
    case 'template-cell-odd':
      return `第 ${String(finding.row)} 行${quoted(finding.column)}列的${quoted(finding.text)}${ODD[finding.why]}。`;
    case 'template-figure-words':
      return `第 ${String(finding.row)} 行${quoted(finding.column)}列的${quoted(finding.text)}不是数，将照原文保留；如果填错了列，请改正。`;
    case 'template-several-plans':
      return `第 ${String(finding.row)} 行${quoted(finding.column)}列是${quoted(finding.text)}，与${quoted(finding.first)}不同；一个模板只写一个地区的一个规划，请分成几个文件。`;
    case 'template-row-blank':
      return `第 ${String(finding.row)} 行${quoted(finding.indicator)}一个数也没有填；如果规划印了，请补上。`;
    case 'template-code-repeated':
      return `第 ${String(finding.row)} 行的编码${quoted(finding.text)}与第 ${String(finding.firstRow)} 行相同；请改成不同的，或都空着由本工具编排。`;
    case 'template-name-repeated':
      return `第 ${String(finding.row)} 行${quoted(finding.text)}与第 ${String(finding.firstRow)} 行重名；公式将只能用编码区分，如果多填了请删去一行。`;
    case 'further-findings':
      return `另有 ${String(finding.count)} 处没有逐条列出，请先处理上面的，再读一次。`;
    default:
      return sayObservationFinding(finding);
  }
}

/**
 * Why the sheet of a plan template was not written or read, as one sentence that ends with what to do.
 * @example sayTemplateSheetFinding({ kind: 'template-sheet-missing', title: '规划模板' })
 * // '工作簿里没有规划模板表；请先插入“规划模板”表，填写后再读。'
 */
export function sayTemplateSheetFinding(finding: TemplateSheetFinding): string {
  return finding.kind === 'template-sheet-missing'
    ? `工作簿里没有规划模板表；请先插入${quoted(finding.title)}表，填写后再读。`
    : `工作簿里已有规划模板表${quoted(finding.sheet)}，除列名外填了 ${String(finding.cells)} 格；如果要另插一张空的，请确认：原来的表不动，读回时以新的为准。`;
}
