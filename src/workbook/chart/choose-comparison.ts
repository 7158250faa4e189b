import type { ChartFinding } from '../../core/finding/chart-finding';
import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { readAddress } from '../address/address';
import { overlap, type SheetArea } from '../address/area';
import { blockAge, chartBlockOf, chartName } from '../block/descriptor';
import { answerDescriptor, queueDescriptor, type BlockMemory } from '../block/memory';
import { KINDS } from '../kind/kinds';
import { refusalOf } from '../excel/refusal';
import { answerIndex, queueIndex } from '../inserted/block-index';
import { readSelection } from '../selection/selection';

/** Cells of a chart, as the workbook remembers them: those below it, or those it is drawn from. */
export interface NamedCells {
  readonly name: string;
  readonly blockId: string;
  readonly area: SheetArea | undefined;
}

/** The comparison that is to be drawn, and the charts' cells that the workbook remembers. */
export interface ChosenComparison {
  readonly id: string;
  readonly area: SheetArea;
  readonly memory: BlockMemory | undefined;
  /** Names of charts' cells, also of blocks that are gone; one without cells has no area. */
  readonly chartCells: readonly NamedCells[];
  /** Blocks that have a place. */
  readonly blockIds: readonly string[];
}

/**
 * Chooses the comparison that is named, else the one that the selection touches, else the newest on its
 * sheet, else the newest of the workbook. Three syncs.
 * @param wanted id of the one that is meant
 * @example await chooseComparison(context) // { ok: true, value: { id: 'b2', area: …, … } }
 */
export async function chooseComparison(
  context: Excel.RequestContext,
  wanted?: string,
): Promise<Outcome<ChosenComparison, ChartFinding | WorkbookFinding>> {
  // Asked apart: a selected chart is no range, and the refusal would take the rest with it.
  const selected = wanted === undefined ? await readSelection(context) : undefined;
  const selection = selected?.ok === true ? selected.value : undefined;
  const pending = queueIndex(context);
  const refused = await refusalOf(context.sync());
  if (refused !== undefined) return fail({ kind: 'read-rejected', ...refused });
  const { places, memories } = answerIndex(pending);
  const blocks = [...places].map(([id, area]) => {
    const memory = memories.get(id);
    return { id, area, memory, asked: queueDescriptor(context, id, memory) };
  });
  const second = await refusalOf(context.sync());
  if (second !== undefined) return fail({ kind: 'read-rejected', ...second });
  const newestFirst = blocks
    .filter(({ id, asked }) => {
      const descriptor = answerDescriptor(asked);
      const isMeant = wanted === undefined || id === wanted;
      return isMeant && descriptor !== undefined && KINDS[descriptor.kind].hasChart;
    })
    .sort((one, other) => blockAge(other.id) - blockAge(one.id));
  const isThere = ({ area }: { readonly area: SheetArea }): boolean =>
    area.sheet === selection?.sheet;
  const chosen =
    newestFirst.find((each) => isThere(each) && selection && overlap(each.area, selection)) ??
    newestFirst.find(isThere) ??
    newestFirst[0];
  if (chosen === undefined) return fail({ kind: 'chart-no-comparison' });
  return succeed({
    id: chosen.id,
    area: chosen.area,
    memory: chosen.memory,
    chartCells: chartCellsOf(pending.names),
    blockIds: [...places.keys()],
  });
}

function chartCellsOf(names: Excel.NamedItemCollection): readonly NamedCells[] {
  return names.items.flatMap(({ name, formula, scope }) => {
    const blockId = scope === 'Workbook' ? chartBlockOf(name) : undefined;
    return blockId === undefined ? [] : [{ name, blockId, area: readAddress(String(formula)) }];
  });
}

/**
 * The defined name that marks the cells which a block's chart is drawn from.
 * @example chartDataName('b1') // 'PLAN_chartdata_b1'
 */
export function chartDataName(blockId: string): string {
  return `PLAN_chartdata_${blockId}`;
}

/**
 * A name for a block's chart that no chart of the sheet has: Excel refuses to give one name twice,
 * and the former chart only goes when the new one stands.
 * @example freeChartName('b1', ['PLAN_chart_b1']) // 'PLAN_chart_b1_2'
 */
export function freeChartName(blockId: string, taken: readonly string[]): string {
  const first = chartName(blockId);
  if (!taken.includes(first)) return first;
  const numbers = taken.map((_, index) => index + 2);
  const free = numbers.find((number) => !taken.includes(`${first}_${String(number)}`));
  return `${first}_${String(free ?? taken.length + 2)}`;
}
