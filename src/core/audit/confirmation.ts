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
 * The confirmations kept so far and new ones, each once, the latest last.
 * @example addConfirmations(['甲|2022|5'], ['甲|2023|6']) // ['甲|2022|5', '甲|2023|6']
 */
export function addConfirmations(
  kept: readonly string[],
  added: readonly string[],
): readonly string[] {
  return [...new Set([...kept.filter((each) => !added.includes(each)), ...added])].slice(-MOST);
}
