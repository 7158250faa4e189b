import { succeed } from '../../../src/core/finding/outcome';
import type { Host } from '../../../src/excel-host/host';
import { changeKept, keepKept, readKept, SAVED_KEY } from '../../../src/workbook/setting/kept';
import { encodePart, KEPT_KEYS, type KeptKey } from '../../../src/workbook/setting/kept-part';
import { keptIn, openHost } from '../../support/host';

let host: Host;
beforeEach(async () => {
  host = await openHost();
});

const keep = (key: KeptKey, value: unknown) =>
  Excel.run((context) => keepKept(context, key, value));

async function read(key: KeptKey): Promise<readonly [value: unknown, twofold: readonly unknown[]]> {
  const book = await Excel.run(readKept);
  if (!book.ok) throw new Error(JSON.stringify(book.finding));
  return [book.value.value(key), book.value.twofold];
}

const syncs = async (work: Promise<unknown>): Promise<number> => {
  const before = host.batches.length;
  await work;
  return host.batches.length - before;
};

/** Puts a part where a colleague, or another installation of the add-in, has left it. */
const put = (key: KeptKey, value: unknown, at: string) =>
  host.parts.add(encodePart({ key, value, at }));

/** All that the workbook holds of it, and what is not ours. */
const everything = (): unknown => [
  host.parts.ids().map((id) => host.parts.get(id)),
  host.settings.keys().map((key) => [key, host.settings.get(key)]),
];

test('what was never kept is undefined', async () => {
  expect(await read('PLAN.margins')).toEqual([undefined, []]);
});

test.each([[0], [''], [false], [[]], [{ 甲: ['乙 & <丙>', 1, '𠮷'] }]])(
  '%j comes back as it was',
  async (value) => {
    expect(await keep('PLAN.margins', value)).toEqual({ ok: true, value: undefined });
    expect(await read('PLAN.margins')).toEqual([value, []]);
  },
);

test('the requests do not grow with what is kept', async () => {
  expect(await syncs(read('PLAN.columns'))).toBe(1);
  expect(await syncs(keep('PLAN.columns', []))).toBe(2);
  for (const key of KEPT_KEYS) await keep(key, []);
  expect(await syncs(read('PLAN.columns'))).toBe(2);
  expect(await syncs(keep('PLAN.columns', []))).toBe(3);
});

test('each key is one part, and parts of others stay', async () => {
  const others = [
    host.parts.add('<a xmlns="urn:others"/>'),
    host.parts.add('<kept xmlns="urn:plan-indicators:kept" key="PLAN.later" at="2030">x</kept>'),
  ];
  for (const value of [1, 2, 3]) await keep('PLAN.margins', value);
  await keep('PLAN.columns', []);
  expect(host.parts.ids()).toHaveLength(4);
  expect(others.map((id) => host.parts.get(id))).toEqual([
    '<a xmlns="urn:others"/>',
    expect.stringContaining('PLAN.later'),
  ]);
});

test.each([
  ['with a declaration', (xml: string) => `<?xml version="1.0" encoding="utf-8"?>\r\n${xml}`],
  ['with a prefix', (xml: string) => xml.replace('<kept xmlns=', '<p:kept xmlns:p=')],
  ['with other quotes', (xml: string) => xml.replaceAll('"', "'")],
  ['in lines', (xml: string) => xml.replace(/>(.{6})/, '>\n  $1\n')],
  [
    'in another order',
    (xml: string) => xml.replace(/ key="([^"]*)" at="([^"]*)"/, ' at="$2" key="$1"'),
  ],
])('a part that Excel writes anew %s is read', async (_, rewrite) => {
  host.parts.add(rewrite(encodePart({ key: 'PLAN.confirmed', value: ['甲'], at: '2026' })));
  expect(await read('PLAN.confirmed')).toEqual([['甲'], []]);
});

test.each([
  ['no base64', '!!'],
  ['no deflated text', 'AAAA'],
  ['cut off', 'q45VAA'],
  ['nothing', ''],
])('a part with %s is damaged, not absent', async (_, text) => {
  const xml = encodePart({ key: 'PLAN.choices', value: [], at: '2026' });
  host.parts.add(xml.replace(/>[^<]*</, `>${text}<`));
  expect(await read('PLAN.choices')).toEqual([null, []]);
});

test('a part that says it unfolds to more than a workbook holds is damaged', async () => {
  const xml = encodePart({ key: 'PLAN.choices', value: [], at: '2026' });
  host.parts.add(xml.replace(/size="\d+"/, 'size="99999999999"'));
  expect(await read('PLAN.choices')).toEqual([null, []]);
});

