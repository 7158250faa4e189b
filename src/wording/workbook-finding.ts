import type { DataChange } from '../core/catalog/data-state';
import type { CellContent, WorkbookFinding } from '../core/finding/workbook-finding';
import { listed, quoted } from './phrases';

/** As many cells as a person reads in one sentence. */
const CELLS_SHOWN = 3;

const OBSTACLES = {
  merge: '合并单元格',
  table: '表格',
  block: '已插入的指标表',
  spill: '动态数组',
  hidden: '隐藏或被筛选掉的单元格',
};

const REMEDIES = {
  merge: '请先取消合并，或另选一个单元格',
  table: '请另选一个单元格，或先把表格移开',
  block: '请另选一个单元格，或先删去那张指标表所在的行',
  spill: '请另选一个单元格，或先删去产生动态数组的公式',
  hidden: '写在那里看不全；请先取消隐藏、清除筛选，或写到新工作表',
};

/** Excel's own codes that a user can do something about. */
const CAUSES: Readonly<Record<string, string>> = {
  AccessDenied: '工作表受保护或为只读，请先取消保护',
  InvalidOperationInCellEditMode: '有单元格正在编辑，请先按 Enter 或 Esc 结束编辑',
  InvalidSelection: '当前选中的是图表、图片或另一个工作簿，请先点一下要写的单元格',
  RequestAborted: '操作被取消，请重试',
  ResponsePayloadSizeLimitExceeded:
    '内容超过了 Excel 网页版一次能传的大小（5 MB），请在桌面版 Excel 里做，或者分几次做',
  ApiNotFound: '这个版本的 Excel 没有这项功能，请用较新的 Excel，做一次“体检”可以看到缺哪些',
  NotImplemented: '这个版本的 Excel 没有这项功能，请用较新的 Excel，做一次“体检”可以看到缺哪些',
  FilteredRangeConflict: '这里有筛选，请先清除筛选',
  MergedRangeConflict: '这里有合并的单元格，请先取消合并，或换一张空工作表',
  PivotTableRangeConflict: '这里碰到数据透视表，请换一张空工作表',
  InsertDeleteConflict: '插入或删除行会碰到别的表格、合并单元格或工作表的末尾，请先移开它们',
  UnsupportedSheet: '当前是图表工作表，请先切换到普通工作表',
  ActivityLimitReached: 'Excel 正忙，请稍后重试',
  InvalidArgument:
    '请重试；仍不行的话，多半是存在工作簿里的数据太多（每项约 2 MB），请在“数据”页移除用不到的规划数据',
  Changed: '请核对后重新预览',
  GeneralException: '请重试；若仍不行，请换一张空工作表',
};

/** What is kept with a workbook, as its user knows it. */
const SETTING_NAMES: Readonly<Record<string, string>> = {
  'PLAN.packages': '规划数据',
  'PLAN.choices': '矛盾的选定',
  'PLAN.margins': '判定的宽限',
  'PLAN.columns': '列的对应',
  'PLAN.confirmed': '已确认的实际值',
  'PLAN.computed': '计算所用的数据',
};

const nameSetting = (key: string): string => SETTING_NAMES[key] ?? quoted(key);

/** What mends a setting that is not as it was written; all others are data packages. */
const SETTING_CURES: Readonly<Record<string, string>> = {
  'PLAN.choices': '请在“矛盾与核对”里重新选定',
  'PLAN.frozen': '请改用冻结之前另存的工作簿，没有的话重新插入表和公式',
};

/**
 * A finding about the workbook as one Chinese sentence that ends with what to do.
 * @example sayWorkbookFinding({ kind: 'sheet-protected', sheet: '十四五' })
 * // '工作表“十四五”受保护，没有写入；请先取消工作表保护，或换一张工作表。'
 */
