import { succeed } from '../../../src/core/finding/outcome';
import { composeTemplate } from '../../../src/core/observation/compose-template';
import type { BlockMode, ComparedWith, TableKind } from '../../../src/workbook/block/block';
import { insertBlock } from '../../../src/workbook/block/insert-block';
import { composeBlock } from '../../../src/workbook/block/compose-block';
import { previewDestination } from '../../../src/workbook/destination/preview-destination';
import { takeBackBlock } from '../../../src/workbook/destination/restore-destination';
import { checkAnswered } from '../../../src/workbook/file/take-file';
import { insertObservationSheet } from '../../../src/workbook/form/actuals-sheet';
import { insertSample, isNewWorkbook } from '../../../src/workbook/form/sample-sheet';
import { insertCells, takeBackCells } from '../../../src/workbook/formula/insert-formula';
import { clearHighlights, highlightCells } from '../../../src/workbook/highlight/highlight-cells';
import { dropBlock, locateBlocks, locateRow } from '../../../src/workbook/inserted/locate-blocks';
import { KINDS, TABLE_KINDS } from '../../../src/workbook/kind/kinds';
import { applyMove, previewMove } from '../../../src/workbook/move/move-workbook';
import { readCellSubject } from '../../../src/workbook/provenance/read-cell-subject';
import { jumpToCell, readSelection } from '../../../src/workbook/selection/selection';
import { readKept } from '../../../src/workbook/setting/kept';
import { forgetFrozen } from '../../../src/workbook/thaw/thaw-workbook';
import { comparisonWords } from '../../../src/wording/comparison';
import { freezeInPlace } from '../../support/freeze-in-place';
import { PLANS, threeRegions } from '../../support/three-regions';
import { agreed, DATE, insert } from '../refresh/user';
import { CANGSHAN, FENGZE } from '../support/counties';
import { moving } from '../support/moving';
import { blockOf, catalog, qingshan14 } from '../support/qingshan';
import { simple, type Command } from './commands';

const nothing = () => Promise.resolve();
const at = (row: number) => ({ kind: 'cell', sheet: 'Sheet1', row, column: 0 }) as const;

const regions = threeRegions([
  [
    ['床位数', 2023, '63.2'],
    ['占比', 2023, '13'],
    ['收入', 2025, '151'],
  ],
  [['床位数', 2023, '64']],
  [],
]);
const BESIDE: ComparedWith = {
  ...{ year: 2023, scheduleMargin: 0.05, growthMargin: 0.5 },
  beside: PLANS.slice(1),
};

function insertKind(kind: TableKind, mode: BlockMode): Command {
  const [id = ''] = PLANS;
  const plan = regions.plans.get(id);
  if (plan === undefined) throw new Error('no plan');
  const asked = KINDS[kind].remembers === 'plan' ? undefined : BESIDE;
  const block = KINDS[kind].compose({
    ...{ catalog: regions, plan, words: comparisonWords, asked, mode, choice: {} },
  });
  if (!block.ok) throw new Error(`${kind}: ${block.finding.kind}`);
  return {
    prepare: nothing,
    run: simple((context) => insertBlock(context, { block: block.value, mode, anchor: at(100) })),
  };
}

/** Each kind of table in each of its modes: a new one is in it by itself. */
export const TABLES: Readonly<Record<string, Command>> = Object.fromEntries(
  TABLE_KINDS.flatMap((kind) =>
    KINDS[kind]
      .modes(KINDS[kind].remembers === 'plan' ? {} : BESIDE)
      .map((mode) => [`插入${KINDS[kind].name} ${mode}`, insertKind(kind, mode)] as const),
  ),
);

/** What the command before the one that is tried gave. */
let block: Awaited<ReturnType<typeof insert>>;
let cells: Awaited<ReturnType<typeof insertCells>>;

