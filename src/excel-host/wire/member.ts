import { apiNotFound, invalidArgument } from './api-error';
import { HostCollection, type HostObject } from './host-object';

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
