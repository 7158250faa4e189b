import { mapCode, needsPlan } from '../../core/function/plan-call';
import { decodeEntities } from '../../core/text/entities';
import { readAttribute } from '../markup/read-tags';
import { elementsOf, type Edit } from './edit-text';
import { readFormulas, type SheetText } from './sheet-formulas';

/** A defined name of the workbook. */
export interface DefinedName {
  readonly name: string;
  readonly formula: string;
  readonly from: number;
  readonly to: number;
  readonly inner: { readonly from: number; readonly to: number };
}

/** Names the add-in itself puts into a workbook, and those Excel keeps for functions it does not know. */
const OWN =
  /^(?:PLAN_(?:block|frozen|chart|chartdata)_|PLAN_(?:actuals|template)(?:_|$)|_xldudf_PLAN_)/i;

/** The cells of a table that was inserted. */
export const isBlockName = ({ name }: DefinedName): boolean => /^PLAN_block_/i.test(name);

export const isOwnName = ({ name }: DefinedName): boolean => OWN.test(name);

/** @param xml xl/workbook.xml */
export function readNames(xml: string): readonly DefinedName[] {
  return [...elementsOf(xml, ['definedName'])].map(
    ({ attributes, inner, from, to, innerFrom }): DefinedName => ({
      name: decodeEntities(readAttribute(attributes, 'name') ?? ''),
      formula: decodeEntities(inner),
      from,
      to,
      inner: { from: innerFrom, to: innerFrom + inner.length },
    }),
  );
}

/**
 * Names that call a function of ours, directly or through another such name, in lower case.
 * @example planNames([{ name: '目标', formula: 'PLAN.TARGET("甲","GDP")', … }]) // Set { '目标' }
 */
export function planNames(names: readonly DefinedName[]): ReadonlySet<string> {
  const found = new Set<string>();
  let before = -1;
  while (found.size > before) {
    before = found.size;
    for (const each of names)
      if (
        !isOwnName(each) &&
        (needsPlan(each.formula) || usedNames(each.formula, found).length > 0)
      )
        found.add(each.name.toLowerCase());
  }
  return found;
}

const TOKEN = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/gu;

/**
 * Which of the names a formula uses; texts, sheet names and columns of tables are none.
 * @example usedNames('目标*2', new Set(['目标'])) // ['目标']
 */
export function usedNames(formula: string, names: ReadonlySet<string>): readonly string[] {
  if (names.size === 0) return [];
  let code = mapCode(formula, (part) => part, "''");
  for (let depth = 0; depth < 3; depth += 1) code = code.replace(/\[[^[\]]*\]/g, '');
  const used = [...code.matchAll(TOKEN)].flatMap((match) => {
    const behind = code.charAt(match.index + match[0].length);
    const name = match[0].toLowerCase();
    return behind !== '!' && names.has(name) ? [name] : [];
  });
  return [...new Set(used)];
}

/** One call with texts and numbers: it says the same wherever it is used. */
const FIXED_CALL = /^[\p{L}\p{N}_.]{1,80}\((?:[-\d.,;\s]|'')*\)$/u;

/**
 * What names of ours that always say the same say, as a formula: known where a cell shows nothing but
 * the name. Such a name stays, with its value, and so do the formulas that use it.
 * @example literalNames(names, sheets).get(name) // '1500'
 */
export function literalNames(
  names: readonly DefinedName[],
  sheets: readonly SheetText[],
): ReadonlyMap<DefinedName, string> {
  const fixed = names.filter(
    ({ name, formula }) =>
      needsPlan(formula) &&
      FIXED_CALL.test(mapCode(formula, (part) => part, "''")) &&
      // One name twice, for a sheet and for the workbook: which one a cell shows is not told here.
      names.filter((other) => other.name.toLowerCase() === name.toLowerCase()).length === 1,
  );
  const cells = fixed.length === 0 ? [] : sheets.flatMap(({ xml }) => readFormulas(xml).cells);
  return new Map(
    fixed.flatMap((each): [DefinedName, string][] => {
      const wanted = each.name.toLowerCase();
      const cell = cells.find(({ formula }) => formula.trim().toLowerCase() === wanted);
      const literal = cell?.shown === undefined ? undefined : literalOf(cell.type, cell.shown);
      return literal === undefined ? [] : [[each, literal]];
    }),
  );
}

function literalOf(type: string, shown: string): string | undefined {
  if (type === 'n' && shown !== '') return shown;
  if (type === 'str') return `"${shown.replaceAll('"', '""')}"`;
  return undefined;
}

/**
 * Takes formulas of ours out of a table's own: new rows would be filled with them. What its cells show
 * is in the sheet.
 * @param xml xl/tables/table1.xml
 */
export function dropFromTable(xml: string, names: ReadonlySet<string>): readonly Edit[] {
  return [...elementsOf(xml, ['tableColumn'])].flatMap((column): Edit[] => {
    const formulas = [
      ...elementsOf(column.inner, ['calculatedColumnFormula', 'totalsRowFormula']),
    ].filter(({ inner }) => {
      const formula = decodeEntities(inner);
      return needsPlan(formula) || usedNames(formula, names).length > 0;
    });
    const edits = formulas.map(({ from, to }) => ({
      from: column.innerFrom + from,
      to: column.innerFrom + to,
      text: '',
    }));
    const isTotal = formulas.some(({ name }) => name === 'totalsRowFormula');
    const custom = /\stotalsRowFunction\s*=\s*["']custom["']/.exec(
      xml.slice(column.from, column.innerFrom),
    );
    if (!isTotal || custom === null) return edits;
    const from = column.from + custom.index;
    return [...edits, { from, to: from + custom[0].length, text: '' }];
  });
}

/**
 * Takes names out of the workbook's part; a list that becomes empty goes too, since Excel takes none.
 * @param xml xl/workbook.xml
 */
export function dropNames(
  xml: string,
  names: readonly DefinedName[],
  isDropped: (name: DefinedName) => boolean,
): readonly Edit[] {
  if (names.length === 0) return [];
  if (!names.every(isDropped))
    return names.filter(isDropped).map(({ from, to }) => ({ from, to, text: '' }));
  return [...elementsOf(xml, ['definedNames'])].map(({ from, to }) => ({ from, to, text: '' }));
}
