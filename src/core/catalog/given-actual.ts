import type { Figure } from '../figure/figure';
import { inUnit } from '../figure/in-unit';
import { ownGrowth } from '../figure/own-number';
import { parseFigure } from '../figure/parse';
import { fail, succeed, type Outcome } from '../finding/outcome';
import type { LookupFinding } from '../finding/lookup-finding';
import { rowName, type PlanIndicator } from '../indicator/plan-indicator';
import { readRank, type Rank } from '../plan-target/rank';
import { targetNumberOf, type Target } from '../plan-target/target';
import { resolveBase, type TargetSource } from '../plan-target/target-source';
import { ownAmount } from './own-amount';
import { isUndecided, readFound, saysMissing } from './row-actuals';

/** What a user says was reached, as the formula gives it. */
interface GivenWords {
  readonly year: number;
  /** In the row's unit: the level, for a sum the total so far; '' takes the packages'. */
  readonly actual: string;
  /** Average growth so far in %; '' takes the packages'. */
  readonly growth: string;
}

/** The same as read; what is left out is undefined. */
export interface Given {
  /** In the row's unit, about the row's first target that is a number. */
  readonly level?: number;
  /** Average growth so far in %. */
  readonly average?: number;
  /** For a target in words: what somebody found. */
  readonly found?: 'done' | 'missed';
  readonly parts?: readonly number[];
  /** For a target that ranks: the place. */
  readonly rank?: Rank;
  /** Said to have no value at all, which is not the same as left out and never 0. */
  readonly isMissing?: boolean;
  readonly isGrowthMissing?: boolean;
  /** What says 核实 behind its number is right, however unusual it looks. */
  readonly confirmed?: { readonly actual: boolean; readonly growth: boolean };
}

type Reading = Outcome<Given, LookupFinding>;

/**
 * Reads what a user gives for a row. An actual value is always in the row's unit: of a row that prints
 * nothing but a growth, a number without a unit may be either and is refused, unless the growth is
 * given too. A number below 1 for a row counted in % may be a cell's 4.5 % and is refused as well.
 * @example readGiven(row, source, targets, { year: 2023, actual: '9000人', growth: '' })
 * // { ok: true, value: { level: 0.9 } } where the unit is 万人
 */
export function readGiven(
  row: PlanIndicator,
  source: TargetSource,
  targets: readonly Target[],
  { year, ...given }: GivenWords,
): Reading {
  const [actual, growth] = [splitConfirmed(given.actual), splitConfirmed(given.growth)];
  const words = { year, actual: actual.text, growth: growth.text };
  const read = readWords(row, source, targets, words);
  const confirmed = { actual: actual.isConfirmed, growth: growth.isConfirmed };
  return read.ok ? succeed({ ...read.value, confirmed }) : read;
}

/** What a number may be followed by: 12610核实, 12610 亿元（已核实）. */
const CONFIRMED = /[(（]?(?:已经?)?(?:核实|核对|审核|确认)(?:无误|过)?[)）]?$/u;
/** 待核实 says the opposite. */
const OPEN = /[待未需请再不]$/u;
const LONGEST = 60;

/**
 * The word that a value is right, taken off its end.
 * @example splitConfirmed('12610核实') // { text: '12610', isConfirmed: true }
 */
function splitConfirmed(text: string): { readonly text: string; readonly isConfirmed: boolean } {
  const as = { text, isConfirmed: false };
  if (text.length > LONGEST) return as;
  const found = CONFIRMED.exec(text.trim());
  const rest = found === null ? '' : text.trim().slice(0, found.index).trim();
  const value = rest.replace(/[,，、;；]$/u, '');
  return found === null || !/\p{N}/u.test(value) || OPEN.test(value)
    ? as
    : { text: value, isConfirmed: true };
}

function readWords(
  row: PlanIndicator,
  source: TargetSource,
  targets: readonly Target[],
  words: GivenWords,
): Reading {
  const growth = readGrowth(row, targets, words.growth);
  if (!growth.ok) return growth;
  const hasRate = growth.value.average !== undefined;
  const actual = readActual(row, source, targets, words, hasRate);
  if (!actual.ok) return actual;
  const given = { ...actual.value, ...growth.value };
  // 居民收入增长 is itself a growth: its value of the year is what is given as one.
  const isItsOwn = source.nature === 'rate' && !targets.some(({ type }) => type === 'growth');
  if (!isItsOwn || given.average === undefined || given.level !== undefined) return succeed(given);
  return succeed({ ...given, level: given.average });
}

/**
 * The target that a given actual value is about: the first that is a number.
 * @example mainTarget(targets)?.type // 'level' for a row that prints a level and a growth
 */
export function mainTarget(targets: readonly Target[]): Target | undefined {
  return targets.find((target) => !isWorded(target)) ?? targets[0];
}

function isWorded({ type }: Target): boolean {
  return type === 'task' || type === 'relative' || type === 'composition';
}

