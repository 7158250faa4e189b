import { createHash } from 'node:crypto';
import { catalog } from '../../support/catalog';
import { connectPane, until, type ConnectedPane } from '../../support/workbook';

let pane: ConnectedPane;
beforeEach(async () => {
  pane = await connectPane();
});
// Events on their way would reach the client of the next test.
afterEach(() => pane.host.idle());

const text = '1\t地区生产总值\t150\t180';
const file = {
  name: '规划.txt',
  arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer),
};
const attach = async (sha256: string) => {
  pane.act.place.attachText('paper', sha256, file);
  const { place } = await until(pane.store, (state) => state.place.texts.has('paper'));
  return place.texts.get('paper');
};
const hash = createHash('sha256').update(text).digest('hex');

test.each([
  ['the packages’ own', hash, 'same'],
  ['the same, written in capitals', hash.toUpperCase(), 'same'],
  ['another one', 'f'.repeat(64), 'different'],
  ['one the packages know no hash of', '', 'unknown'],
])('%s', async (_, sha256, check) => {
  expect(await attach(sha256)).toMatchObject({
    file: '规划.txt',
    text,
    check,
    isAccepted: false,
  });
});

test.each([
  ['states the same figures', 0, 'agrees'],
  ['lacks one of them', 1, 'different'],
])('another form that %s', async (_, left, check) => {
  const { sourceId } = catalog.plans.get('990121-14') ?? { sourceId: '' };
  const lines = [...catalog.figures.values()].flat().flatMap((figure) => {
    const row = catalog.rows.get(figure.planId ?? '')?.find(({ code }) => code === figure.code);
    const { kind, sourceId: from } = figure.place;
    const isTold = from === sourceId && kind === 'table' && /\d/.test(figure.text);
    return isTold ? [`${row?.printedName ?? ''}\t${figure.text}`] : [];
  });
  const bytes = new TextEncoder().encode([...new Set(lines)].slice(left).join('\n'));
  const form = { name: '规划.md', arrayBuffer: () => Promise.resolve(bytes.slice().buffer) };
  pane.act.place.attachText(sourceId, 'f'.repeat(64), form);
  const { place } = await until(pane.store, (state) => state.place.texts.has(sourceId));
  const attached = place.texts.get(sourceId);
  expect(attached?.check).toBe(check);
  expect(attached?.agreement.total).toBeGreaterThan(5);
  expect(attached?.agreement.missing.slice(0, 1)).toEqual(
    left === 0 ? [] : [expect.stringMatching(/^地区生产总值.* 20\d\d年.*“/) as string],
  );
});

test('another one is shown once the user says so', async () => {
  await attach('f'.repeat(64));
  pane.store.sendTo('place', { kind: 'accepted', sourceId: 'paper' });
  expect(pane.store.read().place.texts.get('paper')?.isAccepted).toBe(true);
});

test('what cannot be read says why, and leaves the former text', async () => {
  await attach(hash);
  const empty = { name: '空.txt', arrayBuffer: () => Promise.resolve(new ArrayBuffer(0)) };
  pane.act.place.attachText('paper', hash, empty);
  const { place } = await until(pane.store, (state) => state.place.attach.kind === 'failed');
  expect([place.attach, place.texts.get('paper')?.check]).toEqual([
    { kind: 'failed', sourceId: 'paper', reason: expect.stringContaining('空.txt') as string },
    'same',
  ]);
});
