/* Excel that is slow, busy for ever, calculated by hand or opened uncalculated: every command does what it does elsewhere, or says why not. */
import { createHost, type Host } from '../../../src/excel-host/host';
import { loadClient } from '../../../src/excel-host/client/load-client';
import { sayChartFinding } from '../../../src/wording/chart';
import { inSheet } from '../../support/host';
import { decodePart } from '../../../src/workbook/setting/kept-part';
import { answer, FUNCTIONS, openFrozen } from '../thaw/frozen-block';
import { COMMANDS, COMMANDS_OF_FUNCTIONS, facts } from './commands';

// A whole Excel per case, and functions that are waited for: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(120_000);

let host: Host;
afterEach(() => {
  host.isBusy = false;
  return host.idle();
});

/** Opens what is open anew; on a computer with functions that would answer otherwise, were they asked. */
async function reopen({ answers = host.answers(), says = answer, isBusy = false } = {}) {
  const settings = host.settings.keys().map((key) => [key, host.settings.get(key)] as const);
  const parts = host.parts.ids().map((id) => host.parts.get(id) ?? '');
  host = createHost({ workbook: host.save(), answers });
  host.isBusy = isBusy;
  host.registerFunctions('PLAN', FUNCTIONS);
  for (const [key, value] of settings) host.settings.set(key, value);
  for (const xml of parts) host.parts.add(xml);
  await loadClient(host, { realm: 'this' });
  for (const { id } of FUNCTIONS) CustomFunctions.associate(id, says);
  await host.idle();
}

/** What becomes of Excel before a command's workbook is made, and after. */
interface Unkind {
  readonly before?: () => unknown;
  readonly after?: () => unknown;
}

const UNKIND: Readonly<Record<string, Unkind>> = {
  'that answers late': {
    after: () => {
      host.latency = 15;
    },
  },
  'whose functions never answer': {
    before: () => {
      host.isBusy = true;
    },
  },
  'whose functions fall silent': {
    after: () => {
      host.isBusy = true;
    },
  },
  'calculated by hand': {
    before: () =>
      inSheet((_, { workbook }) => {
        workbook.application.calculationMode = Excel.CalculationMode.manual;
      }),
  },
  'that was opened uncalculated': { after: () => reopen({ says: () => 0.25 }) },
  'that asked all functions on opening': { after: () => reopen({ answers: [] }) },
  'opened without an answer': { after: () => reopen({ answers: [], isBusy: true }) },
};

/** Commands that need what functions say: they are refused, or leave all as it was and say so. */
const NEEDS: Readonly<Record<string, 'refused' | 'left' | undefined>> = {
  '插入公式表的进度图 whose functions never answer': 'refused',
  '插入公式表的进度图 opened without an answer': 'refused',
  '恢复公式 opened without an answer': 'left',
};

/** The facts without the moment of writing. */
const seen = () =>
  JSON.stringify([
    facts(host).replace(/"<[^"]*(?:\\"[^"]*)*"/gu, ''),
    host.parts.ids().map((id) => {
      const { key, value } = decodePart(host.parts.get(id) ?? '') ?? {};
      return [key, value];
    }),
  ]).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, '');

describe.each(Object.entries({ ...COMMANDS, ...COMMANDS_OF_FUNCTIONS }))(
  '%s',
  (name, { prepare, run }) => {
    let wanted: string;
    beforeAll(async () => {
      host = await openFrozen();
      await prepare();
      await host.idle();
      const done = await run(() => undefined);
      expect(done).toMatchObject({ ok: true });
      await host.idle();
      wanted = seen();
    });

    test.each(Object.entries(UNKIND))('in an Excel %s', async (kind, { before, after }) => {
      host = await openFrozen();
      await before?.();
      await prepare();
      await host.idle();
      await after?.();
      const found = seen();
      const done = await run(() => undefined);
      await host.idle();
      const needs = NEEDS[`${name} ${kind}`];
      expect([done.ok, seen() === (needs === undefined ? wanted : found)]).toEqual([
        needs !== 'refused',
        true,
      ]);
      if (done.ok) return;
      // A finding of the workbook is said as one, whatever command it was.
      expect(sayChartFinding(done.finding as Parameters<typeof sayChartFinding>[0])).toMatch(
        /请.*。$/u,
      );
    });
  },
);
