import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { subjectOf } from '../../../src/taskpane/pages/place/place-state';
import { readPlace } from '../../../src/taskpane/pages/place/read-place';
import { KEPT_KEYS } from '../../../src/workbook/setting/kept-part';
import { peek } from '../../support/host';
import {
  chosen,
  keepPlan,
  makeWorkbook,
  openSaved,
  saveWorkbook,
  shownBy,
  step,
  type SavedWorkbook,
} from '../../support/make-workbook';
import { AS_NOW, PLACES, REWORDED } from '../support/saved-workbook';
import { until, type ConnectedPane } from '../support/workbook';

const OF_0_1 = join(__dirname, '../../fixtures/workbook-0.1/workbook.json');

const HELD = '公式已转成数值（便于分享），不刷新；请先恢复公式，再检查。';
const on = (sheet: string, cells: string) =>
  cells
    .split(' ')
    .map((cell) => `${sheet}!${cell}`)
    .join(' ');
const saying = (words: string) => expect.stringContaining(words) as string;

describe.each<[string, () => SavedWorkbook | Promise<SavedWorkbook>, typeof REWORDED]>([
  ['written by 0.1', () => JSON.parse(readFileSync(OF_0_1, 'utf8')) as SavedWorkbook, REWORDED],
  ['written now', makeWorkbook, AS_NOW],
])('a workbook %s', (_, load, reworded) => {
  let saved: SavedWorkbook;
  let pane: ConnectedPane;
  let told: readonly string[];
  beforeAll(async () => {
    saved = await load();
  });
  beforeEach(async () => {
    ({ pane, told } = await openSaved(saved));
  });
  // Events on their way would reach the client of the next test.
  afterEach(() => pane.host.idle());

  const shown = (address: string, sheet: string) => peek(pane.host, address, 'Values', sheet);
  const thaw = () => {
    pane.act.data.share.thaw();
    return until(pane.store, ({ data }) => data.share.kind !== 'working');
  };
  /** Cells that a refresh would write, by table. */
  const changes = async () => {
    pane.act.data.refresh.check();
    const { refresh } = await step(pane, 'refresh');
    return refresh.blocks.map(({ id, changes: cells, remarks }) => [
      id,
      cells.map(({ address }) => address).join(' '),
      remarks.map(({ sentence }) => sentence).join(' '),
    ]);
  };
  const look = async (address: string) => {
    const [sheet = '', cell = ''] = address.split('!');
    await Excel.run(async (context) => {
      const there = context.workbook.worksheets.getItem(sheet);
      there.activate();
      there.getRange(cell).select();
      await context.sync();
    });
    pane.act.showPage('place');
    void pane.act.refresh();
    const { place, catalog } = await until(pane.store, ({ place: { cell: seen } }) =>
      seen.kind === 'known' ? seen.subject.address === address : false,
    );
    const subject = subjectOf(place);
    if (subject === undefined || catalog.kind !== 'ready')
      throw new Error(`Nothing of ${address}.`);
    return readPlace(catalog.catalog, subject);
  };

  test('opens without complaint and shows the same values', () => {
    expect(told).toEqual([]);
    expect(shownBy(pane.host)).toEqual(saved.shown);
  });

  test('its tables are found; a refresh offers what came after they were written, no more', async () => {
    // Only what was there when the workbook was frozen is held back; what came after is not.
    const held = [['b2', '', HELD]];
    const decided = on('印发稿', reworded.b1);
    const formulas = reworded.b3 === '' ? [] : [['b3', on('公式表', reworded.b3), '']];
    const said = reworded.b4.length === 0 ? [] : [['b4', on('对比', reworded.b4.join(' ')), '']];
    const linked =
      reworded.b5First === '' ? [] : [['b5', on('对比公式', reworded.b5First), reworded.b5Remark]];
    expect(await changes()).toEqual([
      ...[['b1', decided, ''], ...held],
      ...[...formulas, ...said, ...linked],
    ]);
    pane.act.data.refresh.write();
    await step(pane, 'done');
    expect(await changes()).toEqual(held);
    expect(shown('E4', '印发稿')).toEqual([[210]]);
  });

  test('thawed, the frozen sheet has its formulas and every table is refreshed again', async () => {
    const { data } = await thaw();
    // One stands beside the table, where nothing says which it was; one answers what was decided since.
    const [beside, decided] = [
      {
        address: '送审!L1',
        formula: '=PLAN.TARGET("云山","床位数",2025)-PLAN.BASE("云山","床位数")',
      },
      { address: '送审!E4', formula: '=PLAN.TARGET("云山县","地区生产总值",2025,"十四五")' },
    ];
    // Tables of today hold formulas in columns that were words in 0.1.
    const sentence = expect.stringMatching(/^已恢复 1[28] 个公式，还有 2 个没有恢复/u) as string;
    expect(data.share).toMatchObject({ kind: 'done', sentence, left: [beside, decided] });
    expect(peek(pane.host, 'D8:E8', 'Formulas', '送审')).toEqual([
      [
        '=PLAN.BASE("云山县","每千人口床位数","十四五")',
        '=PLAN.TARGET("云山县","每千人口床位数",2025,"十四五")',
      ],
    ]);
    for (const [cell, { formula }] of [
      ['L1', beside],
      ['E4', decided],
    ] as const) {
      pane.host.type('送审', cell, formula);
      await pane.host.idle();
    }
    expect((await thaw()).data.share).toMatchObject({ left: [] });
    await keepPlan(pane, 'first');
    await pane.host.idle();
    expect(await changes()).toEqual([
      ['b1', on('印发稿', reworded.b1Cells), ''],
      ['b2', on('送审', reworded.b2Cells), ''],
      ['b3', on('公式表', reworded.b3Cells), ''],
      ['b4', on('对比', reworded.b4Cells), ''],
      ['b5', on('对比公式', reworded.b5Cells), reworded.b5Remark],
    ]);
    pane.act.data.refresh.write();
    await step(pane, 'done');
    await pane.host.idle();
    for (const sheet of ['印发稿', '送审', '公式表', '对比', '对比公式'])
      expect([sheet, shown('E8', sheet)]).toEqual([sheet, [[6.5]]]);
  });

  test('出处 explains its cells', async () => {
    const places = reworded.places(PLACES);
    const said = [];
    for (const [address] of places) {
      const { sections } = await look(address);
      const [section] = sections;
      const rests = section?.statements.map(({ role, text, standing }) =>
        [role, text, standing].join(' '),
      );
      said.push([address, section?.kind, rests]);
    }
    expect(said).toEqual(places);
    expect((await look('实际值!E3')).advice).toContain('这是实际值表里由您填写的内容');
  });

  test('what it keeps beside the tables is read', async () => {
    const { compare, kept } = pane.store.read();
    expect(compare.settings).toEqual({ scheduleMargin: 0.1, growthMargin: 0.3 });
    expect(kept?.map(({ name, refusal }) => [name, refusal])).toEqual([
      ['yunshan-14', ''],
      ...reworded.kept,
      ['actuals-file:年报.csv', ''],
    ]);
    pane.act.showPage('data');
    const { data } = await until(pane.store, (state) => state.data.refresh.located !== undefined);
    expect(data.refresh.located?.log).toMatchObject([{ blocks: 2, count: reworded.count }]);
    const text = '甲,乙,丙,丁\n云山县,森林覆盖率,2024,61.8\n';
    pane.act.data.importFile(chosen({ path: '又一年.csv', bytes: new TextEncoder().encode(text) }));
    expect((await step(pane, 'preview')).preview).toMatchObject({
      facts: ['可采用：1 个数值。', '地区：云山县；年份：2024。'],
      remarks: [{ sentence: saying('已按上次的列对应读取') }],
    });
  });

  test('what it keeps moves into the workbook itself with the next saving, and counts as before', async () => {
    const { kept, compare } = pane.store.read();
    pane.act.compare.changeSettings({ ...compare.settings, growthMargin: 0.4 });
    await until(pane.store, (state) => state.compare.settings.growthMargin === 0.4);
    while (pane.host.settings.get('PLAN.packages') !== undefined)
      await new Promise((resolve) => setTimeout(resolve, 5));
    await pane.host.idle();
    const left = pane.host.settings.keys().filter((key) => KEPT_KEYS.some((each) => each === key));
    expect(left).toEqual([]);
    const again = await openSaved(saveWorkbook(pane.host));
    expect(again.told).toEqual([]);
    expect(again.pane.store.read().kept).toEqual(kept);
    expect(again.pane.store.read().compare.settings).toEqual({
      scheduleMargin: 0.1,
      growthMargin: 0.4,
    });
    expect(await changes()).not.toEqual([]);
  });

  test('its sheets to fill in are read back', async () => {
    pane.act.data.readSheet();
    expect((await step(pane, 'done')).sentence).toBe('实际值表：读入 6 个数值。');
    pane.store.sendTo('data', { kind: 'step', step: { kind: 'idle' } });
    pane.host.type('规划模板', 'B4', '十五五');
    pane.host.type('规划模板', 'D10', '地区生产总值');
    pane.host.type('规划模板', 'E10', '亿元');
    pane.host.type('规划模板', 'H10', '260');
    pane.act.data.readTemplate();
    expect((await step(pane, 'preview')).preview).toMatchObject({ offer: { kind: 'package' } });
  });

  test('its chart makes room for a new one, and its colours are cleared', async () => {
    await look('对比!B5');
    pane.act.showPage('compare');
    pane.act.compare.drawChart();
    const { insertion } = await until(pane.store, (state) => state.insertion.kind === 'done');
    expect(insertion).toMatchObject({ sentence: saying('对比!B') });
    expect(pane.host.workbook.Worksheets.GetItem('对比').Charts.Count).toBe(1);
    pane.act.place.clearColours();
    const { place } = await until(pane.store, (state) => state.place.colour.kind === 'done');
    expect(place.colour).toMatchObject({ sentence: saying('已清除着色') });
  });
});
