import { inUnit } from '../figure/in-unit';
import { rowKey } from '../indicator/plan-indicator';
import { parseFigure } from '../figure/parse';
import { compareNumbers } from './compare-numbers';
import type { DifferenceClass, StatementConflict } from './conflict';
import { goalOrFact, type GoalOrFact, type StatedNumber, type StatedFigure } from './stated-figure';

/** Different numbers of one row; a document that states more is no document. */
const MOST_COMPARED = 200;
const GRAVEST: readonly DifferenceClass[] = ['value', 'rounding', 'wording'];

/**
 * Compares all statements about one subject with those of the same year and kind. Facts are compared
 * across the region's plans (the base of one is the end of the one before); goals only within a plan,
 * since a later plan may set another.
 * @example checkStatements(ofSubject)[0]?.class // 'value'
 */
export function checkStatements(statements: readonly StatedFigure[]): readonly StatementConflict[] {
  const groups = new Map<string, StatedFigure[]>();
  for (const statement of statements) {
    const key = sameNumberKey(statement);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [statement]);
    else group.push(statement);
  }
  return [...groups.values()].flatMap((group) => compareGroup(group) ?? []);
}

function sameNumberKey({ figure, plan, number }: StatedFigure): string {
  const standing = goalOrFact(figure.measure);
  const owner = standing === 'goal' ? plan.id : '';
  const { firstYear, lastYear } = yearsOf(figure, plan, number);
  return [standing, owner, number.quantity, firstYear, lastYear, number.prices].join('\n');
}

/**
 * The years that a statement is of: a sum in the column of the target year  speaks of the whole
 * period, a level only of its year.
 * @example yearsOf(sum.figure, sum.plan, sum.number) // { firstYear: 2021, lastYear: 2025 } for [6.5]
 */
export function yearsOf(
  { firstYear, lastYear }: StatedFigure['figure'],
  { baseYear, targetYear }: StatedFigure['plan'],
  { quantity }: StatedNumber,
): { readonly firstYear: number; readonly lastYear: number } {
  if (quantity === 'level' || quantity === 'composition') return { firstYear: lastYear, lastYear };
  const isWhole = firstYear === lastYear && lastYear === targetYear && quantity !== 'rate';
  return { firstYear: isWhole ? baseYear + 1 : firstYear, lastYear };
}

function compareGroup(group: readonly StatedFigure[]): StatementConflict | undefined {
  const [first] = group;
  if (first === undefined) return undefined;
  const statements = inOneUnit(group);
  const standing = goalOrFact(first.figure.measure);
  const worst = gravest(distinctNumbers(statements), standing);
  if (worst === undefined) return undefined;
  const ordered = [...statements].sort((one, other) => rank(one) - rank(other));
  const stages = new Set(ordered.map(isSettled));
  return {
    kind: 'statements',
    class: worst,
    standing,
    quantity: first.number.quantity,
    ...yearsOf(first.figure, first.plan, first.number),
    statements: ordered,
    rows: [...new Set(ordered.map(({ row }) => rowKey(row)))],
    isRevised: standing === 'fact' && stages.size > 1,
  };
}

/** The gravest difference between any two. A row that is stated very often is compared in part. */
function gravest(
  statements: readonly StatedFigure[],
  standing: GoalOrFact,
): DifferenceClass | undefined {
  const compared = statements.slice(0, MOST_COMPARED);
  const classes = new Set<DifferenceClass>();
  for (const [at, one] of compared.entries()) {
    for (const other of compared.slice(at + 1)) {
      const found = compareNumbers(one.number, other.number, standing);
      if (found === 'value') return found;
      if (found !== undefined) classes.add(found);
    }
  }
  return GRAVEST.find((each) => classes.has(each));
}

/** All in the unit of the first that has one; what cannot be turned into it is not compared. */
function inOneUnit(group: readonly StatedFigure[]): readonly StatedFigure[] {
  const unit = group.map(({ number }) => number.unit).find((each) => each !== '') ?? '';
  const isOneRow = new Set(group.map(({ row }) => row)).size === 1;
  return group.flatMap((statement) => {
    const { number } = statement;
    // Across rows a number without a unit may be counted in anything.
    if (number.unit === '' && unit !== '' && !isOneRow) return [];
    const converted = convert(number, unit);
    return converted === undefined ? [] : [{ ...statement, number: converted }];
  });
}

function convert(number: StatedNumber, unit: string): StatedNumber | undefined {
  const [value, upTo, half] = [number.value, number.upTo, number.half].map((each) =>
    inUnit(each, number.unit, unit),
  );
  if (value === undefined || upTo === undefined || half === undefined) return undefined;
  const stretch = number.stretch && inUnit(number.stretch, number.unit, unit);
  return { ...number, unit, value, upTo, half, stretch };
}

/** Many places may repeat one number; each is compared once. */
function distinctNumbers(statements: readonly StatedFigure[]): readonly StatedFigure[] {
  const once = new Map<string, StatedFigure>();
  for (const statement of statements) {
    const { value, upTo, op, half, stretch = '', parts } = statement.number;
    const key = [value, upTo, op, half, stretch, ...parts].join('/');
    if (!once.has(key)) once.set(key, statement);
  }
  return [...once.values()];
}

function rank({ figure }: StatedFigure): number {
  return Number(figure.place.kind !== 'table');
}

/** 初步数 and 预计数 are not settled yet. */
function isSettled({ figure }: StatedFigure): boolean {
  const typed = parseFigure(figure.text);
  const note = typed.kind === 'number' ? (typed.note ?? '') : '';
  return figure.status !== 'P' && figure.status !== 'E' && !/预计|初步|快报|预测/u.test(note);
}
