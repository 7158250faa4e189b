import type { PrintedFigure } from '../figure/printed-figure';
import type { Source } from '../plan/source';
import { subjectKey, type StatedObservation } from './observation';
import type { ObservationOrigin } from './origin';

/** How a package of actual values is shown where packages are listed. */
interface ObservationPackageFacts {
  readonly name: string;
  /** Where the values come from, e.g. `实际值（2023年报.csv）`; also the source of rows without one. */
  readonly title: string;
  readonly version: string;
  /** ISO date. */
  readonly created: string;
  /**
   * What was read, e.g. `年报.csv（2026-03-01）`: it stands before the row of a value that names a
   * source of its own; '' for nothing.
   */
  readonly read: string;
}

const PLAIN: ObservationPackageFacts = {
  name: 'actuals',
  title: '实际值',
  version: '',
  created: '',
  read: '',
};

/**
 * Actual values as one more package, which holds nothing but figures: put after the others its
 * values win, and `PLAN.ACTUAL` and every comparison find them where they find printed ones. Each is
 * kept as stated, with its unit and source; the catalogue converts it for each row that asks.
 * @example buildCatalog([shipped, toObservationPackage(observations)])
 */
export function toObservationPackage(
  observations: readonly StatedObservation[],
  facts: Partial<ObservationPackageFacts> = {},
): ObservationOrigin {
  const { read, ...about } = { ...PLAIN, ...facts };
  const titles = new Set(observations.map(({ source }) => source || about.title));
  return {
    ...about,
    regions: [],
    plans: [],
    indicators: [],
    aliases: [],
    planIndicators: [],
    figures: observations.map((each) => toFigure(each, about.title, read)),
    sources: [...titles].map(toSource),
    aside: [],
  };
}

/** The title is the id: two packages that name the same source mean the same one. */
function sourceId(title: string): string {
  return `actual:${title}`;
}

function toSource(title: string): Source {
  const id = sourceId(title);
  return { id, title, issuer: '', documentNo: '', date: '', file: '', sha256: '' };
}

function toFigure(observation: StatedObservation, title: string, read: string): PrintedFigure {
  const { regionId, indicatorId, planId, code, year, text, unit, status, row, measure } =
    observation;
  const isOfConcept = indicatorId !== undefined;
  return {
    // The same for every package: of two packages that state the same year, the later replaces it.
    id: `actual:${subjectKey(observation)}:${String(year)}`,
    planId: isOfConcept ? undefined : planId,
    code: isOfConcept ? undefined : code,
    regionId: isOfConcept ? regionId : undefined,
    indicatorId,
    measure,
    firstYear: year,
    lastYear: year,
    text,
    unit,
    status,
    place: {
      sourceId: sourceId(observation.source || title),
      kind: 'entry',
      text: `${observation.source === '' || observation.source === title ? '' : read}第${String(row)}行`,
      line: undefined,
    },
  };
}
