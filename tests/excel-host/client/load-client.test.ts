import { loadClient } from '../../../src/excel-host/client/load-client';
import { createHost } from '../../../src/excel-host/host';
import { openHost, peek } from '../../support/host';

const writeNumber = (value: number): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[value]];
    await context.sync();
  });

test('a realm can be given one host after another; the client talks to the last', async () => {
  const first = await openHost();
  await writeNumber(1);
  const second = await openHost();
  await writeNumber(2);
  expect([peek(first, 'A1'), peek(second, 'A1')]).toEqual([[[1]], [[2]]]);
});

test('in a realm of its own a bundle runs and nothing reaches the caller’s globals', async () => {
  const host = createHost();
  const text = `
    globalThis.added = typeof document.createElement;
    Office.onReady().then(({ host }) => { globalThis.hostName = host; });
    globalThis.go = () => Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['from the bundle']];
      await context.sync();
    });`;
  const before = Object.keys(globalThis).sort();
  const scripts = [{ name: 'bundle.js', text }];
  const globals = await loadClient(host, { realm: 'own', scripts });
  await (globals.go as () => Promise<void>)();
  expect(peek(host, 'A1')).toEqual([['from the bundle']]);
  expect(globals.hostName).toBe('Excel');
  expect(Object.keys(globalThis).sort()).toEqual(before);
});

test('custom functions of a bundle in a realm of its own calculate', async () => {
  const host = createHost();
  host.registerFunctions('DEMO', [{ id: 'TWO', name: 'TWO' }]);
  const text = `CustomFunctions.associate('TWO', () => 2);`;
  // CustomFunctions comes with the file of Excel that office.js loads, so an add-in waits for it.
  const scripts = [{ name: 'bundle.js', text: `Office.onReady().then(() => { ${text} });` }];
  await loadClient(host, { realm: 'own', scripts });
  host.type('Sheet1', 'A1', '=DEMO.TWO()+1');
  await host.idle();
  expect(peek(host, 'A1')).toEqual([[3]]);
});
