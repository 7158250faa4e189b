import type { BoundPane } from '../../../src/taskpane/pane/bind-pane';
import { PAGE_IDS, loadPage, type PageActions } from '../../../src/taskpane/pane/pages';

/** Fetches what the pane fetches behind its first view, as it is a moment after the start. */
export async function loadEveryPage(): Promise<void> {
  await Promise.all(PAGE_IDS.map((page) => loadPage(page)));
}

/** A pane's actions and those of its pages, all of which were fetched before it was bound. */
export function withPages(pane: BoundPane): BoundPane & PageActions {
  const actions: Record<string, unknown> = {};
  for (const page of PAGE_IDS) actions[page] = pane.opened(page);
  return { ...pane, ...(actions as unknown as PageActions) };
}