describe('settings of earlier versions', () => {
  beforeEach(() => {
    host.settings.set('PLAN.confirmed', ['甲', '乙']);
    host.settings.set('PLAN.margins', { scheduleMargin: 0.1, growthMargin: 0 });
    host.settings.set('PLAN.block.b1', { format: 1 });
  });

  test('are read, and opening changes nothing', async () => {
    const before = everything();
    expect(await read('PLAN.confirmed')).toEqual([['甲', '乙'], []]);
    expect(everything()).toEqual(before);
  });

  test('are moved all together as soon as anything is kept', async () => {
    await keep('PLAN.columns', []);
    expect(host.settings.keys()).toEqual(['PLAN.block.b1', SAVED_KEY]);
    expect(keptIn(host, 'PLAN.confirmed')).toEqual(['甲', '乙']);
    expect(keptIn(host, 'PLAN.margins')).toEqual({ scheduleMargin: 0.1, growthMargin: 0 });
    expect(await read('PLAN.confirmed')).toEqual([['甲', '乙'], []]);
  });

  test('that an earlier version writes after the move count over the part, and nothing is lost', async () => {
    await keep('PLAN.columns', []);
    host.settings.set('PLAN.confirmed', ['丙']);
    host.settings.set('PLAN.margins', { scheduleMargin: 0.2, growthMargin: 0 });
    const said = ['PLAN.confirmed', 'PLAN.margins'].map((key) => ({
      kind: 'setting-twofold',
      key,
      isFormer: true,
    }));
    expect(await read('PLAN.confirmed')).toEqual([['甲', '乙', '丙'], said]);
    expect((await read('PLAN.margins'))[0]).toEqual({ scheduleMargin: 0.2, growthMargin: 0 });
    await keep('PLAN.columns', []);
    expect(await read('PLAN.confirmed')).toEqual([['甲', '乙', '丙'], []]);
  });

  test('of another installation, which never saw the move, do not count over the part', async () => {
    put('PLAN.margins', { scheduleMargin: 0.3, growthMargin: 0 }, '2026-05-01T00:00:00.000Z');
    expect(await read('PLAN.margins')).toEqual([
      { scheduleMargin: 0.3, growthMargin: 0 },
      [{ kind: 'setting-twofold', key: 'PLAN.margins', isFormer: false }],
    ]);
  });
});

test('of two packages of one name both stay, the newer last, where it counts', async () => {
  const [older, newer] = ['旧', '新'].map((text) => ({ name: '甲区', files: [text] }));
  put('PLAN.packages', [older, { name: '乙区', files: [] }], '2026-05-01T00:00:00.000Z');
  put('PLAN.packages', [newer], '2026-05-02T00:00:00.000Z');
  const both = [{ name: '甲区（另一份）', files: ['旧'] }, { name: '乙区', files: [] }, newer];
  expect((await read('PLAN.packages'))[0]).toEqual(both);
  await Excel.run((context) =>
    changeKept<number, never>(context, 'PLAN.packages', (value) => succeed({ value, answer: 0 })),
  );
  expect(host.parts.ids()).toHaveLength(1);
  expect(await read('PLAN.packages')).toEqual([both, []]);
});

test.each([
  ['made on another day', '2026-05-02', '2026-05-02', 1],
  ['of other numbers', '2026-05-02', '2026-05-02', 2, 13],
  ['of another day in its data', '2026-05-02', '2026-05-01', 2],
] as const)(
  'a package that two kept, %s: %s',
  async (_, created, titled, count, value: number = 12) => {
    const said = (made: string, title: string, figure: number) =>
      JSON.stringify({ name: 'a', title: `年报（${title}）`, created: made, figures: [figure] });
    const kept = (text: string) => [{ name: '甲', files: [{ path: 'actuals.json', text }] }];
    const [mine, theirs] = [said('2026-05-01', '2026-05-01', 12), said(created, titled, value)];
    put('PLAN.packages', kept(mine), '2026-05-01T23:59:00.000Z');
    put('PLAN.packages', kept(theirs), '2026-05-02T00:01:00.000Z');
    const [packages] = await read('PLAN.packages');
    expect(packages).toHaveLength(count);
    expect((packages as unknown[]).at(-1)).toEqual(kept(theirs)[0]);
  },
);

test('a later writing is the newest even where the clock of a colleague is ahead', async () => {
  put('PLAN.margins', 1, '2099-01-01T00:00:00.000Z');
  await keep('PLAN.margins', 2);
  put('PLAN.margins', 3, '2098-01-01T00:00:00.000Z');
  expect((await read('PLAN.margins'))[0]).toBe(2);
});

test('what would not fit is refused before anything is written', async () => {
  const noise = Array.from({ length: 400_000 }, () => Math.random().toString(36).slice(2));
  const before = everything();
  expect(await keep('PLAN.confirmed', noise)).toMatchObject({
    ok: false,
    finding: { kind: 'setting-too-large', key: 'PLAN.confirmed' },
  });
  expect(everything()).toEqual(before);
});

// The part of margins, its twin, and the setting that is moved.
test.each([1, 2, 3])('refused at its action %i, all is as it was', async (action) => {
  put('PLAN.margins', 1, '2026-05-01T00:00:00.000Z');
  put('PLAN.margins', 2, '2026-05-02T00:00:00.000Z');
  host.settings.set('PLAN.confirmed', ['甲']);
  const [parts, settings] = everything() as [string[], unknown];
  const done = await Excel.run((context) =>
    changeKept<number, never>(context, 'PLAN.margins', () => {
      host.rejectAt(action);
      return succeed({ value: 5, answer: 5 });
    }),
  );
  expect(done).toMatchObject({ finding: { kind: 'setting-rejected', key: 'PLAN.margins' } });
  const [after, settingsAfter] = everything() as [string[], unknown];
  expect([after.sort(), settingsAfter]).toEqual([parts.sort(), settings]);
});
