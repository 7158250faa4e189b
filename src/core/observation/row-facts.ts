import type { Catalog } from '../catalog/catalog';
import { findFigure } from '../catalog/find-figure';
import type { Subject } from '../catalog/find-subject';
import { ownAmount } from '../catalog/own-amount';
import { inUnit } from '../figure/in-unit';
import { parseFigure } from '../figure/parse';
import { fail, succeed, type Outcome } from '../finding/outcome';
import type { FormFinding, FormPlace } from '../form/finding';
import type { RowCells } from '../form/form';
import { unitIn } from '../form/header-words';
import { joinCut } from '../form/odd-value';
import { partOfYear } from '../form/period-words';
import { rowName } from '../indicator/plan-indicator';
import { normaliseName } from '../name/name';
import {
  readConfirmed,
  readMissingStatus,
  readStatus,
  type StatedObservation,
} from './observation';
import type { ReadValue } from './read-observed-value';
import type { MappedColumns } from './actuals-form';
import type { ObservationColumn } from './entry-columns';
import { simplified } from '../text/simplified';
import type { NamedSubject, SubjectFault } from './identify-subject';
import { growthApart, withoutMarks } from './row-remarks';
import { isFrequency, isMonthly, isRegionCode, isRemark, isScale } from './side-columns';

type Cells = RowCells<ObservationColumn>;

/**
 * The cells of a row as they are meant: a number without marks of notes, and as a value what a status
 * says in its place, where the value's cell is blank.
 * @example statedCells(read, columns).text('实际值') // '1130.5' of 1130.5①
 */
export function statedCells(given: Cells, { values }: MappedColumns): Cells {
  const read = growthApart(withoutMarks(given));
  const missing = readMissingStatus(read.text('状态'));
  const isStated = read.text('实际值') !== '' || read.text('增速') !== '';
  if (missing === undefined || isStated || values.length > 0) return read;
  return {
    ...read,
    text: (column) => (column === '实际值' ? missing : column === '状态' ? '' : read.text(column)),
  };
}

/** A cell that says what the number of its row is, where that is not the year's actual value. */
interface RowMark extends FormPlace {
  readonly text: string;
  readonly why: 'target' | 'growth' | 'completion' | 'part-year' | 'forecast';
}

const MARKS: readonly (readonly [RowMark['why'], RegExp])[] = [
  ['target', /^(?:规划|年度)?(?:目标|计划|规划|预期|考核|任务)(?:目标)?[值数]?$/u],
  ['growth', /^(?:同比|比上年|较上年)?(?:增速|增长率|增幅|增长|同比)(?:\(?%\)?)?$/u],
  ['completion', /^(?:目标|计划|规划|累计)?完成(?:率|进度|程度|计划|年度计划)(?:\(?%\)?)?$/u],
  ['forecast', /^(?:预计|预测|预估)(?:完成)?[值数]?$/u],
];
const WHOLE_YEAR = /^(?:1[-~至]12月?|全年|年度?|年报|1[-~至]4季度)$/u;
/** 地区生产总值（目标）. */
const NAMED_TARGET = /\((?:[^()]*目标[^()]*|计划数?|规划数?)\)$/u;

/**
 * What the cells of a row say of its number, whatever their column is headed by: 目标值 in a column
 * 类型, 上半年 in the year. Undefined for the year's actual value.
 * @example rowMark(read, columns)?.why // 'target'
 */
export function rowMark(
  read: RowCells<ObservationColumn>,
  { others, labels }: MappedColumns,
): RowMark | undefined {
  for (const column of ['年份', '指标', '实际值', '增速'] as const) {
    const text = read.text(column);
    if (partOfYear(text) === undefined) continue;
    return { ...read.place(column), text, why: 'part-year' };
  }
  const named = simplified(read.text('指标'));
  if (/目标|计划|规划/u.test(named) && NAMED_TARGET.test(normaliseName(named))) {
    return { ...read.place('指标'), text: named, why: 'target' };
  }
  const status = markOf(read.text('状态'), '');
  if (status !== undefined && status !== 'forecast') {
    return { ...read.place('状态'), text: read.text('状态'), why: status };
  }
  for (const at of others) {
    const label = labels[at] ?? '';
    const why = markOf(read.at(at), label);
    // A remark 增长 tells how the value came about.
    if (why === 'growth' && isRemark(label)) continue;
    if (why !== undefined) return { row: read.row, column: label, text: read.at(at), why };
  }
  return undefined;
}

function markOf(cell: string, label: string): RowMark['why'] | undefined {
  if (cell === '' || cell.length > 12) return undefined;
  const text = normaliseName(cell);
  if (WHOLE_YEAR.test(text)) return undefined;
  if (isFrequency(label)) return text === 'a' ? undefined : 'part-year';
  if (isMonthly(label)) return 'part-year';
  if (partOfYear(text) !== undefined || /^\d{1,2}月份?$/u.test(text)) return 'part-year';
  return MARKS.find(([, pattern]) => pattern.test(text))?.[0];
}

/**
 * The unit that is stated for the number of a row, '' for none: the nearest to it counts. Two of which
 * one is a multiple of the other contradict each other, and nobody knows which is meant. Of several
 * above the table the one counts that the row can be in.
 * @param expected the unit of the plan's row
 * @example statedUnit(read, columns, '亿元') // { ok: true, value: '万元' }
 */