export function sayWorkbookFinding(finding: WorkbookFinding): string {
  switch (finding.kind) {
    case 'sheet-missing':
      return `没有名为${quoted(finding.sheet)}的工作表，它可能已被删除或改名；请另选一个单元格后重试。`;
    case 'sheet-protected':
      return `工作表${quoted(finding.sheet)}受保护，没有写入；请先取消工作表保护，或换一张工作表。`;
    case 'selection-not-cells':
      return '当前选中的不是一块单元格，没有写入；请只选一个单元格后重试。';
    case 'selection-blank':
      return '选中的单元格都是空的，没有读出内容；请选中整张指标表（含表头）后重试。';
    case 'selection-too-large':
      return `${finding.area}有${String(finding.cells)}个单元格，超过${String(finding.limit)}个，没有读；请只选中指标表（含表头）后重试。`;
    case 'destination-outside-sheet':
      return `从${finding.anchor || '所选单元格'}起放不下${String(finding.rows)}行${String(finding.columns)}列，没有写入；请选靠左上一些的单元格。`;
    case 'destination-occupied':
      return `${finding.area}里有${sayCells(finding.cells)}，没有写入；请另选一个单元格，或确认覆盖。`;
    case 'destination-changed':
      return `${finding.area}里的内容在您确认之后又变了，现有${sayCells(finding.cells)}，没有写入；请重新核对后再确认。`;
    case 'destination-crosses':
      return `${finding.area}碰到${OBSTACLES[finding.obstacle]}（${listed(finding.names.slice(0, CELLS_SHOWN))}），没有写入；${REMEDIES[finding.obstacle]}。`;
    case 'text-too-long':
      return `编码${finding.row}的“${finding.column}”有${String(finding.length)}个字，超过单元格的上限${String(finding.limit)}字，没有写入；请在规划数据里缩短这一格。`;
    case 'block-moved':
      return `插入在${finding.area}的表已经移动或删除，没有撤销；不要了请直接删除那些行。`;
    case 'write-rejected':
      return `Excel 拒绝了写入，${finding.area}的内容、格式和合并已恢复原样；${sayCause(finding)}。`;
    case 'marks-rejected': {
      const state = finding.isWhole ? '颜色和原来一样' : '颜色只改了一部分，单元格的内容没有动';
      return `Excel 拒绝了着色，${state}；请重试，再着色一次就是完整的。${sayCause(finding)}。`;
    }
    case 'write-half-done':
      return `${finding.code === 'Changed' ? '写入的同时有人改了这里' : 'Excel 拒绝了写入'}，也没能恢复原样，${sayLeft(finding)}；请关闭工作簿而不保存，或按 Ctrl+Z 撤销（较旧的 Excel 撤销不了加载项的改动）。${sayCause(finding)}。`;
    case 'refresh-outdated':
      return '预览之后工作簿又有改动，没有更新；请重新预览后再确认。';
    case 'read-rejected':
      return `读不到工作簿的内容，没有写入；${sayCause(finding)}。`;
    case 'setting-rejected':
      return `Excel 没有把${nameSetting(finding.key)}存进工作簿，原来保存的不变；${sayCause(finding)}。`;
    case 'setting-half-done':
      return `Excel 没有把${nameSetting(finding.key)}完整存进工作簿，也没能恢复原样；请关闭工作簿而不保存，再打开后重试。${sayCause(finding)}。`;
    case 'setting-too-large':
      return `要随工作簿保存的共约 ${sayMillions(finding.size)} MB，超过 ${sayMillions(finding.limit)} MB，没有保存${nameSetting(finding.key)}，原来保存的不变；请先在“数据”页移除用不到的规划数据。`;
    case 'setting-twofold':
      return finding.isFormer
        ? `旧版加载项后来又存过${nameSetting(finding.key)}，与新版存的不同，已合在一起，相同的项以旧版后来存的为准；请核对，保存一次后只留合并的一份。`
        : `工作簿里的${nameSetting(finding.key)}另有一份（旧版加载项或同时编辑的人存的），与最近存的不同，已合在一起，相同的项以最近存的为准；请核对，保存一次后只留合并的一份。`;
    case 'setting-unreadable':
      return `工作簿里保存的${nameSetting(finding.key)}不是本加载项写下的样子，没有采用；${SETTING_CURES[finding.key] ?? '请重新导入规划数据'}。`;
    case 'nothing-frozen':
      return '工作簿里没有 0.1 版冻结过的公式，或者都已放回；请在冻结过的那份工作簿里恢复。';
    case 'row-not-inserted':
      return '工作簿里还没有插入过含这一行的表，无处可跳；请先插入对比表或指标表。';
    case 'nothing-to-repair':
      return '没有需要修复的 PLAN 函数名；若单元格仍显示 #NAME?，请核对函数名的拼写。';
  }
}

