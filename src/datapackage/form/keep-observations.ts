import type { PrintedFigure } from '../../core/figure/printed-figure';
import type { ObservationOrigin, SetAside } from '../../core/observation/origin';
import { unitRow, type NamedUnit } from '../../core/observation/to-observation-package';
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
  const { name, title, version, created, figures, sources, aside, planIndicators } = content;
  const isGoal = (figure: PrintedFigure) => figure.measure === 'target';
  const goals = figures.filter(isGoal);
  const goalsAside = aside.filter(({ figure }) => isGoal(figure));
  const kept = {
    ...{ name, title, version, created, sources },
    figures: figures.filter((figure) => !isGoal(figure)),
    // Former versions do not know what follows, and pass it over.
    ...some(
      'aside',
      aside.filter(({ figure }) => !isGoal(figure)),
    ),
    ...some('targets', goals),
    ...some('targetsAside', goalsAside),
    ...some(
      'units',
      planIndicators.map((row) => Object.fromEntries(UNIT.map((part) => [part, row[part]]))),
    ),
  };
  return [{ path: OBSERVATIONS_PATH, text: JSON.stringify(kept) }];
}

const UNIT = ['planId', 'code', 'printedName', 'parentName', 'responsibleUnit'] as const;

function some(name: string, list: readonly unknown[]): Readonly<Record<string, unknown>> {
  return list.length === 0 ? {} : { [name]: list };
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
  const figures = listOf(value.figures, isActual);
  const sources = listOf(value.sources, isSource);
  const aside = listOf(value.aside ?? [], (each) => isSetAside(each, isActual));
  const targets = listOf(value.targets ?? [], isYearlyTarget);
  const targetsAside = listOf(value.targetsAside ?? [], (each) => isSetAside(each, isYearlyTarget));
  const units = listOf(value.units ?? [], isNamedUnit);
  if (!figures || !sources || !aside || !targets || !targetsAside || !units) return undefined;
  const { name, title, version, created } = value as Facts;
  return {
    ...{ name, title, version, created, sources },
    ...{ regions: [], plans: [], indicators: [], aliases: [] },
    planIndicators: units.map(unitRow),
    figures: [...figures, ...targets].map(complete),
    aside: [...aside, ...targetsAside].map(({ figure, by }) => ({ figure: complete(figure), by })),
  };
}

function listOf<Item>(
  value: unknown,
  is: (item: unknown) => item is Item,
): readonly Item[] | undefined {
  return Array.isArray(value) && value.every(is) ? value : undefined;
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
  const { place, firstYear, lastYear, status } = value;
  return (
    Number.isInteger(firstYear) &&
    firstYear === lastYear &&
    SUBJECT.every((name) => value[name] === undefined || typeof value[name] === 'string') &&
    (status === undefined || status === 'P' || status === 'A' || status === 'E') &&
    isRecord(place) &&
    place.kind === 'entry' &&
    hasTexts(place, ['sourceId', 'text'])
  );
}

function isActual(value: unknown): value is PrintedFigure {
  return isFigure(value) && (value.measure === 'actual' || value.measure === 'actual_growth');
}

/** Of a plan's row: a target of an indicator of no plan would be nobody's. */
function isYearlyTarget(value: unknown): value is PrintedFigure {
  if (!isFigure(value) || value.measure !== 'target') return false;
  const { planId, code, version } = value;
  const isRow = typeof planId === 'string' && typeof code === 'string';
  return isRow && version?.kind === 'yearly' && typeof version.adoptedOn === 'string';
}

function isNamedUnit(value: unknown): value is NamedUnit {
  return isRecord(value) && hasTexts(value, UNIT);
}

function isSetAside(value: unknown, is: (figure: unknown) => boolean): value is SetAside {
  return isRecord(value) && hasTexts(value, ['by']) && is(value['figure']);
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
