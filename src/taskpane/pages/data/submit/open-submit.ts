import type { DataHost } from '../data-state';

/**
 * Asks once whether there is a service, and shows 报送 where there is one. Its code comes only then.
 * @example const open = openerOf(host); await open()
 */
export function openerOf(host: DataHost): () => Promise<void> {
  let opened: Promise<void> | undefined;
  return () =>
    (opened ??= import(/* webpackChunkName: "submit" */ './submit-section')
      .then(({ startSubmit }) => startSubmit(host))
      // Without it (a pane of an earlier build, storage that is forbidden) all else works as before.
      .catch(() => undefined));
}
