import { inUnit } from '../figure/in-unit';
import { ownAmount, type NamedRow } from '../catalog/own-amount';
import type { Amount, Figure } from '../figure/figure';
import { normaliseText, visibleText } from '../figure/normalise';
import { ownGrowth } from '../figure/own-number';
import { parseFigure } from '../figure/parse';
import { printFigure } from '../figure/print';
import { fail, succeed, type Outcome } from '../finding/outcome';
import { yearDigits } from '../form/period-words';
import { oddity, saysNoData, type Oddity } from '../form/odd-value';
import type { ObservationStatus } from '../figure/printed-figure';
import { readStatus, type ObservedValue } from './observation';

/** What the 实际值 of a row says, in the unit of the plan's row. */
export interface ReadValue {
  readonly value: ObservedValue;
  /** Unit the stated number is in: the cell's own, else the one given for it, else the row's. */
  readonly unit: string;
  /** The number as stated and its unit, where it had to be converted into the row's. */
  readonly converted: { readonly value: number; readonly unit: string } | undefined;
  /** 约12: taken as 12, which deserves a word. */
  readonly isApproximate: boolean;
  /** What the cell says besides, which is not used; '' for nothing: 占比18% of 30亿元，占比18%. */
  readonly beside: string;
  /** A status in a remark: 1500（预计）. */
  readonly status: ObservationStatus | undefined;
}

/** Why a 实际值 is none. */
export type ValueFault =
  | {
      readonly kind: 'unreadable';
      readonly why: 'text' | Oddity;
    }
  | {
      readonly kind: 'inexact';
      readonly why: 'bound' | 'range' | 'cumulative' | 'change' | 'several' | 'target';
    }
  /** 0.81 or 81%: the same with a sign of per cent is the cure. */
  | { readonly kind: 'percent'; readonly percent: string }
  | { readonly kind: 'unit'; readonly unit: string; readonly expected: string };

/** What a value is read for. */
interface ValueQuestion {
  readonly named: NamedRow;
  readonly year: number;
  /** Unit stated beside the value, '' where none is. */
  readonly unit: string;
  /** Whether words cannot be an answer (see `expectsNumber`). */
  readonly isNumber: boolean;
  /** Numbers the plan prints for a row of %, by which a fraction is told; empty for other rows. */
  readonly percents?: readonly number[];
}

/** 预计900: said before the number as well as behind it. */
const FORECAST = /^(?:预计|预测|预估|估计|估算)(?=\D{0,4}[\d-])/u;
/** 力争1000 is no value of any year. */
const TARGET =
  /^(?:目标|计划|规划|力争|争取|预期)(?=\D{0,4}\d)|\d\D{0,8}\((?:[^()]*目标|计划|规划)[值数]?\)$/u;

/**
 * Reads a 实际值 that is not blank. A number has to be one number of the one year; it is converted to
 * the row's unit, or refused where the units do not measure the same.
 * @example readObservedValue('3,500', { named: gdp, year: 2023, unit: '万元', isNumber: true })
 * // { ok: true, value: { value: { kind: 'number', value: 0.35, unit: '亿元' }, unit: '万元', … } }
 */
export function readObservedValue(
  text: string,
  question: ValueQuestion,
): Outcome<ReadValue, ValueFault> {
  const shown = visibleText(text);
  const plain = normaliseText(text);
  if (saysNoData(plain)) return succeed(wordless('no-data'));
  const odd = oddity(shown, plain);
  if (odd !== undefined) return fail({ kind: 'unreadable', why: odd });
  if (question.isNumber && TARGET.test(plain)) return fail({ kind: 'inexact', why: 'target' });
  const figure = parseFigure(text);
  if (figure.kind === 'not-set') return succeed(wordless('not-set'));
  const amount = figure.kind === 'cumulative' ? undefined : own(question, figure);
  if (amount !== undefined) {
    const read = readAmount(amount, figure, question);
    if (!read.ok || read.value.status !== undefined || !FORECAST.test(plain)) return read;
    return succeed({ ...read.value, status: 'E' });
  }
  const why = fault(figure);
  if (why !== undefined) return fail({ kind: 'inexact', why });
  if (question.isNumber) return fail({ kind: 'unreadable', why: 'text' });
  const value = { kind: 'text', text: shown } as const;
  return succeed({ ...wordless('not-set'), value });
}

/**
 * A value that is stated and no number.
 * @example wordless('no-data').value // { kind: 'no-data' }
 */
function wordless(kind: 'no-data' | 'not-set'): ReadValue {
  const plain = { unit: '', converted: undefined, isApproximate: false, beside: '' };
  return { value: { kind }, ...plain, status: undefined };
}

function own({ named, year }: ValueQuestion, figure: Figure): Amount | undefined {
  return ownAmount(named, year, figure);
}

