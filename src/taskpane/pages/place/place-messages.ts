import { DOCUMENT_ENDINGS } from '../../../core/finding/document-finding';
import type { Highlighted } from '../../../workbook/highlight/highlight-cells';
import type { HighlightKind } from '../../../workbook/highlight/plan-highlight';
import type { DocumentCheck } from '../../../wording/document-check';
import type { EditFinding } from '../../../workbook/formula/edit-call';
import type { PlaceKind } from './place-state';

/** Every text of 出处 that is not made in src/wording. */
export const PLACE_MESSAGES = {
  page: '出处',
  cell: '单元格',
  empty: '（空）',
  reading: '正在读取所选单元格…',
  notYet: '在工作表中选中一个单元格，这里就显示它的出处。',
  notConnected: '未连接到 Excel，无法读取单元格。请在 Excel 中打开此任务窗格。',
  refresh: '重新读取',
  visit: '在“指标”中查看',
  statement: '印载',
  statements: '所据数字',
  others: '别处的同类表述',
  arithmetic: '算式',
  checks: '矛盾与核对',
  document: '文件',
  documentNo: '文号',
  standing: '位置',
  status: '状态',
  printed: '原文',
  attach: '附上原文',
  attachOther: '换一个文件',
  attachHelp: `选取规划文件（${DOCUMENT_ENDINGS.join(' ')}），核对后在这里标出数字。文件只在本机读取，不上传；与规划数据所据的逐字节相同的，也存进本机资料库，别的工作簿不必再附。`,
  attaching: '正在读取文件…',
  showAnyway: '照样显示（未经核对）',
  unchecked: '未经核对',
  checked: '已核对',
  agreed: '不是同一个文件，数字一致',
  excerptOf: '原文',
  colours: '单元格着色',
  coloursHelp:
    '按来历给插入的表和 PLAN 公式着色，不改您自己的填充色；除颜色外另有字形区别，黑白打印也能分辨。',
  colour: '着色',
  clear: '清除着色',
  colouring: '正在着色…',
  clearing: '正在清除…',
  edit: '编辑公式',
  editHelp: '写明的文字不必加引号；引用单元格写“=B3”；可选的留空。',
  editInTable: '这一格在插入的表里：写回后算您改填的，刷新时不动它。',
  whichCall: '公式里的哪一个函数',
  function: '函数',
  writeBack: '写回这一格',
  writing: '正在写回…',
  noneOfOurs:
    '这个单元格不是本加载项写入的，也没有 PLAN 公式。请选中插入的指标表、对比表里的单元格，或含 PLAN 公式的单元格。',
  frozen: '工作簿的 PLAN 公式被 0.1 版冻结成了数值；要看它们的出处，请先到“数据”里点“恢复公式”。',
  entry:
    '这是实际值表里由您填写的内容，填上就算数：PLAN 函数和公式方式的对比表随即采用它，并以这张表为出处；待核实的和没有读的在“数据”里列出。',
  blankEntry: '这是实际值表里还没有填的格子。空着就是还没有填，不当作 0。',
  blankCell: '这个单元格是空的。请选中插入的表里的单元格，或含 PLAN 公式的单元格。',
} as const;

/** The word for a kind of value. */
export const KIND_WORDS: Readonly<Record<PlaceKind, string>> = {
  printed: '印载',
  computed: '计算',
  filled: '用户填写',
  words: '说明文字',
};

/** Said of a cell of ours that no longer holds what was written. */
export function typedOverText(written: string): string {
  return `此格已改填，不再是插入时的内容${written === '' ? '（插入时为空）' : `（插入时为“${written}”）`}；下面说的是规划所印的。`;
}

/** Said where the packages now say something else than the cell shows. */
export function outdatedText(now: string): string {
  return `规划数据现在给出的是“${now}”，与此格不同。请到“数据”中检查已插入的表。`;
}

/** Said of a cell that only spills from another one. */
export function spilledText(anchor: string): string {
  return `由 ${anchor} 的公式溢出而来。`;
}

/** Said of a function whose arguments only Excel can work out. */
export function unclearText(name: string, unknown: readonly string[]): string {
  return `PLAN.${name} 的参数 ${unknown.join('、')} 是算出来的，这里读不懂。请把它改成直接写明的文字，或引用一个单元格，再查看出处。`;
}

/** Said of functions that no single document answers. */
export function noPlaceText(name: string): string {
  return `PLAN.${name} 给出的不是某份文件里的一个数字，没有单独的出处。`;
}

/** Said of a formula that goes on working with what PLAN functions answer. */
export function mixedText(count: number): string {
  return count === 1
    ? '公式还对 PLAN 函数的结果作了别的运算，下面说的是函数本身的结果。'
    : `公式里有${count}个 PLAN 函数，下面逐个说明；它们之间的运算见公式本身。`;
}

