import { createSupplier, keepWith } from '../../src/commands/supply';
import { openShelf } from '../../src/commands/open-shelf';
import { readKept } from '../../src/library/compiled-packages';
import { createShelf, shelf } from '../../src/datapackage/shelf';
import type { Host } from '../../src/excel-host/host';
import { zipName } from '../../src/library/site-index';
import { createDesk, type Notice } from '../../src/workbook/desk/desk';
import { readKeptPackages } from '../../src/workbook/setting/packages';
import { madeSite, openedLibrary, type MadeSite } from '../library/support';
import { cellOf, installCustomFunctions, PLAN } from '../support/custom-functions';
import { openHost } from '../support/host';
import type { MadePlan } from '../support/site-packages';

// A whole Excel per test: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(30_000);

let host: Host;
let kept: Promise<void>[];
let notices: Notice[];

/** A workbook that was just opened, with this site behind it. */
async function open(site: MadeSite): Promise<void> {
  const desk = createDesk();
  notices = [];
  kept = [];
  desk.hear((notice) => notices.push(notice));
  await openShelf(shelf, desk, readKept);
  const keep = keepWith(shelf, desk, readKept);
  shelf.supplyFrom(
    createSupplier(shelf, openedLibrary(site), (loaded) => {
      const done = keep(loaded);
      kept.push(done);
      return done;
    }),
  );
}

beforeEach(async () => {
  host = await openHost();
  installCustomFunctions();
});

let count = 0;
/** The shelf is the runtime's own and outlives a test: each has regions of its own. */
function fresh(): readonly [one: MadePlan, two: MadePlan, three: MadePlan] {
  count += 1;
  const made = (letter: string) => ({
    id: `99${String(count).padStart(3, '0')}${letter}`,
    name: `试${String(count)}${'甲乙丙'.charAt(Number(letter))}区`,
  });
  return [made('0'), made('1'), made('2')];
}

const target = (region: string, year: number | null = null) =>
  cellOf(PLAN.TARGET(region, 'GDP', year, undefined));

async function keptNames(): Promise<readonly string[]> {
  await Promise.all(kept);
  const read = await Excel.run(readKeptPackages);
  return read.ok ? read.value.map(({ name }) => name) : [];
}

test('a region that only the site has is loaded, answered and kept with the workbook', async () => {
  const [one, two, three] = fresh();
  const site = madeSite([one, two, three]);
  await open(site);
  const short = one.name.replace('区', '');
  const answers = await Promise.all([target(short), target(one.name, 2025), target(two.id)]);
  expect(answers).toEqual([200, 200, 200]);
  expect(await keptNames()).toEqual([`${one.id}-14`, `${two.id}-14`]);
  const sentence = `公式取用了规划库的“${one.name}十四五规划”、“${two.name}十四五规划”，已存进工作簿。`;
  expect(notices).toEqual([{ tone: 'done', sentence }, { tone: 'kept' }]);
  expect(site.asked).toHaveLength(3);
  // A mailed workbook has them where there is no site.
  const elsewhere = createShelf();
  await openShelf(elsewhere, createDesk(), readKept);
  const { plans } = await elsewhere.catalog();
  expect([plans.has(`${one.id}-14`), plans.has(`${three.id}-14`)]).toEqual([true, false]);
});

test('several regions of one question are brought at once', async () => {
  const [one, two] = fresh();
  const site = madeSite([one, two]);
  await open(site);
  const table = await cellOf(PLAN.COMPARE('GDP', [[two.name], [one.name], ['仓山']], null));
  const names = (table as unknown[][]).map((row) => row[0]);
  expect(names).toEqual(['地区', two.name, one.name, '仓山区']);
  expect(await keptNames()).toHaveLength(2);
});

test('what is in force answers as before, without asking the site', async () => {
  const site = madeSite([{ id: '350104', name: '仓山区' }]);
  await open(site);
  expect(await target('仓山')).toBe(1500);
  expect(site.asked).toEqual([]);
});

test('a name of several regions of the site is asked back', async () => {
  await open(
    madeSite([
      { id: '320106', name: '鼓楼区' },
      { id: '410204', name: '鼓楼区' },
    ]),
  );
  expect(await target('鼓楼区')).toEqual({
    error: '#VALUE!',
    message: '“鼓楼区”可以指：鼓楼区(320106)、鼓楼区(410204)；请写明是哪一个。',
  });
  expect(await target('410204')).toBe(200);
});

test('a region that nobody has is unknown as before', async () => {
  await open(madeSite(fresh()));
  expect(await target('火星')).toMatchObject({
    error: '#VALUE!',
    message: expect.not.stringContaining('规划库') as string,
  });
});

test.each([
  [
    'an unreachable site',
    (site: MadeSite) => (site.down = { kind: 'library-unreachable', why: 'network' }),
    /没有名为“试\d甲区”的地区.*规划库里可能有，但现在取不到：连不上/u,
  ],
  [
    'a failing server',
    (site: MadeSite) => (site.down = { kind: 'library-refused', status: 500 }),
    /服务器出错（500）/u,
  ],
  [
    'an altered package',
    (site: MadeSite) =>
      site.files.set(zipName(site.index.packages[0] ?? { sha256: '' }), new Uint8Array(9)),
    /“试\d甲区十四五规划”的文件与索引写明的校验码不符/u,
  ],
])('%s is said in the cell, and a later question is answered', async (_, spoil, words) => {
  const plans = fresh();
  const site = madeSite(plans);
  const files = new Map(site.files);
  spoil(site);
  await open(site);
  expect(await target(plans[0].name)).toEqual({
    error: '#VALUE!',
    message: expect.stringMatching(words) as string,
  });
  expect(await keptNames()).toEqual([]);
  site.down = undefined;
  for (const [name, bytes] of files) site.files.set(name, bytes);
  jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
  expect(await target(plans[0].name)).toBe(200);
  jest.restoreAllMocks();
});

test('where the workbook keeps nothing more, the formulas have their answers and it is said', async () => {
  const plans = fresh();
  await open(madeSite(plans));
  host.rejectAddingAt(1);
  expect(await target(plans[0].name)).toBe(200);
  await Promise.all(kept);
  expect(notices).toEqual([
    { tone: 'problem', sentence: expect.stringContaining('没能存进工作簿') as string },
  ]);
});
