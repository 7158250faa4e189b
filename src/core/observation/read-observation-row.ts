import type { Catalog } from '../catalog/catalog';
import type { Subject } from '../catalog/find-subject';
import { rowName } from '../indicator/plan-indicator';
import { fail, succeed, type Outcome } from '../finding/outcome';
import type { ObservationStatus } from '../figure/printed-figure';
import type { FormFinding, FormMedium } from '../form/finding';
import { cellsOf, type RowCells } from '../form/form';
import {
  expectsNumber,
  subjectFinder,
  type IdentifySubject,
  type NamedSubject,
} from './identify-subject';
import { changeInPoints, explainSubject, explainValue, noteRow } from './row-findings';
import {
  otherRegion,
  percentsOf,
  rowMark,
  splitNumber,
  stateObservation,
  statedCells,
  statedUnit,
} from './row-facts';
import { markBehind, rowRemark } from './row-remarks';
import type { MappedColumns } from './actuals-form';
import type { ObservationColumn } from './entry-columns';
import type { StatedObservation } from './observation';
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
function rowReader(
  catalog: Catalog,
  columns: MappedColumns,
  medium: FormMedium = 'file',
  notes: ReadonlyMap<string, string> = new Map(),
): ReadRow {
  const identify = subjectFinder(catalog);
  const numeric = new Map<Subject, boolean>();
  const isNumeric = (subject: Subject): boolean => {
    const answer = numeric.get(subject) ?? expectsNumber(catalog, subject);
    numeric.set(subject, answer);
    return answer;
  };
  return (cells, row) => {
    const given = cellsOf(columns, cells, row);
    const read = statedCells(given, columns);
    if (read.text('实际值') === '' && read.text('增速') === '') return undefined;
    const mark = rowMark(read, columns);
    if (mark !== undefined && mark.why !== 'forecast') {
      return fail([{ kind: 'row-not-actual', ...mark, why: mark.why }]);
    }
    const year = rowYear(read, columns);
    if (!year.ok) return year;
    const subject = rowSubject(read, year.value, identify);
    if (!subject.ok) return subject;
    const remark = rowRemark(given, columns, notes, year.value, subject.value.region);
    if (remark !== undefined && remark.why !== 'status') {
      return fail([{ kind: 'row-not-actual', ...remark, why: remark.why }]);
    }
    const coded = otherRegion(read, columns, subject.value, (region) =>
      identify({ region, indicator: read.text('指标'), code: '' }, year.value),
    );
    if (coded !== undefined) return fail([coded]);
    return rowStatements(catalog, read, columns, {
      subject: subject.value,
      year: year.value,
      isNumber: isNumeric(subject.value),
      status: mark === undefined ? remark?.status : 'E',
      noteMark: markBehind(given.text('实际值')),
      medium,
    });
  };
}

/**
 * One way to read a row, or one for each year, indicator or region that has a column of its own.
 * @param notes below the table, by their marks
 * @example rowReaders(catalog, columns, 'file', notes).length // 3 for 2021年, 2022年, 2023年
 */
export function rowReaders(
  catalog: Catalog,
  columns: MappedColumns,
  medium: FormMedium | undefined,
  notes: ReadonlyMap<string, string>,
): readonly ReadRow[] {
  if (columns.values.length === 0) return [rowReader(catalog, columns, medium, notes)];
  return columns.values.map(({ at, growthAt, indicator, region, year, unit, status }) => {
    const positions = new Map(columns.at);
    const constants = new Map(columns.constants);
    if (at !== undefined) positions.set('实际值', at);
    if (growthAt !== undefined) positions.set('增速', growthAt);
    if (indicator !== undefined) constants.set('指标', indicator);
    if (region !== undefined) constants.set('地区', region);
    const own = { ...columns, at: positions, constants, year: year ?? columns.year, unit, status };
    return rowReader(catalog, own, medium, notes);
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
  /** What a remark says of how settled the value is. */
  readonly status: ObservationStatus | undefined;
  /** The mark of a note behind the value. */
  readonly noteMark: string;
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
    const ofColumn = column === '实际值' ? (question.status ?? columns.status) : undefined;
    const stated = { ...value.value, status: value.value.status ?? ofColumn };
    const observation = stateObservation(read, subject, year, stated, { column, measure });
    const isFirst = statements.length === 0;
    const notes = isFirst
      ? noteRow(catalog, read, subject, observation, {
          ...value.value,
          noteMark: question.noteMark,
        })
      : [];
    const { converted } = value.value;
    statements.push({ observation, subject, converted, findings: notes });
  }
  return succeed(statements);
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