/**
 * That what the workbook keeps has become something else while it was open.
 * @example sayKeptElsewhere() // '工作簿里保存的规划数据或选定有变动（例如同时编辑的人存的），公式已按新的计算；…'
 */
export function sayKeptElsewhere(): string {
  return '工作簿里保存的规划数据或选定有变动（例如同时编辑的人存的），公式已按新的计算；插入的表请刷新。';
}

/**
 * That tables and formulas of a workbook were computed with other data than is in force.
 * @example sayOlder([{ title: '全市规划', from: '1.2', to: '1.3' }])
 * // '工作簿里的表和公式不是按现在的数据算的：“全市规划”当时是1.2版，现在是1.3版。重算公式、刷新各表之前，看到的可能是以前的数。'
 */
export function sayOlder(changes: readonly DataChange[]): string {
  const shown = changes.slice(0, CELLS_SHOWN).map(({ title, from, to }) => {
    if (from === undefined) return `${quoted(title)}是后来加入的`;
    if (to === undefined) return `${quoted(title)}现在没有了`;
    return from === to
      ? `${quoted(title)}的数改过（都是${to}版）`
      : `${quoted(title)}当时是${from}版，现在是${to}版`;
  });
  const more = changes.length > CELLS_SHOWN ? `等${String(changes.length)}处` : '';
  return `工作簿里的表和公式不是按现在的数据算的：${shown.join('；')}${more}。重算公式、刷新各表之前，看到的可能是以前的数。`;
}

/**
 * What an insertion did.
 * @example sayInserted('Sheet1!A1:J27', { pageRefused: false, isManual: false }) // '已插入到 Sheet1!A1:J27。'
 */
export function sayInserted(
  address: string,
  { pageRefused, isManual }: { readonly pageRefused: boolean; readonly isManual: boolean },
): string {
  return `已插入到 ${address}。${isManual ? MANUAL : ''}${sayPage(pageRefused)}`;
}

/** Excel shows the results of formulas only when it is told to. */
const MANUAL = '工作簿设为手动计算，请按 F9 算出公式，以后数据变了也要按。';

/**
 * What is to be done by hand where Excel would not lay the page out; '' where it did.
 * @example sayPage(false) // ''
 */
export function sayPage(isRefused: boolean): string {
  return isRefused
    ? 'Excel 拒绝了页面设置（多半是没有装打印机），打印前请在“页面布局”里自行设置。'
    : '';
}

function sayCells(cells: readonly CellContent[]): string {
  const shown = cells.slice(0, CELLS_SHOWN).map((cell) => `${cell.address}${quoted(cell.content)}`);
  const more = cells.length > CELLS_SHOWN ? '等' : '';
  return `${listed(shown)}${more}${String(cells.length)}个非空单元格`;
}

const sayMillions = (characters: number): string => (characters / 1e6).toFixed(1);

function sayLeft(finding: Extract<WorkbookFinding, { kind: 'write-half-done' }>): string {
  if (finding.left === undefined) return `${finding.area}里现有什么也无法读出`;
  if (finding.left.length === 0) return `${finding.area}里现在没有内容，但可能留有格式`;
  return `${finding.area}里现有${sayCells(finding.left)}`;
}

function sayCause(finding: { readonly code: string; readonly reason: string }): string {
  const cause = CAUSES[finding.code];
  const original = `${finding.code}：${finding.reason.replace(/[.。]\s*$/u, '')}`;
  return cause === undefined ? `Excel 的说明是${quoted(original)}，请据此处理后重试` : cause;
}
