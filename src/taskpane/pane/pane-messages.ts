import type { SitePackage } from '../../library/site-index';
import type { Occupied, TargetArea } from './pane-state';

/** Every text of the frame around the pages. */
export const PANE_MESSAGES = {
  siteNews: '规划库里的新版本',
  title: '规划指标',
  views: '视图',
  mode: '写入方式',
  modeValues: '数值',
  modeFormulas: '公式',
  valuesOnly: '这种表只写数值；数据变了用“刷新”。',
  modeValuesHelp: '写入规划印载的数字和文字，没有加载项的人也能看。',
  modeFormulasHelp: '写入 PLAN 函数，随规划数据更新；发给没有加载项的人之前请改用数值。',
  target: '插入到',
  targetUnknown: '请在工作表中选一个单元格',
  targetReading: '正在读取选区…',
  inserting: '正在写入…',
  insertBar: '插入',
  insertNeedsPlan: '选好规划后可插入',
  insertNeedsTable: '该规划没有可插入的表格',
  elsewhere: '换个位置',
  elsewhereHint: '请在工作表中选中新的左上角单元格，再点一次插入。',
  overwrite: '覆盖这些单元格',
  tableChoice: '表的列和样子',
  columns: '列和次序',
  moveUp: '上移',
  moveDown: '下移',
  rules: '表线',
  threeLine: '三线表',
  fullRules: '全框线',
  notes: '附注',
  shortNotes: '短附注',
  longNotes: '长附注',
  tableNumber: '表号',
  usualTable: '恢复平常的样子',
  spot: '位置',
  spotSelection: '选中处',
  spotSelectionHelp: '从选中的单元格往右、往下写。',
  spotNew: '新工作表',
  spotNewHelp: '另加一张工作表，从左上角写起。',
  newSheet: '新的工作表',
  undo: '撤销这次插入',
  undoYes: '恢复成插入之前',
  back: '返回',
  loading: '正在读取规划数据…',
  loadFailed: '读不出规划数据',
  pageFailed: '这一页还没有取到',
  pageFailedHelp: '网站暂时没有应答，请检查网络后重试；公式不受影响。',
  retry: '重试',
  problems: '提示',
  renew: '重算并刷新',
  notNow: '暂不',
} as const;

/** Asks before cells become what they were. */
export function undoText(address: string): string {
  return `把 ${address} 恢复成插入之前的样子？插入之后在这些单元格里的改动也会丢掉。`;
}

/** Once it is done. */
export function takenBackText(address: string): string {
  return `已撤销：${address} 恢复成插入之前的样子。`;
}

/** `26 行 × 9 列` */
export function sizeText(area: TargetArea): string {
  return `${area.rows} 行 × ${area.columns} 列`;
}

/** Asks before anything is written. */
export function occupiedText({ address, cells, changed }: Occupied): string {
  const change = changed ? '内容刚刚变了：' : '';
  return `${change}${address} 中有 ${cells.length} 个单元格已有内容，尚未写入。`;
}

/** Follows the listed cells when there are more. */
export function moreCellsText(more: number): string {
  return `另有 ${more} 个单元格`;
}

/** Shown in the bar while the area under the selection is not empty. */
export function occupiedHint(count: number): string {
  return `${count} 个单元格已有内容`;
}

/** Under the first problem. */
export function moreProblemsText(count: number): string {
  return `另有 ${count} 条`;
}

/** `规划库有另一版“台江区十五五规划”（版本 1.1.0，2026-11-25 发布）。` */
export function otherStateText({ title, version, published }: SitePackage): string {
  const marks = [version === '' ? '' : `版本 ${version}`, `${published.slice(0, 10)} 发布`];
  return `规划库有另一版“${title}”（${marks.filter((mark) => mark !== '').join('，')}）。`;
}

/** `查看变化并更新“台江区十五五规划”` */
export function reviewSiteText(title: string): string {
  return `查看变化并更新“${title}”`;
}
