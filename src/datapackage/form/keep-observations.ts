import type { PrintedFigure } from '../../core/figure/printed-figure';
import type { ObservationOrigin, SetAside } from '../../core/observation/origin';
import type { Source } from '../../core/plan/source';
import { isRecord } from '../descriptor/is-record';
import type { PackageText } from '../package-file';

/** The one file of a package of actual values as a workbook keeps it. A file format. */
const OBSERVATIONS_PATH = 'observations.json';
const SUBJECT = ['planId', 'code', 'regionId', 'indicatorId'] as const;

/**
 * An origin of actual values as a workbook keeps it. Its rows passed the checks of a table of actual
 * values, not those of figures.csv, and its subjects may be rows of a bureau's own plan.
 * @example keepObservations(toObservationPackage(observations)) // [{ path: 'observations.json', … }]
 */
export function keepObservations(content: ObservationOrigin): readonly PackageText[] {
  const { name, title, version, created, figures, sources, aside } = content;
  const kept = { name, title, version, created, figures, sources };
  // 0.1 knows no values set aside, and passes them over.
  const text = JSON.stringify(aside.length === 0 ? kept : { ...kept, aside });
  return [{ path: OBSERVATIONS_PATH, text }];
}

/**
 * Whether kept files are a package of actual values.
 * @example isKeptObservations([{ path: 'observations.json', text: '…' }]) // true
 */
export function isKeptObservations(files: readonly PackageText[]): boolean {
  return files.length === 1 && files[0]?.path === OBSERVATIONS_PATH;
}

/**
 * The origin in kept actual values; undefined where they are not what the add-in writes: the
 * workbook may have been through other hands.
 * @example readKeptObservations(keepObservations(content)) // the same content
 */
export function readKeptObservations(files: readonly PackageText[]): ObservationOrigin | undefined {
  const value = parse(files[0]?.text ?? '');
  if (!isRecord(value) || !hasTexts(value, ['name', 'title', 'version', 'created'])) {
    return undefined;
  }
  const { figures, sources, aside = [] } = value;
  if (!Array.isArray(figures) || !Array.isArray(sources) || !Array.isArray(aside)) return undefined;
  if (!figures.every(isFigure) || !sources.every(isSource)) return undefined;
  if (!aside.every(isSetAside)) return undefined;
  const { name, title, version, created } = value as Facts;
  const empty = { regions: [], plans: [], indicators: [], aliases: [], planIndicators: [] };
  return {
    ...{ name, title, version, created, ...empty, sources },
    figures: figures.map(complete),
    aside: aside.map(({ figure, by }) => ({ figure: complete(figure), by })),
  };
}

type Facts = Pick<ObservationOrigin, 'name' | 'title' | 'version' | 'created'>;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function hasTexts(value: Readonly<Record<string, unknown>>, names: readonly string[]): boolean {
  return names.every((name) => typeof value[name] === 'string');
}

function isFigure(value: unknown): value is PrintedFigure {
  if (!isRecord(value) || !hasTexts(value, ['id', 'text', 'unit'])) return false;
  const { place, measure, firstYear, lastYear, status } = value;
  return (
    (measure === 'actual' || measure === 'actual_growth') &&
    Number.isInteger(firstYear) &&
    firstYear === lastYear &&
    SUBJECT.every((name) => value[name] === undefined || typeof value[name] === 'string') &&
    (status === undefined || status === 'P' || status === 'A' || status === 'E') &&
    isRecord(place) &&
    place.kind === 'entry' &&
    hasTexts(place, ['sourceId', 'text'])
  );
}

function isSetAside(value: unknown): value is SetAside {
  return isRecord(value) && hasTexts(value, ['by']) && isFigure(value['figure']);
}

function isSource(value: unknown): value is Source {
  const names = ['id', 'title', 'issuer', 'documentNo', 'date', 'file', 'sha256'];
  return isRecord(value) && hasTexts(value, names);
}

/** JSON leaves out what is undefined. */
function complete(figure: PrintedFigure): PrintedFigure {
  const { planId, code, regionId, indicatorId, status, place } = figure;
  const { sourceId, text } = place;
  const at = { sourceId, kind: 'entry', text, line: undefined } as const;
  return { ...figure, planId, code, regionId, indicatorId, status, place: at };
}
