import { DOCUMENT_ENDINGS } from '../../../core/finding/document-finding';
import { sheetsOf } from '../../../core/document/part';
import type { PackageDraft } from '../../../datapackage/draft/package-draft';
import type { ReviewCounts } from '../../../review/decision/standing';
import type { DecisionState } from '../../../review/review';
import type { ReviewSource } from '../../../review/source/review-source';
import type { DocumentTable } from '../../../extract/table/table';
import type { LeftWork, ReviewFilter } from './import-state';

/** Every text of 导入 that is not made in src/wording. */
export const REVIEW_MESSAGES = {
  source: '导入规划',
  sourceHelp:
    '从规划文件、网页或表格里找出指标和数字，由您逐条核对，做成数据包随工作簿保存。文件只在本机读取，不上传。',
  openFile: '打开文件',
  fileHelp: `Word（.docx）、PDF、Excel、WPS 和 OpenDocument 表格、网页、文本：${DOCUMENT_ENDINGS.join(' ')}`,
  pasteLabel: '或者粘贴到这里',
  pasteHint: '按 Ctrl+V 粘贴指标表或规划原文',
  readPasted: '读取粘贴的文字',
  readCells: '读取所选单元格',
  readCellsHelp: '先在工作表中选中整张指标表（含表头）。',
  reading: '正在读取…',
  keeping: '正在保存…',
  pasted: '粘贴的内容',
  nothingFound: '没有找到指标表，也没有找到目标数字；请核对是不是选错了文件，或只粘贴指标表再试。',

  steps: '步骤',
  stepAbout: '1 规划',
  stepList: '2 核对',
  stepFinish: '3 保存',

  about: '这是哪份规划',
  aboutHelp: '下面标“推测”的取自文件标题等处，请对照原件核对。',
  guessed: '推测',
  region: '地区',
  regionHint: '全称，如 某某县',
  code: '代码',
  codeHint: '六位，可不填',
  period: '规划期',
  periodHint: '如 十五五',
  title: '规划名称',
  titleHint: '可不填',
  documentNo: '文号',
  adoptedOn: '批准日期',
  adoptedHint: '如 2026-02-28',
  optional: '可不填',
  table: '指标表',
  tableNone: '没有指标表（只用正文）',
  tableNoneFound: '没有认出指标表，只列出正文里的数字。',
  toList: '核对数字',
  notes: '读取时发现',
  close: '放弃这份文件',
  closeQuestion: '放弃核对？您在这份文件上做的决定会丢失；已经随工作簿保存的不受影响。',
  closeYes: '放弃',

  filter: '显示',
  list: '候选数字',
  listEmpty: '没有待定的了。可以看“全部”，或去“保存”。',
  listNone: '这里没有数字。',
  pagePrevious: '上一页',
  pageNext: '下一页',
  context: '原文',
  contextRow: '表中这一行',
  place: '位置',
  reasons: '依据',
  accept: '采纳',
  edit: '更正',
  reject: '舍弃',
  undo: '撤销',
  undone: '已撤销上一步。',
  acceptSure: '采纳把握大的',
  keys: '键盘：↑↓ 选择，A 或回车 采纳，E 更正，R 或 Delete 舍弃，U 撤销',
  yearNone: '没写年份',
  proseMark: '正文',
  differs: '与表不同',
  proseOnly: '表中没有这一项，只见于正文',

  correction: '更正',
  name: '指标',
  text: '数字原文',
  unit: '单位',
  years: '年份',
  yearsHint: '2030 或 2026-2030',
  measure: '是什么',
  attribute: '属性',
  attributeNone: '未印',
  rowShared: '名称、单位、属性和目标类型属于整行，这一行的其他数字一起改。',
  targetType: '目标类型',
  targetTypeDerived: '按名称和数字判断',
  targetTypeNone: '这一行没有目标',
  save: '保存更正',
  cancel: '取消',

  toFinish: '预览并保存',
  finish: '保存之前请看一看',
  finishNone: '还没有采纳任何数字，没有可保存的内容。请回到“核对”采纳。',
  finishRefused: '现在还不能保存',
  notKept: '还没有保存任何内容。',
  remarks: '检查结果',
  noRemarks: '没有发现问题。',
  keep: '随工作簿保存',
  keepNeedsExcel: '未连接到 Excel，不能随工作簿保存；可以导出数据包。',
  export: '导出数据包',
  exportHelp: '下载没有反应？',
  exportHow:
    '桌面版 Excel 可能不允许任务窗格下载。数据包已可随工作簿保存，把工作簿发给同事即可；也可以逐个复制下面的文件，粘贴到记事本，以 UTF-8 存成同名文件，放进同一个文件夹。',
  copy: '复制',
  copyRefused: '这里不允许复制；请在下面选中文字后按 Ctrl+C。',
  packageName: '规划数据包',
  done: '已随工作簿保存',
  doneHelp: '公式已重新计算；现在就可以插入指标表，或用 PLAN.TARGET 等函数取数。',
  showPlan: '去“指标”插入',
  back: '返回核对',
  another: '导入另一份',

  storageWorkOnly:
    '这份文件较长，原文没有留在本机：关闭窗格后请再打开同一份文件，您的决定会自动恢复。',
  storageRefused: '浏览器不允许保存草稿：关闭窗格会丢失核对结果，请尽快随工作簿保存。',
} as const;

