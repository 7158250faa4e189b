import type { DataState } from '../../core/catalog/data-state';
import type { BlockMode } from '../block/block';

/** What the user last chose in the pane. */
export interface Choice {
  readonly planId: string;
  readonly mode: BlockMode;
}

/** What a ribbon command asks the pane to show. */
export type DeskView = 'help' | 'place' | 'compare' | 'data' | 'refresh';

/** Something a ribbon command or the start has to say; the pane is where it can be read. */
export type Notice =
  /** A finished sentence. */
  | { readonly tone: 'done' | 'problem'; readonly sentence: string }
  /** Somebody else has written what the workbook keeps. */
  | { readonly tone: 'kept' }
  /** The workbook was computed with other data than is in force. */
  | { readonly tone: 'older' }
  | { readonly tone: 'show'; readonly view: DeskView };

/** The data a workbook was computed with, and the data in force. */
interface WorkbookData {
  /** Undefined where the workbook does not say. */
  readonly computed: readonly DataState[] | undefined;
  readonly inForce: () => readonly DataState[];
}

/** What the pane and the ribbon's commands tell each other. */
export interface Desk {
  readonly choose: (choice: Choice) => void;
  readonly choice: () => Choice | undefined;
  readonly follow: (data: WorkbookData) => void;
  /** Undefined until the workbook was read. */
  readonly data: () => WorkbookData | undefined;
  readonly tell: (notice: Notice) => void;
  /** Hears what was told before and nobody has heard yet, then all to come; returns how to stop. */
  readonly hear: (listener: (notice: Notice) => void) => () => void;
}

/**
 * A desk nobody has used yet.
 * @example const desk = createDesk(); desk.tell({ tone: 'problem', sentence: '…' }); desk.hear(show) // shows it
 */
export function createDesk(): Desk {
  let choice: Choice | undefined;
  let data: WorkbookData | undefined;
  const unheard: Notice[] = [];
  const listeners = new Set<(notice: Notice) => void>();
  return {
    choose(made) {
      choice = made;
    },
    choice: () => choice,
    follow(read) {
      data = read;
    },
    data: () => data,
    tell(notice) {
      if (listeners.size === 0) unheard.push(notice);
      for (const listener of [...listeners]) listener(notice);
    },
    hear(listener) {
      listeners.add(listener);
      for (const notice of unheard.splice(0)) listener(notice);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/**
 * The one desk of this runtime. Shared state, because Office starts the ribbon's commands by name in
 * the runtime the pane lives in, and neither may import the other.
 */
export const desk: Desk = createDesk();
