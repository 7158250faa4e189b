import type { Column } from '../../core/column/column';
import type { Block, BlockMode, ComparedWith } from './block';
import { HEAD_ROWS } from './block';
import type { BlockLayout, CellEntry } from './lay-out-block';

/** What the workbook remembers of a block, under its settings key. A file format: only ever extended. */
export interface BlockDescriptor {
  readonly format: 1;
  readonly id: string;
  readonly kind: 'plan-table' | 'comparison';
  readonly query: {
    readonly regionId: string;
    readonly planId: string;
    /** Of a comparison alone. */
    readonly comparison?: ComparedWith;
  };
  readonly package: { readonly name: string; readonly version: string };
  readonly mode: BlockMode;
  readonly columns: readonly Column[];
  /** Title, unit line, headings, notes and 资料来源 as written, so that a user's own wording is told apart. */
  readonly frame: {
    readonly title: string;
    readonly unitLine: string;
    readonly headings: readonly string[];
    readonly notes: readonly string[];
    readonly sourceLine: string;
  };
  /** What was written per 编码, in the order of `columns`. */
  readonly written: Readonly<Record<string, readonly CellEntry[]>>;
  /**
   * The number formats written with it, in the same order; a cell that has another was given it by
   * the user. Blocks of earlier versions have none.
   */
  readonly formats?: Readonly<Record<string, readonly string[]>>;
}

const KEY_PREFIX = 'PLAN.block.';
const NAME_PREFIX = 'PLAN_block_';

/**
 * Settings key of a block's descriptor.
 * @example settingKey('b1') // 'PLAN.block.b1'
 */
export function settingKey(id: string): string {
  return `${KEY_PREFIX}${id}`;
}

/**
 * The defined name that marks where a block stands. Excel keeps a name on its cells through
 * inserted rows, cut and paste and renamed sheets; an address would go stale.
 * @example anchorName('b1') // 'PLAN_block_b1'
 */
export function anchorName(id: string): string {
  return `${NAME_PREFIX}${id}`;
}

/**
 * The block id in a settings key or defined name of ours, undefined for anyone else's.
 * @example blockIdOf('PLAN_block_b1') // 'b1'
 */
export function blockIdOf(name: string): string | undefined {
  const prefix = [KEY_PREFIX, NAME_PREFIX].find((each) => name.startsWith(each));
  return prefix === undefined ? undefined : name.slice(prefix.length);
}

/**
 * An id that no block of the workbook has had, as far as its keys and names still tell.
 * @example nextBlockId(['b1', 'b7']) // 'b8'
 */
export function nextBlockId(ids: readonly string[]): string {
  const numbers = ids.map((id) => Number(/^b(\d+)$/.exec(id)?.[1] ?? 0));
  return `b${String(Math.max(0, ...numbers) + 1)}`;
}

/**
 * Describes a block as it is about to be written.
 * @example describeBlock('b1', block, 'values', layout).columns // ['类别', '序号', '指标', …]
 */
export function describeBlock(
  id: string,
  block: Block,
  mode: BlockMode,
  layout: BlockLayout,
): BlockDescriptor {
  const body = <Line>(lines: readonly (readonly Line[])[]) =>
    Object.fromEntries(block.rows.map(({ key }, index) => [key, lines[HEAD_ROWS + index] ?? []]));
  return {
    format: 1,
    id,
    kind: block.comparison === undefined ? 'plan-table' : 'comparison',
    query: { regionId: block.regionId, planId: block.planId, ...compared(block) },
    package: { name: block.packageName, version: block.packageVersion },
    mode,
    columns: block.columns.map(({ column }) => column),
    frame: {
      title: block.title,
      unitLine: block.unitLine,
      headings: block.columns.map(({ heading }) => heading),
      notes: block.notes,
      sourceLine: block.sourceLine,
    },
    written: body(layout.entries),
    formats: body(layout.numberFormats),
  };
}

function compared({ comparison }: Block): Pick<BlockDescriptor['query'], 'comparison'> {
  return comparison === undefined ? {} : { comparison };
}
