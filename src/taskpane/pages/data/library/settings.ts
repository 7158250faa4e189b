import { isRecord } from '../../../../datapackage/descriptor/is-record';
import { readColumnMemory } from '../../../../core/observation/column-memory';
import type { Memory } from '../../../page/library';
import type { Services } from '../../../page/services';
import type { Settings } from './library-file';

/** The choices that hold for the person, in whichever workbook: each has its word in the browser. */
const PERSONAL = ['region', 'memory', 'tables', 'columns', 'margins'] as const;
export type Setting = (typeof PERSONAL)[number];

/** What became of the settings of a file. */
export interface TakenSettings {
  readonly taken: readonly Setting[];
  /** Those that are otherwise here, and stay as they are. */
  readonly others: readonly Setting[];
  /** Those that the browser would not keep. */
  readonly forbidden: readonly Setting[];
}

type Kept = Readonly<Record<Setting, Memory>>;

/**
 * The settings of this person, as far as any were made.
 * @example settingsOf(services).region // '350103'
 */
export function settingsOf(services: Pick<Services, Setting>): Settings {
  const kept: Kept = services;
  return Object.fromEntries(
    PERSONAL.flatMap((setting) => {
      const word = kept[setting].read();
      return word === undefined ? [] : [[setting, word]];
    }),
  );
}

/**
 * Takes settings of a file where there are none of their kind; what is here is never replaced.
 * @example takeSettings(services, { region: '350103' }) // { taken: ['region'], others: [], forbidden: [] }
 */
export function takeSettings(services: Pick<Services, Setting>, settings: Settings): TakenSettings {
  const kept: Kept = services;
  const sorted: Record<keyof TakenSettings, Setting[]> = { taken: [], others: [], forbidden: [] };
  // A plan goes with its region.
  const hasRegion = kept.region.read() !== undefined;
  for (const setting of PERSONAL) {
    const given = settings[setting];
    if (given === undefined) continue;
    const own = kept[setting].read();
    const isSettled = setting === 'memory' && hasRegion;
    const united = isSettled ? own : unite(setting, own, given);
    const differs = isSettled ? false : !holds(setting, united ?? '', given);
    if (differs) sorted.others.push(setting);
    if (united === undefined || united === own) continue;
    kept[setting].write(united);
    sorted[kept[setting].read() === united ? 'taken' : 'forbidden'].push(setting);
  }
  return sorted;
}

/** What is here with what the file has besides. */
function unite(setting: Setting, own: string | undefined, given: string): string {
  if (own === undefined) return given;
  const [here, there] = [partsOf(setting, own), partsOf(setting, given)];
  if (here === undefined || there === undefined) return own;
  const added = [...there].filter(([key]) => !here.has(key));
  if (added.length === 0) return own;
  const all = new Map([...added, ...here]);
  return JSON.stringify(setting === 'columns' ? [...all.values()] : Object.fromEntries(all));
}

/** Whether nothing that is given is otherwise here. */
function holds(setting: Setting, own: string, given: string): boolean {
  const [here, there] = [partsOf(setting, own), partsOf(setting, given)];
  if (here === undefined || there === undefined) return own === given;
  return [...there].every(
    ([key, value]) => JSON.stringify(here.get(key)) === JSON.stringify(value),
  );
}

/** Columns by the header of their files, tables by their kind; undefined for what has no parts. */
function partsOf(setting: Setting, text: string): ReadonlyMap<string, unknown> | undefined {
  if (setting !== 'tables' && setting !== 'columns') return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (setting === 'columns') {
      return new Map(readColumnMemory(value).map((each) => [each.header, each]));
    }
    return isRecord(value) ? new Map(Object.entries(value)) : undefined;
  } catch {
    // Someone else's text: it has no parts that could be told apart.
    return undefined;
  }
}
