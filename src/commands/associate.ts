import { sayUnexpected } from '../wording/unexpected';
import { desk } from '../workbook/desk/desk';
import { showPane } from './show-pane';
import { showView } from './show-view';

/** Names that manifest.xml and shortcuts.json call; a file format like the function ids. */
const COMMANDS: Readonly<Record<string, () => Promise<void>>> = {
  insertTable: async () =>
    (await import(/* webpackChunkName: "insert" */ './insert-table')).insertTable(),
  showActuals: () => showView('data'),
  showCompare: () => showView('compare'),
  refreshTables: () => showView('refresh'),
  showPlace: () => showView('place'),
  showHelp: () => showView('help'),
};

/**
 * Names the ribbon's commands to Office.
 * @example associateCommands() // the ribbon's buttons work
 */
export function associateCommands(): void {
  for (const [name, command] of Object.entries(COMMANDS))
    Office.actions.associate(name, (event?: Partial<Office.AddinCommands.Event>) => {
      void run(command).finally(() => {
        // Until a button's command says that it is done, Excel ignores every further click; a command
        // that was run otherwise, as by a keyboard shortcut, has no event to say it to.
        event?.completed?.();
      });
    });
}

/** What nobody foresaw is said in the pane too, rather than lost in a console. */
async function run(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    desk.tell({ tone: 'problem', sentence: sayUnexpected(error) });
    await showPane().catch(() => undefined);
  }
}
