import { invalidArgument, itemNotFound } from './api-error';

/** What a class of host objects offers to `load`: wire names, and the client's name of the type. */
export interface Shape {
  type: string;
  /** Plain properties. */
  scalars?: readonly string[];
  /** Properties that lead to another object. */
  objects?: readonly string[];
  /** Events that can be registered, as in `_Register…`: DataChangedEvent. */
  events?: readonly string[];
}

export type Identity = Readonly<Record<string, unknown>>;

/**
 * An object that the client can reach. Its members in PascalCase are wire names and may be called from outside;
 * everything in camelCase is the host's own and may not.
 */
export abstract class HostObject {
  abstract readonly shape: Shape;

  /** What the client is told when it first meets the object, such as the Id that lets it register events. */
  get identity(): Identity {
    return {};
  }

  /** The id by which the client tells the events of this object apart; `Workbook` for those of the whole workbook. */
  get eventTarget(): string {
    return 'Workbook';
  }
}

/** A collection: answers `items`, `getItem…` and `getCount` from `all` and `find`. */
export abstract class HostCollection<T extends HostObject> extends HostObject {
  abstract all(): T[];
  abstract find(key: unknown): T | undefined;

  GetItem(key: unknown): T {
    const item = this.find(key);
    if (!item) throw itemNotFound(`${this.shape.type}.getItem`);
    return item;
  }

  GetItemOrNullObject(key: unknown): T | null {
    return this.find(key) ?? null;
  }

  GetItemAt(index: unknown): T {
    const item = typeof index === 'number' ? this.all()[index] : undefined;
    if (!item) throw invalidArgument(`${this.shape.type}.getItemAt`);
    return item;
  }

  GetCount(): number {
    return this.all().length;
  }
}
