import type { Catalog } from '../catalog/catalog';
import type { Subject } from '../catalog/find-subject';
import { actualFigures, unitOf } from '../catalog/list-observations';
import type { LookupFinding } from '../finding/lookup-finding';
import type { GivenActual, ObservedProvenance } from './provenance';
import { withSource } from './sourced-figure';

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
      return withSource(catalog, unit === subject.named.unit ? figure : { ...figure, unit });
    }),
    given,
    finding,
  };
}
