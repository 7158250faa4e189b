import type { Host } from '../../host';
import { ask, tell } from './ask';
import { download } from './download';
import { element } from './element';

/**
 * Connects the bar's buttons: undo, redo, new workbook, download.
 *
 * @param host the host they work on
 * @param name name of a downloaded file
 */
export function connectTools(host: Host, name: string): void {
  const onClick = (id: string, act: () => void) =>
    element(id, HTMLButtonElement).addEventListener('click', act);
  onClick('undo', () => void (host.undo() || tell('没有可以撤销的操作')));
  onClick('redo', () => void (host.redo() || tell('没有可以重做的操作')));
  const leave = guardLeaving(host);
  onClick('new', () => void startAnew(host, leave));
  const menu = element('download-menu', HTMLDivElement);
  for (const item of menu.querySelectorAll('button')) {
    item.addEventListener('click', () => {
      menu.hidePopover();
      const functions = item.dataset['functions'] === 'formulas' ? 'formulas' : 'values';
      download(host, name, functions).catch((error: unknown) =>
        tell(`没有写成 .xlsx：${error instanceof Error ? error.message : String(error)}`, 'danger'),
      );
    });
  }
}

/** The workbook lives in this page alone, so a new page is a new workbook. */
async function startAnew(host: Host, leave: () => void): Promise<void> {
  const agreed =
    isEmpty(host) || (await ask('新建会丢掉当前工作簿里的内容，未下载的无法找回。要新建吗？'));
  if (agreed) leave();
}

/**
 * Asks before a tab with a filled workbook is closed.
 *
 * @returns loads the page anew without that question
 */
function guardLeaving(host: Host): () => void {
  const guard = (event: BeforeUnloadEvent) => {
    if (!isEmpty(host)) event.preventDefault();
  };
  window.addEventListener('beforeunload', guard);
  return () => {
    window.removeEventListener('beforeunload', guard);
    location.reload();
  };
}

function isEmpty({ workbook }: Host): boolean {
  return workbook.engine.getters
    .getSheetIds()
    .every((id) => workbook.engine.getters.getCells(id).every((cell) => !cell.content));
}
