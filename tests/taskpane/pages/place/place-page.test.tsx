/** @jest-environment jsdom */
import { act } from 'preact/test-utils';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { succeed } from '../../../../src/core/finding/outcome';
import type { PaneState } from '../../../../src/taskpane/pane/pane-state';
import type { AttachedText } from '../../../../src/taskpane/pages/place/place-state';
import { LOOKS } from '../../../../src/workbook/highlight/plan-highlight';
import { click, find, openPane, textOf } from '../../support/open-pane';
import { CALL, placed } from '../../support/place-states';
import { viewing } from '../../support/states';
import { until } from '../../support/workbook';

const PAGE = ['题目', '1\t地区生产总值\t150\t180', '后'].join('\n');
const sourceOf = async () => {
  const { root } = await openPane(placed(CALL));
  expect(textOf(find(root, '.place__said'))).toBe('2025年目标值 180');
  return root;
};
const attached = (over: Partial<AttachedText> = {}): AttachedText => ({
  ...{ file: '规划.txt', text: PAGE, rows: [], spots: [], isAccepted: false },
  ...{ check: 'same', agreement: { of: 'table', total: 0, missing: [] } },
  ...over,
});

test('a figure is shown with its kind, its document and its place', async () => {
  const root = await sourceOf();
  expect(textOf(find(root, '.place__title', /印载/))).toMatch(/^印载 地区生产总值/);
  expect(
    [...root.querySelectorAll('.place__statement dt')].map((term) => term.textContent),
  ).toEqual(expect.arrayContaining(['文件', '文号', '位置']));
});

test('the row opens in 指标', async () => {
  const { root, store } = await openPane(placed(CALL));
  await click(find(root, 'button', '在“指标”中查看'));
  expect([store.read().view, store.read().openKey]).toEqual(['plan', '990121-14-01']);
});

/** The fixture names one document; where it stands is looked up so that the test need not know. */
async function withText(text: AttachedText): Promise<HTMLElement> {
  const { root, store } = await openPane(placed(CALL));
  const { catalog } = store.read();
  const sourceId =
    catalog.kind === 'ready' ? (catalog.catalog.plans.get('990121-14')?.sourceId ?? '') : '';
  document.body.replaceChildren();
  root.remove();
  return (await openPane(placed(CALL, { texts: new Map([[sourceId, text]]) }))).root;
}

test('the sentence of the packages’ own file is shown with the figure marked, and nothing else', async () => {
  const root = await withText(attached());
  expect([...root.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['180']);
  expect(textOf(find(root, '.place__quote'))).toBe('1 地区生产总值 150 180');
  expect(textOf(find(root, '.place__caption'))).toContain('已核对');
});

test('another file is not shown until the user asks for it, and then as unchecked', async () => {
  const root = await withText(attached({ check: 'different' }));
  expect(root.querySelector('mark')).toBeNull();
  await click(find(root, 'button', '照样显示（未经核对）'));
  expect(root.querySelectorAll('mark')).toHaveLength(1);
  expect(textOf(find(root, '.place__caption'))).toContain('未经核对');
});

test('where the figure is not found nothing is marked, and that is said', async () => {
  const root = await withText(attached({ text: '别的\n没有这个数' }));
  expect(root.querySelector('mark')).toBeNull();
  expect(textOf(find(root, '.place__excerpt'))).toMatch(/没有标出/);
});

test('the original in the library is shown without being asked for', async () => {
  const { root, store, services } = await openPane(placed(CALL));
  const { catalog } = store.read();
  const plan = catalog.kind === 'ready' ? catalog.catalog.plans.get('990121-14') : undefined;
  const found =
    catalog.kind === 'ready' ? catalog.catalog.sources.get(plan?.sourceId ?? '') : undefined;
  const { id = '', sha256 = '' } = found ?? {};
  const original = { sha256, name: '规划.txt', size: 1, savedOn: '2026-02-01' };
  await services.library.documents.save(original, new Uint8Array(1));
  const answer = succeed({ sha256, text: PAGE, rows: [], spots: [], missing: [] });
  Object.assign(services.reader, { read: () => Promise.resolve(answer) });
  await act(() => store.send({ kind: 'library-listed', library: [], documents: [original] }));
  await until(store, ({ place }) => place.texts.has(id));
  await act(() => undefined);
  expect(textOf(find(root, '.place__document'))).toContain('取自本机资料库（2026-02-01 存入）');
  expect([...root.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['180']);
});

test('markup in the document stays text', async () => {
  const root = await withText(attached({ text: '地区生产总值 <img src=x onerror=alert(1)> 180' }));
  expect(root.querySelector('.place__quote img')).toBeNull();
  expect(find(root, '.place__quote').textContent).toContain('<img src=x onerror=alert(1)>');
});

test.each<[string, PaneState, RegExp]>([
  ['not connected', { ...placed(CALL), connected: false }, /未连接到 Excel/],
  ['nothing read yet', { ...viewing, view: 'place' }, /选中一个单元格，这里就显示它的出处/],
  [
    'a refusal',
    placed(CALL, { cell: { kind: 'failed', reason: '读不出。请再试。' } }),
    /读不出。请再试。/,
  ],
  [
    'a cell of nobody’s',
    placed({ kind: 'none', isBlank: false, isFrozen: false }),
    /不是本加载项写入的/,
  ],
  [
    'a frozen workbook',
    placed({ kind: 'none', isBlank: false, isFrozen: true }),
    /到“数据”里点“恢复公式”/,
  ],
  [
    'a copied table',
    placed({ kind: 'keyed', key: '990121-14-01', heading: '2025年目标值' }),
    /可能是复制来的/,
  ],
  [
    'a key that is gone',
    placed({ kind: 'keyed', key: '990121-14-99', heading: '' }),
    /已没有编码 990121-14-99/,
  ],
])('%s is said', async (_, state, words) => {
  const { root } = await openPane(state);
  expect(textOf(find(root, 'main'))).toMatch(words);
});

test('the legend tells each colour in words and letters', async () => {
  const { root } = await openPane(placed(CALL));
  const legend = [...root.querySelectorAll('.place__legend li')].map(textOf);
  expect(legend.map((line) => line.split(' ')[0])).toEqual([
    expect.stringMatching(/^印载/),
    expect.stringMatching(/^计算/),
    expect.stringMatching(/^用户填写/),
    expect.stringMatching(/^有矛盾/),
  ]);
  expect(legend.map((line) => /字形|斜体|下划线/.test(line))).toEqual([true, true, true, true]);
});

test('the legend shows the fills that the cells get', () => {
  const tokens = readFileSync(join(__dirname, '../../../../src/taskpane/parts/tokens.css'), 'utf8');
  for (const [kind, { fill }] of Object.entries(LOOKS))
    expect(tokens).toContain(`--sheet-${kind}: ${fill.toLowerCase()};`);
});
