import type { Measure } from '../../core/figure/printed-figure';
import type { Confidence, DecisionState } from '../../core/finding/review-finding';
import { confidenceOf, standingOf, statementOf } from '../decision/standing';
import type { ReviewItem } from '../item/review-item';
import type { Review } from '../review';

/** What a candidate can be listed by. */
interface Facets {
  readonly standing: DecisionState;
  readonly kind: ReviewItem['kind'];
  readonly measure: Measure;
  readonly confidence: Confidence;
}
export type Facet = keyof Facets;

/** Which candidates are listed: those that have all that is asked for. */
export type ReviewFilter = { readonly [Name in Facet]: Facets[Name] | 'all' };

export const EVERYTHING: ReviewFilter = {
  standing: 'all',
  kind: 'all',
  measure: 'all',
  confidence: 'all',
};
export const WAITING: ReviewFilter = { ...EVERYTHING, standing: 'open' };

/** In the order in which they are offered. */
export const MEASURES: readonly Measure[] = ['target', 'base', 'growth', 'actual', 'actual_growth'];

/** Whether a filter asks for more than where candidates stand. */
export function isNarrow({ kind, measure, confidence }: ReviewFilter): boolean {
  return kind !== 'all' || measure !== 'all' || confidence !== 'all';
}

/**
 * The candidates that a filter lists.
 * @example filterItems(review, { ...WAITING, kind: 'prose', confidence: 'poor' }).length // 12
 */
export function filterItems(review: Review, filter: ReviewFilter): readonly ReviewItem[] {
  return review.items.filter((item) => fits(facetsOf(review, item), filter));
}

/** How many candidates each choice of a facet would list, with the other facets as they are. */
type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

/**
 * Counts the choices of a filter.
 * @example countFacets(review, WAITING).kind.get('prose') // 12
 */
export function countFacets(review: Review, filter: ReviewFilter): FacetCounts {
  const counts: Readonly<Record<Facet, Map<string, number>>> = {
    standing: new Map(),
    kind: new Map(),
    measure: new Map(),
    confidence: new Map(),
  };
  const count = (name: Facet, facets: Facets): void => {
    if (!fits(facets, { ...filter, [name]: 'all' })) return;
    const map = counts[name];
    for (const value of [facets[name], 'all']) map.set(value, (map.get(value) ?? 0) + 1);
  };
  for (const item of review.items) {
    const facets = facetsOf(review, item);
    count('standing', facets);
    count('kind', facets);
    count('measure', facets);
    count('confidence', facets);
  }
  return counts;
}

function facetsOf(review: Review, item: ReviewItem): Facets {
  return {
    standing: standingOf(review, item),
    kind: item.kind,
    measure: statementOf(review, item).measure,
    confidence: confidenceOf(item),
  };
}

function fits(facets: Facets, filter: ReviewFilter): boolean {
  const has = (name: Facet): boolean => filter[name] === 'all' || filter[name] === facets[name];
  return has('standing') && has('kind') && has('measure') && has('confidence');
}
