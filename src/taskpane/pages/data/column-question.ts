import {
  OBSERVATION_COLUMNS,
  type ObservationColumn,
  type ObservationMapping,
} from '../../../core/observation/actuals-form';
import type { ObservationFileReading } from '../../../datapackage/form/read-observations';
import { MAPPING_MESSAGES, sampleText, wholeText } from './mapping-messages';
import type { ChosenFile } from '../../parts/chosen-file';
import type { Remark } from '../../parts/remark';

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
