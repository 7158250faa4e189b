import type { Catalog } from '../catalog/catalog';
import type { Subject } from '../catalog/find-subject';
import { rowName } from '../indicator/plan-indicator';
import { fail, succeed, type Outcome } from '../finding/outcome';
import type { FormFinding, FormMedium } from '../form/finding';
import { cellsOf, type RowCells } from '../form/form';
import { joinCut } from '../form/odd-value';
import {
  expectsNumber,
  subjectFinder,
  type IdentifySubject,
  type NamedSubject,
} from './identify-subject';
import { explainSubject, explainValue, noteRow } from './row-findings';
import { otherRegion, percentsOf, otherYear, rowMark, statedCells, statedUnit } from './row-facts';
import type { MappedColumns, ObservationColumn } from './actuals-form';
import { readStatus, type StatedObservation, readConfirmed } from './observation';
import {
  readObservationYear,
  readObservedGrowth,
  readObservedValue,
  type ReadValue,
} from './read-observed-value';

/** A row that states something, and what deserves to be said about it. */
export interface RowStatement {
  readonly observation: StatedObservation;
  readonly subject: Subject;
  readonly converted: ReadValue['converted'];
  readonly findings: readonly FormFinding[];
}

/** What one row comes to: its statements, the errors that keep it out, or nothing where it is blank. */
type RowReading = Outcome<readonly RowStatement[], readonly FormFinding[]> | undefined;

/** Reads the cells of one row. */
type ReadRow = (cells: readonly string[], row: number) => RowReading;

/** A way to read the rows of one table against a catalogue. */
function rowReader(catalog: Catalog, columns: MappedColumns, medium: FormMedium = 'file'): ReadRow {
  const identify = subjectFinder(catalog);
  const numeric = new Map<Subject, boolean>();
  const isNumeric = (subject: Subject): boolean => {
    const answer = numeric.get(subject) ?? expectsNumber(catalog, subject);
    numeric.set(subject, answer);
    return answer;
  };
  return (cells, row) => {
    const read = statedCells(cellsOf(columns, cells, row), columns);
    if (read.text('实际值') === '' && read.text('增速') === '') return undefined;
    const mark = rowMark(read, columns);
    if (mark !== undefined && mark.why !== 'forecast') {
      return fail([{ kind: 'row-not-actual', ...mark, why: mark.why }]);
    }
    const year = rowYear(read, columns);
    if (!year.ok) return year;
    const other = otherYear(read, columns, year.value);
    if (other !== undefined) return fail([{ kind: 'row-not-actual', ...other, why: 'other-year' }]);
    const subject = rowSubject(read, year.value, identify);
    if (!subject.ok) return subject;
    const coded = otherRegion(read, columns, subject.value, (region) =>
      identify({ region, indicator: read.text('指标'), code: '' }, year.value),
    );
    if (coded !== undefined) return fail([coded]);
    return rowStatements(catalog, read, columns, {
      subject: subject.value,
      year: year.value,
      isNumber: isNumeric(subject.value),
      isForecast: mark !== undefined,
      medium,
    });
  };
}

/**
 * One way to read a row, or one for each year, indicator or region that has a column of its own.
 * @example rowReaders(catalog, columns, 'file').length // 3 for 2021年, 2022年, 2023年
 */
export function rowReaders(
  catalog: Catalog,
  columns: MappedColumns,
  medium: FormMedium | undefined,
): readonly ReadRow[] {
  if (columns.values.length === 0) return [rowReader(catalog, columns, medium)];
  return columns.values.map(({ at, growthAt, indicator, region, year, unit, status }) => {
    const positions = new Map(columns.at);
    const constants = new Map(columns.constants);
    if (at !== undefined) positions.set('实际值', at);
    if (growthAt !== undefined) positions.set('增速', growthAt);
    if (indicator !== undefined) constants.set('指标', indicator);
    if (region !== undefined) constants.set('地区', region);
    const own = { ...columns, at: positions, constants, year: year ?? columns.year, unit, status };
    return rowReader(catalog, own, medium);
  });
}

type Cells = RowCells<ObservationColumn>;
type Errors = readonly FormFinding[];

/** The year, once every cell that a statement needs is filled. */
function rowYear(read: Cells, columns: MappedColumns): Outcome<number, Errors> {
  const needed =
    read.text('编码') === '' ? (['地区', '指标', '年份'] as const) : (['年份'] as const);
  const blank = needed.filter(
    (column) => read.text(column) === '' && (column !== '年份' || columns.year === undefined),
  );
  if (blank.length > 0) {
    return fail(blank.map((column) => ({ kind: 'cell-missing', ...read.place(column) }) as const));
  }
  const text = read.text('年份');
  const year = columns.year ?? readObservationYear(text);
  if (year !== undefined) return succeed(year);
  return fail([{ kind: 'year-unreadable', ...read.place('年份'), text }]);
}

