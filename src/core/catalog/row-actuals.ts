import { ownGrowth } from '../figure/own-growth';
import { parseFigure } from '../figure/parse';
import type { PrintedFigure } from '../figure/printed-figure';
import type { Actuals } from '../progress/assessment';
import type { Catalog } from './catalog';
import type { FoundRow } from './find-row';
import { subjectOf } from './find-subject';
import { inUnit } from './in-unit';
import { actualFigures, listObservations } from './list-observations';
import { ownAmount } from './own-amount';
import { readFound } from './read-found';

/** What the packages know of a row up to a year, beside the numbers that stand for several years. */
export interface RowActuals extends Pick<Actuals, 'levels' | 'rates' | 'found' | 'parts'> {
  /** Printed average growth in % from the base year to the year. */
  readonly average: number | undefined;
  /** Printed sum from the base year to the year, in the row's unit. */
  readonly total: number | undefined;
}

/**
 * The actual values of a row for judging it at the end of a year: yearly ones, and what a completion
 * table prints for the period as a whole (五年累计达到93.46亿元, 年均增长 7.4).
 * @example rowActuals(catalog, found, 2023).levels.get(2023) // undefined: no value of 2023 is known
 */
export function rowActuals(catalog: Catalog, found: FoundRow, year: number): RowActuals {
  const { region, plan, row } = found;
  const subject = subjectOf(catalog, region, row);
  const growths = actualFigures(catalog, subject, 'actual_growth');
  const stated = actualFigures(catalog, subject).filter(
    ({ firstYear, lastYear }) => firstYear === lastYear && lastYear === year,
  );
  const yearly = growths.filter(({ firstYear, lastYear }) => firstYear === lastYear);
  const isOfPeriod = ({ firstYear, lastYear }: PrintedFigure) =>
    firstYear === plan.baseYear + 1 && lastYear === year;
  // 五年累计 stands in the column of the last year and speaks of the whole period.
  const sums = actualFigures(catalog, subject).filter(
    (figure) => isOfPeriod(figure) || (figure.lastYear === year && year === plan.targetYear),
  );
  return {
    levels: new Map(listObservations(catalog, subject).map((each) => [each.year, each.value])),
    rates: new Map(yearly.flatMap((figure) => entry(figure.lastYear, rateOf(figure)))),
    average: growths.filter(isOfPeriod).map(rateOf).find(isKnown),
    total: sums.map((figure) => totalOf(found, figure)).find(isKnown),
    found: stated.flatMap(({ text }) => readFound(text) ?? []).at(-1),
    parts: stated.flatMap(partsOf).at(-1),
  };
}

function partsOf({ text }: PrintedFigure): readonly (readonly number[])[] {
  const figure = parseFigure(text);
  return figure.kind === 'composition' ? [figure.parts] : [];
}

function rateOf({ text }: PrintedFigure): number | undefined {
  const growth = ownGrowth(parseFigure(text));
  return growth && inUnit(growth.value, growth.unit, '%');
}

function totalOf({ row }: FoundRow, figure: PrintedFigure): number | undefined {
  const typed = parseFigure(figure.text);
  const amount = typed.kind === 'cumulative' ? ownAmount(row, figure.lastYear, typed) : undefined;
  return amount && inUnit(amount.value, amount.unit, row.unit);
}

function entry(year: number, value: number | undefined): readonly (readonly [number, number])[] {
  return value === undefined ? [] : [[year, value]];
}

function isKnown(value: number | undefined): value is number {
  return value !== undefined;
}
