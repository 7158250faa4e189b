import type { PrintedFigure } from '../figure/printed-figure';
import { rowKey, type PlanIndicator } from '../indicator/plan-indicator';
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

/** What is stated of plans' rows beside their actual values. */
export interface StatedBeside {
  readonly targets: readonly StatedTarget[];
  /** Who answers for which row: what names the row, and its 责任单位. */
  readonly units: readonly NamedUnit[];
}

/** 年度目标 of a plan's row. */
export interface StatedTarget extends Pick<PlanIndicator, 'planId' | 'code'> {
  readonly year: number;
  readonly text: string;
  /** '' for the row's. */
  readonly unit: string;
  /** Title of where it was stated: who, when, from which file. */
  readonly source: string;
  /** ISO date. */
  readonly statedOn: string;
}

/** A row by all that tells it from others, and who answers for it. */
export type NamedUnit = Pick<
  PlanIndicator,
  'planId' | 'code' | 'printedName' | 'parentName' | 'responsibleUnit'
>;

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
 * kept as stated, with its unit and source; the catalogue converts it for each row that asks. A target
 * that is stated beside them counts as a yearly plan's, for its year alone; 责任单位 counts where the plan
 * names none.
 * @example buildCatalog([shipped, toObservationPackage(observations)])
 */
export function toObservationPackage(
  observations: readonly StatedObservation[],
  facts: Partial<ObservationPackageFacts> = {},
  { targets, units }: StatedBeside = { targets: [], units: [] },
): ObservationOrigin {
  const { read, ...about } = { ...PLAIN, ...facts };
  const stated = [...observations, ...targets];
  const titles = new Set(stated.map(({ source }) => source || about.title));
  return {
    ...about,
    regions: [],
    plans: [],
    indicators: [],
    aliases: [],
    planIndicators: units.map(unitRow),
    figures: [
      ...observations.map((each) => toFigure(each, about.title, read)),
      ...targets.map((each) => toTarget(each, about.title)),
    ],
    sources: [...titles].map(toSource),
    aside: [],
  };
}

/**
 * A row of which nothing is said but who answers for it, as a package states it beside the plan.
 * @example unitRow({ planId: '350104-14', code: '01', printedName: '地区生产总值', parentName: '', responsibleUnit: '统计局' }).unit
 * // ''
 */
export function unitRow(named: NamedUnit): PlanIndicator {
  const nothing = { number: '', position: 0, category: '', unit: '', attribute: '' } as const;
  return { origin: 'table', indicatorId: undefined, ...nothing, ...named };
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

function toTarget(target: StatedTarget, title: string): PrintedFigure {
  const { planId, code, year, text, unit, source, statedOn } = target;
  return {
    ...{ id: `target:${rowKey(target)}:${String(year)}`, planId, code },
    ...{ regionId: undefined, indicatorId: undefined, measure: 'target' },
    ...{ firstYear: year, lastYear: year, text, unit },
    version: { kind: 'yearly', adoptedOn: statedOn },
    place: {
      sourceId: sourceId(source || title),
      kind: 'entry',
      text: '年度目标',
      line: undefined,
    },
  };
}
