import type { Host } from '../../../src/excel-host/host';
import { insertBlock } from '../../../src/workbook/block/insert-block';
import { applyRefresh } from '../../../src/workbook/refresh/apply-refresh';
import { previewRefresh } from '../../../src/workbook/refresh/preview-refresh';
import { fixturePackage } from '../../support/fixture-package';
import { openHost, peek } from '../../support/host';
import { blockOf, planOf } from '../support/qingshan';
import { renewed } from './renewed';
import { agreed, composing, DATE, WORKBOOK } from './user';

// A hundred insertions: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(300_000);

const COUNT = 100;
/** Rows from the top of one block to the top of the next below. */
const STEP = 12;
const RENAMED = '（修订本）';
const later = renewed(
  {},
  {
    sources: fixturePackage().sources.map((each) => ({
      ...each,
      title: `${each.title}${RENAMED}`,
    })),
  },
);

let host: Host;
let ids: string[];
beforeAll(async () => {
  host = await openHost();
  const block = blockOf(planOf('990121-13'));
  ids = [];
  for (let index = 0; index < COUNT; index++) {
    const inserted = await Excel.run((context) =>
      insertBlock(context, {
        block,
        mode: 'values',
        anchor: { kind: 'cell', sheet: 'Sheet1', row: index * STEP, column: 0 },
      }),
    );
    if (!inserted.ok) throw new Error(inserted.finding.kind);
    ids.push(inserted.value.id);
  }
});

/** How many times the workbook was asked meanwhile. */
async function syncs<Result>(work: () => Promise<Result>) {
  const before = host.batches.length;
  const result = await work();
  return { result, count: host.batches.length - before };
}

const show = (known?: readonly string[]) =>
  Excel.run((context) => previewRefresh(context, composing(later), WORKBOOK, known));

test('100 blocks: two syncs to show what nobody has counted, one where their ids are known', async () => {
  const cold = await syncs(() => show());
  const warm = await syncs(() => show(ids));
  expect([cold.count, warm.count]).toEqual([2, 1]);
  expect(warm.result).toEqual(cold.result);
});

test('100 blocks: read, compare and write in three syncs', async () => {
  const { result, count } = await syncs(async () => {
    const shown = await show(ids);
    if (!shown.ok) throw new Error(shown.finding.kind);
    return Excel.run((context) =>
      applyRefresh(context, composing(later), WORKBOOK, agreed(shown.value.plans), DATE),
    );
  });
  expect(count).toBe(3);
  expect(result.ok && result.value.plans.filter(({ changes }) => changes.length > 0)).toHaveLength(
    COUNT,
  );
  const last = (peek(host, `A1:A${String(COUNT * STEP)}`) as unknown[][])
    .map(([text]) => String(text))
    .filter((text) => text.startsWith('资料来源'));
  expect(last).toHaveLength(COUNT);
  expect(last.every((text) => text.includes(RENAMED))).toBe(true);
});

test('ids that are no longer right cost a sync, never a block', async () => {
  const { result, count } = await syncs(() => show([...ids.slice(1), 'b777']));
  expect(count).toBe(3);
  expect(result.ok && result.value.plans).toHaveLength(COUNT);
});
