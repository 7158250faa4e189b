import type { FormMedium, FormRowFinding, FormValueFinding } from '../../core/form/finding';
import { targetTypeWord } from '../../core/plan-target/target-type';
import { sayLookupFinding } from '../lookup-finding';
import { listed, quoted } from '../phrases';
import { sayCell, sayRow, type FormName } from './header';

/** A finding about a row of a form, and what the row is about, as one sentence. */
export function sayFormRow(finding: FormRowFinding): string {
  switch (finding.kind) {
    case 'rows-missing':
      return '列名下面没有数据；请填写后再读。';
    case 'rows-too-many':
      return `有 ${String(finding.found)} 行，超过 ${String(finding.limit)} 行的上限；请检查是否选错了文件。`;
    case 'form-row-uneven':
      return sayUneven(finding);
    case 'form-row-short':
      return sayShort(finding);
    case 'base-unlike':
      return `表里${finding.region} ${String(finding.year)} 年的 ${String(finding.total)} 个数有 ${String(finding.count)} 个不是规划印的基期值：可能全表的年份错了一年，也可能规划印的是当时的预计数；数照样采用，请核对年份。`;
    case 'lines-passed':
      return `${sayRow(finding.row)}${quoted(finding.text)}${finding.count > 1 ? `等 ${String(finding.count)} 行` : ''}只有一格文字，没有当作数据。`;
    case 'growth-below':
      return `${sayRow(finding.row)}${quoted(finding.text)}${finding.count > 1 ? `等 ${String(finding.count)} 行` : ''}没有写是哪个指标的，已按上面一行指标的增速（%）读取；请核对。`;
    case 'cells-carried':
      return `${sayRow(finding.row)}${finding.count > 1 ? `等 ${String(finding.count)} 行` : ''}的${listed(finding.columns.map(quoted))}列空着，像是上面合并的单元格，已按上面的读取；如果不是，请逐行填写。`;
    case 'indicators-outside':
      return `${sayRow(finding.row)}起，有 ${String(finding.count)} 个指标（${finding.examples.join('、')}等）规划里没有，没有采用；如果其中有规划的指标，请改成规划里的名称。`;
    case 'row-not-actual':
      return `${sayCell(finding)}写的是${quoted(finding.text)}，${NOT_ACTUAL[finding.why]}`;
    case 'cell-missing':
      return `${sayCell(finding)}是空的，请填写；合并的单元格请先拆开，每行都填，用不着的行请整行清空。`;
    case 'cell-choice':
      return `${sayCell(finding)}：看不懂${quoted(finding.text)}；请填 ${finding.allowed.join(' 或 ')}，没有就空着。`;
    case 'name-unresolved':
      return `${sayCell(finding)}：${sayLookupFinding(finding.reason)}`;
    case 'name-odd':
      return `${sayCell(finding)}的${quoted(finding.text)}不像指标名称；请检查这一行的各格是否错了位。`;
    case 'code-unknown':
      return `${sayCell(finding)}：没有编码为${quoted(finding.text)}的规划指标，请改正，或清空这一格而写明地区和指标。`;
    case 'code-contradicts':
      return `${sayRow(finding.row)}的编码 ${finding.code} 是${quoted(finding.coded)}，${quoted(finding.column)}列写的却是${quoted(finding.named)}，可能是排序时没有选中所有的列；请核对后改正其中一处。`;
    case 'several-plans':
      return `${sayCell(finding)}是${quoted(finding.text)}，与${quoted(finding.first)}不同；一个模板只写一个地区的一个规划，请分成几个文件。`;
    case 'row-blank':
      return `${sayRow(finding.row)}${quoted(finding.indicator)}一个数也没有填；如果规划印了，请补上。`;
    case 'target-type-unfit':
      return `${sayCell(finding)}选的是${quoted(targetTypeWord(finding.chosen))}，但印的${quoted(finding.text)}读不成这样的目标，将按${quoted(listed(finding.types.map(targetTypeWord)))}判定；请核对目标类型，拿不准就空着。`;
    case 'code-repeated':
      return `${sayRow(finding.row)}的编码${quoted(finding.text)}与${sayRow(finding.firstRow)}相同；请改成不同的，或都空着由本工具编排。`;
    case 'name-repeated':
      return `${sayRow(finding.row)}${quoted(finding.text)}与${sayRow(finding.firstRow)}重名；公式将只能用编码区分，如果多填了请删去一行。`;
  }
}

