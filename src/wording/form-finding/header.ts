import type { FormLineFinding, FormPlace } from '../../core/form/finding';
import type { ColumnNotActual, FormHeaderFinding } from '../../core/form/header-finding';
import { sayLookupFinding } from '../lookup-finding';
import { listed, quoted } from '../phrases';

/** The forms that people fill in. */
export type FormName = 'actuals' | 'template';

/** Whether columns can be pointed out in the pane, which columns are needed. */
const FORMS: Readonly<Record<FormName, { readonly canMap: boolean; readonly needed: string }>> = {
  actuals: {
    canMap: true,
    needed: '请在第一行写上列名：地区、指标、年份、实际值（状态、来源、增速可以不写）',
  },
  template: {
    canMap: false,
    needed: '列名至少要有“指标”，和“基期值”“目标值”或年份（如 2030年）中的一个',
  },
};

/** As many headers as a person reads in one sentence. */
const HEADERS_SHOWN = 8;

/** A finding about the columns of a form as one sentence. */
export function sayHeader(finding: FormHeaderFinding, form: FormName): string {
  const { canMap, needed } = FORMS[form];
  switch (finding.kind) {
    case 'header-missing':
      return `没有找到列名，${sayFound(finding.headers)}；${needed}。`;
    case 'form-column-missing':
      return `缺少${listed(finding.columns.map(quoted))}列，${sayFound(finding.headers)}；请补上${canMap ? '，或指明哪一列是它' : ''}。`;
    case 'form-column-repeated':
      return `${listed(finding.headers.map(quoted))}都可以当作“${finding.column}”，不知道用哪一列；请改掉其中的列名${canMap ? '，或指明用哪一列' : ''}。`;
    case 'mapped-column-absent':
      return `没有找到指定为“${finding.column}”的${quoted(finding.header)}列，${sayFound(finding.headers)}；请重新指明。`;
    case 'years-across':
      return `年份写在了列名里（${listed(finding.headers.slice(0, HEADERS_SHOWN))}）；请改成一行一个年份：地区、指标、年份、实际值。`;
    case 'years-across-read':
      if (finding.years.length === 1) {
        return `列名写的是 ${String(finding.years[0])} 年，各行都已按这一年读取；请核对。`;
      }
      return `每个年份一列，已按 ${listed(finding.years.map((year) => `${String(year)} 年`))}读取，一行可以有几个年份的值；请核对。`;
    case 'year-unclear':
      return `${sayRow(finding.row)}列名${quoted(finding.column)}既不是基期年 ${String(finding.baseYear)}，也不是目标年 ${String(finding.targetYear)}；请核对规划期，或写明是什么，如 2027年目标值、2024年实际值。`;
    case 'columns-ignored':
      return `${listed(finding.headers.slice(0, HEADERS_SHOWN).map(quoted))}${finding.headers.length > HEADERS_SHOWN ? '等' : ''}列没有用到；如果其中有要用的，请${canMap ? '指明' : '改写列名'}。`;
    case 'remarks-read':
      return `${sayHeaders(finding.headers)}列只看有没有写明数是哪一年、哪个地区、几个月的，是不是预计、快报，其余的话没有用到。`;
    case 'columns-not-actual':
      return `${sayHeaders(finding.headers)}列${NOT_ACTUAL[finding.why]}`;
    case 'growth-year-taken':
      return `${quoted(finding.header)}列没有写年份，它在各年份之后，已按 ${String(finding.year)} 年的增速读取；请核对。`;
    case 'names-across-read':
      return `每个${finding.of}一列，已按${sayHeaders(finding.headers)}读取；请核对。`;
    case 'fact-above':
      return sayFact(finding);
    case 'section-read':
      return `${sayRow(finding.row)}${quoted(finding.text)}以下的行，${listed(finding.of)}按那里写的读取；请核对。`;
    case 'section-unread':
      return `${sayRow(finding.row)}${quoted(finding.text)}以下的行没有采用：那里写的不是全年的实际值，或者缺少需要的列；要用请改正，或另存成一张表再读。`;
    case 'part-year-above':
      return `表头上方写的是${quoted(finding.text)}，不是全年的数，整张表都没有采用；请换成全年的数，如果确实是全年的，请删去表头上方的这几个字。`;
  }
}

