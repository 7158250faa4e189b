import { desk } from '../workbook/desk/desk';
import { showPane } from './show-pane';

/**
 * Ribbon command 使用说明: opens the pane at its help.
 * @example await showHelp()
 */
export async function showHelp(): Promise<void> {
  desk.tell({ tone: 'help', sentence: '' });
  await showPane();
}
