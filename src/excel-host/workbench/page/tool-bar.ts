import type { Host } from '../../host';
import { exportXlsx } from '../../xlsx/export-xlsx';
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

/** Data that an add-in keeps with the workbook is work too, though no cell shows it. */
function isEmpty({ workbook }: Host): boolean {
  const { engine, Settings } = workbook;
  return (
    Settings.all().length === 0 &&
    engine.getters
      .getSheetIds()
      .every((id) => engine.getters.getCells(id).every((cell) => !cell.content))
  );
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Hands the workbook to the user as a file.
 *
 * @param host the host with the workbook
 * @param name the file's name without extension
 * @param customFunctions whether the add-in's formulas stay or their values take their place
 */
async function download(
  host: Host,
  name: string,
  customFunctions: 'values' | 'formulas',
): Promise<void> {
  await host.idle();
  const bytes = await exportXlsx(host, { customFunctions });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes.slice()], { type: XLSX }));
  link.download = `${name}.xlsx`;
  link.click();
  URL.revokeObjectURL(link.href);
}

const SHOWN_FOR = 6000;

/**
 * Asks the user a question in the page's own dialog.
 *
 * @param text the question; line breaks are kept
 * @param canRefuse false = only a message with one button
 * @returns true when the user agreed; Esc and 取消 answer false
 * @example await ask('放弃当前工作簿？') // true
 */
export function ask(text: string, canRefuse = true): Promise<boolean> {
  const dialog = element('question', HTMLDialogElement);
  element('question-text', HTMLParagraphElement).textContent = text;
  element('question-no', HTMLButtonElement).hidden = !canRefuse;
  dialog.returnValue = 'no';
  dialog.showModal();
  element('question-yes', HTMLButtonElement).focus();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
  });
}

/**
 * Shows a sentence at the lower edge for a while; a screen reader reads it out.
 *
 * @param text the sentence
 * @param kind danger = something went wrong
 */
export function tell(text: string, kind: 'info' | 'danger' = 'info'): void {
  const notice = document.createElement('p');
  notice.className = kind;
  notice.textContent = text;
  element('notices', HTMLDivElement).append(notice);
  setTimeout(() => notice.remove(), SHOWN_FOR);
}
