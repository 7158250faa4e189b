import { decodeEntities } from '../../core/text/entities';
import { readAttribute } from '../markup/read-tags';
import { unescapeText } from '../xlsx/read-workbook';
import { elementsOf, type Edit, type XmlElement } from './edit-text';

/** Cells of a sheet, all ends included, counted from 1. */
export interface CellArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet with the text of its part. */
export interface SheetText {
  readonly name: string;
  readonly path: string;
  readonly xml: string;
}

/** A cell with a formula, as a sheet's part holds it. */
export interface FormulaCell {
  /** `B2`. */
  readonly address: string;
  /** The cell, or all cells that its array formula fills. */
  readonly area: CellArea;
  /** Without its `=`; of a cell that shares another's formula, as it would stand in this cell. */
  readonly formula: string;
  /** Cells that share one formula must be changed together: only the first of them holds it. */
  readonly group: string | undefined;
  /** A table of what-if results: it calculates by itself whenever the workbook does. */
  readonly isDataTable: boolean;
  /** `n`, `str`, `b`, `e` … */
  readonly type: string;
  /** As the file holds it, undefined where no result was saved. */
  readonly shown: string | undefined;
  /** Whether the value is more than the file's plain one: errors newer than the format hide there. */
  readonly isRich: boolean;
  /** What makes the cell hold its value alone. */
  readonly edits: readonly Edit[];
}

/** What a sheet's part holds that matters to a copy. */
export interface SheetFormulas {
  readonly cells: readonly FormulaCell[];
  /** Cells that show an error and have no formula: a spilled result may hold some. */
  readonly errors: readonly { readonly address: string; readonly shown: string }[];
}

const letters = (column: number): string =>
  column === 0
    ? ''
    : letters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));
const columnOf = (text: string): number =>
  [...text.toUpperCase()].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0);

const AREA = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;

/**
 * Cells by their address; undefined for anything else.
 * @example readCells('F1:G2') // { top: 1, left: 6, bottom: 2, right: 7 }
 */
export function readCells(address: string): CellArea | undefined {
  const [, left = '', top = '', right = left, bottom = top] = AREA.exec(address.trim()) ?? [];
  if (left === '') return undefined;
  const [from, to] = [columnOf(left), columnOf(right)];
  return { top: Number(top), left: from, bottom: Number(bottom), right: to };
}

/** Whether two areas share a cell. */
export const shareCells = (one: CellArea, other: CellArea): boolean =>
  one.top <= other.bottom &&
  other.top <= one.bottom &&
  one.left <= other.right &&
  other.left <= one.right;

/**
 * Reads the formulas of a sheet with where they stand in its text, so that taking one out leaves
 * every other character as it is.
 * @param xml xl/worksheets/sheet1.xml
 * @example readFormulas('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>').cells[0]?.shown // '2'
 */
export function readFormulas(xml: string): SheetFormulas {
  const cells: FormulaCell[] = [];
  const errors: { address: string; shown: string }[] = [];
  const shared = new Map<string, { readonly formula: string; readonly at: CellArea }>();
  let row = 0;
  for (const line of elementsOf(xml, ['row'])) {
    row = Number(readAttribute(line.attributes, 'r') ?? row + 1);
    let column = 0;
    for (const cell of elementsOf(line.inner, ['c'])) {
      const address = readAttribute(cell.attributes, 'r') ?? `${letters(column + 1)}${row}`;
      const at = readCells(address) ?? {
        top: row,
        left: column + 1,
        bottom: row,
        right: column + 1,
      };
      column = at.left;
      const read = readCell(cell, address, at, line.innerFrom, shared);
      if (read !== undefined) cells.push(read);
      else if (readAttribute(cell.attributes, 't') === 'e')
        errors.push({ address, shown: textOf(cell, 'v') ?? '' });
    }
  }
  return { cells, errors };
}

function readCell(
  cell: XmlElement,
  address: string,
  at: CellArea,
  offset: number,
  shared: Map<string, { readonly formula: string; readonly at: CellArea }>,
): FormulaCell | undefined {
  const [found] = elementsOf(cell.inner, ['f']);
  if (found === undefined) return undefined;
  const attribute = (name: string): string | undefined => readAttribute(found.attributes, name);
  const own = decodeEntities(found.inner);
  const kind = attribute('t') ?? 'normal';
  const group = kind === 'shared' ? (attribute('si') ?? '') : undefined;
  if (group !== undefined && own !== '') shared.set(group, { formula: own, at });
  const master = group === undefined ? undefined : shared.get(group);
  const from = offset + cell.innerFrom + found.from;
  const edits: Edit[] = [{ from, to: from + found.to - found.from, text: '' }];
  const marked = /\scm\s*=\s*(?:"[^"]*"|'[^']*')/.exec(cell.attributes);
  if (marked !== null) {
    // The mark of a dynamic array belongs to the formula.
    const mark = offset + cell.innerFrom - cell.attributes.length - 1 + marked.index;
    edits.push({ from: mark, to: mark + marked[0].length, text: '' });
  }
  return {
    address,
    area: (kind === 'array' ? readCells(attribute('ref') ?? '') : undefined) ?? at,
    formula:
      own === '' && master !== undefined
        ? shiftFormula(master.formula, at.top - master.at.top, at.left - master.at.left)
        : own,
    group,
    isDataTable: kind === 'dataTable',
    type: readAttribute(cell.attributes, 't') ?? 'n',
    shown: textOf(cell, 'v') ?? textOf(cell, 'is'),
    isRich: readAttribute(cell.attributes, 'vm') !== undefined,
    edits,
  };
}

function textOf(cell: XmlElement, name: 'v' | 'is'): string | undefined {
  const [found] = elementsOf(cell.inner, [name]);
  return found === undefined
    ? undefined
    : unescapeText(decodeEntities(found.inner.replace(/<[^>]*>/g, '')));
}

const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\])/;
const REFERENCE = /(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w.(\p{L}])/giu;
const WITHIN = /[\w.\p{L}]/u;

/** A shared formula as it reads in another of its cells: what is not fixed moves along. */
function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula
    .split(QUOTED)
    .map((code, index) =>
      index % 2 === 1
        ? code
        : code.replace(REFERENCE, (...found: (string | number)[]) => {
            const [whole, fixedColumn, name, fixedRow, digits] = found.slice(0, 5).map(String);
            if (WITHIN.test(code.charAt(Number(found.at(-2)) - 1))) return whole ?? '';
            const column = columnOf(name ?? '') + (fixedColumn === '$' ? 0 : columns);
            const row = Number(digits) + (fixedRow === '$' ? 0 : rows);
            return `${fixedColumn ?? ''}${letters(column)}${fixedRow ?? ''}${row}`;
          }),
    )
    .join('');
}
