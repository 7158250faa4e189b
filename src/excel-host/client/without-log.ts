const METHODS = ['log', 'info', 'warn', 'error', 'debug'] as const;

/**
 * Runs `work` with a silent console: office.js reports missing telemetry and its own version while it starts.
 *
 * @example await withoutLog(globalThis, () => start())
 */
export async function withoutLog<T>(
  globals: Record<string, unknown>,
  work: () => Promise<T>,
): Promise<T> {
  const log = globals.console as Record<string, unknown>;
  const before = METHODS.map((method) => [method, log[method]] as const);
  for (const method of METHODS) log[method] = () => undefined;
  try {
    return await work();
  } finally {
    for (const [method, write] of before) log[method] = write;
  }
}
