/** What Excel said when it refused a batch of requests. */
export interface HostError {
  /** Excel's own code: AccessDenied, InvalidArgument … */
  readonly code: string;
  readonly reason: string;
  /** The call that failed, e.g. `Range.merge`; '' where Excel does not say. */
  readonly location: string;
}

/**
 * Reads what `context.sync()` threw. Anything can be thrown, so nothing is taken for granted.
 * @example readHostError(error) // { code: 'AccessDenied', reason: 'You do not have permission …', location: 'Range.formulas' }
 */
export function readHostError(error: unknown): HostError {
  const debug = field(error, 'debugInfo');
  const read = {
    code: text(field(error, 'code')) || 'Unknown',
    reason: text(field(error, 'message')) || String(error),
    location: text(field(debug, 'errorLocation')),
  };
  const { code, location } = read;
  refusals.push({ code, location });
  if (refusals.length > REMEMBERED) refusals.shift();
  return read;
}

const REMEMBERED = 10;

/** Kept here because refusals pass through here only; without their reasons, which may quote cells. */
const refusals: Omit<HostError, 'reason'>[] = [];

/**
 * What Excel refused last, oldest first, for whoever has to find out why.
 * @example recentRefusals() // [{ code: 'AccessDenied', location: 'Range.formulas' }]
 */
export function recentRefusals(): readonly Omit<HostError, 'reason'>[] {
  return [...refusals];
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/**
 * How Excel refused what was sent; undefined when it did it all.
 * @example await refusalOf(context.sync()) // undefined
 */
export async function refusalOf(sent: Promise<void>): Promise<HostError | undefined> {
  try {
    await sent;
    return undefined;
  } catch (error) {
    return readHostError(error);
  }
}
