import type { Area } from '../address/area';
import { safeText } from '../excel/safe-text';

/** What a cell showed when its formula was taken away; an error is its name, `#N/A`. */
export type FrozenValue = string | number | boolean;

/** One formula that became values. */
export interface FrozenFormula {
  /** Within its area, 0-based. */
  readonly row: number;
  readonly column: number;
  /** With our functions hidden, see `hideCalls`. */
  readonly formula: string;
  /** What it showed: one value, or all that it spilled. */
  readonly values: readonly (readonly FrozenValue[])[];
}

/** Formulas that stand together, and the defined name that follows their cells. */
export interface FrozenArea {
  readonly name: string;
  /** Where it stood when it was frozen. */
  readonly sheetId: string;
  readonly area: Area;
  readonly formulas: readonly FrozenFormula[];
}

/** What a workbook that 0.1 froze in place remembers under `FROZEN_KEY`. A file format: only ever extended. */
export interface Frozen {
  readonly format: 1;
  readonly areas: readonly FrozenArea[];
}

/** Settings key of what is frozen; absent in a workbook that is not. */
export const FROZEN_KEY = 'PLAN.frozen';

/**
 * Where what was frozen goes once all of it is back: undoing in Excel brings the values back and leaves
 * settings alone, and then it can be thawed again.
 */
export const THAWED_KEY = 'PLAN.thawed';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isListOf = (value: unknown, isOne: (each: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isOne);
const isValue = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);
const isCount = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0;

/**
 * Reads what is kept under `FROZEN_KEY`; undefined where it is not what this version writes.
 * @example readFrozen({ format: 1, areas: [] }) // { format: 1, areas: [] }
 */
export function readFrozen(value: unknown): Frozen | undefined {
  return isFrozen(value) ? value : undefined;
}

function isFrozen(value: unknown): value is Frozen {
  return isFields(value) && value.format === 1 && isListOf(value.areas, isArea);
}

function isArea(value: unknown): boolean {
  if (!isFields(value) || !isFields(value.area)) return false;
  const { row, column, rows, columns } = value.area;
  return (
    typeof value.name === 'string' &&
    typeof value.sheetId === 'string' &&
    [row, column, rows, columns].every(isCount) &&
    isListOf(value.formulas, isFormula)
  );
}

function isFormula(value: unknown): boolean {
  return (
    isFields(value) &&
    isCount(value.row) &&
    isCount(value.column) &&
    typeof value.formula === 'string' &&
    Array.isArray(value.values) &&
    value.values.length > 0 &&
    value.values.every((line) => isListOf(line, isValue))
  );
}

/** As Excel names its errors; typed into a cell they are errors again, which is what a formula showed. */
const ERROR = /^#[A-Z0-9/]+[!?]?$/;

/**
 * What has to be written so that a cell shows what its formula showed, as a value.
 * @example frozenEntry('[6.5]') // '[6.5]'
 * @example frozenEntry('#N/A') // '#N/A'
 */
export function frozenEntry(value: FrozenValue): FrozenValue {
  if (typeof value !== 'string') return value;
  return ERROR.test(value) ? value : safeText(value);
}