function sayUneven({
  row,
  found,
  expected,
  medium,
}: Extract<FormRowFinding, { readonly kind: 'form-row-uneven' }>): string {
  const what = `${sayRow(row)}有 ${String(found)} 格，列名只有 ${String(expected)} 个`;
  return medium === 'file'
    ? `${what}；含逗号的数字和文字请放在英文双引号里，多余的逗号请删去。`
    : `${what}；列名右边的内容如果不属于这张表，请移到别处，否则请给那一列写上列名。`;
}

const NOT_ACTUAL: Readonly<
  Record<Extract<FormRowFinding, { readonly kind: 'row-not-actual' }>['why'], string>
> = {
  target: '是目标、计划数，不是实际值，没有采用；请填当年的实际数。',
  growth: '是增速，不是实际值，没有采用；增速请填在“增速”列。',
  completion: '是完成率，不是实际值，没有采用；完成率不必填。',
  'part-year': '不是全年的数，没有采用；请填全年的数。',
  'other-region': '是别的地区的数，没有采用；请填本地区的实际数。',
  'other-year': '是另一年的数，没有采用；请填这一年的实际数，或改正年份。',
};

function sayShort({
  row,
  found,
  expected,
  hasComma,
  medium,
}: Extract<FormRowFinding, { readonly kind: 'form-row-short' }>): string {
  if (medium === 'sheet') {
    return `${sayRow(row)}的各格错了位，数值那一格是空的，没有采用；请一格只写一项，地区、指标、年份、数值各写各的格。`;
  }
  const what =
    found < expected
      ? `只有 ${String(found)} 格，列名有 ${String(expected)} 个`
      : '各格错了位，数值那一格是空的';
  const cure = hasComma
    ? '其中有中文标点（，、；），请改成英文逗号'
    : '请补上缺的格，没有填的也要留出逗号';
  return `${sayRow(row)}${what}，没有采用；${cure}。`;
}

type Unreadable = Extract<FormValueFinding, { readonly kind: 'value-unreadable' }>;
type Inexact = Extract<FormValueFinding, { readonly kind: 'value-inexact' }>;

const ODD: Readonly<Record<Exclude<Unreadable['why'], 'text' | 'error' | 'split'>, string>> = {
  scientific: '是科学计数法，末几位可能已经丢失，请把单元格改成“数值”或“文本”格式，照原数重新填写',
  date: '像是被 Excel 改成了日期，请先把单元格改成“文本”格式，再照原数填写',
  formula: '以公式的符号开头，不会计算，请填算好的数或原文',
  long: '太长了，请只填印出的内容',
};

const SPLIT: Readonly<Record<FormMedium, string>> = {
  file: '被逗号断成了两格，请给这个数加上英文双引号，或去掉其中的千分位逗号',
  sheet: '被断成了左右两格，请并成一格，不写千分位逗号',
};

/** What belongs where something else stands: the year's number, or what the plan prints. */
const INSTEAD: Readonly<Record<FormName, Readonly<Record<'text' | 'error', string>>>> = {
  actuals: {
    text: '不是一个数，请填当年的实际数；没有数据就填“无数据”，还没有填就空着',
    error: '是公式出错的结果，请改正公式，或直接填数；没有数据就填“无数据”',
  },
  template: {
    text: '不是一个数，请填印出的内容，没有的空着',
    error: '是公式出错的结果，请改成印出的内容，没有的空着',
  },
};

const INEXACT: Readonly<Record<Inexact['why'], string>> = {
  bound: '只说了界限，不是确切的数，请填当年的实际数',
  range: '是一个范围，不是确切的数，请填当年的实际数',
  cumulative: '是累计数，不是一年的数，请填当年的数，累计由加载项去算',
  change: '是增减幅度，不是当年的数，请填当年的数，增速请填在“增速”列',
  target: '是目标或计划数，请填当年的实际数',
  several: '不止一个数，或者说的是别的年份，请只填当年的一个数',
};

