import type { FunctionOutput } from '../surface';
import type { FunctionMetadata } from './function-metadata';

/** One distinct call: same function, same arguments (and, where the function asks for it, same address). */
export interface Call {
  key: string;
  id: number;
  metadata: FunctionMetadata;
  args: readonly unknown[];
  address: string;
  /** Formula cells that wait for the result. */
  waiting: Set<number>;
  result?: FunctionOutput;
}

/** Every call that was made, by what was asked, by its number on the wire, and by the formula cells that asked. */
export class CallCache {
  private readonly byKey = new Map<string, Call>();
  private readonly byId = new Map<number, Call>();
  private readonly keysOfCell = new Map<number, Set<string>>();
  private nextId = 1;

  find(key: string): Call | undefined {
    return this.byKey.get(key);
  }

  byNumber(id: number): Call | undefined {
    return this.byId.get(id);
  }

  add(call: Pick<Call, 'key' | 'metadata' | 'args' | 'address'>): Call {
    const added = { ...call, id: this.nextId++, waiting: new Set<number>() };
    this.byKey.set(added.key, added);
    this.byId.set(added.id, added);
    return added;
  }

  /** Remembers that this cell shows this call. */
  use(call: Call, cellId: number): void {
    if (call.result === undefined) call.waiting.add(cellId);
    const keys = this.keysOfCell.get(cellId) ?? new Set();
    this.keysOfCell.set(cellId, keys.add(call.key));
  }

  /** The cell has new content: its old calls are no longer its own. */
  release(cellId: number): void {
    this.keysOfCell.delete(cellId);
  }

  /** Forgets the finished calls of these cells, so that they are made again. */
  forget(cellIds: Iterable<number>): void {
    for (const cellId of cellIds) {
      for (const key of this.keysOfCell.get(cellId) ?? []) {
        const call = this.byKey.get(key);
        if (call?.result === undefined) continue;
        this.byKey.delete(key);
        this.byId.delete(call.id);
      }
      this.keysOfCell.delete(cellId);
    }
  }

  cells(): number[] {
    return [...this.keysOfCell.keys()];
  }

  get open(): boolean {
    for (const call of this.byKey.values()) if (call.result === undefined) return true;
    return false;
  }
}
