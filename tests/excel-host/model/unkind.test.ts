/* What the local host does only when it is told to: Excel that is slow, busy, calculated by hand, or opened uncalculated. */
import { loadClient } from '../../../src/excel-host/client/load-client';
import { createHost, type Host } from '../../../src/excel-host/host';
import { errorCode, inSheet, peek, write } from '../../support/host';

let host: Host;
let asked: unknown[];

async function open(options: Parameters<typeof createHost>[0] = {}, factor = 10) {
  host = createHost(options);
  host.registerFunctions('PLAN', [{ id: 'TEN', name: 'TEN', parameters: [{ name: '数' }] }]);
  await loadClient(host, { realm: 'this' });
  CustomFunctions.associate('TEN', (value: unknown) => {
    asked.push(value);
    return Number(value) * factor;
  });
  await host.idle();
}

beforeEach(async () => {
  asked = [];
  await open();
});

const shown = () => (peek(host, 'A1:C1') as unknown[][])[0];
const calculated = (mode: 'Manual' | 'Automatic') =>
  inSheet((_, { workbook }) => {
    workbook.application.calculationMode = mode;
  });

test('a request that waits is answered in its turn', async () => {
  host.latency = 20;
  const both = Promise.all([write('A1', [[1]]), write('A1', [[2]])]);
  expect(shown()?.[0]).toBe('');
  await both;
  await host.idle();
  expect(shown()?.[0]).toBe(2);
  expect(await errorCode(inSheet((sheet) => void sheet.getRange('no such')))).toBe(
    'InvalidArgument',
  );
});

test('functions that are not asked stay #BUSY!, and answer when they are', async () => {
  host.isBusy = true;
  await write('A1:C1', [[1, '=PLAN.TEN(A1)', '=B1+1']]);
  await host.idle();
  expect([shown(), asked]).toEqual([[1, '#BUSY!', '#BUSY!'], []]);
  host.isBusy = false;
  await host.idle();
  expect([shown(), asked]).toEqual([[1, 10, 11], [1]]);
});

test('calculated by hand, formulas keep what they show until they are written or calculated', async () => {
  await write('A1:C1', [[1, '=PLAN.TEN(A1)', '=A1+1']]);
  await host.idle();
  await calculated('Manual');
  await write('A1', [[5]]);
  await host.idle();
  expect(shown()).toEqual([5, 10, 2]);
  // One that is entered is calculated, whatever the mode.
  await write('C1', [['=A1+2']]);
  await host.idle();
  expect(shown()).toEqual([5, 10, 7]);
  await inSheet((sheet) => sheet.getRange('1:1').insert('Down'));
  expect(peek(host, 'B2:C2')).toEqual([[10, 7]]);
  await inSheet((_, { workbook }) => {
    workbook.application.calculate('Recalculate');
  });
  await host.idle();
  expect(peek(host, 'B2:C2')).toEqual([[50, 7]]);
  await write('A2', [[6]]);
  await calculated('Automatic');
  await host.idle();
  expect(peek(host, 'B2:C2')).toEqual([[60, 8]]);
});

test.each<[how: string, keeps: boolean, values: readonly unknown[], calls: readonly unknown[]]>([
  ['as on a computer, shows what was saved and asks nothing', true, [1, 10, 11], []],
  ['as on the web, asks every function anew', false, [1, 20, 21], [1]],
])('a workbook opened %s', async (_, keeps, values, calls) => {
  await write('A1:C1', [[1, '=PLAN.TEN(A1)', '=B1+1']]);
  await host.idle();
  const [workbook, answers] = [host.save(), host.answers()];
  asked = [];
  await open(keeps ? { workbook, answers } : { workbook }, 20);
  expect([shown(), asked]).toEqual([values, calls]);
  // What has another question is asked, and so is everything that is calculated.
  await write('A1', [[2]]);
  await host.idle();
  expect(shown()).toEqual([2, 40, 41]);
  await write('A1', [[1]]);
  await host.idle();
  await inSheet((sheet) => sheet.calculate(true));
  await host.idle();
  expect(shown()).toEqual([1, 20, 21]);
});
