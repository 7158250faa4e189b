/*
 * Every kind of table in every mode, after everything a user may do to its sheet: refreshed, each cell
 * is what a new table shows. Kinds are read from their descriptions: a new one is in it by itself.
 */
import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import type { PlanPackage } from '../../../src/core/catalog/catalog';
import { shelf } from '../../../src/datapackage/shelf';
import type { Host } from '../../../src/excel-host/host';
import { associateFunctions } from '../../../src/functions/cells';
import { composeMetadata } from '../../../src/functions/metadata';
import {
  HEAD_ROWS,
  type Block,
  type BlockMode,
  type ComparedWith,
} from '../../../src/workbook/block/block';
import { insertBlock } from '../../../src/workbook/block/insert-block';
import { KINDS, TABLE_KINDS } from '../../../src/workbook/kind/kinds';
import { applyRefresh } from '../../../src/workbook/refresh/apply-refresh';
import { composeBlocks, previewRefresh } from '../../../src/workbook/refresh/preview-refresh';
import { comparisonWords } from '../../../src/wording/comparison';
import { openHost } from '../../support/host';
import { PLANS, threePackages } from '../../support/three-regions';
import { agreed, DATE, edit } from '../refresh/user';

// A whole Excel per table: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(120_000);

const BEDS = [2021, 2022, 2023].map((year) => ['床位数', year, String(year - 1960)] as const);
const STATED = [...BEDS, ['占比', 2023, '13'], ['收入', 2025, '151']] as const;
const OTHER = [
  ['床位数', 2023, '64'],
  ['占比', 2023, '14'],
] as const;
const EARLIER = threePackages([STATED, OTHER, []]);
/** Later a target is adjusted, more is reported and something corrected. */
const LATER: readonly PlanPackage[] = threePackages([
  [...STATED.slice(0, 2), ['床位数', 2023, '62.5'], ...STATED.slice(3), ['参保率', 2023, '96']],
  [...OTHER.slice(1), ['床位数', 2023, '60']],
  [['占比', 2023, '12.5']],
]).map((each) => ({
  ...each,
  figures: each.figures.map((figure) =>
    figure.measure === 'target' && figure.text === '65' ? { ...figure, text: '66' } : figure,
  ),
}));
const [now, later] = [buildCatalog(EARLIER), buildCatalog(LATER)];

const YEAR: ComparedWith = { year: 2023, scheduleMargin: 0.05, growthMargin: 0.5 };
const BESIDE: ComparedWith = { ...YEAR, beside: PLANS.slice(1) };

const TABLES = TABLE_KINDS.flatMap((kind) => {
  const { name, remembers, ranks, modes } = KINDS[kind];
  const asked = remembers === 'plan' ? [undefined] : ranks ? [BESIDE] : [YEAR, BESIDE];
  return asked.flatMap((each) =>
    modes(each ?? {}).map((mode) => {
      const regions = each?.beside === undefined ? '' : '，几个地区';
      const words = mode === 'formulas' ? '公式' : '数值';
      return { kind, mode, asked: each, label: `${name}，${words}${regions}` };
    }),
  );
});
type Table = (typeof TABLES)[number];

/** Where a table stands and how large it is; it begins at A1. */
interface Laid {
  readonly sheet: Excel.Worksheet;
  readonly rows: number;
  readonly columns: number;
  /** Column of the words by which a row is told. */
  readonly named: number;
}
const bodyOf = ({ sheet, rows }: Laid, columns: number) =>
  sheet.getRangeByIndexes(HEAD_ROWS, 0, rows, columns);
const columnAt = (sheet: Excel.Worksheet, at: number) =>
  sheet.getRangeByIndexes(0, at, 1, 1).getEntireColumn();
const MINE = '我的文字';
const insertRow = ({ sheet }: Laid) => {
  sheet.getRange('5:5').insert('Down');
  sheet.getRange('A5').values = [[MINE]];
};
const insertColumn = ({ sheet, named }: Laid) => {
  columnAt(sheet, named + 1).insert('Right');
  sheet.getCell(HEAD_ROWS, named + 1).values = [[MINE]];
};
const sort = (laid: Laid) =>
  bodyOf(laid, laid.columns).sort.apply([{ key: laid.named, ascending: false }]);
const deleteKey = ({ sheet, columns }: Laid) => columnAt(sheet, columns - 1).delete('Left');

const EDITS: Readonly<Record<string, (laid: Laid) => unknown>> = {
  untouched: () => undefined,
  sorted: sort,
  'sorted without its hidden key': (laid) =>
    bodyOf(laid, laid.columns - 1).sort.apply([{ key: laid.named, ascending: false }]),
  'a row inserted': insertRow,
  'a column inserted': insertColumn,
  'rows and columns before it': ({ sheet }) => {
    sheet.getRange('1:4').insert('Down');
    sheet.getRange('A:B').insert('Right');
  },
  'its hidden key deleted': deleteKey,
  'a column hidden': ({ sheet, named }) => {
    columnAt(sheet, named).columnHidden = true;
  },
  'its title deleted': ({ sheet }) => sheet.getRange('1:1').delete('Up'),
  'a row deleted': ({ sheet }) => sheet.getRange('5:5').delete('Up'),
  'its sheet renamed and moved': ({ sheet }) => {
    sheet.name = '我的 表';
    sheet.position = 0;
  },
  'sorted, inserted, key deleted': (laid) => {
    sort(laid);
    deleteKey(laid);
    insertColumn(laid);
    insertRow(laid);
  },
};