const rows = (() => {
  const composed = composeTemplate(catalog, qingshan14);
  return composed.ok ? composed.value : [];
})();
const moved = moving(CANGSHAN, FENGZE);
const insertMoved = async () => {
  const plan = moved.move.from;
  const composed = composeBlock(moved.catalog, plan);
  if (!composed.ok) throw new Error(composed.finding.kind);
  await Excel.run((context) =>
    insertBlock(context, { block: composed.value, mode: 'values', anchor: at(0) }),
  );
};
const refuse = (told: string) => Promise.reject(new Error(`Not prepared: ${told}`));

/** What else writes to the workbook. */
export const MORE: Readonly<Record<string, Command>> = {
  撤销插入: {
    prepare: async () => (block = await insert()),
    run: simple((context) =>
      block.ok ? takeBackBlock(context, block.value.destination, block.value.id) : refuse('block'),
    ),
  },
  撤销公式: {
    prepare: async () => {
      const entries = [[{ content: '=1+1', numberFormat: '0.0' }]];
      cells = await Excel.run((context) =>
        insertCells(context, { cells: entries, anchor: at(100) }),
      );
    },
    run: simple((context) => (cells.ok ? takeBackCells(context, cells.value) : refuse('cells'))),
  },
  忘记没有了的表: { prepare: insert, run: simple((context) => dropBlock(context, 'b1')) },
  清除着色: {
    prepare: async () => {
      await insert();
      await Excel.run((context) => highlightCells(context, () => 'printed'));
    },
    run: simple(clearHighlights),
  },
  补实际值表的行: {
    prepare: () =>
      Excel.run((context) => insertObservationSheet(context, { template: rows.slice(0, 9) })),
    run: simple((context) => insertObservationSheet(context, { template: rows, addMissing: true })),
  },
  示例: {
    prepare: nothing,
    run: simple((context) =>
      insertSample(context, {
        ...{ name: '示例', guide: '试一试', headers: ['甲', '乙'], widths: [9, 9] },
        ...{ top: ['仓山', 2025], rows: [['=A2', 1]], formats: [['General', '0.0']] },
        ...{ changeable: { top: [0], column: 1 }, parts: [['甲', '一句话']] },
      }),
    ),
  },
  换区: {
    prepare: insertMoved,
    run: async (arm) => {
      const shown = await Excel.run((context) => previewMove(context, moved));
      if (!shown.ok) return shown;
      arm();
      const consent = { ...agreed(shown.value.plans), ...shown.value };
      return Excel.run((context) => applyMove(context, moved, consent, DATE));
    },
  },
  不再保留冻结的公式: {
    prepare: async () => {
      await insert({ mode: 'formulas' });
      await Excel.run(freezeInPlace);
    },
    run: simple(forgetFrozen),
  },
};

/** What only looks: refused, it says so, and all stays as it was. */
export const LOOKS: Readonly<Record<string, Command>> = {
  看目标区域: {
    prepare: insert,
    run: simple((context) => previewDestination(context, { rows: 9, columns: 2 })),
  },
  看出处: { prepare: insert, run: simple((context) => readCellSubject(context, () => true)) },
  找表: { prepare: insert, run: simple(locateBlocks) },
  找行: {
    prepare: insert,
    run: simple((context) => locateRow(context, blockOf().rows[0]?.key ?? '', 'plan-table')),
  },
  跳到单元格: { prepare: insert, run: simple((context) => jumpToCell(context, 'Sheet1!B4')) },
  读所选: { prepare: insert, run: simple(readSelection) },
  预览换区: { prepare: insertMoved, run: simple((context) => previewMove(context, moved)) },
  副本之前: { prepare: insert, run: simple(checkAnswered) },
  读存下的: {
    prepare: insert,
    run: simple(async (context) => {
      const read = await readKept(context);
      return read.ok ? succeed(true) : read;
    }),
  },
  看是不是新的: { prepare: insert, run: simple(isNewWorkbook) },
};
