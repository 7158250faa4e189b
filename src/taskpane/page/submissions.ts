import type { Service } from '../../submission/client';
import type { ClientFinding } from '../../submission/finding';
import type { Submission } from '../../submission/wire';
import type { Memory } from './library';

/** A submission that was decided on and is not known to have arrived. A stored format. */
export interface Queued {
  readonly submission: Submission;
  /** `仓山区 2023年` */
  readonly label: string;
  /** Whoever submits it: nobody else sends it under another name. */
  readonly by: string;
  /** ISO, by this computer's clock. */
  readonly at: string;
  /** Why the service would not have it as it is: then it waits for the user's word. */
  readonly refused?: ClientFinding;
}

/**
 * What waits to be sent, on this computer: it outlives the pane. Each method may be refused (a hardened
 * browser, a full disk): then it rejects.
 */
export interface Queue {
  readonly list: () => Promise<readonly Queued[]>;
  readonly put: (queued: Queued) => Promise<void>;
  readonly drop: (key: string) => Promise<void>;
}

/** What 报送 reaches of the world. */
export interface Submissions {
  readonly service: Service;
  /** The token of whoever works here; in this browser, never in the workbook. */
  readonly token: Memory;
  readonly queue: Queue;
  /** A new key for an act. */
  readonly newKey: () => string;
  /** Calls back when the network may be there again; returns how to stop it. */
  readonly onReturn: (listener: () => void) => () => void;
}
