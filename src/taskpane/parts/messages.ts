import type { PackageFacts } from '../../core/catalog/catalog';

/** The words that more than one page uses, or a control that they share. */
export const MESSAGES = {
  region: '地区',
  regionHint: '输入名称、拼音或代码',
  regionOpen: '展开地区列表',
  regionList: '地区列表',
  regionNoMatch: '没有匹配的地区。请写地区的名称、拼音或六位代码。',
  regionWithoutPlan: '还没有规划',
  chooseRegion: '先选本地区',
  unshelved: '没能存入本机资料库（浏览器不允许保存），只在这个工作簿里。',
  shelvedHelp: '本机资料库里有这个地区的规划，取用后随这个工作簿保存。',
  onSiteHelp: '规划库里有这个地区的规划，取用后随这个工作簿保存，没有网络也能用。',
  checkSite: '重新核对',
  noPlanHelp: '装入本地区的规划后，就能在这里查、插入和对比。有文件就导入，没有就照表填写。',
  importPlan: '导入规划文件',
  fillPlan: '填规划模板或打开规划数据',
  withPlan: '已有规划的地区',
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

/** `台江区还没有规划` */
export function noPlanText(region: string): string {
  return `${region}还没有规划`;
}

/** `资料库里有：十四五` */
export function shelvedText(periods: string): string {
  return `资料库里有：${periods}`;
}

/** `规划库里有：十五五` */
export function onSiteText(periods: string, isMore: boolean): string {
  return `规划库里${isMore ? '还' : ''}有：${periods}`;
}

/** `取用规划库的“台江区十五五规划”` */
export function useSiteText(title: string): string {
  return `取用规划库的“${title}”`;
}

/** `规划库里也有“台江区十五五规划”，看有什么不同` */
export function compareSiteText(title: string): string {
  return `规划库里也有“${title}”，看有什么不同`;
}

/** `取用资料库里的“台江区十四五规划”` */
export function useShelvedText(title: string): string {
  return `取用资料库里的“${title}”`;
}

/** `只显示前 60 个，另有 12 个；请再写几个字` */
export function moreRegionsText(shown: number, more: number): string {
  return `只显示前 ${String(shown)} 个，另有 ${String(more)} 个；请再写几个字。`;
}

/** `用“云山新区”（不在国家的行政区划表里）` */
export function unlistedText(name: string): string {
  return `用“${name}”（不在国家的行政区划表里）`;
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
