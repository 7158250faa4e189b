import type { Catalog } from '../catalog/catalog';
import type { Subject } from '../catalog/find-subject';
import { rowName } from '../indicator/plan-indicator';
import { fail, succeed, type Outcome } from '../finding/outcome';
import type { FormFinding, FormMedium } from '../form/finding';
import { cellsOf, type RowCells } from '../form/form';
import { joinCut } from '../form/odd-value';
import { unitIn } from '../form/header-words';
import { expectsNumber, subjectFinder, type IdentifySubject } from './identify-subject';
import { explainSubject, explainValue, noteRow } from './row-findings';
import type { MappedColumns, ObservationColumn } from './actuals-form';
import { readMissingStatus, readStatus, type StatedObservation } from './observation';
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
export type RowReading = Outcome<readonly RowStatement[], readonly FormFinding[]> | undefined;

/** Reads the cells of one row. */
export type ReadRow = (cells: readonly string[], row: number) => RowReading;

/**
 * A way to read the rows of one table against a catalogue.
 * @example rowReader(catalog, columns)(['仓山区', '地区生产总值', '2023', '1100'], 2)
 * // { ok: true, value: [{ observation: { year: 2023, … }, … }] }
 */
export function rowReader(
  catalog: Catalog,
  columns: MappedColumns,
  medium: FormMedium = 'file',
): ReadRow {
  const identify = subjectFinder(catalog);
  const numeric = new Map<Subject, boolean>();
  const isNumeric = (subject: Subject): boolean => {
    const answer = numeric.get(subject) ?? expectsNumber(catalog, subject);
    numeric.set(subject, answer);
    return answer;
  };
  return (cells, row) => {
    const read = withMissing(cellsOf(columns, cells, row), columns);
    if (read.text('实际值') === '' && read.text('增速') === '') return undefined;
    const year = rowYear(read, columns);
    if (!year.ok) return year;
    const subject = rowSubject(read, year.value, identify);
    if (!subject.ok) return subject;
    return rowStatements(catalog, read, columns, {
      subject: subject.value,
      year: year.value,
      isNumber: isNumeric(subject.value),
      medium,
    });
  };
}

/** A status that says why there is no value is the value, where its cell is blank. */
function withMissing(read: Cells, { years }: MappedColumns): Cells {
  const missing = readMissingStatus(read.text('状态'));
  const isStated = read.text('实际值') !== '' || read.text('增速') !== '';
  if (missing === undefined || isStated || years.length > 0) return read;
  return {
    ...read,
    text: (column) => (column === '实际值' ? missing : column === '状态' ? '' : read.text(column)),
  };
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
): Outcome<Subject, Errors> {
  const names = {
    region: read.text('地区'),
    indicator: read.text('指标'),
    code: read.text('编码'),
  };
  const subject = identify(names, year);
  return subject.ok ? subject : fail([explainSubject(subject.finding, read)]);
}

interface Question {
  readonly subject: Subject;
  readonly year: number;
  readonly isNumber: boolean;
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
  for (const [column, measure] of MEASURES) {
    if (read.text(column) === '') continue;
    const value =
      measure === 'actual' ? rowValue(read, columns, question) : rowGrowth(read, question);
    if (!value.ok) return value;
    const forecast = columns.isForecast && measure === 'actual' ? 'E' : undefined;
    const stated = { ...value.value, status: value.value.status ?? forecast };
    const observation = stateObservation(read, subject, year, stated, column);
    const isFirst = statements.length === 0;
    const notes = isFirst ? noteRow(catalog, read, subject, observation, value.value) : [];
    const { converted } = value.value;
    statements.push({ observation, subject, converted, findings: notes });
  }
  return succeed(statements);
}

const MEASURES = [
  ['实际值', 'actual'],
  ['增速', 'actual_growth'],
] as const;

function rowValue(
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
  const unit = read.text('单位') || columns.unit || unitIn(read.text('指标'));
  const question = { named: subject.named, year, unit, isNumber };
  const value = readObservedValue(read.text('实际值'), question);
  if (value.ok) return value;
  return fail([explainValue(value.finding, read, '实际值', about)]);
}

function rowGrowth(read: Cells, { subject, medium }: Question): Outcome<ReadValue, Errors> {
  const growth = readObservedGrowth(read.text('增速'));
  if (growth.ok) return growth;
  const about = { indicator: rowName(subject.named), medium };
  return fail([explainValue(growth.finding, read, '增速', about)]);
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
  column: '实际值' | '增速',
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
    measure: column === '实际值' ? 'actual' : 'actual_growth',
    text: read.text(column),
    unit,
    value,
    status: readStatus(read.text('状态')) ?? status,
    source: read.text('来源').replace(/\s+/gu, ' '),
  };
}
