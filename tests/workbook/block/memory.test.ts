import type { Host } from '../../../src/excel-host/host';
import { settingKey } from '../../../src/workbook/block/descriptor';
import { insertBlock } from '../../../src/workbook/block/insert-block';
import { readLastChoice } from '../../../src/workbook/block/memory';
import { dropBlock, locateBlocks } from '../../../src/workbook/inserted/locate-blocks';
import { readBlocks } from '../../../src/workbook/inserted/read-blocks';
import { applyRefresh } from '../../../src/workbook/refresh/apply-refresh';
import { previewRefresh } from '../../../src/workbook/refresh/preview-refresh';
import { encodePart, readPart } from '../../../src/workbook/setting/kept-part';
import { blockIn, openHost, peek } from '../../support/host';
import { renewed } from '../refresh/renewed';
import { agreed, composing, DATE } from '../refresh/user';
import { blockOf, planOf } from '../support/qingshan';

// A whole Excel per test: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(60_000);

const WORKBOOK = { kind: 'workbook' } as const;
const compose = composing(renewed({ '01 target': '190.5' }));

let host: Host;
beforeEach(async () => {
  host = await openHost();
  for (const row of [0, 60])
    await Excel.run((context) =>
      insertBlock(context, {
        block: blockOf(planOf('990121-14')),
        mode: 'values',
        anchor: { kind: 'cell', sheet: 'Sheet1', row, column: 0 },
      }),
    );
});

const partsOf = (id: string) =>
  host.parts.ids().filter((part) => readPart(host.parts.get(part) ?? '')?.key === id);

/** As 0.1 keeps a block. */
function toSetting(id: string): void {
  host.settings.set(settingKey(id), blockIn(host, id));
  for (const part of partsOf(id)) host.parts.delete(part);
}

async function refresh() {
  const shown = await Excel.run((context) => previewRefresh(context, compose, WORKBOOK));
  if (!shown.ok) throw new Error(shown.finding.kind);
  const before = host.batches.length;
  const done = await Excel.run((context) =>
    applyRefresh(context, compose, WORKBOOK, agreed(shown.value.plans), DATE),
  );
  return { isDone: done.ok, syncs: host.batches.length - before };
}

const target = () => (peek(host, 'F4') as unknown[][])[0]?.[0];

test('each block has a part of its own, whoever installed the add-in; no setting', () => {
  expect([partsOf('b1').length, partsOf('b2').length]).toEqual([1, 1]);
  expect(host.settings.keys()).toEqual([]);
});

test('a block that is forgotten takes its own part along', async () => {
  expect(await Excel.run((context) => dropBlock(context, 'b1'))).toMatchObject({ ok: true });
  expect([partsOf('b1').length, partsOf('b2').length]).toEqual([0, 1]);
});

test('forgetting refused leaves part and name as they were', async () => {
  const facts = () => [host.parts.ids(), host.workbook.Names.all().map(({ Name }) => Name)];
  const before = facts();
  host.rejectAt(1);
  expect(await Excel.run((context) => dropBlock(context, 'b1'))).toMatchObject({ ok: false });
  expect(facts()).toEqual(before);
});

describe('settings of earlier versions', () => {
  beforeEach(() => {
    toSetting('b1');
    toSetting('b2');
  });

  test('are found, and looking moves nothing', async () => {
    const found = await Excel.run((context) => locateBlocks(context));
    expect(found.ok && found.value.blocks.map(({ id }) => id)).toEqual(['b1', 'b2']);
    expect(await Excel.run(readLastChoice)).toEqual({ planId: '990121-14', mode: 'values' });
    expect([host.parts.ids(), host.settings.keys()]).toEqual([
      [],
      ['PLAN.block.b1', 'PLAN.block.b2'],
    ]);
  });

  test('go into parts with the next refresh, once; then it is two syncs again', async () => {
    expect(target()).not.toBe(190.5);
    expect(await refresh()).toEqual({ isDone: true, syncs: 4 });
    expect(target()).toBe(190.5);
    expect([partsOf('b1').length, partsOf('b2').length]).toEqual([1, 1]);
    expect(host.settings.keys()).toEqual(['PLAN.refresh-log']);
    expect(blockIn(host)).toMatchObject({ id: 'b1', package: { version: '1.2.4' } });
    expect(await refresh()).toEqual({ isDone: true, syncs: 1 });
  });

  test('beside a newer part, as a refused request can leave them, are not read', async () => {
    const value = { ...(host.settings.get('PLAN.block.b1') as object), mode: 'formulas' };
    host.parts.add(encodePart({ key: 'b1', value, at: '2026' }, 'urn:plan-indicators:block:b1'));
    const read = await Excel.run((context) => readBlocks(context, WORKBOOK));
    expect(read.ok && read.value.readings.map(({ descriptor }) => descriptor.mode)).toEqual([
      'formulas',
      'values',
    ]);
  });
});

test('of two parts about one block the newer counts, and the next refresh leaves one', async () => {
  const value = { ...(blockIn(host) as object), mode: 'formulas' };
  host.parts.add(encodePart({ key: 'b1', value, at: '2999' }, 'urn:plan-indicators:block:b1'));
  host.parts.add(
    encodePart({ key: 'b1', value: null, at: '3000' }, 'urn:plan-indicators:block:b1'),
  );
  const read = await Excel.run((context) => readBlocks(context, WORKBOOK));
  expect(read.ok && read.value.readings[0]?.descriptor.mode).toBe('formulas');
  await refresh();
  expect(partsOf('b1')).toHaveLength(1);
});

test('parts of other add-ins, and ids that are none of ours, are left alone', async () => {
  host.parts.add('<a xmlns="urn:plan-indicators:block:&quot;/x"/>');
  host.parts.add('<a/>');
  const found = await Excel.run((context) => locateBlocks(context));
  expect(found.ok && found.value.blocks).toHaveLength(2);
});
