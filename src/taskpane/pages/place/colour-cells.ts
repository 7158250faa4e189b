import { sayUnexpected } from '../../../wording/unexpected';
import { sayWorkbookFinding } from '../../../wording/workbook-finding';
import { clearHighlights, highlightCells } from '../../../workbook/highlight/highlight-cells';
import { clearedText, colouredText, PLACE_MESSAGES } from './place-messages';
import { kindOfCell } from './kind-of-cell';
import type { ColourStep } from './place-state';
import type { Store } from '../../pane/store';
import { askWorkbook } from '../../common/ask-workbook';
import type { Services } from '../../common/services';

/**
 * Colours the cells of all inserted tables by where they come from.
 * @example await colourCells(services, store); store.read().place.colour.kind // 'done'
 */
export async function colourCells(services: Services, store: Store): Promise<void> {
  const { catalog } = store.read();
  if (catalog.kind !== 'ready') return;
  await working(store, PLACE_MESSAGES.colouring, async () => {
    const kindOf = kindOfCell(catalog.catalog);
    const marked = await askWorkbook(services, (context) => highlightCells(context, kindOf));
    return marked.ok
      ? { kind: 'done', sentence: colouredText(marked.value) }
      : { kind: 'failed', reason: sayWorkbookFinding(marked.finding) };
  });
}

/**
 * Takes the colours away again, ours alone.
 * @example await clearColours(services, store); store.read().place.colour.kind // 'done'
 */
export async function clearColours(services: Services, store: Store): Promise<void> {
  await working(store, PLACE_MESSAGES.clearing, async () => {
    const cleared = await askWorkbook(services, clearHighlights);
    return cleared.ok
      ? { kind: 'done', sentence: clearedText(cleared.value) }
      : { kind: 'failed', reason: sayWorkbookFinding(cleared.finding) };
  });
}

async function working(store: Store, text: string, work: () => Promise<ColourStep>): Promise<void> {
  if (store.read().place.colour.kind === 'working') return;
  const show = (step: ColourStep) => store.send({ kind: 'place-colour', step });
  show({ kind: 'working', text });
  try {
    show(await work());
  } catch (error) {
    show({ kind: 'failed', reason: sayUnexpected(error) });
  }
}
