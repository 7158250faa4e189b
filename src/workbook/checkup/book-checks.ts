/* eslint-disable office-addins/no-context-sync-in-loop, office-addins/no-navigational-load -- Waits for an answer, a limited number of times; `valuesAsJson` holds values, the rule takes it for an object. */
import type { PageFacts, Seen } from '../../core/finding/checkup';
import { insertBlock } from '../block/insert-block';
import { takeBackBlock } from '../destination/restore-destination';
import { takeFile, UNANSWERED } from '../file/take-file';
import { quoteText } from '../formula/plan-formula';
import { compare, judge, type Check, type CheckBench } from './check';

/** The name and the setting that checks try; the checkup sees to it that they are gone afterwards. */
export const TRIAL = {
  name: 'PLAN_checkup',
  setting: 'PLAN.checkup',
  namespace: 'urn:plan-indicators:checkup',
} as const;

const unsupported = (seen: string): Seen => ({ verdict: 'unsupported', seen });

/** Looks that many times, so far apart, whether a function has answered. */
const LOOKS = 20;
const PAUSE = 250;

async function answerOf({ context, cells }: CheckBench, formula: string): Promise<string> {
  const cell = cells.getCell(0, 0);
  cell.formulas = [[formula]];
  for (let look = 0; ; look += 1) {
    cell.load('values');
    await context.sync();
    const shown = String(cell.values[0]?.[0]);
    const waits = shown === '' || (UNANSWERED.includes(shown) && shown !== '#NAME?');
    if (!waits || look === LOOKS) return shown;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/** PLAN.CARD of the first printed target: what it answers, and whether Excel kept its properties. */
async function checkCard(bench: CheckBench): Promise<Seen> {
  const { context, cells, block } = bench;
  const at = block?.columns.findIndex(({ column }) => column === '目标值') ?? -1;
  const row = block?.rows.find((each) => each.cells[at]?.content.kind === 'number');
  if (block === undefined || row === undefined) return unsupported('没有可以问的指标');
  const asked = [block.head.region, row.key].map(quoteText).join(',');
  const shown = await answerOf(bench, `=PLAN.CARD(${asked})`);
  if (shown.startsWith('#')) return judge(false, shown);
  const { requirements } = Office.context;
  if (!requirements.isSetSupported('ExcelApi', '1.19'))
    return unsupported(`这个版本的 Excel 没有卡片，显示为普通的数：${shown}`);
  const cell = cells.getCell(0, 0);
  cell.load('valuesAsJson');
  await context.sync();
  const kept = cell.valuesAsJson[0]?.[0];
  const count = kept?.type === 'Double' ? Object.keys(kept.properties ?? {}).length : 0;
  return judge(count > 0, count > 0 ? `${shown}，带 ${count} 项` : `只是数：${shown}`);
}

/** A check of what the page allows. */
function allowed(id: string, what: string, fact: keyof PageFacts, yes: string, no: string): Check {
  return {
    id,
    what,
    run: ({ page }) =>
      Promise.resolve(
        page === undefined ? unsupported('没有窗格') : judge(page[fact], page[fact] ? yes : no),
      ),
  };
}

/** What the add-in relies on in the workbook, in its functions and in the page. */
export const BOOK_CHECKS: readonly Check[] = [
  {
    id: 'name',
    what: '隐藏的名称',
    run: async ({ context, cells }) => {
      const { names } = context.workbook;
      names.add(TRIAL.name, cells.getCell(0, 0)).visible = false;
      await context.sync();
      const item = names.getItemOrNullObject(TRIAL.name);
      item.load('visible');
      await context.sync();
      if (item.isNullObject) return judge(false, '建了名称，读不到');
      const { visible } = item;
      item.delete();
      await context.sync();
      return judge(!visible, visible ? '名称藏不起来' : '已隐藏，已删去');
    },
  },
  {
    id: 'setting',
    what: '随工作簿保存的设置',
    run: async ({ context }) => {
      const { settings } = context.workbook;
      settings.add(TRIAL.setting, { kept: '体检' });
      await context.sync();
      const item = settings.getItemOrNullObject(TRIAL.setting);
      item.load('value');
      await context.sync();
      if (item.isNullObject) return judge(false, '存了，读不到');
      const value: unknown = item.value;
      item.delete();
      await context.sync();
      return compare({ kept: '体检' }, value);
    },
  },
  {
    id: 'custom-xml',
    what: '随工作簿保存的规划数据、表的记录',
    run: async ({ context }) => {
      const { customXmlParts } = context.workbook;
      customXmlParts.add(`<trial xmlns="${TRIAL.namespace}">体检</trial>`);
      customXmlParts.load('items/namespaceUri');
      await context.sync();
      const isListed = customXmlParts.items.some((one) => one.namespaceUri === TRIAL.namespace);
      if (!isListed) return judge(false, '存了，读不到');
      // As a table that was inserted is found.
      const found = customXmlParts.getByNamespace(TRIAL.namespace).getOnlyItem();
      found.setXml(`<trial xmlns="${TRIAL.namespace}">体检两次</trial>`);
      const xml = found.getXml();
      found.delete();
      await context.sync();
      const isSame = xml.value.includes('体检两次');
      return judge(isSame, isSame ? '存了，改了，读回，已删去' : '读回的不是存的');
    },
  },
  {
    id: 'calculation-mode',
    what: '自动计算',
    run: async ({ context }) => {
      const { application } = context.workbook;
      application.load('calculationMode');
      await context.sync();
      const mode: string = application.calculationMode;
      return judge(mode !== 'Manual', mode === 'Manual' ? '手动计算：公式要按 F9 才更新' : mode);
    },
  },
  {
    id: 'function',
    what: 'PLAN 函数应答',
    run: async (bench) => {
      const shown = await answerOf(bench, '=PLAN.VERSION()');
      return judge(!shown.startsWith('#'), shown);
    },
  },
  {
    id: 'function-error',
    what: 'PLAN 函数报错的写法',
    run: async (bench) =>
      compare('#VALUE!', await answerOf(bench, '=PLAN.TARGET("无此地区","GDP")')),
  },
  { id: 'card', what: 'PLAN.CARD 的卡片', run: checkCard },
  {
    id: 'insert-table',
    what: '插入指标表再撤去',
    run: async ({ context, sheet, cells, block }) => {
      if (block === undefined) return unsupported('没有可以插入的指标表');
      sheet.load('name');
      cells.load('rowIndex');
      await context.sync();
      const anchor = { kind: 'cell', sheet: sheet.name, row: cells.rowIndex, column: 0 } as const;
      const inserted = await insertBlock(context, { block, mode: 'formulas', anchor });
      if (!inserted.ok) return judge(false, `没有插入：${inserted.finding.kind}`);
      const { destination, id } = inserted.value;
      const taken = await takeBackBlock(context, destination, id);
      if (!taken.ok) return judge(false, `插入了，没有撤去：${taken.finding.kind}`);
      const size = `${destination.area.rows} 行 ${destination.area.columns} 列`;
      return judge(true, `${size}，已撤去`);
    },
  },
  {
    id: 'file',
    what: '取工作簿的文件（分发副本用）',
    run: async () => {
      const taken = await takeFile();
      if (!taken.ok) return judge(false, `没有取到：${taken.finding.kind}`);
      const { bytes } = taken.value;
      const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
      return judge(isZip, `${Math.ceil(bytes.length / 1024)} KB${isZip ? '' : '，不是 xlsx'}`);
    },
  },
  allowed(
    'undo',
    '加载项的读写不清空撤销列表',
    'keepsUndo',
    '按版本号判断：不清空',
    '按版本号判断：会清空，窗格因此不跟随选区',
  ),
  allowed('clipboard', '复制到剪贴板', 'clipboard', '网页组件提供剪贴板', '网页组件不提供剪贴板'),
  allowed(
    'download',
    '保存文件',
    'downloads',
    '网页组件提供下载；有没有真的存下，请以“保存副本”为准',
    '网页组件不提供下载',
  ),
  allowed('storage', '本机记忆', 'storage', '可以保存', '不能保存：每次打开窗格重新选择'),
];
