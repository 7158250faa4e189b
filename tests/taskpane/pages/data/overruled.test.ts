import { shelf } from '../../../../src/datapackage/shelf';
import { connectShelf, keepPlan, step } from '../../../support/make-workbook';
import { knowFunctions } from '../../../support/plan-functions';
import { until, type ConnectedPane } from '../../support/workbook';
import { keptIn } from '../../../support/host';

// A whole workbook, on a busy machine.
jest.setTimeout(60_000);

let pane: ConnectedPane;
beforeEach(async () => {
  knowFunctions();
  pane = await connectShelf();
  shelf.choose([]);
  await shelf.fill([], []);
  shelf.put([]);
  await keepPlan(pane, 'first');
  pane.act.chooseRegion('LOCAL:YS');
});
afterEach(() => pane.act.disconnect());

const GDP = '地区生产总值';
const importing = async (value: string) => {
  const text = `地区,指标,年份,实际值\n云山县,${GDP},2022,${value}\n`;
  const bytes = new TextEncoder().encode(text).slice().buffer;
  pane.act.data.importFile({ name: '年报.csv', arrayBuffer: () => Promise.resolve(bytes) });
  return (await step(pane, 'preview')).preview;
};
const fillSheet = async (text: string) => {
  pane.store.sendTo('data', { kind: 'entry-year', year: 'all' });
  pane.act.data.insertSheet();
  await step(pane, 'done');
  await pane.host.idle();
  // Six indicators a year from 2021 on.
  pane.host.type('实际值', 'I9', text);
  await until(pane.store, ({ actuals }) => actuals.reading?.numbers === 1);
};

test.each([
  ['161', '165', 1],
  ['161', '161', 0],
])('the sheet says %s, a file %s: %i of its values do not count', async (typed, read, count) => {
  await fillSheet(typed);
  const { overruled, changes, facts } = await importing(read);
  expect(overruled).toHaveLength(count);
  expect(changes).toEqual([]);
  expect(facts.filter((fact) => fact.includes('以实际值表为准'))).toHaveLength(count);
});

test('no choice is offered that would have no effect; what was kept stays as it was below the sheet', async () => {
  await importing('160');
  pane.act.data.accept();
  await step(pane, 'done');
  await fillSheet('161');
  const { overruled, changes } = await importing('165');
  expect(changes).toEqual([]);
  expect(overruled).toMatchObject([
    {
      label: `云山县 ${GDP} 2022 年`,
      stated: { text: expect.stringContaining('165') as string },
      inSheet: expect.stringContaining('161') as string,
    },
  ]);
  pane.act.data.accept();
  await step(pane, 'done');
  const kept = JSON.stringify(keptIn(pane.host, 'PLAN.packages'));
  expect([kept.includes('160'), kept.includes('165')]).toEqual([true, true]);
});
