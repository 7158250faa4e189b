import { ApiError, apiNotFound, itemNotFound } from './api-error';
import { HostObject } from './host-object';
import { callMember, indexMember, readMember } from './member';
import { PathType, type ArgumentInfo, type ObjectPathInfo, type RequestBody } from './protocol';
import type { References } from './references';

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