export const STANDINGS: Readonly<Record<DecisionState, string>> = {
  open: '待定',
  accepted: '采纳',
  corrected: '更正',
  rejected: '舍弃',
};

export const FILTERS: Readonly<Record<ReviewFilter, string>> = {
  open: '待定',
  all: '全部',
  table: '表',
  prose: '正文',
};

/** What is under review: `规划.docx`, `所选单元格 Sheet1!A1:G27`. */
export function sourceText({ origin, name }: ReviewSource): string {
  if (origin === 'file') return name;
  return origin === 'paste' ? REVIEW_MESSAGES.pasted : `所选单元格 ${name}`;
}

/** `专栏2 主要指标（21 行，第214行起）` */
export function tableText({ title, rows, line }: DocumentTable): string {
  const name = title === '' ? '无标题的表' : title;
  return `${name}（${String(rows.length)} 行，第 ${String(line)} 行起）`;
}

/** What is still to be done: `还有 12 条待定，已采纳 80，舍弃 3`. */
export function remainingText({ open, accepted, corrected, rejected }: ReviewCounts): string {
  const rest = open === 0 ? '没有待定的' : `还有 ${String(open)} 条待定`;
  const taken = accepted + corrected;
  const fixed = corrected === 0 ? '' : `（更正 ${String(corrected)}）`;
  return `${rest}，已采纳 ${String(taken)}${fixed}，舍弃 ${String(rejected)}`;
}

/** `采纳把握大的（17）` */
export function sureLabel(count: number): string {
  return `${REVIEW_MESSAGES.acceptSure}（${String(count)}）`;
}

/** Said after a decision. */
export function decidedText(standing: Exclude<DecisionState, 'open'>, name: string): string {
  return `已${STANDINGS[standing]}：${name}。`;
}

/** Said after many at once. */
export function sureText(count: number): string {
  return `已采纳 ${String(count)} 条把握大的，按 U 可撤销。`;
}

/** `第 1–40 条，共 1000 条` */
export function pageText(first: number, count: number, all: number): string {
  return `第 ${String(first + 1)}–${String(first + count)} 条，共 ${String(all)} 条`;
}

/** Said when work on the same file is taken up again. */
export function resumedText(count: number): string {
  return `已恢复上次核对的 ${String(count)} 个决定。`;
}

/** Asks for the file again that was too long to be kept. */
export function leftText({ name, count }: LeftWork): string {
  return `上次核对的“${name}”还有 ${String(count)} 个决定没有保存到工作簿。原文较长，没有留在本机；再打开同一份文件就会恢复，打开别的文件则会丢失。`;
}

/** Said once a file's text is on the clipboard. */
export function copiedText(path: string): string {
  return `已复制 ${path}，请粘贴到记事本并以 UTF-8 存成同名文件。`;
}

/** How many candidates will not be written. */
export interface LeftOut {
  readonly waiting: number;
  /** Cells of the table that wait or were rejected. */
  readonly cells: number;
}

/** What the package would hold, one fact a line. */
export function packFacts(
  draft: PackageDraft,
  { waiting }: LeftOut,
  replaced: string | undefined,
): readonly string[] {
  const { rows, region, period, title } = draft;
  const ofTable = rows.filter(({ origin }) => origin === 'table').length;
  const figures = rows.reduce((sum, row) => sum + row.figures.length, 0);
  const prose = rows.length - ofTable;
  return [
    `${region.name}“${period.name}”规划${title === '' ? '' : `：${title}`}`,
    `指标表 ${String(ofTable)} 行${prose === 0 ? '' : `，只见于正文的指标 ${String(prose)} 个`}；共 ${String(figures)} 个数字。`,
    waiting === 0 ? '' : `还有 ${String(waiting)} 条待定，这次不写入。`,
    draft.table === 'missing' ? '没有指标表：数据包会注明“表缺失”，各行取自正文。' : '',
    replaced === undefined ? '' : `现有的“${replaced}”会由这一份整个替换。`,
  ].filter((line) => line !== '');
}

/** A cell that is printed and left out would look like one that is printed blank. */
export function cellsLeftText(count: number): string {
  return `指标表里有 ${String(count)} 格没有采纳，保存后会显示为空白，看起来像原表没有印；请回到“核对”采纳或更正。`;
}

/** `文本第 214 行`; rows are counted where there are sheets: `所选区域第 3 行`. */
export function lineText({ content, origin }: ReviewSource, line: number): string {
  const isSheet = content.kind === 'parts' && sheetsOf(content.parts).length > 0;
  if (!isSheet) return `文本第 ${String(line)} 行`;
  return origin === 'selection' ? `所选区域第 ${String(line)} 行` : `工作表第 ${String(line)} 行`;
}

/** Which row of the table a figure in the text speaks of. */
export function rowText(position: number, name: string): string {
  return `对应表中第 ${String(position)} 行：${name}`;
}

/** A line of the list as it is read out: `地区生产总值，目标值 2030：1200 亿元。采纳，把握大`. */
export function optionLabel(option: {
  readonly name: string;
  readonly what: string;
  readonly figure: string;
  readonly standing: DecisionState;
  readonly sure: string;
}): string {
  const { name, what, figure, standing, sure } = option;
  return `${name}，${what}：${figure}。${STANDINGS[standing]}，${sure}`;
}
