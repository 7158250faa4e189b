/**
 * Runs `work` without the engine's timing notes, which it writes to `console.debug` at every evaluation.
 *
 * @returns what `work` returns; its exceptions pass through
 * @example withoutEngineLog(() => model.dispatch('EVALUATE_CELLS')) // nothing is printed
 */
export function withoutEngineLog<T>(work: () => T): T {
  const log = globalThis.console;
  const { debug } = log;
  log.debug = () => undefined;
  try {
    return work();
  } finally {
    log.debug = debug;
  }
}
