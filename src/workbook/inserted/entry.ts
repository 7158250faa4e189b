import type { CellEntry } from '../block/lay-out-block';

/** What stands in a cell, told apart as Excel tells it apart: `=A1` as a text is no formula. */
export type Entry =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'formula' | 'text' | 'other'; readonly text: string };

/**
 * What a cell holds, from what Excel gives of it. Truth values and errors are `other`: nothing of
 * ours is ever one.
 * @example readEntry('=B2*2', 10, 'Double') // { kind: 'formula', text: '=B2*2' }
 */
export function readEntry(formula: unknown, value: unknown, valueType: string): Entry {
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  if (isFormula) return { kind: 'formula', text: formula };
  if (value === '' || value === null || value === undefined) return { kind: 'blank' };
  if (typeof value === 'number') return { kind: 'number', value };
  if (typeof value === 'string')
    return { kind: valueType === 'Error' ? 'other' : 'text', text: value };
  return { kind: 'other', text: value === true ? 'TRUE' : 'FALSE' };
}

/**
 * What a cell was given: the apostrophe that marks a text is no part of it.
 * @example entryOfWritten("'8%") // { kind: 'text', text: '8%' }
 */
export function entryOfWritten(written: CellEntry): Entry {
  if (written === '') return { kind: 'blank' };
  if (typeof written === 'number') return { kind: 'number', value: written };
  if (written.startsWith('=')) return { kind: 'formula', text: written };
  return { kind: 'text', text: written.startsWith("'") ? written.slice(1) : written };
}

/**
 * Whether two cells hold the same. Formulas are the same when only what Excel itself changes differs:
 * the prefix it puts before functions it has no add-in for, the `@` of implicit intersection, and the
 * cells a formula points at, which follow when rows are sorted or moved and are `#REF!` when they are gone.
 * @example isSameEntry(entryOfWritten('=PLAN.BASE("甲")'), { kind: 'formula', text: '=_xldudf_PLAN_BASE("甲")' }) // true
 */
export function isSameEntry(one: Entry, other: Entry): boolean {
  if (one.kind === 'number' || other.kind === 'number')
    return one.kind === 'number' && other.kind === 'number' && one.value === other.value;
  if (one.kind === 'blank' || other.kind === 'blank') return one.kind === other.kind;
  if (one.kind !== other.kind) return false;
  return one.kind === 'formula'
    ? plainFormula(one.text) === plainFormula(other.text)
    : one.text === other.text;
}

/**
 * Whether two formulas that are the same otherwise point at the same cells: not every program moves the
 * cells along that a sorted row's formulas point at, and a formula that judges another row is wrong.
 * @example pointsAlike({ kind: 'formula', text: '=H5*2' }, { kind: 'formula', text: '=$H$5*2' }) // true
 */
export function pointsAlike(one: Entry, other: Entry): boolean {
  if (one.kind !== 'formula' || other.kind !== 'formula') return true;
  const [ours, theirs] = [one.text, other.text].map((text) => cellsIn(text).join());
  return ours === theirs;
}

/**
 * The cells that a formula points at, without their `$`; what it quotes is no cell.
 * @example cellsIn('=IF($A$2="K5",H5)') // ['A2', 'H5']
 */
export function cellsIn(formula: string): readonly string[] {
  return formula
    .split(/"(?:[^"]|"")*"/)
    .flatMap((part) => part.match(/\$?[A-Z]{1,3}\$?\d+/g) ?? [])
    .map((cell) => cell.replaceAll('$', ''));
}

const CELL = /\$?[A-Z]{1,3}\$?\d+|#REF!/g;

/**
 * What two formulas have in common that `isSameEntry` takes for the same.
 * @example plainFormula('=_xldudf_PLAN_BASE(A1)') // '=PLAN.BASE(¤)'
 */
export function plainFormula(formula: string): string {
  return formula
    .replace(/^=@?/, '=')
    .replace(/_xldudf_PLAN_/gi, 'PLAN.')
    .split(/("(?:[^"]|"")*")/)
    .map((part) => (part.startsWith('"') ? part : part.replace(CELL, '¤')))
    .join('');
}

/**
 * What a cell holds, for people; '' for a blank one.
 * @example printEntry({ kind: 'number', value: 1500 }) // '1500'
 */
export function printEntry(entry: Entry): string {
  if (entry.kind === 'blank') return '';
  return entry.kind === 'number' ? String(entry.value) : entry.text;
}
