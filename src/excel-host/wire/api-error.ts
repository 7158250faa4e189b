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