function compose({ kind, mode, asked }: Table, from = now): Block {
  const plan = from.plans.get('990121-14');
  if (plan === undefined) throw new Error('no plan');
  const words = comparisonWords;
  const block = KINDS[kind].compose({ catalog: from, plan, words, asked, mode, choice: {} });
  if (!block.ok) throw new Error(block.finding.kind);
  return block.value;
}

let host: Host;
beforeEach(async () => {
  host = await openHost();
  host.registerFunctions('PLAN', composeMetadata('https://localhost:3000/').functions);
  associateFunctions();
  // In 公式 mode cells ask what is in force, refreshed or not.
  shelf.put(LATER);
});

async function insert(block: Block, mode: BlockMode, sheet: string): Promise<string> {
  host.workbook.Worksheets.Add(sheet);
  const anchor = { kind: 'cell', sheet, row: 0, column: 0 } as const;
  const done = await Excel.run((context) => insertBlock(context, { block, mode, anchor }));
  if (!done.ok) throw new Error(done.finding.kind);
  await host.idle();
  return done.value.id;
}

async function refresh(id: string) {
  const work = composeBlocks(later, comparisonWords);
  const scope = { kind: 'block', id } as const;
  const preview = async () => {
    const shown = await Excel.run((context) => previewRefresh(context, work, scope));
    if (!shown.ok) throw new Error(shown.finding.kind);
    return shown.value.plans;
  };
  const plans = await preview();
  const done = await Excel.run((context) =>
    applyRefresh(context, work, scope, agreed(plans), DATE),
  );
  if (!done.ok) throw new Error(done.finding.kind);
  await host.idle();
  return preview();
}

/** What a table's rows show: by region and indicator, then by heading, the key left out. */
function rowsOf(sheet: string): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  const grid = host.workbook.Worksheets.GetItem(sheet).GetRange('A1:Z70').Values as unknown[][];
  const plain = (value: unknown) => String(value).replaceAll('\n', '');
  const top = grid.findIndex((line) => line.includes('指标'));
  const header = (grid[top] ?? []).map(plain);
  const shown = grid.slice(top + 1).map((line): Readonly<Record<string, unknown>> => {
    const filled = header.map((word, at) => [word, line[at]] as const);
    return Object.fromEntries(filled.filter(([word]) => word !== '' && word !== '编码'));
  });
  return new Map(
    shown
      .filter((row) => plain(row['指标'] ?? '') !== '')
      .map((row) => [`${plain(row['地区'] ?? '')} ${plain(row['指标'])}`, row]),
  );
}

const hasText = (sheet: string, text: string) =>
  (host.workbook.Worksheets.GetItem(sheet).GetRange('A1:Z70').Values as unknown[][])
    .flat()
    .includes(text);

test.each(TABLES)('$label: refreshed, it is what a new table is', async (table) => {
  const block = compose(table);
  const named = block.columns.findIndex(({ column }) => column === '指标');
  await insert(compose(table, later), table.mode, '新表');
  const fresh = rowsOf('新表');
  expect(fresh.size).toBeGreaterThan(5);
  const faults: Record<string, unknown> = {};
  for (const [name, work] of Object.entries(EDITS)) {
    const id = await insert(block, table.mode, name);
    const laid = { rows: block.rows.length, columns: block.columns.length, named };
    await edit((sheet) => void work({ sheet, ...laid }), name);
    const sheet = name === 'its sheet renamed and moved' ? '我的 表' : name;
    const gone = name === 'a row deleted' ? 1 : 0;
    const rest = await refresh(id);
    const shown = rowsOf(sheet);
    const wrong = [...fresh].filter(([key, row]) =>
      Object.entries(row).some(([heading, value]) => shown.get(key)?.[heading] !== value),
    );
    if (wrong.length > gone) faults[name] = wrong.map(([key, row]) => [row, shown.get(key)]);
    if (rest.some(({ changes }) => changes.length > 0)) faults[`${name}: not done`] = rest;
    if (/inserted/u.test(name) && !hasText(sheet, MINE)) faults[`${name}: text lost`] = sheet;
  }
  expect(faults).toEqual({});
});

test.each(TABLES.filter(({ mode }) => mode === 'formulas'))(
  '$label: each cell calculates to what 数值 writes',
  async (table) => {
    await insert(compose(table, later), 'formulas', '公式');
    await insert(compose({ ...table, mode: 'values' }, later), 'values', '数值');
    expect(rowsOf('数值').size).toBeGreaterThan(5);
    expect(Object.fromEntries(rowsOf('公式'))).toEqual(Object.fromEntries(rowsOf('数值')));
  },
);
