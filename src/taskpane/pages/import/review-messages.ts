import { DOCUMENT_ENDINGS } from '../../../core/finding/document-finding';
import { openedAt } from '../../../core/catalog/describe-place';
import { readFigures, type PackageDraft } from '../../../datapackage/draft/package-draft';
import type { ReviewAccount } from '../../../review/decision/standing';
import type { ReviewItem } from '../../../review/item/review-item';
import { DECISION_WORDS, sayCounts, sayRows } from '../../../wording/review-account';
import type { DecisionState } from '../../../core/finding/review-finding';
import type { ReviewSource } from '../../../review/source/review-source';
import type { DocumentTable } from '../../../extract/table/table';
import type { PlanAbout } from '../../../review/about/plan-about';
import type { RegionChoice } from '../../parts/offer-regions';
import type { LeftWork } from './import-state';

/** Every text of 导入 that is not made in src/wording. */
export const REVIEW_MESSAGES = {
  source: '导入规划',
  sourceHelp:
    '从规划文件、网页或表格里找出指标和数字，由您逐条核对，做成规划数据随工作簿保存。文件只在本机读取，不上传。',
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
  aboutHelp: '下面标“推测”的取自文件，各写明取自哪里，请对照原件核对。',
  guessed: '推测',
  ofTitle: '取自标题',
  ofRegion: '按地区名称查得',
  region: '地区',
  regionHint: '全称，如 某某县',
  code: '代码',
  codeHint: '六位，可不填',
  period: '规划期',
  periodHint: '如 十五五',
  title: '标题',
  titleHint: '可不填',
  documentNo: '文号',
  adoptedOn: '印发日期',
  adoptedHint: '如 2026-02-28',
  optional: '可不填',
  adjusted:
    '这份文件的表有调整后的目标。要采用的，写明是哪份文件、哪天起调整的；不采用的两格都空着，只读原定的。',
  adjustedBy: '调整的文件',
  byHint: '名称或文号',
  adjustedOn: '调整日期',
  onHint: '如 2028-06-30',
  table: '指标表',
  tableNone: '没有选指标表：只用正文里的数字。',
  tablesJoined:
    '几张表合成一张：同名的行并到一起（左右相接），其余的接在后面（上下相接）；说法不一的等您核对。',
  tableNoneFound: '没有认出指标表，只列出正文里的数字。',
  toList: '核对数字',
  notes: '读取时发现',
  close: '放弃这份文件',
  closeQuestion: '放弃核对？您在这份文件上做的决定会丢失；已经随工作簿保存的不受影响。',
  closeYes: '放弃',

  filter: '显示',
  filterKind: '来处',
  filterMeasure: '是什么数',
  filterConfidence: '把握',
  all: '全部',
  anyKind: '表和正文',
  anyMeasure: '各种数',
  anyConfidence: '各种把握',
  list: '候选数字',
  listEmpty: '没有待定的了。可以看“全部”，或去“保存”。',
  listNone: '没有符合这些条件的；请放宽上面的条件。',
  pagePrevious: '上一页',
  pageNext: '下一页',
  context: '原文',
  contextRow: '表中这一行',
  accept: '采纳',
  edit: '更正',
  reject: '舍弃',
  undo: '撤销',
  undone: '已撤销上一步。',
  acceptSure: '采纳把握大的',
  elsewhere: '把握大的不挨着这一处：',
  acceptListed: '采纳这些',
  rejectListed: '舍弃这些',
  bulkNone: '这里没有可以这样处理的：没写年份的要逐条更正。',
  keys: '键盘：↑↓ 选择，A 或回车 采纳，E 更正，R 或 Delete 舍弃，U 撤销',
  yearNone: '没写年份',
  proseMark: '正文',
  basis: '读作这样的依据',
  savedNow: '现在保存：',
  rejectedCell: '舍弃的格子注明“未读出”；原表这一格是空白的，请“更正”，把数字原文清空。',
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
  responsibleUnit: '责任单位',
  rowShared:
    '名称、单位、属性、责任单位和目标类型属于整行，这一行的其他数字一起改。原表这一格是空白的，把数字原文清空。',
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
  keepNeedsExcel: '未连接到 Excel，不能随工作簿保存；可以导出规划数据。',
  export: '导出规划数据',
  exportHelp: '下载没有反应？',
  exportHow:
    '桌面版 Excel 可能不允许任务窗格下载。规划数据已可随工作簿保存，把工作簿发给同事即可；也可以逐个复制下面的文件，粘贴到记事本，以 UTF-8 存成同名文件，放进同一个文件夹。',
  copy: '复制',
  copyRefused: '这里不允许复制；请在下面选中文字后按 Ctrl+C。',
  packageName: '规划数据',
  done: '已随工作簿保存',
  doneHelp: '公式已重新计算；现在就可以插入指标表，或用 PLAN.TARGET 等函数取数。',
  insertPlan: '插入这份规划的指标表',
  insertPlanHelp: '写到现在选中的单元格；已有内容的会先问您。',
  toActuals: '填实际值',
  toCompare: '去对比',
  back: '返回核对',
  another: '导入另一份',

  storageWorkOnly:
    '这份文件较长，原文没有留在本机：关闭窗格后请再打开同一份文件，您的决定会自动恢复。',
  storageRefused: '浏览器不允许保存草稿：关闭窗格会丢失核对结果，请尽快随工作簿保存。',
} as const;

