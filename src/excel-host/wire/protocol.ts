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

/** An error that the client shows as OfficeExtension.Error with this code. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly location?: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

/**
 * The object that a path names does not exist.
 *
 * @example throw itemNotFound('WorksheetCollection.getItem')
 */
export function itemNotFound(location: string): ApiError {
  return new ApiError('ItemNotFound', "The requested resource doesn't exist.", location, 404);
}

/**
 * An argument or a value that Excel refuses.
 *
 * @example throw invalidArgument('Range.values', 'The number of rows …')
 */
export function invalidArgument(location: string, message?: string): ApiError {
  const usual = 'The argument is invalid or missing or has an incorrect format.';
  return new ApiError('InvalidArgument', message ?? usual, location, 400);
}

/**
 * A name that is taken.
 *
 * @example throw itemAlreadyExists('WorksheetCollection.add')
 */
export function itemAlreadyExists(location: string): ApiError {
  const message = 'A resource with the same name or identifier already exists.';
  return new ApiError('ItemAlreadyExists', message, location, 409);
}

/**
 * The sheet is protected.
 *
 * @example throw accessDenied('Range.values')
 */
export function accessDenied(location: string): ApiError {
  const message = 'You cannot perform the requested operation.';
  return new ApiError('AccessDenied', message, location, 403);
}

/**
 * A member that this host does not have; the dispatcher collects these as the coverage report.
 *
 * @example throw apiNotFound('Range.getImage')
 */
export function apiNotFound(location: string): ApiError {
  return new ApiError('ApiNotFound', `The local host has no ${location}.`, location, 404);
}