export function statedUnit(
  read: RowCells<ObservationColumn>,
  columns: MappedColumns,
  expected: string,
): Outcome<string, readonly [string, string]> {
  const { unit, unitsAbove } = columns;
  const near = [scaled(read.text('单位'), read, columns), unit, unitIn(read.text('指标'))].filter(
    (each) => each !== '',
  );
  const fitting = unitsAbove.filter((each) => inUnit(1, each, expected) !== undefined);
  const [first, second] = fitting;
  const [own] = near;
  const isOneOf = own !== undefined && fitting.some((each) => isSame(each, own));
  if (own === undefined && first !== undefined && second !== undefined && expected !== '') {
    if (!isSame(first, second)) return fail([first, second]);
  }
  const above = isOneOf ? own : (first ?? unitsAbove[0]);
  // A row that says it is in the plan's own unit is an exception to what holds for the table.
  const ofRow = [read.text('单位'), unitIn(read.text('指标'))].filter((each) => each !== '');
  const isException = expected !== '' && ofRow.some((each) => isSame(each, expected));
  const all = above === undefined || isException ? near : [...near, above];
  for (const [at, one] of all.entries()) {
    const other = all
      .slice(at + 1)
      .find((each) => inUnit(1, one, each) !== undefined && !isSame(one, each));
    if (other !== undefined) return fail([one, other]);
  }
  return succeed(all[0] ?? '');
}

/** Powers of ten that exchange formats keep apart from the unit. */
const SCALES: Readonly<Record<string, string>> = {
  '': '',
  0: '',
  1: '十',
  2: '百',
  3: '千',
  4: '万',
  6: '百万',
  8: '亿',
  9: '十亿',
};

/** The unit of a cell with its power of ten from a column UNIT_MULT: 亿元 of 元 and 8. */
function scaled(
  unit: string,
  read: RowCells<ObservationColumn>,
  { others, labels }: MappedColumns,
): string {
  const at = others.find((position) => isScale(labels[position] ?? ''));
  if (at === undefined) return unit;
  const power = read.at(at);
  const plain = /^CNY$/iu.test(unit.trim()) ? '元' : unit;
  // A power nobody knows makes a unit nobody knows, which is refused.
  return `${SCALES[power] ?? `10^${power}`}${plain}`;
}

function isSame(one: string, other: string): boolean {
  return inUnit(1, one, other) === 1;
}

/**
 * The numbers that the plan prints for a row of %; empty for other rows.
 * @example percentsOf(catalog, serviceShare) // [80, 82]
 */
export function percentsOf(catalog: Catalog, { row, named }: Subject): readonly number[] {
  const plan = catalog.plans.get(row?.planId ?? '');
  if (row === undefined || plan === undefined || !/^[%％]$/u.test(named.unit.trim())) return [];
  return (['base', 'target'] as const).flatMap((measure) => {
    const figure = findFigure(catalog, plan, row, measure);
    if (figure === undefined) return [];
    const amount = ownAmount(row, figure.lastYear, parseFigure(figure.text));
    return amount === undefined ? [] : [amount.value];
  });
}

/**
 * The finding for a row whose code of a region, in a column beside its name, is that of another one;
 * undefined where they agree, or the code is nobody's.
 * @param identify what the row is about in a region
 * @example otherRegion(read, columns, subject, identify)?.kind // 'code-contradicts'
 */
export function otherRegion(
  read: RowCells<ObservationColumn>,
  { others, labels }: MappedColumns,
  { region }: NamedSubject,
  identify: (region: string) => Outcome<NamedSubject, SubjectFault>,
): FormFinding | undefined {
  for (const at of others) {
    const code = read.at(at);
    if (code === '' || !isRegionCode(labels[at] ?? '')) continue;
    const coded = identify(code);
    if (!coded.ok || coded.value.region.id === region.id) continue;
    const about = { code, coded: coded.value.region.name, named: region.name };
    return { kind: 'code-contradicts', ...read.place('地区'), ...about };
  }
  return undefined;
}

/**
 * The number that a separator cut in two, the rest of it in a column where no number belongs.
 * @example splitNumber(read, columns) // '1,234.5'
 */
export function splitNumber(read: Cells, { at, labels }: MappedColumns): string | undefined {
  const next = (at.get('实际值') ?? 0) + 1;
  const takesText = ['状态', '来源'] as const;
  const isFree = next >= labels.length || takesText.some((each) => at.get(each) === next);
  return isFree ? joinCut(read.text('实际值'), read.at(next)) : undefined;
}

/**
 * What a row states of its subject in a year, by one of its columns.
 * @example stateObservation(read, subject, 2023, value, { column: '增速', measure: 'actual_growth' })
 */
export function stateObservation(
  read: Cells,
  { region, row, named, conceptId }: Subject,
  year: number,
  { value, unit, status }: ReadValue,
  { column, measure }: Pick<StatedObservation, 'measure'> & { readonly column: '实际值' | '增速' },
): StatedObservation {
  const indicatorId = row === undefined ? conceptId : row.indicatorId;
  return {
    row: read.row,
    regionId: region.id,
    indicatorId,
    planId: indicatorId === undefined ? row?.planId : undefined,
    code: indicatorId === undefined ? row?.code : undefined,
    indicator: rowName(named),
    year,
    measure,
    text: read.text(column),
    unit,
    value,
    status: readStatus(read.text('状态')) ?? status,
    source: read.text('来源').replace(/\s+/gu, ' '),
    ...(readConfirmed(read.text('核实')) ? { isConfirmed: true } : {}),
  };
}