function readAmount(
  amount: Amount,
  figure: Figure,
  { named, unit: given, percents = [] }: ValueQuestion,
): Outcome<ReadValue, ValueFault> {
  if (amount.op !== '=' && amount.op !== '≈') return fail({ kind: 'inexact', why: 'bound' });
  const expected = named.unit;
  // Points are what a share has changed by, not what it is.
  if (/百分点/u.test(amount.unit) && !/百分点/u.test(expected)) {
    return fail({ kind: 'inexact', why: 'change' });
  }
  const unit = [amount.unit, given, expected].find((each) => each !== '') ?? '';
  const value = inUnit(amount.value, unit, expected);
  if (value === undefined) return fail({ kind: 'unit', unit, expected });
  if (amount.unit === '' && isFraction(value, percents)) {
    return fail({ kind: 'percent', percent: asPercent(value) });
  }
  return succeed({
    value: { kind: 'number', value, unit: expected === '' ? unit : expected },
    unit: unitBeside(amount.unit, given, expected),
    converted: value === amount.value ? undefined : { value: amount.value, unit },
    isApproximate: amount.op === '≈',
    beside: besideOf(figure, amount),
    status: statusOf(figure, amount),
  });
}

/** 131（快报）: of several clauses the one counts that the number is of. */
function statusOf(figure: Figure, own: Amount): ObservationStatus | undefined {
  const clauses = figure.kind === 'compound' ? figure.clauses.map((clause) => clause.figure) : [];
  const stated = clauses.find((each) => each === own) ?? figure;
  return stated.kind === 'number' ? readStatus(stated.note ?? '') : undefined;
}

function besideOf(figure: Figure, own: Amount): string {
  if (figure.kind !== 'compound') return '';
  const clauses = figure.clauses.filter((clause) => clause.figure !== own);
  return clauses.length < figure.clauses.length ? printFigure({ kind: 'compound', clauses }) : '';
}

/**
 * Whether a bare number of a row of % may as well be a fraction: spreadsheets keep 81% as 0.81.
 * One near another number of the row is none.
 */
function isFraction(value: number, percents: readonly number[]): boolean {
  const size = Math.abs(value);
  if (size === 0 || size >= 1) return false;
  const isNear = percents.some((each) => size > Math.abs(each) / 3 && size < Math.abs(each) * 3);
  return !isNear && percents.some((each) => Math.abs(each) >= 2);
}

function asPercent(value: number): string {
  return `${String(Number((value * 100).toPrecision(15)))}%`;
}

/** A scale alone (38.22亿) leaves the thing counted to what is stated beside it. */
function unitBeside(printed: string, given: string, expected: string): string {
  if (printed !== '' && !/^[万亿]+$/u.test(printed)) return printed;
  return given === '' ? expected : given;
}

function fault(figure: Figure): Extract<ValueFault, { kind: 'inexact' }>['why'] | undefined {
  switch (figure.kind) {
    case 'cumulative':
    case 'range':
    case 'change':
      return figure.kind;
    case 'compound':
      return 'several';
    case 'number':
    case 'composition':
    case 'unchanged':
    case 'relative':
    case 'assigned':
    case 'statement':
    case 'not-set':
    case 'blank':
      return undefined;
  }
}

/**
 * Reads a 增速 that is not blank: the year's growth in %, with a minus sign or as 下降 where it fell.
 * @example readObservedGrowth('下降1.3%') // { ok: true, value: { value: { kind: 'number', value: -1.3, unit: '%' }, … } }
 * @example readObservedGrowth('1.2个百分点') // { ok: false, finding: { kind: 'unit', unit: '个百分点', expected: '%' } }
 */
export function readObservedGrowth(text: string): Outcome<ReadValue, ValueFault> {
  const plain = normaliseText(text);
  if (saysNoData(plain)) return succeed(wordless('no-data'));
  const odd = oddity(visibleText(text), plain);
  if (odd !== undefined) return fail({ kind: 'unreadable', why: odd });
  const figure = parseFigure(text);
  if (figure.kind === 'not-set') return succeed(wordless('not-set'));
  const growth = ownGrowth(figure);
  if (growth === undefined) return fail({ kind: 'unreadable', why: 'text' });
  if (growth.op !== '=' && growth.op !== '≈') return fail({ kind: 'inexact', why: 'bound' });
  // A change of a share in points is no growth of it.
  const isPoints = /百分点/u.test(growth.unit);
  const value = isPoints ? undefined : inUnit(growth.value, growth.unit, '%');
  if (value === undefined) return fail({ kind: 'unit', unit: growth.unit, expected: '%' });
  // Growth is printed with one decimal: 0.052 is more likely 5.2%.
  if (growth.unit === '' && /^[+-]?0?\.\d{2,}$/u.test(plain) && value !== 0) {
    return fail({ kind: 'percent', percent: asPercent(value) });
  }
  return succeed({
    ...wordless('not-set'),
    value: { kind: 'number', value, unit: '%' },
    unit: '%',
    isApproximate: growth.op === '≈',
  });
}

const YEAR =
  /^(?<year>(?:19|20|21)\d{2})(?:\.0)?(?:年(?:度|底|末|全年)?)?(?:年?\(?1[-~至]12月\)?)?$/u;

/**
 * The year that a row speaks of; undefined for anything but one whole year: a month or a span of
 * years is not one.
 * @example readObservationYear('２０２３年') // 2023
 * @example readObservationYear('2023年6月') // undefined
 */
export function readObservationYear(text: string): number | undefined {
  const year = YEAR.exec(yearDigits(normaliseText(text)))?.groups?.year;
  return year === undefined ? undefined : Number(year);
}
