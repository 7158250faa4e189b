import { readAddress } from '../address/address';
import type { SheetArea } from '../address/area';
import { anchorName } from '../block/descriptor';
import {
  answerMemories,
  queueMemories,
  type BlockMemories,
  type PendingMemories,
} from '../block/memory';
import { FROZEN_KEY } from '../thaw/frozen';

/** The blocks a workbook remembers, and where they stand. */
export interface BlockIndex {
  readonly memories: BlockMemories;
  /** Only of those that have a place. */
  readonly places: ReadonlyMap<string, SheetArea>;
  /** Whether the formulas of the workbook are frozen. */
  readonly isFrozen: boolean;
  /** Former refreshes, latest first. */
  readonly log: readonly LogEntry[];
}

/** The requests for the index, to be read after the next sync. */
interface PendingIndex extends PendingMemories {
  readonly names: Excel.NamedItemCollection;
  readonly log: Excel.Setting;
}

/**
 * Asks which blocks there are, without a sync of its own.
 * @example queueIndex(context)
 */
export function queueIndex(context: Excel.RequestContext): PendingIndex {
  const { names, settings } = context.workbook;
  names.load(['items/name', 'items/formula', 'items/scope']);
  const log = settings.getItemOrNullObject(LOG_KEY);
  log.load('value');
  return { ...queueMemories(context), names, log };
}

/**
 * The blocks as the answers name them. A copied sheet brings names of its own scope along: they are
 * the user's copies, and only the name of the workbook's scope says where a block stands.
 * @example [...answerIndex(pending).places.keys()] // ['b1', 'b2']
 */
export function answerIndex(pending: PendingIndex): BlockIndex {
  const { names, settings, log } = pending;
  const memories = answerMemories(pending);
  const areas = new Map(
    names.items.flatMap(({ name, formula, scope }): [string, SheetArea][] => {
      const area = scope === 'Workbook' ? readAddress(String(formula)) : undefined;
      return area === undefined ? [] : [[name, area]];
    }),
  );
  return {
    memories,
    places: new Map(
      [...memories.keys()].flatMap((id): [string, SheetArea][] => {
        const area = areas.get(anchorName(id));
        return area === undefined ? [] : [[id, area]];
      }),
    ),
    isFrozen: settings.items.some(({ key }) => key === FROZEN_KEY),
    log: log.isNullObject ? [] : readLog(log.value),
  };
}

/** One cell that was written. */
export interface LoggedCell {
  /** With the sheet, as it was then: `Sheet1!F5`. */
  readonly address: string;
  /** What stood there and what stands there now, as texts; '' for a blank cell. */
  readonly old: string;
  readonly new: string;
}

/** One refresh, as the workbook remembers it. */
export interface LogEntry {
  /** ISO date and time, as it was handed in. */
  readonly date: string;
  readonly blocks: number;
  /** New rows. */
  readonly rows: number;
  /** The first of the cells written; `count` says how many there were. */
  readonly cells: readonly LoggedCell[];
  readonly count: number;
}

/** Where the workbook keeps its refreshes, latest first. */
export const LOG_KEY = 'PLAN.refresh-log';

/** A workbook is no archive: older refreshes, further cells and the rest of long texts are dropped. */
export const MOST_ENTRIES = 20;
export const MOST_CELLS = 50;
export const LONGEST_TEXT = 60;

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isCell = (value: unknown): value is LoggedCell =>
  isFields(value) &&
  [value.address, value.old, value.new].every((text) => typeof text === 'string');

function isEntry(value: unknown): value is LogEntry {
  if (!isFields(value) || typeof value.date !== 'string' || !Array.isArray(value.cells))
    return false;
  const counts = [value.blocks, value.rows, value.count];
  return counts.every((count) => typeof count === 'number') && value.cells.every(isCell);
}

/**
 * The refreshes a workbook remembers, latest first. What is not an entry of ours is left out: the
 * workbook may have come through other hands.
 * @example readLog(setting.value) // [{ date: '2026-03-01T08:00:00.000Z', blocks: 1, … }]
 */
export function readLog(value: unknown): readonly LogEntry[] {
  return Array.isArray(value) ? value.filter(isEntry) : [];
}
