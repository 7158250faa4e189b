/**
 * Makes work that may be asked for at any rate run one at a time: asked again while it runs, it runs
 * once more afterwards, however often it was asked. So the last run always began after the last
 * question, and a user dragging over the sheet does not queue up a hundred reads.
 * @example const survey = coalesce(read); void survey(); void survey(); await survey(); // reads twice
 */
export function coalesce(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;
  const runAll = async () => {
    do {
      again = false;
      await work();
    } while (again);
  };
  return () => {
    if (running !== undefined) again = true;
    running ??= runAll().finally(() => {
      running = undefined;
    });
    return running;
  };
}