/** What a column is instead of the year's actual values, and what was done. */
const NOT_ACTUAL: Readonly<Record<ColumnNotActual, string>> = {
  target: '是目标、计划或规划数，不是实际值，没有读。',
  base: '是基期值，不是当年的实际值，没有读；如果要用，请把列名写成“2020年实际值”这样。',
  growth: '是几年平均的增速，不是当年的，没有读。',
  'growth-unclear': '是增速，但看不出是哪一年的，没有读；请写成“2023年增速”这样。',
  'year-alone': '看不出是实际值还是目标，没有读；是实际值的请写成“2023年实际值”这样。',
  'part-year': '不是全年的数（月度、季度或半年），没有读；请换成全年的数。',
  forecast: '是预计数，同一年已有实际值，没有读。',
};

function sayHeaders(headers: readonly string[]): string {
  const more = headers.length > HEADERS_SHOWN ? `等 ${String(headers.length)} ` : '';
  return `${listed(headers.slice(0, HEADERS_SHOWN).map(quoted))}${more}`;
}

function sayFact({
  of,
  text,
  from,
}: Extract<FormHeaderFinding, { readonly kind: 'fact-above' }>): string {
  if (of === '单位') return `表上写明单位是 ${text}，各行没有另写单位的按它换算；请核对。`;
  const FROM = {
    line: '表头上方写明',
    title: '表头上方的标题写的是',
    asked: '表里没有写，按选定的',
  } as const;
  return `${of}：${FROM[from]}${quoted(text)}，各行都按它读取；请核对。`;
}

function sayFound(headers: readonly string[]): string {
  if (headers.length === 0) return '什么也没有';
  const more = headers.length > HEADERS_SHOWN ? '等' : '';
  return `现有的是：${listed(headers.slice(0, HEADERS_SHOWN).map(quoted))}${more}`;
}

/** What a line above the table is to hold. */
const LINES: Readonly<Record<string, string>> = {
  地区: '汉字全称，如 某某县',
  代码: '六位行政区划代码，没有代码的空着',
  规划期: ' 十五五 这样的形式',
  印发日期: ' 2026-02-01 这样的形式，不知道就空着',
};

/** A finding about the lines above the table of a form as one sentence. */
export function sayLine(finding: FormLineFinding): string {
  switch (finding.kind) {
    case 'line-missing': {
      const { line, row } = finding;
      const text = LINES[line] ?? '';
      return row === undefined
        ? `没有写明${line}；请在列名上方加一行，第一格写“${line}”，第二格写${text}。`
        : `${sayRow(row)}“${line}”后面是空的；请填${text}。`;
    }
    case 'line-unreadable':
      return `${sayRow(finding.row)}：看不懂${finding.line}${quoted(finding.text)}；请填${LINES[finding.line] ?? '原文'}。`;
    case 'line-region-unresolved':
      return `${sayRow(finding.row)}：${sayLookupFinding(finding.reason)}也可以在“代码”一行填六位行政区划代码。`;
    case 'line-region-contradicts':
      return `${sayRow(finding.row)}：代码 ${finding.code} 是${finding.coded}，地区却写的是${quoted(finding.named)}；请改正其中一个。`;
    case 'region-new':
      return `${sayRow(finding.row)}：现有数据里没有${quoted(finding.name)}，将作为新的地区加入（代码 ${finding.code}）；如果是已有的地区，请改正名称。`;
    case 'plan-replaced':
      return `采用后将代替现有的${quoted(finding.title)}的全部指标。`;
  }
}

/**
 * A row, counted as a spreadsheet counts.
 * @example sayRow(12) // '第 12 行'
 */
export function sayRow(row: number): string {
  return `第 ${String(row)} 行`;
}

/**
 * A cell by its row and the header of its column.
 * @example sayCell({ row: 12, column: '完成值' }) // '第 12 行“完成值”列'
 */
export function sayCell({ row, column }: FormPlace): string {
  return `${sayRow(row)}${quoted(column)}列`;
}