/** A finding about the year or the value of a row as one sentence. */
export function sayFormValue(finding: FormValueFinding, form: FormName): string {
  switch (finding.kind) {
    case 'year-unreadable':
      return `${sayCell(finding)}：看不懂年份${quoted(finding.text)}，请写成 2023 这样的四位年份，一行只写一年。`;
    case 'year-outside-plan':
      return `${sayCell(finding)}：${String(finding.year)} 年不在《${finding.plan}》的 ${String(finding.firstYear)}—${String(finding.targetYear)} 年之内，已收下，但不参加对照；请核对年份。`;
    case 'indicator-unplanned':
      return `${sayCell(finding)}：${finding.region}这一年的规划没有列${quoted(finding.indicator)}，已收下，但没有目标可以对照；如果指的是另一个指标，请改正名称。`;
    case 'value-unreadable':
      return `${sayValueCell(finding)}：${quoted(finding.text)}${sayUnreadable(finding, form)}。`;
    case 'value-inexact':
      return `${sayValueCell(finding)}：${quoted(finding.text)}${INEXACT[finding.why]}。`;
    case 'value-approximate':
      return `${sayCell(finding)}：${quoted(finding.text)}不是确切的数，按 ${String(finding.value)} 计；请尽量填确切的数。`;
    case 'beside-unread':
      return `${sayCell(finding)}：${quoted(finding.text)}只采用了 ${String(finding.value)}，同一格里的${quoted(finding.beside)}没有采用；要用就另填一行或另一列。`;
    case 'marks-passed':
      return `${sayCell(finding)}${finding.count > 1 ? `等 ${String(finding.count)} 格` : ''}的数后面有脚注的记号${quoted(finding.mark)}，已去掉记号按${quoted(finding.text)}采用；如果脚注说的是别的范围或口径，请核对。`;
    case 'growth-in-points':
      return `${sayCell(finding)}（${finding.indicator}）：${quoted(finding.text)}是百分点的增减，不是增速，没有当作增速；当年的值照常采用。`;
    case 'value-words':
      return `${sayCell(finding)}的${quoted(finding.text)}不是数，将照原文保留；如果填错了列，请改正。`;
    case 'unit-unfit':
      return `${sayValueCell(finding)}：${quoted(finding.text)}的单位是 ${finding.unit}，这个指标的单位是 ${finding.expected}，无法换算；请换算后填写，或改正单位。`;
    case 'percent-unclear':
      return `${sayValueCell(finding)}：单位是 %，却写着${quoted(finding.text)}，分不清是 ${finding.text}% 还是 ${finding.percent}，没有采用；请连同百分号写成“${finding.percent}”或“${finding.text}%”。`;
    case 'units-contradict':
      return `${sayValueCell(finding)}：写明的单位有 ${finding.units.join(' 和 ')}，不知道按哪一个，没有采用；请改成一致的。`;
    case 'unit-converted':
      return `${sayRow(finding.row)}${finding.count > 1 ? `等 ${String(finding.count)} 行` : ''}（${finding.indicator}）：已从${finding.from}换算为${finding.to}，例如${quoted(finding.text)}记作 ${String(finding.value)} ${finding.to}；请核对。`;
    case 'status-unknown':
      return `${sayCell(finding)}：看不懂状态${quoted(finding.text)}，按没有写明处理；请填 初步、最终 或 预计，不清楚就空着。`;
    case 'actual-replaced':
      return `${sayRow(finding.row)}（${finding.indicator} ${String(finding.year)} 年）：原来收录的是 ${String(finding.before)} ${finding.unit}，改以这里的 ${String(finding.value)} ${finding.unit}为准；请核对。`;
    case 'year-repeated':
      return `${sayTwo(finding)}与${sayRow(finding.otherRow)}重复，只计一次；请删去其中一行。`;
    case 'year-contradicted':
      return `${sayTwo(finding)}写的是${quoted(finding.text)}，${sayRow(finding.otherRow)}写的是${quoted(finding.otherText)}，两个都没有采用；请删去错的一行，或用状态分清初步和最终。`;
    case 'year-superseded':
      return `${sayTwo(finding)}的${quoted(finding.text)}让位于${sayRow(finding.otherRow)}状态更确定的${quoted(finding.otherText)}；如果不对，请改正状态。`;
  }
}

function sayUnreadable({ why, medium }: Unreadable, form: FormName): string {
  if (why === 'split') return SPLIT[medium];
  return why === 'text' || why === 'error' ? INSTEAD[form][why] : ODD[why];
}

function sayValueCell(
  finding:
    | Unreadable
    | Inexact
    | Extract<
        FormValueFinding,
        { readonly kind: 'unit-unfit' | 'percent-unclear' | 'units-contradict' }
      >,
): string {
  return `${sayCell(finding)}${finding.indicator === '' ? '' : `（${finding.indicator}）`}`;
}

function sayTwo({
  row,
  indicator,
  year,
  measure,
}: Extract<FormValueFinding, { readonly otherRow: number }>): string {
  const growth = measure === 'actual' ? '' : '增速';
  return `${sayRow(row)}（${indicator} ${String(year)} 年${growth}）`;
}
