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
  return {
    code: text(field(error, 'code')) || 'Unknown',
    reason: text(field(error, 'message')) || String(error),
    location: text(field(debug, 'errorLocation')),
  };
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