/** What is under review: `规划.docx`, `所选单元格 Sheet1!A1:G27`. */
export function sourceText({ origin, name }: ReviewSource): string {
  if (origin === 'file') return name;
  return origin === 'paste' ? REVIEW_MESSAGES.pasted : `所选单元格 ${name}`;
}

/** `专栏2 主要指标（21 行，第12页）`, `专栏2 主要指标（21 行，第 214 行起）` */
export function tableText({ title, rows, line }: DocumentTable, spot: string): string {
  const name = title === '' ? '无标题的表' : title;
  return `${name}（${String(rows.length)} 行，${spot === '' ? `第 ${String(line)} 行起` : spot}）`;
}

/** `采纳把握大的（17）` */
export function countedLabel(label: string, count: number): string {
  return `${label}（${String(count)}）`;
}

/** What is known of a region that a person has typed, among those of its name. */
export function regionText(
  { region, code }: Pick<PlanAbout, 'region' | 'code'>,
  namesakes: readonly Pick<RegionChoice, 'name' | 'parentName' | 'code'>[],
): string {
  if (region.trim() === '') return '';
  const [one] = namesakes;
  if (one === undefined) return '没有查到这个地区，按您写的名称新建。';
  const known = namesakes.find((each) => each.code === code) ?? one;
  if (namesakes.length > 1 && known.code !== code) {
    return `同名的地区有 ${String(namesakes.length)} 个，请填代码。`;
  }
  return `${known.parentName}${known.name}`;
}

/** Said of a plan that is there already, before anything is saved. */
export function replacesText(title: string, rows: number): string {
  return `已有这份规划：${title}（${String(rows)} 行指标）。保存后以这一份为准；保存之前会列出哪些行、哪些数不同。`;
}

/** Said after a decision. */
export function decidedText(standing: Exclude<DecisionState, 'open'>, name: string): string {
  return `已${DECISION_WORDS[standing]}：${name}。`;
}

/** Said after many at once. */
export function bulkText(standing: 'accepted' | 'rejected', count: number): string {
  return `已${DECISION_WORDS[standing]} ${String(count)} 条，按 U 可一起撤销。`;
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

/** What the package would hold, one fact a line; every candidate and every row is accounted for. */
export function packFacts(
  draft: PackageDraft,
  { counts, rowsLeftOut }: ReviewAccount,
): readonly string[] {
  const { rows, region, period, title } = draft;
  const ofTable = rows.filter(({ origin }) => origin === 'table').length;
  const figures = rows.reduce((sum, row) => sum + readFigures(row).length, 0);
  const prose = rows.length - ofTable;
  return [
    `${region.name}“${period.name}”规划${title === '' ? '' : `：${title}`}`,
    `${sayRows(ofTable, rowsLeftOut.length)}${prose === 0 ? '' : `；只见于正文的指标 ${String(prose)} 个`}；共 ${String(figures)} 个数字。`,
    sayCounts(counts),
    draft.table === 'missing' ? '没有指标表：规划数据会注明“表缺失”，各行取自正文。' : '',
  ].filter((line) => line !== '');
}

/** `第12页`, `文本第214行`; cells of the workbook itself: `所选区域 C12`. */
export function itemPlaceText({ origin }: ReviewSource, item: ReviewItem): string {
  const at = openedAt(item);
  return origin === 'selection' ? `所选区域 ${at}` : at;
}

/** Which row of the table a figure in the text speaks of. */
export function rowText(position: number, name: string): string {
  return `对应表中第 ${String(position)} 行：${name}`;
}
