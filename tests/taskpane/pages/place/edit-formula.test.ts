import { readEdit, type CallEdit } from '../../../../src/taskpane/pages/place/edit-view';
import { subjectOf } from '../../../../src/taskpane/pages/place/place-state';
import { peek, write } from '../../../support/host';
import { catalog } from '../../support/catalog';
import { connectPane, until, type ConnectedPane } from '../../support/workbook';

let pane: ConnectedPane;
beforeEach(async () => {
  pane = await connectPane();
});
afterEach(() => pane.host.idle());

/** 出处 of a cell, read anew. */
async function subjectAt(address: string) {
  pane.host.select('Sheet1', address);
  pane.act.showPage('place');
  void pane.act.refresh();
  const { place } = await until(
    pane.store,
    ({ place: { cell } }) => cell.kind === 'known' && cell.subject.address.endsWith(`!${address}`),
  );
  return subjectOf(place)!;
}

/** The form of a cell's first function after a change. */
async function formOf(address: string, edit: Partial<CallEdit> = {}, at = 0) {
  const subject = await subjectAt(address);
  const call = subject.parsed!.calls[at]!;
  const view = readEdit(catalog, subject.formula, subject.parsed!, call, {
    name: edit.name ?? call.name,
    words: edit.words ?? {},
  });
  return { subject, view: view! };
}

const fields = ({ fields: all }: Awaited<ReturnType<typeof formOf>>['view']) =>
  Object.fromEntries(all.map(({ name, shown }) => [name, shown]));

test('the formula of a cell is read into the fields of its function, with value and sentence', async () => {
  await write('B2:B3', [['青山县'], ['=PLAN.TARGET(B2,"地区生产总值",2025)']]);
  const { view } = await formOf('B3');
  expect(fields(view)).toEqual({
    地区: '=B2',
    指标: '地区生产总值',
    年份: '2025',
    规划: '',
    版本: '',
  });
  expect([view.value, view.sentence]).toEqual([
    '180',
    '地区生产总值（GDP） · 青山县“十四五”规划 · 2025年目标值',
  ]);
  const [region, indicator, year, period] = view.fields;
  expect(region?.note).toBe('现在是“青山县”');
  expect(region?.offers).toContain('青山县');
  expect(indicator?.offers).toContain('数字经济规模');
  expect([year?.offers[0], year?.offers.at(-1)]).toEqual(['2015', '2025']);
  expect(period?.offers).toEqual(['十四五', '十三五']);
});

test.each([
  ['another indicator', {}, { 指标: '床位数' }, '=PLAN.TARGET("青山县","床位数",2025)', /床位数/],
  [
    'another function keeps the words',
    { name: 'BASE' },
    {},
    '=PLAN.BASE("青山县","地区生产总值")',
    /基期值/,
  ],
  ['a name nobody knows', {}, { 地区: '火星' }, '=PLAN.TARGET("火星","地区生产总值",2025)', /火星/],
  [
    'a cell not read yet',
    {},
    { 地区: '=C9' },
    '=PLAN.TARGET(C9,"地区生产总值",2025)',
    /C9 的值写回以后/,
  ],
  ['a broken expression', {}, { 地区: '=C9)' }, undefined, /“地区”里“=”后面的写法不完整/],
  ['a needed word left out', {}, { 指标: '' }, undefined, /请填写“指标”/],
])('%s', async (_, edit, words, formula, sentence) => {
  await write('B3', [['=PLAN.TARGET("青山县","地区生产总值",2025)']]);
  const { view } = await formOf('B3', { ...edit, words });
  expect(view.formula).toBe(formula);
  expect(view.sentence).toMatch(sentence);
});

test('only the cell is written, and what stands around the function stays', async () => {
  await write('A1:C3', [
    ['甲', '=PLAN.BASE("青山县","床位数")', 3],
    ['=B1', '=ROUND(PLAN.TARGET("青山县","地区生产总值",2025)/7,1)', '@'],
    ['', '', ''],
  ]);
  const { subject, view } = await formOf('B2', { name: 'BASE' });
  pane.act.place.writeFormula(subject, view.formula!);
  const { place } = await until(pane.store, (state) => state.place.edit.kind === 'done');
  expect(place.edit).toEqual({ kind: 'done', sentence: '已写回 Sheet1!B2，别的单元格没有动。' });
  expect(peek(pane.host, 'A1:C3', 'Formulas')).toEqual([
    ['甲', '=PLAN.BASE("青山县","床位数")', 3],
    ['=B1', '=ROUND(PLAN.BASE("青山县","地区生产总值")/7,1)', '@'],
    ['', '', ''],
  ]);
});

test('a cell that has changed since is not written over', async () => {
  await write('B2', [['=PLAN.TARGET("青山县","地区生产总值",2025)']]);
  const { subject, view } = await formOf('B2', { name: 'BASE' });
  await write('B2', [['=1+1']]);
  pane.act.place.writeFormula(subject, view.formula!);
  await until(pane.store, (state) => state.place.edit.kind === 'failed');
  expect(peek(pane.host, 'B2', 'Formulas')).toEqual([['=1+1']]);
});

test.each([
  ['a value', [['180']]],
  ['a formula without our functions', [['=1+1']]],
])('%s has no form', async (_, content) => {
  await write('B2', content);
  expect((await subjectAt('B2')).parsed).toBeUndefined();
});
