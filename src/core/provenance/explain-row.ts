import type { Catalog } from '../catalog/catalog';
import { chosenFigure, findFigure, findPlanFigure, hasMeasure } from '../catalog/find-figure';
import type { FoundRow } from '../catalog/find-row';
import { subjectOf, type Subject } from '../catalog/find-subject';
import { actualFigures, unitOf } from '../catalog/list-observations';
import { rowKey } from '../indicator/plan-indicator';
import {
  answerPath,
  answerProgress,
  answerRequired,
  answerStatus,
  assessFound,
  type AssessedRow,
} from '../catalog/row-progress';
import { targetSource } from '../catalog/target-source';
import { inForce, versionsOf } from '../catalog/target-version';
import type { Measure, PrintedFigure } from '../figure/printed-figure';
import type { LookupFinding } from '../finding/lookup-finding';
import { succeed, type Outcome } from '../finding/outcome';
import { deriveTargets } from '../plan-target/derive';
import type { Base, Target } from '../plan-target/target';
import type { Assessment } from '../progress/assessment';
import type { ProgressSettings } from '../progress/settings';
import { readTerm } from '../progress/term';
import {
  stateFigure,
  type ComputedKind,
  type ComputedProvenance,
  type GivenActual,
  type ObservedProvenance,
  type PrintedProvenance,
  type SourcedFigure,
} from './provenance';

/** The figure that a function answers with, and why it is no number. */
interface StatedFigure {
  readonly figure?: PrintedFigure | undefined;
  readonly finding?: LookupFinding | undefined;
}

/**
 * Where a printed figure of a row stands, and where else the plan says it.
 * @param stated what a function takes of the row and why it gives no number of it; left out, the
 *   figure that the plan's column shows
 * @example explainPrinted(catalog, found, 'target').statement?.figure.place.text // '第一章 第五节 三、主要指标表 第1行'
 */
export function explainPrinted(
  catalog: Catalog,
  found: FoundRow,
  measure: Measure,
  stated: StatedFigure = {},
): PrintedProvenance {
  const { plan, row } = found;
  const figure = 'figure' in stated ? stated.figure : findFigure(catalog, plan, row, measure);
  const all = [...(catalog.figures.get(rowKey(row)) ?? []), ...versionsOf(catalog, row)];
  const others = all.filter(
    (each) => each.id !== figure?.id && each.measure === measure && each.text.trim() !== '',
  );
  return {
    kind: 'printed',
    found,
    measure,
    statement: figure && stateFigure(catalog, figure),
    isPrinted: hasMeasure(catalog, plan, measure),
    isChosen:
      figure !== undefined && chosenFigure(catalog, row, measure, figure.lastYear) !== undefined,
    others: others.map((each) => stateFigure(catalog, each)),
    finding: stated.finding,
  };
}

/**
 * Which statements give the actual value of a year.
 * @param firstYear of a span that ends with the year: for totals and averages so far
 * @example explainObserved(catalog, subject, 2023).statements.at(-1)?.figure.text // '2.2'
 */
export function explainObserved(
  catalog: Catalog,
  subject: Subject,
  year: number,
  given?: GivenActual,
  firstYear = year,
  finding?: LookupFinding,
): ObservedProvenance {
  const figures = actualFigures(catalog, subject).filter(
    ({ lastYear }) => firstYear <= lastYear && lastYear <= year,
  );
  return {
    kind: 'observed',
    subject,
    year,
    statements: figures.map((figure) => {
      // The row it stands in may count in 万元 what the subject's plan counts in 元.
      const unit = unitOf(catalog, figure);
      return stateFigure(catalog, unit === subject.named.unit ? figure : { ...figure, unit });
    }),
    given,
    finding,
  };
}

interface ComputedQuestion {
  readonly asked: ComputedKind;
  readonly year: number;
  readonly given?: GivenActual | undefined;
  /** Average growth so far. */
  readonly givenGrowth?: GivenActual | undefined;
  /** Those of a comparison; left out, the functions' own. */
  readonly settings?: ProgressSettings | undefined;
}

