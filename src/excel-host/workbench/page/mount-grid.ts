import { mount } from '@odoo/owl';
import { type Model, Spreadsheet } from '@odoo/o-spreadsheet';
import { ask, tell } from './tool-bar';
import { translate } from '../zh/speak-chinese';

/** What the engine says to the user. */
interface Notification {
  readonly text: string;
  readonly type: 'danger' | 'info' | 'success' | 'warning';
}

/**
 * Shows the model as a spreadsheet that fills the place.
 *
 * @param place an element with a size of its own
 * @param model the host's model
 * @throws when the engine's templates cannot be fetched
 */
export async function mountGrid(place: HTMLElement, model: Model): Promise<void> {
  const answer = await fetch('/engine/o_spreadsheet.xml');
  if (!answer.ok) throw new Error('缺少表格引擎的模板文件，请重新运行 npm ci');
  await loadCellFont();
  await mount(Spreadsheet, place, {
    templates: await answer.text(),
    translateFn: translate,
    props: {
      model,
      notifyUser: ({ text, type }: Notification) =>
        tell(text, type === 'danger' || type === 'warning' ? 'danger' : 'info'),
      raiseError: (text: string, done?: () => void) => void ask(text, false).then(() => done?.()),
      askConfirmation: (text: string, agreed: () => void, refused?: () => void) =>
        void ask(text).then((yes) => (yes ? agreed() : refused?.())),
    },
  });
}

/** A canvas does not wait for a font: what was measured and drawn without it would stay so. */
async function loadCellFont(): Promise<void> {
  await Promise.allSettled(
    ['', 'bold '].map((weight) => document.fonts.load(`${weight}13px Roboto`)),
  );
}
