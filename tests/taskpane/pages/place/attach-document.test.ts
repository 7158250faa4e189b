import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromDocument } from '../../../../src/cli/package/from-document';
import { readFrom } from '../../../../src/cli/arguments/read-from';
import { buildCatalog } from '../../../../src/core/catalog/build-catalog';
import { succeed } from '../../../../src/core/finding/outcome';
import { readPackage } from '../../../../src/datapackage/read-package';
import { SHELF_LIMITS, type DocumentShelf } from '../../../../src/taskpane/page/library';
import { sayShelf } from '../../../../src/taskpane/page/say-shelf';
import type { Reader } from '../../../../src/taskpane/reading/reader';
import { searchContent, type Tasks } from '../../../../src/taskpane/reading/tasks';
import { contentOf } from '../../../document/support/read';
import { makePdf } from '../../../document/support/make-pdf';
import { madeDocument } from '../../../e2e/support/made-document';
import { fixturePackage } from '../../../support/fixture-package';
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
const OTHER = { sha256: 'a'.repeat(64), name: '别的.pdf', size: 1, savedOn: '2026-01-01' };
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

test('the packages’ own is in the library, once; a new workbook finds it and says so', async () => {
  expect((await attach(hash))?.shelf).toEqual({ kind: 'kept' });
  const [original, ...others] = pane.store.read().documents;
  expect([original, others]).toEqual([
    {
      sha256: hash,
      name: '规划.txt',
      size: new TextEncoder().encode(text).length,
      savedOn: '2026-03-01',
    },
    [],
  ]);
  const again = await pane.act.shelveDocument({ name: '再.txt', sha256: hash }, new Uint8Array(1));
  expect(again).toEqual({ kind: 'same', savedOn: '2026-03-01' });

  const { library } = pane.services;
  pane = await connectPane(undefined, { library });
  await pane.act.listLibrary();
  pane.act.place.findText('paper', hash.toUpperCase());
  const { place } = await until(pane.store, (state) => state.place.texts.has('paper'));
  expect(place.texts.get('paper')).toMatchObject({
    ...{ file: '规划.txt', text, check: 'same' },
    shelf: { kind: 'found', savedOn: '2026-03-01' },
  });
});

test.each([
  ['another file', 'f'.repeat(64)],
  ['one that nobody can find again', ''],
])('%s is not kept', async (_, sha256) => {
  expect((await attach(sha256))?.shelf).toBeUndefined();
  expect(pane.store.read().documents).toEqual([]);
});

test.each<[string, Partial<DocumentShelf>, object]>([
  ['storage is forbidden', { list: () => Promise.reject(new Error()) }, { kind: 'forbidden' }],
  ['there is no room', { save: () => Promise.reject(new Error()) }, { kind: 'forbidden' }],
  [
    'there are too many',
    { list: () => Promise.resolve([{ ...OTHER, size: SHELF_LIMITS.all }]) },
    { kind: 'full', used: SHELF_LIMITS.all, limit: SHELF_LIMITS.all },
  ],
])('where %s the text is shown all the same', async (_, shelf, said) => {
  Object.assign(pane.services.library.documents, shelf);
  expect(await attach(hash)).toMatchObject({ text, check: 'same', shelf: said });
});

test('a file that is too large for the library is told', async () => {
  const { each } = SHELF_LIMITS;
  const shelved = await pane.act.shelveDocument(OTHER, new Uint8Array(each + 1));
  expect(sayShelf(shelved)).toContain('超过一个文件 50 MB');
  expect(pane.store.read().documents).toEqual([]);
});

const PROSE =
  '2025年地区生产总值达到812.5亿元。到2030年，地区生产总值年均增长7%左右，森林覆盖率达到48%。';

