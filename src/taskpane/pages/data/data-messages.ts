import type { PlanPackage } from '../../../core/catalog/catalog';
import { TABLE_ENDINGS } from '../../../core/finding/document-finding';
import type { ObservationPreview } from '../../../core/observation/observation-reading';

/** Every text of 数据 that is not made in src/wording. */
export const DATA_MESSAGES = {
  actuals: '实际值',
  actualsHelp:
    '实际值表里看见的就是算数的：填上、改掉、删去，公式和对比随即跟着变。导入的文件先看再采用，随工作簿保存；同一年两处都有的，以实际值表为准。空着就是还没有填，不当作 0。',
  insertSheet: '插入实际值表',
  entryYear: '年份',
  allYears: '全部年份',
  allYearsShort: '全部',
  readSheet: '现在读一次',
  importFile: '导入文件',
  importCells: '读取所选单元格',
  importHelp: `文件：${TABLE_ENDINGS.join(' ')}。也可以在任何工作表里选中一张表（连同列名），再读取所选单元格。`,
  cells: '所选单元格',
  toPlan: '看这份规划，插入它的指标表',
  toCompare: '去“对比”看进度',
  needsPlan: '选好有指标表的规划，才能插入实际值表。',
  addRows: '在末尾补上',
  own: '本单位的规划',
  ownHelp:
    '本单位自己的规划：插入规划模板表，一个指标填一行，填好后读取；或选择文件：填好的模板（.csv）、规划数据的压缩包（.zip），或规划数据文件夹里的全部文件。先检查，再决定是否采用。',
  insertTemplate: '插入规划模板表',
  readTemplate: '读取填好的模板',
  anotherTemplate: '另插一张',
  chooseFiles: '选择文件',
  kept: '随工作簿保存的数据',
  keptNone: '还没有。这里会列出采用过的实际值和规划数据。',
  keptReading: '正在读取…',
  remove: '移除',
  removeYes: '移除',
  accept: '采用',
  acceptReplacing: '采用并代替',
  keptChanged: '随工作簿保存的数据刚才有变动，没有采用；请重新读取，看过再采用。',
  discard: '不采用',
  remarks: '检查结果',
  noRemarks: '没有发现问题。',
  preview: '采用之前请看一看',
  previewRefused: '没有可以采用的内容',
  nothingChanged: '现在还没有改动任何内容。',
  reading: '正在读取…',
  inserting: '正在插入…',
  keeping: '正在保存…',
  superseded: '这是早先读取的；现在直接读实际值表，不再用这一份，可以移除。',
} as const;

/** On the link from a year's sheet to its comparison. */
export function toCompareText(year: number | undefined): string {
  return year === undefined ? DATA_MESSAGES.toCompare : `对比 ${year} 年（表插入新工作表）`;
}

/** What a table of actual values would bring in, one fact a line. */
export function observationFacts(preview: ObservationPreview): readonly string[] {
  const { numbers, texts, notSet, noData, blank, left, regions, years } = preview;
  const counts: readonly (readonly [count: number, what: string])[] = [
    [numbers, '个数值'],
    [texts, '条文字'],
    [notSet, '个“--”'],
    [noData, '个“无数据”'],
  ];
  const used = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return [
    used.length === 0 ? '' : `可采用：${used.join('，')}。`,
    regions.length === 0 ? '' : `地区：${regions.join('、')}；年份：${years.join('、')}。`,
    left === 0 ? '' : `${left} 行不采用，原因见下。`,
    blank === 0 ? '' : `${blank} 行还没有填。`,
  ].filter((line) => line !== '');
}

/** What a package would bring in, one fact a line. */
export function packageFacts(content: PlanPackage): readonly string[] {
  const { plans, planIndicators, figures, version } = content;
  return [
    `${plans.length} 个规划，${planIndicators.length} 行指标，${figures.length} 个数字；版本 ${version}。`,
    ...plans.map(({ title }) => `规划：${title}`),
  ];
}

/** `已插入工作表“规划模板”，填好后点“读回规划模板表”。` */
export function templateInsertedText(sheet: string): string {
  return `已插入工作表“${sheet}”：一个指标填一行，填好后点“${DATA_MESSAGES.readTemplate}”。`;
}

/** `实际值（2023年报.csv）` */
export function fileTitle(file: string): string {
  return `实际值（${file}）`;
}

/** How far the reading of a long file has come. */
export function progressText(done: number, total: number): string {
  return `正在读取：${done} / ${total} 行`;
}

/** Said once it is in force. */
export function acceptedText(title: string, waiting: number): string {
  const left = waiting === 0 ? '' : `${waiting} 个待核实的数没有采用。`;
  return `已采用“${title}”，随工作簿保存，公式已重新计算。${left}`;
}

/** Asks before something is removed. */
export function removalText(title: string, effect: string): string {
  return `移除“${title}”？对比和公式将不再采用它；${effect}工作表里的内容不变。`;
}

/** Said once it is gone. */
export function removedText(title: string): string {
  return `已移除“${title}”，公式已重新计算。`;
}
