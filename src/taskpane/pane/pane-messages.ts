import type { Occupied, TargetArea } from './pane-state';

/** Every text of the frame around the pages. */
export const PANE_MESSAGES = {
  title: '规划指标',
  views: '视图',
  mode: '写入方式',
  modeValues: '数值',
  modeFormulas: '公式',
  modeValuesHelp: '写入规划印载的数字和文字，没有加载项的人也能看。',
  modeFormulasHelp: '写入 PLAN 函数，随数据包更新；发给没有加载项的人之前请改用数值。',
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
  undo: '按 Ctrl+Z 可撤销；较旧的 Excel 不支持撤销加载项的写入，请删除该区域。',
  back: '返回',
  loading: '正在读取规划数据…',
  loadFailed: '读不出规划数据',
  retry: '重试',
  problems: '提示',
} as const;

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
