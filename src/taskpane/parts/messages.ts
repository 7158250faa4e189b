import type { PackageFacts } from '../../core/catalog/catalog';

/** The words that more than one page uses, or a control that they share. */
export const MESSAGES = {
  region: '地区',
  regionHint: '输入名称或代码',
  regionOpen: '展开地区列表',
  regionList: '地区列表',
  regionNoMatch: '没有匹配的地区。请换个名称，或输入地区代码。',
  chooseRegion: '先选一个地区',
  noRegions: '数据包里没有规划',
  noRegionsHelp: '当前数据包没有任何地区的规划。请改用含有 plans.csv 的数据包。',
  plan: '规划期',
  blank: '空白',
  code: '编码',
  close: '关闭',
  help: '使用说明',
  notConnected: '未连接到 Excel，只能查阅。要插入，请在 Excel 中打开此任务窗格。',
  cancel: '取消',
  tones: { error: '错误', warning: '提醒', info: '说明' },
} as const;

/** `3 项` */
export function countText(count: number): string {
  return `${count} 项`;
}

/** Which years a period spans: `2021–2025`. */
export function yearsText(firstYear: number, targetYear: number): string {
  return `${firstYear}–${targetYear}`;
}

/** Which data the pane shows: `五年规划指标 0.1.0（2026-01-01）`. */
export function packageText({ title, name, version, created }: PackageFacts): string {
  const day = created.slice(0, 10);
  // Actual values of a file have no version, and their title names the day.
  const date = day === '' || title.includes(day) ? '' : `（${day}）`;
  return `数据：${title === '' ? name : title}${version === '' ? '' : ` ${version}`}${date}`;
}