/** Said of a row that shows a 编码 outside the tables the workbook knows. */
export const COPIED_TEXT =
  '这一行写有编码，但不在本工作簿登记的表里（可能是复制来的）。以下按编码说明；单元格的内容未经核对。';

/** Said of a statement that the user decided for. */
export const CHOSEN_TEXT = '别处另有说法；这里按您的选择采用这一处。';

/** Said of the user's own cells within a table of ours. */
export const OWN_CELL_TEXT =
  '这个单元格在插入的表的范围里，但内容是您自己填的，本加载项没有它的出处。';

/** Said where the plan of a table is no longer in force. */
export function planGoneText(key: string): string {
  return `规划数据里已没有编码 ${key} 的指标，说不出它的出处。请到“数据”中导入含有它的规划数据。`;
}

/** `出处：目标值` for a heading. */
export function headingText(column: string): string {
  return `这是“${column}”一列的表头。选中下面的单元格查看各数字的出处。`;
}

const CHECKED: Readonly<Record<DocumentCheck, string>> = {
  same: PLACE_MESSAGES.checked,
  agrees: PLACE_MESSAGES.agreed,
  different: PLACE_MESSAGES.unchecked,
  unknown: PLACE_MESSAGES.unchecked,
};

/** `规划（可选）` */
export function optionalText(name: string): string {
  return `${name}（可选）`;
}

/** What the cells that an argument names hold now. */
export function cellsText(value: string): string {
  return `现在是“${value}”`;
}

/** `20 行 × 8 列的表` */
export function tableText(cells: readonly (readonly unknown[])[]): string {
  return `${cells.length} 行 × ${cells[0]?.length ?? 0} 列的表`;
}

/** Why the words of a field cannot stand in a formula. */
export function brokenText({ kind, argument }: EditFinding): string {
  switch (kind) {
    case 'argument-missing':
      return `请填写“${argument}”。`;
    case 'text-unfit':
      return `“${argument}”太长（公式里的文字最多 255 字）或有换行，请改短，或写进单元格再引用。`;
    case 'expression-broken':
      return `“${argument}”里“=”后面的写法不完整（引号、括号要成对，逗号要在括号里），请改正。`;
  }
}

/** Said of arguments whose value only Excel knows. */
export function unreadText(written: readonly string[]): string {
  return `${written.join('、')} 的值写回以后由 Excel 取得，这里先不算。`;
}

/** Said of a function of another version. */
export function unknownFunctionText(name: string): string {
  return `本版本不认识 PLAN.${name} 的这种写法，不能在这里编辑。请在编辑栏里改。`;
}

/** Once a formula stands in its cell. */
export function writtenText(address: string): string {
  return `已写回 ${address}，别的单元格没有动。`;
}

/** Over the quoted line: `原文第217行`, `原文第12页`, and whether the file is the packages' own. */
export function excerptTitle(at: string, check: DocumentCheck): string {
  const where = at === '' ? PLACE_MESSAGES.excerptOf : `原文${at}`;
  return `${where}（${CHECKED[check]}）`;
}

/** What each colour means, and what tells it in black and white. */
export const LEGEND: readonly {
  readonly kind: HighlightKind;
  readonly word: string;
  readonly letters: string;
}[] = [
  { kind: 'printed', word: '印载', letters: '浅蓝，字形不变：文件里印着的数字' },
  { kind: 'computed', word: '计算', letters: '浅灰，斜体：由印载的和填报的数字算出' },
  { kind: 'filled', word: '用户填写', letters: '浅黄，下划线：填报或改填的数字' },
  { kind: 'conflict', word: '有矛盾', letters: '浅橙，粗斜体加下划线：与别处的印载或算式对不上' },
];

/** Said once the cells are coloured. */
export function colouredText({ blocks, formulas, kinds, isProtected }: Highlighted): string {
  const locked =
    isProtected.length === 0 ? '' : `工作表“${isProtected.join('”“')}”受保护，没有着色。`;
  if (blocks + formulas === 0)
    return locked === '' ? '工作簿里没有插入的表和 PLAN 公式，没有可着色的单元格。' : locked;
  const words = LEGEND.filter(({ kind }) => kinds.includes(kind)).map(({ word }) => word);
  const tables = blocks === 0 ? '' : `${blocks} 张表`;
  const cells = formulas === 0 ? '' : `${formulas} 处 PLAN 公式`;
  const what = [tables, cells].filter((each) => each !== '').join('和');
  return `已给 ${what}着色：${words.join('、')}。${locked}`;
}

/** Said once the colours are gone. */
export function clearedText(rules: number): string {
  return rules === 0 ? '没有本加载项的着色，什么都没有改。' : '已清除着色，您自己的格式没有改动。';
}
