import { parseFigure } from '../figure/parse';
import type { PrintedFigure, ObservationStatus } from '../figure/printed-figure';
import type { Catalog } from './catalog';
import { chosenFigure } from './find-figure';
import { foundKey } from './find-row';
import type { Subject } from './find-subject';
import { inUnit } from '../figure/in-unit';
import { keptWith } from '../kept/kept';
import { ownAmount } from './own-amount';
import { observationKey, rowKey } from '../indicator/plan-indicator';

/** 实际值: what was measured in one year, in the subject's unit, and where that is stated. */
export interface Observation {
  readonly year: number;
  readonly value: number;
  /** 初步, 最终 or 预计; undefined where its source does not say. */
  readonly status: ObservationStatus | undefined;
  readonly figure: PrintedFigure;
}

/**
 * Every figure that states an actual value of a subject, in the order of the packages. Not all of
 * them are a number, or of one year. Where a document's table states a value, what its prose says of
 * the same years is a restatement and left to the search for conflicts.
 */
export function actualFigures(
  catalog: Catalog,
  subject: Subject,
  measure: 'actual' | 'actual_growth' = 'actual',
): readonly PrintedFigure[] {
  if (subject.conceptId !== undefined) {
    const key = observationKey(subject.region.id, subject.conceptId);
    return withoutRestated(
      (catalog.observations.get(key) ?? []).filter((each) => each.measure === measure),
    );
  }
  if (subject.row === undefined) return [];
  const figures = catalog.figures.get(rowKey(subject.row)) ?? [];
  return withoutRestated(figures.filter((each) => each.measure === measure));
}

function withoutRestated(figures: readonly PrintedFigure[]): readonly PrintedFigure[] {
  const printed = figures.filter(({ place, text }) => place.kind === 'table' && isStated(text));
  if (printed.length === 0) return figures;
  return figures.filter(
    (figure) => figure.place.kind !== 'prose' || !printed.some((each) => isSame(each, figure)),
  );
}

/** A dash in a table states nothing. */
function isStated(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function isSame(one: PrintedFigure, other: PrintedFigure): boolean {
  return (
    one.place.sourceId === other.place.sourceId &&
    one.firstYear === other.firstYear &&
    one.lastYear === other.lastYear
  );
}

/**
 * The yearly values of a subject that are numbers, by year. Sums over several years, text, `--` and
 * values in a unit that cannot be turned into the subject's are left out; of two for one year the
 * later package's counts, unless the user decided for another statement.
 * @example listObservations(catalog, subject).map(({ year, value }) => [year, value]) // [[2023, 2.2]]
 */
export const listObservations = keptWith(
  (catalog: Catalog, subject: Subject): readonly Observation[] => {
    const byYear = new Map<number, Observation>();
    for (const stated of actualFigures(catalog, subject)) {
      const figure = decidedFor(catalog, subject, stated);
      const value = yearValue(catalog, subject, figure);
      if (value === undefined) continue;
      const { lastYear: year, status } = figure;
      byYear.set(year, { year, value, status, figure });
    }
    return [...byYear.values()].sort((one, other) => one.year - other.year);
  },
  subjectKey,
);

/** A concept that no plan has is asked about seldom. */
function subjectKey({ region, row, named }: Subject): string | undefined {
  return row === named ? foundKey({ region, row }) : undefined;
}

/** What the user decided for in place of a printed value; what the user filled in needs no decision. */
function decidedFor(catalog: Catalog, { row }: Subject, stated: PrintedFigure): PrintedFigure {
  const { planId, code, lastYear, place } = stated;
  if (catalog.chosen.size === 0 || place.kind === 'entry') return stated;
  const own = planId === undefined || code === undefined ? undefined : { planId, code };
  return (
    [own, row]
      .map((each) => each && chosenFigure(catalog, each, 'actual', lastYear))
      .find((each) => each !== undefined) ?? stated
  );
}

function yearValue(catalog: Catalog, subject: Subject, figure: PrintedFigure): number | undefined {
  const typed = parseFigure(figure.text);
  if (figure.firstYear !== figure.lastYear || typed.kind === 'cumulative') return undefined;
  const amount = ownAmount(subject.named, figure.lastYear, typed);
  if (amount === undefined) return undefined;
  const unit = amount.unit === '' ? unitOf(catalog, figure) : amount.unit;
  return inUnit(amount.value, unit, subject.named.unit);
}

/**
 * The unit that a figure is counted in where its text has none: its own, that of the row it stands in,
 * else of the indicator it is of.
 * @example unitOf(catalog, figure) // '亿元'
 */
export function unitOf(
  catalog: Catalog,
  { unit, planId, code, indicatorId }: PrintedFigure,
): string {
  const row = catalog.rows.get(planId ?? '')?.find((each) => each.code === code);
  return unit || (row?.unit ?? catalog.indicators.get(indicatorId ?? '')?.unit ?? '');
}