function rowSubject(
  read: Cells,
  year: number,
  identify: IdentifySubject,
): Outcome<NamedSubject, Errors> {
  const names = {
    region: read.text('地区'),
    indicator: read.text('指标'),
    code: read.text('编码'),
  };
  const subject = identify(names, year);
  return subject.ok ? subject : fail([explainSubject(subject.finding, read)]);
}

interface Question {
  readonly subject: NamedSubject;
  readonly year: number;
  readonly isNumber: boolean;
  readonly isForecast: boolean;
  readonly medium: FormMedium;
}

/** The year's value and its growth, each where its cell is filled; one error keeps both out. */
function rowStatements(
  catalog: Catalog,
  read: Cells,
  columns: MappedColumns,
  question: Question,
): Outcome<readonly RowStatement[], Errors> {
  const { subject, year } = question;
  const statements: RowStatement[] = [];
  for (const column of ['实际值', '增速'] as const) {
    if (read.text(column) === '') continue;
    // 地区生产总值增速: what stands in its 实际值 is growth.
    const measure = column === '增速' || subject.isGrowth ? 'actual_growth' : 'actual';
    const value =
      measure === 'actual'
        ? rowValue(catalog, read, columns, question)
        : rowGrowth(read, question, column);
    if (!value.ok) {
      const [stated] = statements;
      const note = column === '增速' ? changeInPoints(value.finding) : undefined;
      if (stated === undefined || note === undefined) return value;
      return succeed([{ ...stated, findings: [...stated.findings, note] }]);
    }
    const forecast = question.isForecast ? 'E' : columns.status;
    const ofColumn = column === '实际值' ? forecast : undefined;
    const stated = { ...value.value, status: value.value.status ?? ofColumn };
    const observation = stateObservation(read, subject, year, stated, { column, measure });
    const isFirst = statements.length === 0;
    const notes = isFirst ? noteRow(catalog, read, subject, observation, value.value) : [];
    const { converted } = value.value;
    statements.push({ observation, subject, converted, findings: notes });
  }
  return succeed(statements);
}

/** 下降0.1个百分点 beside a share is no growth of it, and nothing against its value. */
function changeInPoints(errors: Errors): FormFinding | undefined {
  const [error] = errors;
  if (error?.kind !== 'unit-unfit' || !error.unit.includes('百分点')) return undefined;
  const { row, column, text, indicator } = error;
  return { kind: 'growth-in-points', row, column, text, indicator };
}

function rowValue(
  catalog: Catalog,
  read: Cells,
  columns: MappedColumns,
  { subject, year, isNumber, medium }: Question,
): Outcome<ReadValue, Errors> {
  const about = { indicator: rowName(subject.named), medium };
  const text = splitNumber(read, columns);
  if (text !== undefined) {
    const at = { ...read.place('实际值'), ...about, text };
    return fail([{ kind: 'value-unreadable', ...at, why: 'split' }]);
  }
  const stated = statedUnit(read, columns, subject.named.unit);
  if (!stated.ok) {
    const { indicator } = about;
    const at = read.place('实际值');
    return fail([{ kind: 'units-contradict', ...at, indicator, units: stated.finding }]);
  }
  const percents = percentsOf(catalog, subject);
  const question = { named: subject.named, year, unit: stated.value, isNumber, percents };
  const value = readObservedValue(read.text('实际值'), question);
  if (value.ok) return value;
  return fail([explainValue(value.finding, read, '实际值', about)]);
}

function rowGrowth(
  read: Cells,
  { subject, medium }: Question,
  column: '实际值' | '增速',
): Outcome<ReadValue, Errors> {
  const growth = readObservedGrowth(read.text(column));
  if (growth.ok) return growth;
  const about = { indicator: rowName(subject.named), medium };
  return fail([explainValue(growth.finding, read, column, about)]);
}

/** The number that a separator cut in two, the rest of it in a column where no number belongs. */
function splitNumber(read: Cells, columns: MappedColumns): string | undefined {
  const next = (columns.at.get('实际值') ?? 0) + 1;
  const takesText = ['状态', '来源'] as const;
  const isFree =
    next >= columns.labels.length || takesText.some((each) => columns.at.get(each) === next);
  return isFree ? joinCut(read.text('实际值'), read.at(next)) : undefined;
}

function stateObservation(
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
