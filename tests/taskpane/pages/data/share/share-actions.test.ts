import { peek } from '../../../../support/host';
import { connectPane, until, type ConnectedPane } from '../../../support/workbook';

let pane: ConnectedPane;
beforeEach(async () => {
  pane = await connectPane();
  pane.host.registerFunctions('PLAN', [{ id: 'BASE', name: 'BASE', parameters: [] }]);
  CustomFunctions.associate('BASE', () => 902.27);
});

const settled = async () => {
  await until(pane.store, ({ data }) => data.share.kind !== 'working');
  return pane.store.read().data.share;
};
const doing = (name: 'askFreeze' | 'freeze' | 'thaw' | 'repairNames' | 'forgetFormulas') => {
  pane.act.data.share[name]();
  return settled();
};
const saying = (words: string) => expect.stringContaining(words) as string;
const formula = () => (peek(pane.host, 'A1', 'Formulas') as string[][])[0]?.[0];
async function typeFormula() {
  pane.host.type('Sheet1', 'A1', '=PLAN.BASE()');
  await pane.host.idle();
}

test.each(['askFreeze', 'thaw', 'repairNames', 'forgetFormulas'] as const)(
  '%s in a workbook without formulas of ours says so',
  async (name) => {
    expect(await doing(name)).toEqual({ kind: 'failed', reason: saying('没有') });
  },
);

test('it counts and asks first, then freezes, then brings back', async () => {
  await typeFormula();
  expect(await doing('askFreeze')).toMatchObject({
    kind: 'asked',
    freezing: { sheets: [{ name: 'Sheet1', formulas: 1 }] },
  });
  expect(formula()).toBe('=PLAN.BASE()');
  expect(await doing('freeze')).toMatchObject({ kind: 'done', sentence: saying('1 个 PLAN 公式') });
  expect(formula()).toBe(902.27);
  expect(await doing('thaw')).toMatchObject({
    kind: 'done',
    sentence: '已恢复 1 个公式。',
    left: [],
  });
  expect(formula()).toBe('=PLAN.BASE()');
});

test('a cell changed since is listed with its formula until that is forgotten', async () => {
  await typeFormula();
  await doing('freeze');
  pane.host.type('Sheet1', 'A1', '900');
  expect(await doing('thaw')).toMatchObject({
    left: [{ address: 'Sheet1!A1', formula: '=PLAN.BASE()' }],
  });
  expect(await doing('forgetFormulas')).toMatchObject({ sentence: saying('1 个没有恢复') });
  pane.store.sendTo('data', { kind: 'share', step: { kind: 'idle' } });
  expect(await settled()).toEqual({ kind: 'idle' });
});
