import { buildCatalog } from '../../../../src/core/catalog/build-catalog';
import { subjectOf, type PlaceView } from '../../../../src/taskpane/pages/place/place-state';
import { readPlace } from '../../../../src/taskpane/pages/place/read-place';
import type { BlockMode } from '../../../../src/workbook/block/block';
import { insertBlock } from '../../../../src/workbook/block/insert-block';
import { peek } from '../../../support/host';
import { fixturePackage } from '../../../support/fixture-package';
import { compared, comparedBlock } from '../../../workbook/support/compared';
import { catalog } from '../../support/catalog';
import { connectPane, until, type ConnectedPane } from '../../support/workbook';

let pane: ConnectedPane;
beforeEach(async () => {
  pane = await connectPane();
});
// Events on their way would reach the client of the next test.
afterEach(() => pane.host.idle());

const STATED = [['床位数', 2023, '63.2']] as const;

async function insertTable(): Promise<void> {
  pane.act.insertTable();
  await until(pane.store, ({ insertion }) => insertion.kind === 'done');
}

async function insertComparison(mode: BlockMode): Promise<void> {
  pane.store.send({ kind: 'catalog-ready', catalog: compared(STATED).catalog });
  await Excel.run((context) =>
    insertBlock(context, {
      block: comparedBlock(STATED, mode),
      mode,
      anchor: { kind: 'cell', sheet: 'Sheet1', row: 0, column: 0 },
    }),
  );
}

/** What 出处 shows of a cell. */
async function look(address: string): Promise<PlaceView> {
  pane.host.select('Sheet1', address);
  pane.act.showPage('place');
  void pane.act.refresh();
  const state = await until(
    pane.store,
    ({ place }) =>
      place.cell.kind === 'known' && place.cell.subject.address.endsWith(`!${address}`),
  );
  const subject = subjectOf(state.place);
  if (subject === undefined || state.catalog.kind !== 'ready') throw new Error('nothing is shown');
  return readPlace(state.catalog.catalog, subject);
}

/** The address of a comparison's cell in the first row. */
function cellOf(column: string): string {
  const [headings = []] = peek(pane.host, 'A3:O3') as string[][];
  const index = headings.findIndex((heading) => heading.replace('\n', '').endsWith(column));
  return `${String.fromCharCode(65 + index)}4`;
}

test('a target: text, document, row; elsewhere nothing is read', async () => {
  await insertTable();
  void pane.act.refresh();
  expect(pane.store.read().place.cell.kind).toBe('unknown');
  const { sections, shown } = await look('F4');
  expect([shown, sections[0]?.kind, sections[0]?.visit?.key]).toEqual([
    '180',
    'printed',
    '990121-14-01',
  ]);
  expect(sections[0]?.statements[0]).toMatchObject({
    role: '2025年目标值',
    text: '180',
    document: '《青山县规划纲要》',
    documentNo: '青政〔2021〕1号',
    standing: expect.stringMatching(/^专栏2 第1行/) as string,
  });
});

test('typed over, it says so and what was printed', async () => {
  await insertTable();
  pane.host.type('Sheet1', 'F4', '999');
  const { sections } = await look('F4');
  expect([sections[0]?.kind, sections[0]?.remarks[0], sections[0]?.statements[0]?.text]).toEqual([
    'filled',
    expect.stringMatching(/已改填.*插入时为“180”/),
    '180',
  ]);
});

test('where the packages now say something else, it says what', async () => {
  await insertTable();
  const whole = fixturePackage();
  const figures = whole.figures.map((figure) =>
    figure.planId === '990121-14' && figure.code === '01' && figure.measure === 'target'
      ? { ...figure, text: '190.5' }
      : figure,
  );
  pane.store.send({ kind: 'catalog-ready', catalog: buildCatalog([{ ...whole, figures }]) });
  const { sections } = await look('F4');
  expect(sections[0]?.remarks).toEqual([expect.stringContaining('规划数据现在给出的是“190.5”')]);
});