type Answer = (assessed: AssessedRow) => Outcome<unknown, LookupFinding>;

/** What a cell shows of each kind, so that the reason for none is the cell's own. */
const ANSWERS: Readonly<Record<Exclude<ComputedKind, 'path'>, Answer>> = {
  progress: answerProgress,
  status: answerStatus,
  required: answerRequired,
  elapsed: succeed,
  note: succeed,
  base: succeed,
};

const PRINTED: readonly Measure[] = ['base', 'target', 'growth'];

/**
 * What a computed value rests on: the figures with their places, the actual values, the time that
 * has passed, and the judgement with its arithmetic.
 * @example explainComputed(catalog, found, { asked: 'progress', year: 2023 }).assessments[0]?.arithmetic
 * // undefined: no value of 2023 is known
 */
export function explainComputed(
  packages: Catalog,
  found: FoundRow,
  { asked, year, given, givenGrowth, settings }: ComputedQuestion,
): ComputedProvenance {
  const catalog = inForce(packages, year);
  const { plan, row } = found;
  const words = { year, actual: given?.text ?? '', growth: givenGrowth?.text ?? '' };
  const assessed = assessFound(catalog, found, words, settings);
  const assessments = assessed.ok ? assessed.value.assessments : [];
  const path = answerPath(catalog, found, year);
  // The path needs no actual value, and begins with the base year.
  const answer = asked === 'path' ? path : assessed.ok ? ANSWERS[asked](assessed.value) : assessed;
  const targets = deriveTargets(targetSource(catalog, found));
  const base = baseOf(targets);
  return {
    kind: 'computed',
    asked,
    found,
    year,
    elapsed: readTerm(year, plan)?.elapsed,
    printed: PRINTED.flatMap((measure) => {
      const figure = findPlanFigure(catalog, plan, row, measure);
      return figure === undefined || figure.text.trim() === ''
        ? []
        : [stateFigure(catalog, figure)];
    }),
    baseFrom: base?.from ?? 'printed',
    baseStatements: base?.from === 'observed' ? actualsOf(catalog, found, plan.baseYear) : [],
    actuals:
      asked === 'path' || asked === 'elapsed' || asked === 'base'
        ? []
        : used(catalog, found, year, given ?? givenGrowth, assessments),
    given,
    givenGrowth,
    targets,
    assessments,
    checkpoint: path.ok ? path.value : undefined,
    finding: answer.ok ? undefined : answer.finding,
  };
}

function baseOf(targets: readonly Target[]): Base | undefined {
  return targets
    .flatMap((target) => ('base' in target && target.base !== undefined ? [target.base] : []))
    .at(0);
}

/** A given value of the year goes before the packages'; sums and averages rest on every year so far. */
function used(
  catalog: Catalog,
  found: FoundRow,
  year: number,
  given: GivenActual | undefined,
  assessments: readonly Assessment[],
): readonly SourcedFigure[] {
  if (given !== undefined && given.text.trim() !== '') return [];
  const isSpan = assessments.some(({ target }) =>
    ['sum', 'growth', 'reduction'].includes(target.type),
  );
  return actualsOf(catalog, found, isSpan ? found.plan.baseYear + 1 : year, year);
}

function actualsOf(
  catalog: Catalog,
  { region, row }: FoundRow,
  firstYear: number,
  lastYear = firstYear,
): readonly SourcedFigure[] {
  const subject = subjectOf(catalog, region, row);
  return (['actual', 'actual_growth'] as const)
    .flatMap((measure) => actualFigures(catalog, subject, measure))
    .filter((figure) => firstYear <= figure.lastYear && figure.lastYear <= lastYear)
    .sort((one, other) => one.lastYear - other.lastYear)
    .map((figure) => stateFigure(catalog, figure));
}
