import { desk, type DeskView } from '../workbook/desk/desk';
import { showPane } from './show-pane';

/**
 * Opens the pane at one of its views, from the ribbon, the menu of a cell or the keyboard. 出处 then
 * reads the active cell itself, and 刷新 looks what would change.
 * @example await showView('place')
 */
export async function showView(view: DeskView): Promise<void> {
  desk.tell({ tone: 'show', view });
  await showPane();
}
