import { needsPlan } from '../../core/function/plan-call';
import { isBlockName, usedNames, type DefinedName } from './plan-names';
import {
  readCells,
  readFormulas,
  shareCells,
  type CellArea,
  type FormulaCell,
  type SheetFormulas,
  type SheetText,
} from './sheet-formulas';

/** A cell whose formula goes, and whose value stays. */
export interface TakenCell {
  readonly sheet: SheetText;
  readonly cell: FormulaCell;
  /** Formulas of the names it uses, where they are of ours. */
  readonly named: readonly string[];
  /** Nothing of ours, but it asks for one of ours as a formula. */
  readonly isDependent: boolean;
  /** Cells with errors that its result fills. */
  readonly spilled: SheetFormulas['errors'];
}

interface Sheet {
  readonly text: SheetText;
  readonly formulas: SheetFormulas;
  readonly taken: Map<FormulaCell, Omit<TakenCell, 'spilled' | 'sheet' | 'cell'>>;
}

/** Functions that ask for a formula or its spilled cells, of a cell that they are given. */
const ASKS =
  /(?:^|[^\p{L}\p{N}_])(?:_xlfn\.)?(?:ANCHORARRAY|FORMULATEXT|ISFORMULA)\(\s*(?:('(?:[^']|'')*'|[^\s'!(),]{1,60})!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)/giu;
const WORTH_READING = /PLAN[._]|ANCHORARRAY|FORMULATEXT|ISFORMULA|t\s*=\s*["']dataTable/i;

/**
 * The cells of a workbook that become values: those whose formulas are of ours, directly or through a
 * name, and those that would show something else once these have none. `F1#` of a cell without a
 * formula is #REF!, and what-if tables calculate by themselves.
 * @param ofPlan names of ours, in lower case
 */
export function takeFormulas(
  sheets: readonly SheetText[],
  names: readonly DefinedName[],
  ofPlan: ReadonlySet<string>,
): readonly TakenCell[] {
  const read = sheets.flatMap((text): Sheet[] => {
    const lower = text.xml.toLowerCase();
    const isWorth =
      WORTH_READING.test(text.xml) || [...ofPlan].some((name) => lower.includes(name));
    return isWorth ? [{ text, formulas: readFormulas(text.xml), taken: new Map() }] : [];
  });
  for (const { formulas, taken } of read)
    for (const cell of formulas.cells) {
      const used = usedNames(cell.formula, ofPlan);
      if (used.length === 0 && !needsPlan(cell.formula)) continue;
      const named = names.filter(({ name }) => used.includes(name.toLowerCase()));
      taken.set(cell, { named: named.map(({ formula }) => formula), isDependent: false });
    }
  for (const sheet of read) {
    takeLines(sheet, names);
    takeGroups(sheet);
  }
  if (read.some(({ taken }) => taken.size > 0)) takeDependents(read);
  return read.flatMap(({ text, formulas, taken }) =>
    [...taken].map(([cell, rest]) => ({
      ...rest,
      sheet: text,
      cell,
      spilled: formulas.errors.filter(({ address }) => {
        const at = readCells(address);
        return at !== undefined && shareCells(at, cell.area);
      }),
    })),
  );
}

const ABSOLUTE = /\$[A-Z]{1,3}\$\d{1,7}/gi;

/**
 * Title, headings and notes of a table of ours follow the cells in its head that its numbers are asked
 * by: once those are values, a line that went on following would say another year than the numbers.
 */
function takeLines({ text, formulas, taken }: Sheet, names: readonly DefinedName[]): void {
  const blocks = names.filter(isBlockName).flatMap(({ formula }): CellArea[] => {
    const [, quoted, plain, address = ''] =
      /^=?(?:'((?:[^']|'')*)'|([^'!]+))!(.+)$/.exec(formula) ?? [];
    const sheet = quoted?.replaceAll("''", "'") ?? plain;
    const area = sheet === text.name ? readCells(address) : undefined;
    return area === undefined ? [] : [area];
  });
  const heads = new Set([...taken.keys()].flatMap(({ formula }) => formula.match(ABSOLUTE) ?? []));
  for (const cell of formulas.cells) {
    const isInside = blocks.some((block) => shareCells(block, cell.area));
    if (taken.has(cell) || !isInside) continue;
    if (cell.formula.match(ABSOLUTE)?.some((each) => heads.has(each)) === true)
      taken.set(cell, { named: [], isDependent: false });
  }
}

/** A formula that several cells share stands in the first of them: without it the others have none. */
function takeGroups({ formulas, taken }: Sheet): void {
  const groups = new Map<string, boolean>();
  for (const [{ group }, { isDependent }] of taken)
    if (group !== undefined) groups.set(group, isDependent && (groups.get(group) ?? true));
  for (const cell of formulas.cells) {
    const isDependent = cell.group === undefined ? undefined : groups.get(cell.group);
    if (isDependent !== undefined && !taken.has(cell)) taken.set(cell, { named: [], isDependent });
  }
}

function takeDependents(sheets: readonly Sheet[]): void {
  const bySheet = new Map(sheets.map((sheet) => [sheet.text.name.toLowerCase(), sheet]));
  let before = -1;
  const count = () => sheets.reduce((sum, { taken }) => sum + taken.size, 0);
  while (count() > before) {
    before = count();
    for (const sheet of sheets) {
      for (const cell of sheet.formulas.cells) {
        if (sheet.taken.has(cell) || !(cell.isDataTable || asksForTaken(cell, sheet, bySheet)))
          continue;
        sheet.taken.set(cell, { named: [], isDependent: true });
      }
      takeGroups(sheet);
    }
  }
}

function asksForTaken(
  { formula }: FormulaCell,
  own: Sheet,
  sheets: ReadonlyMap<string, Sheet>,
): boolean {
  if (!/ANCHORARRAY|FORMULATEXT|ISFORMULA/i.test(formula)) return false;
  // Texts are none of it; names of sheets in quotes are.
  const code = formula.replace(/"(?:[^"]|"")*"/g, '""');
  return [...code.matchAll(ASKS)].some(([, name, address = '']) => {
    const plain = name?.startsWith("'") === true ? name.slice(1, -1).replaceAll("''", "'") : name;
    const sheet = plain === undefined ? own : sheets.get(plain.toLowerCase());
    const area: CellArea | undefined = readCells(address);
    if (sheet === undefined || area === undefined) return false;
    return [...sheet.taken.keys()].some((cell) => {
      const at = readCells(cell.address);
      return at !== undefined && shareCells(area, at);
    });
  });
}