/** The made-up Word file as a printed page: a paragraph and the ruled table; a cell or a goal may have been changed. */
function printed(change: (text: string) => string): Uint8Array {
  const rows = [
    ['类别', '序号', '指标名称', '单位', '2025年', '2030年', '年均增长（%）', '属性'],
    ['经济发展', '1', '地区生产总值', '亿元', '812.5', '1200', '7左右', '预期性'],
    ['经济发展', '2', '社会消费品零售总额', '亿元', '301', '420', '--', '预期性'],
    ['民生福祉', '3', '城镇新增就业', '万人', '1.3', '[6.5]', '', '预期性'],
    ['民生福祉', '4', '城镇调查失业率', '%', '4.8', '<4', '—', '预期性'],
    ['绿色发展', '5', '单位GDP能耗降低', '%', '', '完成市下达指标', '', '约束性'],
    ['绿色发展', '6', '森林覆盖率', '%', '46.5', '48', '[1.5]', '约束性'],
  ];
  const [left, top, width, height] = [30, 740, 67, 24];
  const bottom = top - rows.length * height;
  const right = left + 8 * width;
  return makePdf([
    {
      texts: [[left, 780, change(PROSE), 7] as [number, number, string, number]].concat(
        rows.flatMap((cells, row) =>
          cells.flatMap((text, column): [number, number, string, number][] =>
            text === ''
              ? []
              : [[left + column * width + 2, top - row * height - 15, change(text), 7]],
          ),
        ),
      ),
      lines: [
        ...[...rows, []].map(
          (_, at) => [left, top - at * height, right, top - at * height] as const,
        ),
        ...Array.from(
          { length: 9 },
          (_, at) => [left + at * width, top, left + at * width, bottom] as const,
        ),
      ],
    },
  ]);
}

test.each<[string, (text: string) => string, string, readonly string[]]>([
  ['the same figures', (text) => text, 'agrees', []],
  [
    'another target',
    (text) => text.replace(/^420$/u, '450'),
    'different',
    ['社会消费品零售总额 2030年目标值“420”'],
  ],
  [
    'another goal in its prose',
    (text) => text.replace('达到48%', '达到50%'),
    'different',
    ['森林覆盖率 2030年目标值“48%”，在第二章 发展目标（第1段）'],
  ],
])(
  'a package of a Word file is checked against a PDF with %s',
  async (_, change, check, missing) => {
    const folder = mkdtempSync(join(tmpdir(), 'attach-'));
    const word = join(folder, '规划.docx');
    writeFileSync(word, await madeDocument());
    const asked = ['--region', '云台区', '--period', '十五五', '--out', join(folder, 'out')];
    const { files } = await fromDocument(
      readFrom([word, ...asked, '--accept', '表']),
      fixturePackage(),
      '2026-01-31',
    );
    rmSync(folder, { recursive: true });
    const reading = readPackage(files ?? [], [fixturePackage()]);
    if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
    // On the command line a PDF finds its maps by itself, in the pane beside the page.
    const read = async (_task: string, { file: { name, bytes }, stated }: Tasks['attach']['ask']) =>
      succeed(searchContent(await contentOf(name, bytes), stated));
    const inNode = await connectPane(undefined, { reader: { read } as unknown as Reader });
    const made = buildCatalog([fixturePackage(), reading.package]);
    inNode.store.send({ kind: 'catalog-ready', catalog: made });
    const { id = '', sha256 = '' } = reading.package.sources[0] ?? {};
    const bytes = printed(change);
    const pdf = { name: '规划.pdf', arrayBuffer: () => Promise.resolve(bytes.slice().buffer) };
    inNode.act.place.attachText(id, sha256, pdf);
    const { place } = await until(
      inNode.store,
      (state) =>
        state.place.attach.kind !== 'reading' &&
        (state.place.texts.has(id) || state.place.attach.kind === 'failed'),
    );
    await inNode.host.idle();
    const attached = place.texts.get(id);
    expect([attached?.check, attached?.agreement]).toEqual([
      check,
      { of: 'both', total: 15, missing },
    ]);
  },
);
