import {
  ActionType,
  ApiError,
  PathType,
  type ActionInfo,
  type RequestBody,
  type ResponseBody,
} from './protocol';

/** One `context.sync()` that reached the workbook. */
export interface BatchRecord {
  /** Names of the methods called and the properties set, in order. */
  actions: readonly string[];
  /** How many actions of any kind the request held. */
  size: number;
  /** Characters of the request as it is sent. */
  length: number;
  /** Code of the error that ended it. */
  error?: string;
}

/** What a request is for: work on the workbook, the client's own housekeeping, or an internal service. */
type Purpose = 'work' | 'release' | 'service';

/**
 * Tells the add-in's own requests from those the client makes by itself (results of custom functions, giving up
 * references after Excel.run), which no add-in can avoid.
 *
 * @example purposeOf({ Actions: [], ObjectPaths: {} }) // 'work'
 */
export function purposeOf({ Actions, ObjectPaths }: RequestBody): Purpose {
  const paths = Object.values(ObjectPaths);
  if (paths.some((path) => path.ObjectPathType === PathType.newObject)) return 'service';
  const others = Actions.filter(({ ActionType: type }) => type !== ActionType.instantiate);
  const releases = others.length > 0 && others.every(({ Name }) => Name === '_RemoveReference');
  return releases ? 'release' : 'work';
}

/**
 * The log entry of a request.
 *
 * @example recordOf(body, response) // { actions: ['Values'], size: 4, length: 812 }
 */
export function recordOf(request: RequestBody, { Error: error }: ResponseBody): BatchRecord {
  const { Actions } = request;
  const actions = Actions.filter(isDoing).map(({ Name }) => Name);
  const record = { actions, size: Actions.length, length: JSON.stringify(request).length };
  return error ? { ...record, error: error.Code } : record;
}

const DOING: readonly number[] = [ActionType.method, ActionType.setProperty, ActionType.update];

/**
 * Whether an action does something to the workbook, rather than naming or reading an object.
 *
 * @example isDoing({ ActionType: 4, Name: 'Values', … }) // true
 */
function isDoing({ ActionType: type, Name }: ActionInfo): boolean {
  return (
    DOING.includes(type) &&
    !/^(Get\w+|_(KeepReference|RemoveReference|(Un)?[rR]egister\w+))$/.test(Name)
  );
}

/** Whether an action only adds to a collection: the client asks for that by naming the new object. */
function isAdding({ ActionType: type, ObjectPathId }: ActionInfo, body: RequestBody): boolean {
  const path = body.ObjectPaths[ObjectPathId];
  const isMethod = path?.ObjectPathType === PathType.method;
  return type === ActionType.instantiate && isMethod && path.Name.startsWith('Add');
}

/** How Excel refuses, in its own codes (`Excel.ErrorCodes`) and words. */
export const REFUSALS = {
  internal: { code: 'GeneralException', reason: 'There was an internal error.', status: 500 },
  'cell-edit': {
    code: 'InvalidOperationInCellEditMode',
    reason: 'Excel is in cell-editing mode.',
    status: 400,
  },
  selection: {
    code: 'InvalidSelection',
    reason: 'The current selection is invalid for this operation.',
    status: 400,
  },
  denied: {
    code: 'AccessDenied',
    reason: 'You cannot perform the requested operation.',
    status: 403,
  },
  'too-large': {
    code: 'ResponsePayloadSizeLimitExceeded',
    reason: 'The response payload size has exceeded the limit.',
    status: 400,
  },
  full: {
    code: 'InvalidArgument',
    reason: 'The argument is invalid or missing or has an incorrect format.',
    status: 400,
  },
  unknown: {
    code: 'ApiNotFound',
    reason: 'The API you are trying to use could not be found.',
    status: 404,
  },
  filtered: {
    code: 'FilteredRangeConflict',
    reason: 'The attempted operation causes a conflict with a filtered range.',
    status: 400,
  },
  moved: {
    code: 'InsertDeleteConflict',
    reason: 'The insert or delete operation attempted resulted in a conflict.',
    status: 409,
  },
  aborted: { code: 'RequestAborted', reason: 'The request was aborted.', status: 400 },
} as const;

/** A kind of refusal. */
export type Refusal = keyof typeof REFUSALS;

/**
 * The error by which the host refuses an action.
 * @example throw refusal('cell-edit', 'Values')
 */
export function refusal(kind: Refusal, location: string): ApiError {
  const { code, reason, status } = REFUSALS[kind];
  return new ApiError(code, reason, location, status);
}

/** What a fault counts: what does something, or what only adds to a collection. */
type Counted = 'doing' | 'adding';

/** A failure that tests order: the n-th action of its kind in the next batch that has one is refused. */
export class Fault {
  private remaining = 0;
  private kind: Refusal = 'internal';
  private counted: Counted = 'doing';

  arm(action: number, kind: Refusal, counted: Counted): void {
    this.remaining = action;
    this.kind = kind;
    this.counted = counted;
  }

  /** To be called before each action. */
  check(action: ActionInfo, body: RequestBody): void {
    if (this.remaining === 0 || !this.counts(action, body)) return;
    this.remaining -= 1;
    // What names an object has no name of its own, and Excel says what it was asked to add.
    const location = action.Name || (body.ObjectPaths[action.ObjectPathId]?.Name ?? '');
    if (this.remaining === 0) throw refusal(this.kind, location);
  }

  /** A batch has ended: what it did not reach is not ordered for a later one, unless it had nothing of the kind. */
  disarm(body: RequestBody): void {
    if (body.Actions.some((action) => this.counts(action, body))) this.remaining = 0;
  }

  private counts(action: ActionInfo, body: RequestBody): boolean {
    return this.counted === 'doing' ? isDoing(action) : isAdding(action, body);
  }
}
