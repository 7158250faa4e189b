/** The client's request format ("ProcessQuery"), in the client's own names. */
export interface ArgumentInfo {
  Arguments?: readonly unknown[];
  /** Parallel to Arguments: a number where the argument is an object of the same request. */
  ReferencedObjectPathIds?: readonly unknown[];
}

export interface ObjectPathInfo {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  Select?: readonly string[];
  Expand?: readonly string[];
  Skip?: number;
  Top?: number;
}

export interface ActionInfo {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
  /** New property values of an Update. */
  ObjectState?: Record<string, unknown>;
}

export interface RequestBody {
  Actions: readonly ActionInfo[];
  ObjectPaths: Readonly<Record<string, ObjectPathInfo>>;
}

export interface ActionResult {
  ActionId: number;
  Value: unknown;
}

export interface ErrorInfo {
  Code: string;
  Message: string;
  Location?: string;
  ActionIndex: number;
  HttpStatusCode: number;
}

export interface ResponseBody {
  Results: ActionResult[];
  /** Trace actions that were passed; without them the client does not register event handlers. */
  TraceIds: number[];
  Error?: ErrorInfo;
}

export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

export const PathType = {
  globalObject: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  referenceId: 6,
  nullObject: 7,
} as const;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/**
 * Whether a message body is a request.
 *
 * @example isRequestBody({ Actions: [], ObjectPaths: {} }) // true
 */
export function isRequestBody(value: unknown): value is RequestBody {
  return isRecord(value) && Array.isArray(value.Actions) && isRecord(value.ObjectPaths);
}
