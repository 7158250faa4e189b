import type { Column } from '../../core/column/column';
import { describeKind } from '../kind/kinds';
import {
  HEAD_ROWS,
  type Block,
  type BlockMode,
  type ComparedWith,
  type TableKind,
  type TableLook,
} from './block';
import type { BlockLayout, CellEntry } from './lay-out-block';

/** What the workbook remembers of a block, see `memory.ts`. A file format: only ever extended. */
export interface BlockDescriptor {
  readonly format: 1;
  readonly id: string;
  readonly kind: TableKind;
  readonly query: {
    readonly regionId: string;
    readonly planId: string;
    /** Of tables of actual values alone. */
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
  /** What its user chose; blocks of earlier versions have none, full rules and all columns. */
  readonly look?: TableLook;
  readonly chosen?: readonly string[];
  /** What its head's cells held, where formulas follow them; tables of earlier versions have none. */
  readonly head?: { readonly region: string; readonly year?: number };
  /** Lines of the frame that are formulas, by the words they were written for. */
  readonly live?: Readonly<Record<string, string>>;
  /**
   * What was typed over actual values of other years and regions, by `planId year` and 编码: it waits
   * until the head says so again.
   */
  readonly held?: Readonly<Record<string, Readonly<Record<string, CellEntry>>>>;
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
 * Settings key of a block's descriptor in workbooks of earlier versions.
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

const CHART_PREFIX = 'PLAN_chart_';

/**
 * The defined name that marks the cells of a block's chart: those it covers and its note; in
 * workbooks of earlier versions also those it is drawn from. Names of charts begin with it.
 * @example chartName('b1') // 'PLAN_chart_b1'
 */
export function chartName(blockId: string): string {
  return `${CHART_PREFIX}${blockId}`;
}

/**
 * The block id in the name of a chart of ours or of its cells, undefined for anyone else's.
 * @example chartBlockOf('PLAN_chart_b1_2') // 'b1'
 * @example chartBlockOf('PLAN_chartdata_b8x3k9q0z1f') // 'b8x3k9q0z1f'
 */
export function chartBlockOf(name: string): string | undefined {
  return /^PLAN_chart(?:data)?_(b\d+(?:x[a-z\d]+)?)(?:_\d+)?$/.exec(name)?.[1];
}

/**
 * An id that no block of the workbook has had, as far as its keys and names still tell. Where others
 * may be inserting into the same workbook at this moment, it ends in what nobody else hits upon.
 * @param isShared whether the workbook lies where several people can have it open at once
 * @example nextBlockId(['b1', 'b7']) // 'b8'
 * @example nextBlockId(['b1', 'b7'], true) // 'b8x3k9q0z1f'
 */
export function nextBlockId(ids: readonly string[], isShared = false): string {
  const next = Math.max(0, ...ids.map(blockAge)) + 1;
  const own = isShared ? `x${Math.random().toString(36).slice(2, 10)}` : '';
  return `b${String(next)}${own}`;
}

/**
 * Of two blocks of a workbook, the one with the larger number was inserted later.
 * @example blockAge('b8x3k9q0z1f') // 8
 */
export function blockAge(id: string): number {
  return Number(/^b(\d+)/.exec(id)?.[1] ?? 0);
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
    kind: block.kind,
    query: { regionId: block.regionId, planId: block.planId, ...compared(block) },
    package: { name: block.packageName, version: block.packageVersion },
    mode,
    columns: block.columns.map(({ column }) => column),
    look: block.look,
    ...(block.chosen === undefined ? {} : { chosen: block.chosen }),
    frame: {
      title: block.title,
      unitLine: block.unitLine,
      headings: block.columns.map(({ heading }) => heading),
      notes: block.notes,
      sourceLine: block.sourceLine,
    },
    ...(layout.head === undefined
      ? {}
      : {
          head: {
            region: block.head.region,
            ...(block.comparison && { year: block.comparison.year }),
          },
          live: layout.live,
        }),
    written: body(layout.entries),
    formats: body(layout.numberFormats),
  };
}

function compared({ comparison }: Block): Pick<BlockDescriptor['query'], 'comparison'> {
  return comparison === undefined ? {} : { comparison };
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');
const isEntries = (value: unknown): boolean =>
  Array.isArray(value) && value.every((each) => ['string', 'number'].includes(typeof each));

/**
 * Reads a block's descriptor as it comes from the workbook, undefined where it is not one
 * this version understands: the workbook may come from a newer version, or through other hands.
 * @example readDescriptor({ format: 1, kind: 'plan-table', … })?.id // 'b1'
 */
export function readDescriptor(value: unknown): BlockDescriptor | undefined {
  return isDescriptor(value) ? value : undefined;
}

function isDescriptor(value: unknown): value is BlockDescriptor {
  if (!isFields(value) || value.format !== 1 || !isKind(value)) return false;
  const { id, query, package: from, mode, columns, look, chosen, frame, written, formats } = value;
  const { head, live, held } = value;
  return (
    typeof id === 'string' &&
    hasTexts(query, ['regionId', 'planId']) &&
    hasTexts(from, ['name', 'version']) &&
    (mode === 'values' || mode === 'formulas') &&
    isTexts(columns) &&
    (look === undefined || hasTexts(look, ['rules', 'number', 'notes'])) &&
    (chosen === undefined || isTexts(chosen)) &&
    (head === undefined || (hasTexts(head, ['region']) && isYear(head.year))) &&
    (live === undefined || (isFields(live) && isTexts(Object.values(live)))) &&
    (held === undefined ||
      (isFields(held) &&
        Object.values(held).every((each) => isFields(each) && isEntries(Object.values(each))))) &&
    hasTexts(frame, ['title', 'unitLine', 'sourceLine']) &&
    isTexts(frame.headings) &&
    isTexts(frame.notes) &&
    isFields(written) &&
    Object.values(written).every(isEntries) &&
    (formats === undefined || (isFields(formats) && Object.values(formats).every(isTexts)))
  );
}

const isYear = (value: unknown): boolean => value === undefined || typeof value === 'number';

const COMPARED = ['year', 'scheduleMargin', 'growthMargin'];

function isKind({ kind, query }: Fields): boolean {
  const described = typeof kind === 'string' ? describeKind(kind) : undefined;
  if (described === undefined || !isFields(query)) return false;
  const { comparison } = query;
  if (described.remembers === 'plan') return true;
  return (
    isFields(comparison) &&
    COMPARED.every((name) => typeof comparison[name] === 'number') &&
    ['rows', 'beside', 'indicators'].every(
      (name) => comparison[name] === undefined || isTexts(comparison[name]),
    ) &&
    [undefined, 'actual', 'progress'].some((by) => by === comparison.rankedBy)
  );
}

function hasTexts(value: unknown, names: readonly string[]): value is Fields {
  return isFields(value) && names.every((name) => typeof value[name] === 'string');
}