function readActual(
  row: PlanIndicator,
  source: TargetSource,
  targets: readonly Target[],
  { actual: text, year }: GivenWords,
  hasRate: boolean,
): Reading {
  const plain = plainOf(text);
  if (plain === '') return succeed({});
  const figure = parseFigure(plain);
  if (figure.kind === 'not-set' || saysMissing(plain)) return succeed({ isMissing: true });
  const target = mainTarget(targets);
  const bare = bareNumber(plain);
  if (bare !== undefined) return readBare(row, source, target, text, bare, hasRate);
  if (target?.type === 'composition' && figure.kind === 'composition') {
    return succeed({ parts: figure.parts });
  }
  if (target === undefined || target.type === 'task' || target.type === 'relative') {
    const found = readFound(plain);
    if (found !== undefined) return succeed({ found });
    if (isUndecided(plain)) return succeed({});
    const rank = target?.type === 'relative' ? readRank(plain) : undefined;
    if (rank !== undefined) return succeed({ rank });
  }
  const average = target?.type === 'growth' && !hasRate ? rateOf(figure) : undefined;
  if (average !== undefined) return succeed({ average });
  const amount = ownAmount(row, year, figure);
  // Of 900亿元，增长5.2% one number would be lost without a word.
  const isSeveral = figure.kind === 'compound' && figure.clauses.length > 1;
  const level = isSeveral ? undefined : amount && inUnit(amount.value, amount.unit, row.unit);
  if (level !== undefined) return succeed({ level });
  const about = { text: text.trim(), indicator: rowName(row), unit: row.unit };
  const isTask = target?.type === 'task';
  return fail({ kind: isTask ? 'finding-unreadable' : 'actual-unreadable', ...about });
}

function readBare(
  row: PlanIndicator,
  source: TargetSource,
  target: Target | undefined,
  text: string,
  value: number,
  hasRate: boolean,
): Reading {
  const about = { text: text.trim(), indicator: rowName(row) };
  const isGrowth = target?.type === 'growth';
  if (isGrowth && !isPercent(row.unit) && !hasRate) {
    return fail({ kind: 'actual-is-no-rate', ...about, unit: row.unit });
  }
  const numbers = [resolveBase(source)?.value, target && targetNumberOf(target)];
  const inPercent =
    isPercent(row.unit) || (row.unit === '' && hasPercent(source.target ?? source.base));
  if (inPercent && isDoubtful(value, numbers, target)) {
    return fail(unclearPercent(row, '实际值', value));
  }
  return succeed(
    isGrowth && isPercent(row.unit) && !hasRate ? { average: value } : { level: value },
  );
}

function readGrowth(row: PlanIndicator, targets: readonly Target[], text: string): Reading {
  const plain = plainOf(text);
  if (plain === '') return succeed({});
  const figure = parseFigure(plain);
  if (figure.kind === 'not-set' || saysMissing(plain)) return succeed({ isGrowthMissing: true });
  const bare = bareNumber(plain);
  const value = bare ?? rateOf(figure, true);
  const about = { text: text.trim(), indicator: rowName(row) };
  if (value === undefined) return fail({ kind: 'growth-unreadable', ...about });
  const target = targets.find(({ type }) => type === 'growth');
  if (bare !== undefined && isDoubtful(bare, [target && targetNumberOf(target)], target)) {
    return fail(unclearPercent(row, '增速', bare));
  }
  return succeed({ average: value });
}

function plainOf(text: string): string {
  return text.normalize('NFKC').trim();
}

/** A number without any unit. Excel may hand one over as 1.2E-05, which no plan prints. */
function bareNumber(plain: string): number | undefined {
  const value = Number(plain.replaceAll(',', ''));
  return /^[-+\d.,eE]+$/u.test(plain) && Number.isFinite(value) ? value : undefined;
}

/** The rate that a text states: with its %, or in words (增长5.2). */
function rateOf(figure: Figure, isRate = false): number | undefined {
  const growth = ownGrowth(figure);
  if (growth === undefined || (growth.unit === '' && figure.kind !== 'change' && !isRate)) {
    return undefined;
  }
  return inUnit(growth.value, growth.unit, '%');
}

function isPercent(unit: string): boolean {
  return unit.trim() !== '' && inUnit(1, '%', unit) !== undefined;
}

function hasPercent(figure: Figure | undefined): boolean {
  return figure !== undefined && 'unit' in figure && isPercent(figure.unit);
}

/** From here on a number of a row in % is far from what a cell's 0.045 can be. */
const LEAST = 2;
/** Where base and target are as large, 1 and a little more are rather a cell's 100 %. */
const LARGE = 50;

/** Whether a number without % may be what a percent cell holds. 0 is 0 either way. */
function isDoubtful(
  value: number,
  numbers: readonly (number | undefined)[],
  target: Target | undefined,
): boolean {
  const known = numbers.flatMap((each) => (each === undefined ? [] : [Math.abs(each)]));
  const size = Math.abs(value);
  if (size === 0 || known.length === 0) return false;
  if (size < 1) return Math.max(...known) >= LEAST;
  const isLevel = target?.type === 'level' || target?.type === 'share' || target?.type === 'keep';
  return isLevel && size <= LEAST && Math.min(...known) >= LARGE;
}

/** Without the dust that Excel's own 5.2% comes with. */
function unclearPercent(
  row: PlanIndicator,
  argument: '实际值' | '增速',
  value: number,
): LookupFinding {
  const [text, percent] = [value, value * 100].map((each) => String(Number(each.toPrecision(12))));
  return {
    kind: 'percent-unclear',
    argument,
    indicator: rowName(row),
    text: text ?? '',
    percent: percent ?? '',
  };
}
