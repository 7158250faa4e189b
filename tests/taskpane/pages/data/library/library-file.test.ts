import { createHash } from 'node:crypto';
import { unzipSync, zipSync } from 'fflate';
import { packZip } from '../../../../../src/document/zip/pack-zip';
import type { Memory } from '../../../../../src/taskpane/page/library';
import {
  packLibrary,
  unpackLibrary,
} from '../../../../../src/taskpane/pages/data/library/library-file';
import { takeSettings } from '../../../../../src/taskpane/pages/data/library/settings';
import { connectPane, until, type ConnectedPane } from '../../../support/workbook';

const bytes = new TextEncoder().encode('1\t云量\t100');
const sha256 = createHash('sha256').update(bytes).digest('hex');
const document = { sha256, name: '云山.txt', size: bytes.length, savedOn: '2026-03-01' };
const files = [{ path: 'plans.csv', text: 'plan_id\n' }];
const entry = {
  ...{ name: '云山新区-15', title: '云山', version: '', savedOn: '2026-03-01', digest: '' },
  ...{ plans: [], files },
};
const whole = packLibrary([entry], [{ document, bytes }], { region: '990121' });

/** The file with some of its parts otherwise; undefined takes one out. */
function changed(parts: Readonly<Record<string, Uint8Array | undefined>>): Uint8Array {
  const all = { ...unzipSync(whole), ...parts };
  const kept = Object.entries(all).flatMap(([path, part]) =>
    part === undefined ? [] : [[path, part] as const],
  );
  return zipSync(Object.fromEntries(kept));
}

/** The file with the check sum of one entry changed, as a bad disk would. */
function broken(path: string): Uint8Array {
  const file = whole.slice();
  const view = new DataView(file.buffer);
  for (let at = 0; at + 46 <= file.length; at += 1) {
    const name = new TextDecoder().decode(file.slice(at + 46, at + 46 + path.length));
    if (view.getUint32(at, true) === 0x02014b50 && name === path)
      view.setUint8(at + 16, view.getUint8(at + 16) ^ 255);
  }
  return file;
}

const both = { packages: ['1'], originals: ['云山.txt'], settings: { region: '990121' } };

test.each<[string, Uint8Array, object]>([
  ['whole', whole, { ...both, damaged: [] }],
  [
    'of the first format, with packages alone',
    packZip([...files, ...files].map(({ text }, at) => ({ path: `${at + 1}/plans.csv`, text }))),
    { packages: ['1', '2'], originals: [], settings: {}, damaged: [] },
  ],
  [
    'with another original in its place',
    changed({ [`documents/${sha256}`]: new Uint8Array(3) }),
    { ...both, originals: [], damaged: ['云山.txt'] },
  ],
  [
    'with an original broken in the archive',
    broken(`documents/${sha256}`),
    { ...both, originals: [], damaged: ['云山.txt'] },
  ],
  [
    'with a package broken in the archive',
    broken('1/plans.csv'),
    { ...both, packages: [], damaged: ['1'] },
  ],
  [
    'without its index',
    changed({ 'library.json': undefined }),
    { packages: ['1'], originals: [], settings: {}, damaged: ['library.json'] },
  ],
  [
    'of a later format',
    changed({ 'library.json': new TextEncoder().encode('{"version":3}') }),
    { packages: ['1'], originals: [], settings: {}, damaged: ['library.json'] },
  ],
  [
    'with an index that is broken in the archive',
    broken('library.json'),
    { packages: ['1'], originals: [], settings: {}, damaged: ['library.json'] },
  ],
])('a file %s', (_, file, read) => {
  const unpacked = unpackLibrary(file, '规划资料库.zip');
  if (!unpacked.ok) throw new Error(unpacked.finding.kind);
  const { packages, originals, settings, damaged } = unpacked.value;
  expect({
    packages: [...packages.keys()],
    originals: originals.map((each) => each.document.name),
    ...{ settings, damaged },
  }).toEqual(read);
});

