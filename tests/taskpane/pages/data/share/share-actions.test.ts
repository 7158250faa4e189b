import { strFromU8, unzipSync, zipSync } from 'fflate';
import { freezeInPlace } from '../../../../support/freeze-in-place';
import { withoutHeads } from '../../../../support/without-heads';
import { peek } from '../../../../support/host';
import { connectPane, until, type ConnectedPane } from '../../../support/workbook';

let pane: ConnectedPane;
let base: number | Promise<number>;
beforeEach(async () => {
  base = 902.27;
  pane = await connectPane();
  pane.host.registerFunctions('PLAN', [{ id: 'BASE', name: 'BASE', parameters: [] }]);
  CustomFunctions.associate('BASE', () => base);
});

const doing = async (name: 'copy' | 'copyAsShown' | 'thaw' | 'repairNames' | 'forgetFormulas') => {
  pane.act.data.share[name]();
  await until(pane.store, ({ data }) => data.share.kind !== 'working');
  return pane.store.read().data.share;
};
const saying = (words: string) => expect.stringContaining(words) as string;
const formula = () => (peek(pane.host, 'A1', 'Formulas') as string[][])[0]?.[0];
async function type(text: string) {
  pane.host.type('Sheet1', 'A1', text);
  await pane.host.idle();
}
const sheetOf = (bytes: Uint8Array) =>
  strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());

test.each(['thaw', 'repairNames', 'forgetFormulas'] as const)(
  '%s in a workbook without formulas of ours says so',
  async (name) => {
    expect(await doing(name)).toEqual({ kind: 'failed', reason: saying('没有') });
  },
);

test('a copy is opened beside the workbook, which is not touched', async () => {
  const opened: Uint8Array[] = [];
  pane.host.openWorkbook = (bytes) => opened.push(bytes);
  await type('=PLAN.BASE()*2');
  const before = JSON.stringify(pane.host.save());
  expect(await doing('copy')).toMatchObject({
    kind: 'copied',
    isOpen: true,
    name: 'Book1（分发副本）.xlsx',
    lines: ['“Sheet1”1 个 PLAN 公式换成了数值；原工作簿没有改动。'],
  });
  expect(JSON.stringify(pane.host.save())).toBe(before);
  expect(sheetOf(opened[0] ?? new Uint8Array())).toMatch(/<c r="A1"[^>]*><v>1804.54<\/v><\/c>/);
});

test('where Excel opens none it waits to be saved', async () => {
  await type('=PLAN.BASE()');
  const saved: [string, Uint8Array][] = [];
  Object.assign(pane.services.review, {
    save: (name: string, bytes: Uint8Array) => saved.push([name, bytes]),
  });
  expect(await doing('copy')).toMatchObject({ kind: 'copied', isOpen: false });
  pane.act.data.share.save();
  expect(saved.map(([name]) => name)).toEqual(['Book1（分发副本）.xlsx']);
  expect(sheetOf(saved[0]?.[1] ?? new Uint8Array())).not.toContain('_xldudf');
});

test('a large file comes in slices, and is given back each time', async () => {
  await type('=PLAN.BASE()');
  const small = unzipSync(await pane.host.takeFile());
  // What cannot be packed: more than two slices of it.
  const picture = Uint8Array.from({ length: 1_200_000 }, (_, at) => (at * at * 7919) >>> 9);
  const large = zipSync({ ...small, 'xl/media/image1.png': [picture, { level: 0 }] });
  pane.host.takeFile = () => Promise.resolve(large);
  for (let time = 0; time < 3; time += 1)
    expect(await doing('copy')).toMatchObject({ kind: 'copied' });
});

test('while a function has not answered there is no copy, though the file would show #N/A', async () => {
  base = new Promise(() => undefined);
  pane.host.type('Sheet1', 'A1', '=PLAN.BASE()');
  expect(await doing('copy')).toEqual({ kind: 'failed', reason: saying('Sheet1!A1“#BUSY!”') });
});

test('a workbook that cannot hand out its file says so', async () => {
  await type('=PLAN.BASE()');
  pane.host.takeFile = () => Promise.reject(new Error('no'));
  expect(await doing('copy')).toEqual({ kind: 'failed', reason: saying('没有交出工作簿的文件') });
});

test('behind IFERROR the user is asked first', async () => {
  await type('=IFERROR(PLAN.BASE()/0,"")');
  expect(await doing('copy')).toEqual({ kind: 'caught', reason: saying('Sheet1!A1（空）') });
  expect(await doing('copyAsShown')).toMatchObject({ kind: 'copied' });
});

test('what 0.1 froze beside tables is listed until it is typed in, or forgotten', async () => {
  await type('=PLAN.BASE()');
  await Excel.run(withoutHeads);
  await Excel.run(freezeInPlace);
  const left = [{ address: 'Sheet1!A1', formula: '=PLAN.BASE()' }];
  expect(await doing('thaw')).toMatchObject({ left, sentence: saying('没有恢复任何公式') });
  expect(formula()).toBe(902.27);
  await type('=PLAN.BASE()');
  expect(await doing('thaw')).toMatchObject({ left: [] });
  expect(await doing('thaw')).toEqual({ kind: 'failed', reason: saying('没有') });
});

test('forgetting leaves the value', async () => {
  await type('=PLAN.BASE()');
  await Excel.run(withoutHeads);
  await Excel.run(freezeInPlace);
  expect(await doing('forgetFormulas')).toMatchObject({ sentence: saying('1 个没有恢复') });
  expect(formula()).toBe(902.27);
  pane.store.sendTo('data', { kind: 'share', step: { kind: 'idle' } });
  expect(await doing('thaw')).toMatchObject({ kind: 'failed' });
});
