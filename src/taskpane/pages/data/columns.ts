import {
  OBSERVATION_COLUMNS,
  type ObservationColumn,
  type ObservationMapping,
} from '../../../core/observation/actuals-form';
import type { ObservationFileReading } from '../../../datapackage/form/read-observations';
import type { ChosenFile } from '../../parts/fields';
import type { Remark } from '../../parts/notice';

/** One choice for a column: a column of the file, or what holds for every row. */
export interface ColumnChoice {
  /** As `ObservationMapping` has it; '' leaves it to the names. */
  readonly value: string;
  readonly label: string;
}

/** A column that is asked for. */
export interface AskedColumn {
  readonly column: ObservationColumn;
  readonly isNeeded: boolean;
  readonly help: string;
  readonly choices: readonly ColumnChoice[];
  /** What was understood, or chosen before. */
  readonly value: string;
}

/** The question which column of a file is which. */
export interface ColumnQuestion {
  readonly file: ChosenFile;
  readonly headers: readonly string[];
  readonly columns: readonly AskedColumn[];
  /** Why it is asked. */
  readonly remarks: readonly Remark[];
}

/** Findings that another assignment of columns may settle. */
const ABOUT_COLUMNS: readonly string[] = [
  'header-missing',
  'form-column-missing',
  'form-column-repeated',
  'mapped-column-absent',
  'years-across',
];
const NEEDED: readonly ObservationColumn[] = ['地区', '指标', '年份', '实际值'];

/**
 * Whether the columns of a file were not understood.
 * @example isAboutColumns(reading) // true
 */
export function isAboutColumns({ findings, preview }: ObservationFileReading): boolean {
  return preview.headers.length > 0 && findings.some(({ kind }) => ABOUT_COLUMNS.includes(kind));
}

/**
 * The question for a file that was read, with what was understood of it.
 * @param region name of the region in view: files of one region often do not name it; '' for none
 * @example askColumns(file, reading, '仓山区', []).columns[0]?.column // '地区'
 */
export function askColumns(
  file: ChosenFile,
  { preview, mapping }: ObservationFileReading,
  region: string,
  remarks: readonly Remark[],
): ColumnQuestion {
  const { headers, sample } = preview;
  const ofFile = headers.map((header, at) => {
    // Where no row looks like a header, the first one is both the header and an example.
    const cells = sample.map((row) => row[at]?.trim() ?? '');
    const example = cells.find((cell) => cell !== '' && cell !== header) ?? '';
    return { value: header, label: sampleText(header, example) };
  });
  const columns = OBSERVATION_COLUMNS.map((column): AskedColumn => {
    const value = mapping[column] ?? '';
    const isNeeded = NEEDED.includes(column);
    const none = isNeeded ? MAPPING_MESSAGES.choose : MAPPING_MESSAGES.none;
    const whole =
      column === '地区' && region !== '' ? [{ value: `=${region}`, label: wholeText(region) }] : [];
    const isOffered = [...ofFile, ...whole].some((choice) => choice.value === value);
    const former = value === '' || isOffered ? [] : [{ value, label: wholeText(value.slice(1)) }];
    const choices = [{ value: '', label: none }, ...whole, ...former, ...ofFile];
    return { column, isNeeded, help: MAPPING_MESSAGES.help[column], choices, value };
  });
  return { file, headers, columns, remarks };
}

/**
 * The assignment that the user's choices make: what was left alone is found by name.
 * @example toMapping({ 地区: '=仓山区', 单位: '' }) // { 地区: '=仓山区' }
 */
export function toMapping(chosen: ObservationMapping): ObservationMapping {
  return Object.fromEntries(Object.entries(chosen).filter(([, label]) => label !== ''));
}

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
  核实: '看着反常而确认无误的填“是”',
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
function sampleText(header: string, example: string): string {
  const shown = example.length > LONGEST ? `${example.slice(0, LONGEST)}…` : example;
  return shown === '' ? header : `${header}（如 ${shown}）`;
}

/** `全部是仓山区` */
function wholeText(what: string): string {
  return `全部是${what}`;
}

/** `已按上次的列对应读取：地区＝“区县”，年份＝“年度”。` */
export function recalledText(mapping: ObservationMapping): string {
  const parts = Object.entries(mapping).map(([column, label]) =>
    label.startsWith('=') ? `${column}＝全部${label.slice(1)}` : `${column}＝“${label}”`,
  );
  return `已按上次的列对应读取：${parts.join('，')}；不对时请点“${MAPPING_MESSAGES.change}”。`;
}
