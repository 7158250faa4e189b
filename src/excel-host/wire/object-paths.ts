import { HostObject, callMember, indexMember, readMember } from './host-object';
import {
  ApiError,
  PathType,
  apiNotFound,
  itemNotFound,
  type ArgumentInfo,
  type ObjectPathInfo,
  type RequestBody,
} from './protocol';

/** Where paths begin. */
export interface Roots {
  global: HostObject;
  /** Objects that the client creates by the name of their type. */
  services: Readonly<Record<string, HostObject>>;
  references: References;
}

/** The objects that one request's paths lead to; each path is walked once. `null` is Excel's null object. */
export class ObjectPaths {
  private readonly found = new Map<number, HostObject | null>();

  constructor(
    private readonly body: RequestBody,
    private readonly roots: Roots,
  ) {}

  object(id: number): HostObject | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[id];
    if (!path) throw new ApiError('InvalidObjectPath', `The request has no object path ${id}.`);
    const object = this.walk(path);
    this.found.set(id, object);
    return object;
  }

  /** The arguments of a call, with objects in place of their path ids. */
  arguments({ Arguments = [], ReferencedObjectPathIds = [] }: ArgumentInfo = {}): unknown[] {
    return Arguments.map((value, index) => this.argument(value, ReferencedObjectPathIds[index]));
  }

  private argument(value: unknown, reference: unknown): unknown {
    if (typeof reference === 'number' && reference > 0) return this.object(reference);
    if (!Array.isArray(value) || !Array.isArray(reference)) return value;
    return value.map((each: unknown, index) =>
      this.argument(each, (reference as unknown[])[index]),
    );
  }

  private walk(path: ObjectPathInfo): HostObject | null {
    switch (path.ObjectPathType) {
      case PathType.globalObject:
        return this.roots.global;
      case PathType.newObject: {
        const service = this.roots.services[path.Name];
        if (!service) throw apiNotFound(path.Name);
        return service;
      }
      case PathType.referenceId:
        return this.roots.references.get(path.Name);
      case PathType.nullObject:
        return null;
      default:
        return this.fromParent(path);
    }
  }

  private fromParent(path: ObjectPathInfo): HostObject | null {
    const parent = this.object(path.ParentObjectPathId ?? 0);
    if (parent === null) {
      // As in Excel: `…OrNullObject` of a null object is a null object, anything else of it is an error.
      if (path.Name.endsWith('OrNullObject')) return null;
      throw itemNotFound(path.Name);
    }
    const args = this.arguments(path.ArgumentInfo);
    const result = this.step(path, parent, args);
    if (result === null || result === undefined) return null;
    if (!(result instanceof HostObject)) throw apiNotFound(`${parent.shape.type}.${path.Name}`);
    return result;
  }

  private step(path: ObjectPathInfo, parent: HostObject, args: readonly unknown[]): unknown {
    switch (path.ObjectPathType) {
      case PathType.method:
        return callMember(parent, path.Name, args);
      case PathType.property:
        return readMember(parent, path.Name);
      case PathType.indexer:
        return indexMember(parent, args);
      default:
        throw apiNotFound(`object path type ${path.ObjectPathType}`);
    }
  }
}

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
