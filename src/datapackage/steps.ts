/** Work that can be paused where it yields. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Milliseconds after which others get their turn. */
export const TURN = 16;

/**
 * The work done at once.
 * @example finish(readPackageSteps(files)) // { ok: true, package: { plans: […], … }, findings: [] }
 */
export function finish<Result>(steps: Steps<Result>): Result {
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/**
 * The work done with pauses, in which whoever waits for the same thread is served.
 * @example await inTurns(readPackageSteps(files)) // the same as finish(…), and nothing stood still
 */
export async function inTurns<Result>(steps: Steps<Result>): Promise<Result> {
  for (let since = Date.now(); ;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (Date.now() - since < TURN) continue;
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    since = Date.now();
  }
}

/** Rows between two yields. */
const PORTION = 1000;

/**
 * A list in portions, for work that yields after each.
 * @example [...portions([1, 2, 3])] // [[1, 2, 3]]
 */
export function* portions<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += PORTION) yield items.slice(at, at + PORTION);
}