const memory = (word?: string): Memory => {
  let kept = word;
  return {
    read: () => kept,
    write: (next) => {
      kept = next;
    },
  };
};
const person = (words: Readonly<Record<string, string>> = {}) => ({
  ...{ region: memory(words['region']), memory: memory(words['memory']) },
  ...{ tables: memory(words['tables']), columns: memory(words['columns']) },
  margins: memory(words['margins']),
});
const columns = (header: string, label: string) => ({ header, mapping: { 地区: label } });

test('settings of a file are taken where there are none', () => {
  const here = person();
  const given = { region: '990121', memory: '990121-14', tables: '{}', unknown: 'x' };
  expect(takeSettings(here, given)).toEqual({
    ...{ taken: ['region', 'memory', 'tables'], others: [], forbidden: [] },
  });
  expect(here.memory.read()).toBe('990121-14');
  const same = { region: '990121', memory: '990121-14' };
  expect(takeSettings(here, same)).toEqual({ taken: [], others: [], forbidden: [] });
});

test('what is here stays, and what differs is named; what is not here is added', () => {
  const own = { region: '990122', margins: '{"scheduleMargin":0.1}' };
  const here = person({
    ...own,
    tables: '{"plan-table":{"columns":["指标"]}}',
    columns: JSON.stringify([columns('区县', '区县')]),
  });
  const taken = takeSettings(here, {
    ...{ region: '990121', memory: '990121-14', margins: '{"scheduleMargin":0.2}' },
    tables: '{"plan-table":{"columns":["单位"]},"comparison":{"columns":["指标"]}}',
    columns: JSON.stringify([columns('区县', '别的'), columns('县', '县')]),
  });
  expect(taken).toEqual({
    taken: ['tables', 'columns'],
    others: ['region', 'tables', 'columns', 'margins'],
    forbidden: [],
  });
  expect([here.region.read(), here.memory.read(), here.margins.read()]).toEqual([
    ...['990122', undefined, own.margins],
  ]);
  expect(JSON.parse(here.tables.read() ?? '')).toEqual({
    'plan-table': { columns: ['指标'] },
    comparison: { columns: ['指标'] },
  });
  expect(JSON.parse(here.columns.read() ?? '')).toEqual([
    columns('县', '县'),
    columns('区县', '区县'),
  ]);
});

test('a browser that keeps nothing is told', () => {
  const none = { read: () => undefined, write: () => undefined };
  const here = { ...person(), region: none };
  expect(takeSettings(here, { region: '990121' }).forbidden).toEqual(['region']);
});

async function settled({ store }: ConnectedPane) {
  await until(store, ({ data }) => data.step.kind !== 'working');
  return store.read().data.step;
}
const saying = (words: string) => expect.stringContaining(words) as string;

test('originals and settings go to another computer in the one file', async () => {
  const words = person({ region: '990121' });
  const pane = await connectPane(undefined, words);
  await pane.act.shelveDocument(document, bytes);
  const saved: Uint8Array[] = [];
  Object.assign(pane.services.review, { save: (_: string, file: Uint8Array) => saved.push(file) });
  pane.act.data.library.exportAll();
  expect(await settled(pane)).toMatchObject({ sentence: saying('0 份数据，1 份原文件') });

  const there = person();
  const other = await connectPane(undefined, there);
  const file = {
    name: '规划资料库.zip',
    arrayBuffer: () => Promise.resolve((saved[0] ?? new Uint8Array()).slice().buffer),
  };
  other.act.data.library.importAll(file);
  expect(await settled(other)).toMatchObject({
    sentence: '已存入原文件：1 份。这台电脑没有记着的，照文件记下：地区。',
  });
  expect([other.store.read().documents, there.region.read()]).toEqual([[document], '990121']);

  const [original] = other.store.read().documents;
  if (original !== undefined) other.act.data.library.remove(original);
  expect(await settled(other)).toMatchObject({ sentence: saying('移除“云山.txt”') });
  expect(other.store.read().documents).toEqual([]);
});
