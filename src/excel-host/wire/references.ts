import { ApiError } from './api-error';
import type { HostObject } from './host-object';

/** Objects that the client holds on to over several requests (`_ReferenceId`), mostly ranges. */
export class References {
  private readonly held = new Map<string, HostObject>();
  private next = 1;
  /** A client may give up references late, when the test that follows already talks to another host. */
  private readonly prefix = Math.random().toString(36).slice(2);

  keep(object: HostObject): string {
    const id = `reference-${this.prefix}-${this.next++}`;
    this.held.set(id, object);
    return id;
  }

  get(id: string): HostObject {
    const object = this.held.get(id);
    if (!object)
      throw new ApiError(
        'InvalidReference',
        'This reference is not valid for the current operation.',
      );
    return object;
  }

  release(id: string): void {
    this.held.delete(id);
  }

  objects(): Iterable<HostObject> {
    return this.held.values();
  }

  get size(): number {
    return this.held.size;
  }
}
