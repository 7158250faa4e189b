import { apiNotFound, invalidArgument, itemNotFound } from './protocol';

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

const isWireName = (name: string): boolean => /^_?[A-Z]\w*$/.test(name);

const clientName = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const location = (object: HostObject, name: string): string =>
  `${object.shape.type}.${clientName(name)}`;

function descriptorOf(object: HostObject, name: string): PropertyDescriptor | undefined {
  let holder: object | null = object;
  while (holder && holder !== Object.prototype) {
    const descriptor = Object.getOwnPropertyDescriptor(holder, name);
    if (descriptor) return descriptor;
    holder = Object.getPrototypeOf(holder) as object | null;
  }
  return undefined;
}

function descriptor(object: HostObject, name: string): PropertyDescriptor {
  const found = isWireName(name) ? descriptorOf(object, name) : undefined;
  if (!found) throw apiNotFound(location(object, name));
  return found;
}

/**
 * Reads a property by its wire name. Throws ApiNotFound for a name that the host does not have.
 *
 * @example readMember(range, 'RowCount') // 3
 */
export function readMember(object: HostObject, name: string): unknown {
  descriptor(object, name);
  return Reflect.get(object, name);
}

/**
 * Calls a method by its wire name. Arguments that JSON made null because they were left out arrive as undefined.
 *
 * @example callMember(worksheet, 'GetRange', ['A1']) // a Range
 */
export function callMember(object: HostObject, name: string, args: readonly unknown[]): unknown {
  const { value } = descriptor(object, name) as { value?: unknown };
  if (typeof value !== 'function') throw apiNotFound(location(object, name));
  return Reflect.apply(
    value,
    object,
    args.map((argument) => argument ?? undefined),
  );
}

/**
 * Sets a property by its wire name. Throws ApiNotFound for an unknown name, InvalidArgument for a read-only one.
 *
 * @example writeMember(worksheet, 'Name', '目标')
 */
export function writeMember(object: HostObject, name: string, value: unknown): void {
  const found = descriptor(object, name);
  if (!found.set) throw invalidArgument(location(object, name), 'Read-only.');
  Reflect.set(object, name, value);
}

/**
 * What a path of type indexer means on this object: `collection(key)`.
 *
 * @example indexMember(worksheets, ['Sheet1']) // a Worksheet
 */
export function indexMember(object: HostObject, args: readonly unknown[]): HostObject {
  if (object instanceof HostCollection) return object.GetItem(args[0]) as HostObject;
  throw apiNotFound(`${object.shape.type}[]`);
}
