import { desk } from '../workbook/desk/desk';
import { showPane } from './show-pane';

/**
 * 查看出处, from the ribbon, the menu of a cell or the keyboard: opens the pane at 出处, which reads the
 * active cell itself.
 * @example await showPlace()
 */
export async function showPlace(): Promise<void> {
  desk.tell({ tone: 'place', sentence: '' });
  await showPane();
}
