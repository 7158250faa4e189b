import type { SheetArea } from '../address/area';
import { readAddress } from '../address/read-address';
import { FROZEN_KEY } from '../freeze/frozen';
import { readLog } from './read-log';
import { LOG_KEY, type LogEntry } from './refresh-log';
import { anchorName, blockIdOf, settingKey } from '../block/descriptor';

/** The blocks a workbook remembers, and where they stand. */
export interface BlockIndex {
  readonly ids: readonly string[];
  /** Only of those that have a place. */
  readonly places: ReadonlyMap<string, SheetArea>;
  /** Whether the formulas of the workbook are frozen. */
  readonly isFrozen: boolean;
  /** Former refreshes, latest first. */
  readonly log: readonly LogEntry[];
}

/** The requests for the index, to be read after the next sync. */
export interface PendingIndex {
  readonly names: Excel.NamedItemCollection;
  readonly settings: Excel.SettingCollection;
  readonly log: Excel.Setting;
}

/**
 * Asks which blocks there are, without a sync of its own.
 * @example queueIndex(context)
 */
export function queueIndex(context: Excel.RequestContext): PendingIndex {
  const { names, settings } = context.workbook;
  names.load(['items/name', 'items/formula', 'items/scope']);
  // Keys only: the packages kept with the workbook can be megabytes.
  settings.load('items/key');
  const log = settings.getItemOrNullObject(LOG_KEY);
  log.load('value');
  return { names, settings, log };
}

/**
 * The blocks as the answers name them. A copied sheet brings names of its own scope along: they are
 * the user's copies, and only the name of the workbook's scope says where a block stands.
 * @example answerIndex(pending).ids // ['b1', 'b2']
 */
export function answerIndex({ names, settings, log }: PendingIndex): BlockIndex {
  const ids = settings.items.flatMap(({ key }) =>
    key.startsWith(settingKey('')) ? (blockIdOf(key) ?? []) : [],
  );
  const areas = new Map(
    names.items.flatMap(({ name, formula, scope }): [string, SheetArea][] => {
      const area = scope === 'Workbook' ? readAddress(String(formula)) : undefined;
      return area === undefined ? [] : [[name, area]];
    }),
  );
  return {
    ids,
    places: new Map(
      ids.flatMap((id): [string, SheetArea][] => {
        const area = areas.get(anchorName(id));
        return area === undefined ? [] : [[id, area]];
      }),
    ),
    isFrozen: settings.items.some(({ key }) => key === FROZEN_KEY),
    log: log.isNullObject ? [] : readLog(log.value),
  };
}
