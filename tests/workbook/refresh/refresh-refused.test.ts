import type { Host } from '../../../src/excel-host/host';
import { insertBlock } from '../../../src/workbook/block/insert-block';
import { applyRefresh } from '../../../src/workbook/refresh/apply-refresh';
import { previewRefresh } from '../../../src/workbook/refresh/preview-refresh';
import type { RefreshPlan } from '../../../src/workbook/refresh/refresh-plan';
import { blockIn, openHost, peek, setBlock } from '../../support/host';
import { blockOf, planOf } from '../support/qingshan';
import { renewed, withRow } from './renewed';
import { agreed, composing, DATE } from './user';

// A whole Excel per test: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(60_000);

const WORKBOOK = { kind: 'workbook' } as const;
/** Three cells, two of them with new decimals, one new row inside and one at the end of the block. */
const later = renewed(
  { '01 target': '190.5', '03 base': '42.25', '05 target': "'=1+1" },
  withRow('04', '4.5', '新增指标'),
);
const compose = composing(later);

let host: Host;
beforeEach(async () => {
  host = await openHost();
  const block = blockOf(planOf('990121-14'));
  for (const row of [0, 60])
    await Excel.run((context) =>
      insertBlock(context, {
        block,
        mode: 'values',
        anchor: { kind: 'cell', sheet: 'Sheet1', row, column: 0 },
      }),
    );
});

async function preview(): Promise<readonly RefreshPlan[]> {
  const shown = await Excel.run((context) => previewRefresh(context, compose, WORKBOOK));
  if (!shown.ok) throw new Error(shown.finding.kind);
  return shown.value.plans;
}

const apply = (approved: readonly RefreshPlan[]) =>
  Excel.run((context) => applyRefresh(context, compose, WORKBOOK, agreed(approved), DATE));

const facts = () => [
  ...(['Formulas', 'Values', 'ValueTypes', 'NumberFormat'] as const).map((property) =>
    peek(host, 'A1:J100', property),
  ),
  blockIn(host),
  blockIn(host, 'b2'),
  host.workbook.Names.all().map(({ Name, Formula }) => [Name, Formula]),
];

const remarksOf = (plans: readonly RefreshPlan[]) => plans.map(({ remarks }) => remarks);

test.each([1, 2, 3, 5, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20])(
  'refused at its request %i, everything is again what it was',
  async (action) => {
    const before = facts();
    const approved = await preview();
    host.rejectAt(action);
    const outcome = await apply(approved);
    expect(outcome).toMatchObject({ ok: false, finding: { kind: 'write-rejected' } });
    expect(facts()).toEqual(before);
  },
);

test('these were all of its requests', async () => {
  const approved = await preview();
  await apply(approved);
  const written = host.batches.filter(({ actions }) => actions.length > 0).at(-1);
  expect(written?.actions).toHaveLength(20);
});

test('a workbook that changed after the preview is not written to', async () => {
  const approved = await preview();
  host.type('Sheet1', 'F4', '7');
  const before = facts();
  expect(await apply(approved)).toEqual({ ok: false, finding: { kind: 'refresh-outdated' } });
  expect(facts()).toEqual(before);
});

test('a protected sheet is left alone and named', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').protection.protect();
    await context.sync();
  });
  const plans = await preview();
  expect(plans.map(({ changes, additions }) => [changes, additions])).toEqual([
    [[], []],
    [[], []],
  ]);
  expect(remarksOf(plans)).toEqual([
    [{ kind: 'sheet-protected', sheet: 'Sheet1' }],
    [{ kind: 'sheet-protected', sheet: 'Sheet1' }],
  ]);
});

test.each([
  [
    'its rows were deleted',
    'place',
    (context: Excel.RequestContext) =>
      context.workbook.worksheets
        .getItem('Sheet1')
        .getRange('1:40')
        .delete(Excel.DeleteShiftDirection.up),
  ],
  [
    'its name was deleted',
    'place',
    (context: Excel.RequestContext) => context.workbook.names.getItem('PLAN_block_b1').delete(),
  ],
  ['its descriptor is not ours', 'descriptor', () => setBlock(host, { format: 99 })],
])('a block of which %s is spoken of, the others are refreshed', async (_, missing, damage) => {
  await Excel.run(async (context) => {
    damage(context);
    await context.sync();
  });
  const plans = await preview();
  expect(plans.find(({ id }) => id === 'b1')?.remarks).toEqual([{ kind: 'block-lost', missing }]);
  expect(plans.find(({ id }) => id === 'b2')?.changes.length).toBeGreaterThan(0);
  expect(await apply(plans)).toMatchObject({ ok: true });
});

test('a plan no package has any more is named, and its block left alone', async () => {
  const none = composing(renewed({}, { plans: [] }));
  const shown = await Excel.run((context) => previewRefresh(context, none, WORKBOOK));
  expect(shown.ok && remarksOf(shown.value.plans)).toEqual([
    [{ kind: 'plan-absent', planId: '990121-14' }],
    [{ kind: 'plan-absent', planId: '990121-14' }],
  ]);
});

test('a block whose keys and names are all gone is left alone', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    for (const column of ['C:C', 'J:J']) sheet.getRange(column).clear();
    await context.sync();
  });
  expect(remarksOf(await preview())).toEqual([
    [{ kind: 'keys-missing' }],
    [{ kind: 'keys-missing' }],
  ]);
});

test('a new text that looks like a formula stays text', async () => {
  await apply(await preview());
  expect(peek(host, 'F9')).toEqual([["'=1+1"]]);
});