test('a verdict names its inputs with their places and the arithmetic', async () => {
  await insertComparison('formulas');
  const { sections } = await look(cellOf('判定'));
  expect([sections[0]?.kind, sections[0]?.arithmetic]).toEqual([
    'computed',
    [
      '判定“达到序时进度”：实际63.2，基期60，目标65：已走 64.0 %，时间已过 60.0 %',
      '时间进度（2023－2020）÷（2025－2020）＝60.0 %',
    ],
  ]);
  expect(
    sections[0]?.statements.map(({ role, text, document, standing }) => [
      role,
      text,
      document,
      standing,
    ]),
  ).toEqual([
    ['2020年基期值', '60', '《paper》', '专栏1'],
    ['2025年目标值', '65', '《paper》', '专栏1'],
    ['2023年实际值', '63.2', '年报.csv', '填报第2行'],
  ]);
});

test.each<[BlockMode, string | undefined]>([
  ['formulas', undefined],
  ['values', '本行的实际值已改填；这张表是“数值”方式'],
])('in %s mode a value typed over is the input, with its cell', async (mode, remark) => {
  await insertComparison(mode);
  const cell = cellOf('实际值');
  pane.host.type('Sheet1', cell, '64');
  const { sections } = await look(cellOf('判定'));
  expect(sections[0]?.facts).toContainEqual({ name: '实际值', value: `64（取自 Sheet1!${cell}）` });
  expect(sections[0]?.arithmetic[0]).toContain('实际64，基期60，目标65：已走 80.0 %');
  expect(sections[0]?.remarks[0]?.slice(0, remark?.length)).toBe(remark);
  const actual = await look(cell);
  expect(actual.sections[0]?.kind).toBe('filled');
});

test.each([
  ['时间进度', 'computed'],
  ['目标进度', 'computed'],
  ['实际值', 'filled'],
  ['基期值', 'printed'],
  ['目标值', 'printed'],
  ['单位', 'words'],
])('%s of a comparison is %s', async (column, kind) => {
  await insertComparison('values');
  const { sections } = await look(cellOf(column));
  expect(sections[0]?.kind).toBe(kind);
});

test.each([
  ['B40', '', /这个单元格是空的/],
  ['B40', '别的', /不是本加载项写入的/],
  ['B40', '=PLAN.VERSION()', /没有单独的出处/],
  ['B40', '=PLAN.TARGET(A1&"县","a",2025)', /A1&"县".*读不懂/],
  ['B40', '=PLAN.BASE("青山县","没有的")', /没有的/],
  ['B40', '=PLAN.BASE("青山县","地区生产总值")*2', /作了别的运算/],
])('%s with %s: a sentence that says what to do', async (address, content, words) => {
  if (content !== '') pane.host.type('Sheet1', address, content);
  expect((await look(address)).advice).toMatch(words);
});

test('cells are coloured by what they are, and cleared', async () => {
  await insertComparison('formulas');
  pane.act.place.colourCells();
  const { place } = await until(pane.store, (state) => state.place.colour.kind === 'done');
  expect(place.colour).toEqual({
    kind: 'done',
    sentence: expect.stringMatching(/^已给 1 张表着色：印载、计算、用户填写/) as string,
  });
  pane.act.place.clearColours();
  await until(pane.store, (state) => state.place.colour.kind === 'done');
  pane.act.place.clearColours();
  const none = await until(
    pane.store,
    ({ place: { colour } }) => colour.kind === 'done' && colour.sentence.startsWith('没有'),
  );
  expect(none.place.colour.kind).toBe('done');
});

test('a command that asks for 出处 turns the pane to it', async () => {
  pane.store.send({ kind: 'catalog-ready', catalog });
  const stop = pane.act.hearDesk();
  pane.store.send({ kind: 'help-opened' });
  pane.services.desk.tell({ tone: 'show', view: 'place' });
  stop();
  await until(pane.store, ({ place }) => place.cell.kind === 'known');
  expect([pane.store.read().view, pane.store.read().helpOpen]).toEqual(['place', false]);
});
