import { escapeString, tag } from '../xml';

/** Texts in a formula, and sheet names in quotes. */
const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*'!)/;

const WORKSHEET_PREFIX = ['SORT', 'FILTER'];

/** Functions of Excel 2013 and later that the engine calculates; files name them with a prefix. */
const NEW_FUNCTIONS = [
  ...['ACOT', 'ACOTH', 'ARABIC', 'BITAND', 'CHOOSECOLS', 'CHOOSEROWS', 'CONCAT', 'COT', 'COTH'],
  ...['CSC', 'CSCH', 'DAYS', 'DROP', 'EXPAND', 'HSTACK', 'IFNA', 'IFS', 'ISFORMULA', 'ISOWEEKNUM'],
  ...['MAXIFS', 'MINIFS', 'MUNIT', 'RANDARRAY', 'SEC', 'SECH', 'SEQUENCE', 'SORTBY', 'SWITCH'],
  ...['TAKE', 'TEXTJOIN', 'TEXTSPLIT', 'TOCOL', 'TOROW', 'UNIQUE', 'VSTACK', 'WRAPCOLS'],
  ...['WRAPROWS', 'XLOOKUP', 'XOR', 'FORMULATEXT', 'RANK.EQ', 'RANK.AVG', 'STDEV.S', 'STDEV.P'],
  ...['VAR.S', 'VAR.P', 'PERCENTILE.INC', 'PERCENTILE.EXC', 'QUARTILE.INC', 'QUARTILE.EXC'],
];

/** Functions that take ranges as they are: with these, a formula is an ordinary one in every program. */
const TAKES_RANGES =
  /(?:SUM|AVERAGE|MAX|MIN|COUNT|COUNTA|COUNTBLANK|PRODUCT|MEDIAN|SUMIFS?|COUNTIFS?|AVERAGEIFS?|VLOOKUP|HLOOKUP|INDEX|MATCH|RANK|LARGE|SMALL|SUMPRODUCT|STDEV|VAR|SUBTOTAL)\([^()+*/&^=<>]*\)/g;

const FUNCTION = /([A-Z][A-Z0-9._]*)(?=\()/g;

function mapPlain(formula: string, change: (part: string) => string): string {
  return formula
    .split(QUOTED)
    .map((part, index) => (index % 2 ? part : change(part)))
    .join('');
}

/** Which names in a formula are custom functions. */
export type IsCustom = (name: string) => boolean;

/**
 * Whether a formula calls a custom function.
 *
 * @example callsCustom('=PLAN.TARGET("x")', (name) => name.startsWith('PLAN.')) // true
 */
export function callsCustom(formula: string, isCustom: IsCustom): boolean {
  let found = false;
  mapPlain(formula, (part) => {
    for (const [name] of part.matchAll(FUNCTION)) found ||= isCustom(name);
    return part;
  });
  return found;
}

/** As Excel writes it to a file: no `=`, newer functions and custom functions with their prefixes. */
function storedFormula(formula: string, isCustom: IsCustom): string {
  return mapPlain(formula.slice(1), (part) =>
    part.replace(FUNCTION, (name) => {
      if (isCustom(name)) return `_xldudf_${name.replaceAll('.', '_')}`;
      if (WORKSHEET_PREFIX.includes(name)) return `_xlfn._xlws.${name}`;
      return NEW_FUNCTIONS.includes(name) ? `_xlfn.${name}` : name;
    }),
  );
}

function isOrdinary(formula: string): boolean {
  const plain = formula
    .split(QUOTED)
    .map((part, index) => (index % 2 ? '' : part))
    .join('');
  return !plain.replace(TAKES_RANGES, '').includes(':');
}

/** A formula's XML, and whether its cell needs the mark of a dynamic array (`cm`). */
interface FormulaXml {
  xml: string;
  isDynamic: boolean;
}

/**
 * The `<f>` of a cell. What spills, and what works on ranges as arrays, is written as a dynamic array: an ordinary formula
 * would be cut down to one cell when Excel opens the file.
 *
 * @param spill address of the cells it spills into, where it does
 * @example formulaXml('=SUM(A1:A3)', 'B1', undefined, () => false) // { xml: '<f>SUM(A1:A3)</f>', isDynamic: false }
 */
export function formulaXml(
  formula: string,
  address: string,
  spill: string | undefined,
  isCustom: IsCustom,
): FormulaXml {
  const stored = escapeString(storedFormula(formula, isCustom));
  const isDynamic = spill !== undefined || callsCustom(formula, isCustom) || !isOrdinary(formula);
  const attributes = isDynamic ? { t: 'array', ref: spill ?? address } : {};
  return { xml: tag('f', attributes, stored), isDynamic };
}
