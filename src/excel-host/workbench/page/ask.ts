import { element } from './element';

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
