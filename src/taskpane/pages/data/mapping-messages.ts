import type { ObservationColumn, ObservationMapping } from '../../../core/observation/actuals-form';

/** As much of a cell as tells what its column holds. */
const LONGEST = 16;

/** What each column holds. */
const HELP: Readonly<Record<ObservationColumn, string>> = {
  地区: '每行说的是哪个地区',
  指标: '指标的名称',
  单位: '数值的单位；没有时按规划的单位',
  年份: '每行一个年份；每个年份一列的，不必指明',
  实际值: '当年的实际值；每个年份一列的，不必指明',
  状态: '初步、最终或预计',
  来源: '数值的来源',
  编码: '规划行的编码，可代替地区和指标',
  增速: '比上年增长，%',
};

/** Every text of the form that assigns columns. */
export const MAPPING_MESSAGES = {
  title: '请指明各列',
  why: '这个文件的列名没有全认出来。指明一次，以后同样列名的文件照此读取。',
  choose: '未指明',
  none: '没有，或按列名认',
  read: '照此读取',
  cancel: '取消',
  change: '更改列的对应',
  needed: '必需',
  help: HELP,
} as const;

/** `区县（如 仓山区）` */
export function sampleText(header: string, example: string): string {
  const shown = example.length > LONGEST ? `${example.slice(0, LONGEST)}…` : example;
  return shown === '' ? header : `${header}（如 ${shown}）`;
}

/** `全部是仓山区` */
export function wholeText(what: string): string {
  return `全部是${what}`;
}

/** `已按上次的列对应读取：地区＝“区县”，年份＝“年度”。` */
export function recalledText(mapping: ObservationMapping): string {
  const parts = Object.entries(mapping).map(([column, label]) =>
    label.startsWith('=') ? `${column}＝全部${label.slice(1)}` : `${column}＝“${label}”`,
  );
  return `已按上次的列对应读取：${parts.join('，')}；不对时请点“${MAPPING_MESSAGES.change}”。`;
}
