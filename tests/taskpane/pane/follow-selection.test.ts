import { keepsUndo } from '../../../src/workbook/selection/selection';
import { connectPane, until, type ConnectedPane } from '../support/workbook';

let pane: ConnectedPane;
let isVisible: boolean;
let isKept: boolean;
let tell: () => void;
beforeEach(async () => {
  isVisible = true;
  isKept = true;
  pane = await connectPane(undefined, {
    keepsUndo: () => isKept,
    visibility: {
      isVisible: () => isVisible,
      onChange: (listener) => {
        tell = listener;
        return () => undefined;
      },
    },
  });
});

const addressIs = (address: string) =>
  until(pane.store, ({ area }) => area.kind === 'known' && area.area.address === address);
const batches = () => pane.host.batches.length;
/** Longer than the pane waits for the selection to come to rest. */
const rest = async () => {
  await new Promise((resolve) => setTimeout(resolve, 600));
  await pane.host.idle();
};
const show = (visible: boolean) => {
  isVisible = visible;
  tell();
};

test('a held arrow key is one request, of less than two kilobytes', async () => {
  const before = batches();
  for (const row of [2, 3, 4, 5, 6, 7, 8, 9]) pane.host.select('Sheet1', `B${String(row)}`);
  await addressIs('Sheet1!B9:J36');
  await rest();
  const asked = pane.host.batches.slice(before);
  expect(asked.map(({ length }) => length <= 2048)).toEqual([true]);
});

test('hidden, nothing is asked; shown again, it looks where the selection is', async () => {
  show(false);
  await rest();
  const before = batches();
  pane.host.select('Sheet1', 'C3');
  await pane.act.refresh();
  await rest();
  expect(batches()).toBe(before);
  show(true);
  await addressIs('Sheet1!C3:K30');
  pane.host.select('Sheet1', 'D4');
  await addressIs('Sheet1!D4:L31');
});

test('where a request would empty the undo list it looks only when the bar is pointed at', async () => {
  isKept = false;
  await pane.act.disconnect();
  await pane.act.connect();
  await rest();
  const before = batches();
  pane.host.select('Sheet1', 'C3');
  await rest();
  expect(batches()).toBe(before);
  pane.act.glance();
  await addressIs('Sheet1!C3:K30');
});

test.each([
  ['PC', '16.0.14332.20517', false, 'LTSC 2021'],
  ['PC', '16.0.17932.20190', false, 'LTSC 2024'],
  ['PC', '16.0.18730.20088', true, 'the first that keeps it'],
  ['Mac', '16.95.25041123', false, 'before'],
  ['Mac', '16.96.25042021', true, 'since'],
  ['OfficeOnline', '16.0.10000.0', true, 'the web always did'],
])('%s %s keeps the undo list: %s (%s)', (platform, version, kept) => {
  expect(keepsUndo({ platform, version })).toBe(kept);
});
