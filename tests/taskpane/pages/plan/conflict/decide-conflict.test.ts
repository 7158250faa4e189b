import { conflictsOf } from '../../../../../src/core/conflict/find-conflicts';
import type { PlanConflict } from '../../../../../src/core/conflict/conflict';
import { withChoices } from '../../../../../src/core/catalog/with-choices';
import { disagreeing } from '../../../support/conflicts';
import { connectPane, until, type ConnectedPane } from '../../../support/workbook';
import { keptIn } from '../../../../support/host';

const catalog = disagreeing();

/** A pane over the disagreeing packages, and the conflict about 地区生产总值. */
async function openAt(): Promise<ConnectedPane & { readonly conflict: PlanConflict }> {
  const pane = await connectPane();
  pane.store.send({ kind: 'catalog-ready', catalog });
  const [row] = catalog.rows.get('990121-14') ?? [];
  const conflict = row && conflictsOf(catalog, row)[0];
  if (conflict === undefined) throw new Error('no conflict');
  return { ...pane, conflict };
}

const settled = ({ store }: ConnectedPane) =>
  until(store, ({ plan }) => plan.step.kind === 'done' || plan.step.kind === 'failed');

test('a decision is kept with the workbook, put in force, and undone again', async () => {
  const pane = await openAt();
  const { conflict } = pane;
  if (conflict.kind !== 'statements') throw new Error(conflict.kind);
  const prose = conflict.statements.find(({ figure }) => figure.text === '190亿元');
  pane.act.plan.decide(conflict, prose);
  const { plan } = await settled(pane);
  expect(plan.step).toMatchObject({
    kind: 'done',
    sentence: expect.stringContaining('190亿元') as string,
  });
  const choice = { key: '990121-14-01|target|2025', figureId: 'in-prose', text: '190亿元' };
  expect(keptIn(pane.host, 'PLAN.choices')).toEqual([choice]);
  expect(pane.chosen).toEqual([[choice]]);
  expect(withChoices(catalog, pane.chosen[0] ?? []).ignored).toEqual([]);

  pane.store.sendTo('plan', { kind: 'step', step: { kind: 'idle' } });
  pane.act.plan.decide(conflict, undefined);
  await settled(pane);
  expect(keptIn(pane.host, 'PLAN.choices')).toEqual([]);
  expect(pane.chosen.at(-1)).toEqual([]);
});

test('when Excel refuses, the reason is said and nothing is put in force', async () => {
  const pane = await openAt();
  Object.assign(pane.services, { run: () => Promise.reject(new Error('busy')) });
  pane.act.plan.decide(pane.conflict, undefined);
  const { plan } = await settled(pane);
  expect(plan.step.kind).toBe('failed');
  expect(pane.chosen).toEqual([]);
});
