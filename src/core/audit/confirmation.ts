import type { Catalog } from '../catalog/catalog';
import { rowKey, rowName } from '../indicator/plan-indicator';
import { subjectKey, type StatedObservation } from '../observation/observation';

/** As many confirmations as a workbook keeps; the oldest go first. */
const MOST = 5_000;
const LONGEST = 300;

/**
 * What a confirmation is about: one value of one indicator, region and year. A value that has changed
 * has another key and is asked about again; 3500万元 and 0.35亿元 are the same value.
 * @example confirmationKey({ regionId: '350104', indicatorId: 'gdp', year: 2023, value: { kind: 'number', value: 12610, unit: '亿元' }, … })
 * // '350104/gdp|2023|12610亿元'
 */
export function confirmationKey(observation: StatedObservation): string {
  const { value, year, years = 1 } = observation;
  const stated =
    value.kind === 'number' ? `${String(Number(value.value.toPrecision(12)))}${value.unit}` : '';
  // A total of three years is not the value of one.
  const when = years === 1 ? String(year) : `${String(year)}/${String(years)}`;
  return [subjectKey(observation), when, stated].join('|');
}

/** Before the key of a value beside which a sheet says 核实: that alone confirms nothing. */
const MARK = '核实|';

/** The values that 核实 was filled in for, by what they are of. */
type Marks = ReadonlyMap<string, string>;

/**
 * What is remembered of 核实: the value that it was filled in for, by region, indicator and year.
 * @example markedValues(['核实|350104/gdp|2023|12610亿元']).get('350104/gdp|2023') // '12610亿元'
 */
export function markedValues(kept: Iterable<string>): Marks {
  const marked = [...kept].filter((key) => key.startsWith(MARK));
  return new Map(marked.map((key) => splitKey(key.slice(MARK.length))));
}

/**
 * The value that the mark of a row was made for, where it now stands beside another one.
 * @example otherValue(marks, observation) // '12610亿元' for a marked 13610亿元
 */
export function otherValue(marks: Marks, observation: StatedObservation): string | undefined {
  const [about, own] = splitKey(confirmationKey(observation));
  const marked = observation.isConfirmed === true ? marks.get(about) : undefined;
  return marked === own ? undefined : marked;
}

/** What changes in what is kept. */
export interface ConfirmationChange {
  readonly added: readonly string[];
  readonly dropped: readonly string[];
}

/**
 * What has to be remembered of 核实 in a sheet, and what to forget: a mark is of the value that stood
 * beside it when it was made, until somebody takes it away. A row without a value changes nothing.
 * @example changeMarks(new Set(), []) // { added: [], dropped: [] }
 */
export function changeMarks(
  kept: ReadonlySet<string>,
  observations: readonly StatedObservation[],
): ConfirmationChange {
  const marks = markedValues(kept);
  const added: string[] = [];
  const dropped: string[] = [];
  for (const each of observations) {
    const key = confirmationKey(each);
    const [about] = splitKey(key);
    const before = marks.get(about);
    if (each.isConfirmed === true && before === undefined) added.push(`${MARK}${key}`);
    if (each.isConfirmed !== true && before !== undefined)
      dropped.push(`${MARK}${about}|${before}`);
  }
  return { added, dropped };
}

/** What a value is of, and the value. */
function splitKey(key: string): readonly [about: string, value: string] {
  const at = key.lastIndexOf('|');
  return [key.slice(0, at), key.slice(at + 1)];
}

/** A value that somebody has confirmed in the pane, in words of the packages. */
export interface ConfirmedValue {
  readonly key: string;
  /** Region and indicator; ids where no package knows them any more. */
  readonly name: string;
  readonly isGrowth: boolean;
  readonly year: string;
  /** So many years it is the total of. */
  readonly years: string | undefined;
  readonly value: string;
}

/**
 * The values that were confirmed in the pane, the latest first; what 核实 says in a sheet stands there.
 * @example listConfirmed(catalog, ['350104/gdp|2023|12610亿元'])[0]?.name // '仓山区地区生产总值'
 */
export function listConfirmed(
  catalog: Catalog,
  kept: readonly string[],
): readonly ConfirmedValue[] {
  const own = kept.filter((key) => !key.startsWith(MARK)).reverse();
  return own.map((key) => {
    const [about, value] = splitKey(key);
    const [subject, when] = splitKey(about);
    const isGrowth = subject.endsWith(GROWTH);
    const [year = '', years] = when.split('/');
    const of = isGrowth ? subject.slice(0, -GROWTH.length) : subject;
    return { key, name: nameOf(catalog, of), isGrowth, year, years, value };
  });
}

const GROWTH = '/growth';

function nameOf(catalog: Catalog, subject: string): string {
  const [regionId = '', indicatorId = ''] = subject.split('/');
  const region = catalog.regions.get(regionId);
  const indicator = catalog.indicators.get(indicatorId);
  if (region !== undefined && indicator !== undefined) return `${region.name}${indicator.name}`;
  for (const [planId, rows] of catalog.rows) {
    const row = rows.find((each) => rowKey(each) === subject);
    const own = catalog.regions.get(catalog.plans.get(planId)?.regionId ?? '');
    if (row !== undefined) return `${own?.name ?? ''}${rowName(row)}`;
  }
  return subject;
}

/**
 * Confirmations as they are kept somewhere, as far as they are what was put there: the workbook may
 * have been through other hands.
 * @example readConfirmations(['350104/gdp|2023|12610亿元', 7]) // ['350104/gdp|2023|12610亿元']
 */
export function readConfirmations(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value
    .filter((each): each is string => typeof each === 'string' && each.length <= LONGEST)
    .slice(-MOST);
}

/**
 * The confirmations kept so far after a change, each once, the latest last.
 * @example changeConfirmations(['甲|2022|5'], { added: ['甲|2023|6'], dropped: [] }) // ['甲|2022|5', '甲|2023|6']
 */
export function changeConfirmations(
  kept: readonly string[],
  { added, dropped }: ConfirmationChange,
): readonly string[] {
  const gone = new Set([...added, ...dropped]);
  return [...new Set([...kept.filter((each) => !gone.has(each)), ...added])].slice(-MOST);
}
