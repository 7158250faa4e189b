import type { Catalog } from '../catalog/catalog';
import { unitOf } from '../catalog/list-observations';
import { ownAmount } from '../catalog/own-amount';
import { conceptId } from '../catalog/same-concept';
import type { Amount } from '../figure/figure';
import { inUnit } from '../figure/in-unit';
import { normaliseText } from '../figure/normalise';
import { ownGrowth } from '../figure/own-number';
import { parseFigure } from '../figure/parse';
import type { PrintedFigure } from '../figure/printed-figure';
import { saysNoData } from '../form/odd-value';
import { observationKey, rowKey, type PlanIndicator } from '../indicator/plan-indicator';
import { normaliseName } from '../name/name';

/**
 * What two actual values must share to be about the same number of the same year: region, indicator
 * and measure, whatever ids two packages give the indicator, and whether it is stated of the indicator
 * or of the plan's row.
 * @example yearKey(catalog, figure) // '350104|gdp|actual|2022'
 */
export function yearKey(catalog: Catalog, figure: PrintedFigure): string {
  const { measure, lastYear } = figure;
  const { subject } = observedSubject(catalog, figure);
  return [subject.replace('\n', '|'), measure, String(lastYear)].join('|');
}

/**
 * All that is in force about that number, in the order of the packages: the last one counts.
 * @example statedInForce(catalog, figure).at(-1)?.text // '1041'
 */
export function statedInForce(catalog: Catalog, figure: PrintedFigure): readonly PrintedFigure[] {
  const { measure, lastYear } = figure;
  const { subject, isOfConcept } = observedSubject(catalog, figure);
  const stated = (isOfConcept ? catalog.observations : catalog.figures).get(subject) ?? [];
  return stated.filter((each) => each.measure === measure && isOfYear(each, lastYear));
}

function observedSubject(
  catalog: Catalog,
  figure: PrintedFigure,
): { readonly subject: string; readonly isOfConcept: boolean } {
  const { planId = '', code = '', indicatorId } = figure;
  const regionId = figure.regionId ?? catalog.plans.get(planId)?.regionId;
  const concept = conceptId(catalog, indicatorId ?? rowOf(catalog, figure)?.indicatorId);
  return regionId !== undefined && concept !== undefined
    ? { subject: observationKey(regionId, concept), isOfConcept: true }
    : { subject: rowKey({ planId, code }), isOfConcept: false };
}

/** A sum over several years is no value of the last of them. */
function isOfYear({ firstYear, lastYear, text }: PrintedFigure, year: number): boolean {
  return firstYear === year && lastYear === year && parseFigure(text).kind !== 'cumulative';
}

/**
 * Whether two statements say the same, however each is written: 3500万元 and 0.35亿元.
 * @example saysTheSame(catalog, one, other) // true
 */
export function saysTheSame(catalog: Catalog, one: PrintedFigure, other: PrintedFigure): boolean {
  const [left, right] = [amountIn(catalog, one), amountIn(catalog, other)];
  if (left !== undefined && right !== undefined) {
    return inUnit(right.value, right.unit, left.unit) === left.value;
  }
  if (left !== undefined || right !== undefined) return false;
  const [text, otherText] = [normaliseText(one.text), normaliseText(other.text)];
  if (saysNoData(text) || saysNoData(otherText)) return saysNoData(text) && saysNoData(otherText);
  const isUnset = parseFigure(one.text).kind === 'not-set';
  return text === otherText || (isUnset && parseFigure(other.text).kind === 'not-set');
}

/** The number of a statement and the unit it counts in. */
function amountIn(catalog: Catalog, figure: PrintedFigure): Amount | undefined {
  const typed = parseFigure(figure.text);
  if (figure.measure === 'actual_growth') return ownGrowth(typed);
  const name = catalog.indicators.get(figure.indicatorId ?? '')?.name ?? '';
  const unit = unitOf(catalog, figure);
  const named = rowOf(catalog, figure) ?? { printedName: name, parentName: '', unit };
  const amount = ownAmount(named, figure.lastYear, typed);
  return amount === undefined || amount.unit !== '' ? amount : { ...amount, unit };
}

function rowOf(catalog: Catalog, { planId, code }: PrintedFigure): PlanIndicator | undefined {
  if (planId === undefined || code === undefined) return undefined;
  return catalog.rowsByCode.get(normaliseName(rowKey({ planId, code })));
}
