import {
  ActionType,
  ApiError,
  apiNotFound,
  itemNotFound,
  type ActionInfo,
  type ErrorInfo,
  type RequestBody,
  type ResponseBody,
} from './protocol';
import { HostObject, callMember, writeMember } from './host-object';
import { ObjectPaths, type Roots } from './object-paths';
import { query } from './query';

/** Hears of events that the client registers or gives up. */
export interface EventRegister {
  set(event: string, object: HostObject, on: boolean): void;
}

const EVENT_METHOD = /^_(Un)?[rR]egister(\w+)$/;

/**
 * Answers the client's requests. It knows the wire, not Excel: members are looked up by name on the host objects, and
 * names they do not have are answered ApiNotFound and collected.
 */
export class Dispatcher {
  /** Members that were asked for and are missing, as `Type.member`. */
  readonly missing = new Set<string>();

  constructor(
    private readonly roots: Roots,
    private readonly events: EventRegister,
  ) {}

  /**
   * Runs a request's actions in order up to the first that fails; what was done before it stays done, as in Excel.
   *
   * @param before called before each action; what it throws is the action's failure
   */
  process(body: RequestBody, before?: (action: ActionInfo) => void): ResponseBody {
    const paths = new ObjectPaths(body, this.roots);
    const kept = new Set<number>();
    const response: ResponseBody = { Results: [], TraceIds: [] };
    for (const [index, action] of body.Actions.entries()) {
      try {
        before?.(action);
        if (action.ActionType === ActionType.trace) response.TraceIds.push(action.Id);
        const value = this.run(action, paths, kept);
        response.Results.push({ ActionId: action.Id, Value: value ?? null });
      } catch (error) {
        response.Error = this.errorInfo(error, index);
        break;
      }
    }
    return response;
  }

  private run(action: ActionInfo, paths: ObjectPaths, kept: Set<number>): unknown {
    if (action.ActionType === ActionType.trace || action.ActionType === ActionType.ensureUnchanged)
      return null;
    const object = paths.object(action.ObjectPathId);
    if (object === null) return this.runOnNullObject(action);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return kept.has(action.ObjectPathId)
          ? { ...object.identity, _ReferenceId: this.roots.references.keep(object) }
          : object.identity;
      case ActionType.query:
      case ActionType.queryAsJson:
        return query(object, action.QueryInfo ?? {});
      case ActionType.method:
        if (action.Name === '_KeepReference') return void kept.add(action.ObjectPathId);
        return this.call(object, action, paths.arguments(action.ArgumentInfo));
      case ActionType.setProperty:
        return writeMember(object, action.Name, paths.arguments(action.ArgumentInfo)[0]);
      case ActionType.update:
        return this.update(object, action.ObjectState ?? {});
      default:
        throw apiNotFound(`action type ${action.ActionType}`);
    }
  }

  private runOnNullObject(action: ActionInfo): null {
    const harmless =
      action.ActionType === ActionType.instantiate ||
      action.ActionType === ActionType.query ||
      action.ActionType === ActionType.queryAsJson ||
      action.Name === '_KeepReference';
    if (!harmless) throw itemNotFound(action.Name);
    return null;
  }

  private call(object: HostObject, action: ActionInfo, args: readonly unknown[]): unknown {
    if (action.Name === '_RemoveReference') {
      this.roots.references.release(String(args[0]));
      return null;
    }
    const event = EVENT_METHOD.exec(action.Name);
    if (event?.[2] && object.shape.events?.includes(event[2])) {
      this.events.set(event[2], object, !event[1]);
      return null;
    }
    const result = callMember(object, action.Name, args);
    return result instanceof HostObject ? result.identity : result;
  }

  private update(object: HostObject, state: Record<string, unknown>): void {
    for (const [name, value] of Object.entries(state)) {
      const wireName = object.shape.scalars?.find(
        (each) => each.toLowerCase() === name.toLowerCase(),
      );
      writeMember(object, wireName ?? name, value);
    }
  }

  private errorInfo(error: unknown, index: number): ErrorInfo {
    const known =
      error instanceof ApiError
        ? error
        : new ApiError('GeneralException', `Local host: ${String(error)}`, undefined, 500);
    if (known.code === 'ApiNotFound' && known.location) this.missing.add(known.location);
    return {
      Code: known.code,
      Message: known.message,
      ...(known.location ? { Location: known.location } : {}),
      ActionIndex: index,
      HttpStatusCode: known.status,
    };
  }
}
