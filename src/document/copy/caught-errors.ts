import { mapCode } from '../../core/function/plan-call';
import type { FormulaCell } from './sheet-formulas';

/** Functions that answer something where they are given an error: what failed is not seen any more. */
const CATCHERS =
  /(?:^|[^\p{L}\p{N}_.])(?:IFERROR|ISERROR|ISERR|ISNA|ISNUMBER|ISTEXT|ISNONTEXT|ISLOGICAL|ISBLANK|ERROR\.TYPE|TYPE|AGGREGATE|COUNT|COUNTA|COUNTBLANK)\s*\(/iu;

const catches = (formula: string): boolean => CATCHERS.test(mapCode(formula, (code) => code, "''"));

/** Errors that say that no result has come; what else a function shows is its answer. */
const NO_RESULT =
  /^#(?:BUSY!|NAME\?|CONNECT!|GETTING_DATA|BLOCKED!|UNKNOWN!|SPILL!|CALC!|FIELD!|EXTERNAL!|TIMEOUT!|PYTHON!)$/i;

/**
 * Whether a cell shows no result that could be kept. Errors newer than the file format are saved as
 * #VALUE! with more about them elsewhere: #BUSY! is one.
 */
export function isUnanswered({
  type,
  shown,
  isRich,
}: Pick<FormulaCell, 'type' | 'shown' | 'isRich'>): boolean {
  if (shown === undefined) return true;
  if (type === 'e') return NO_RESULT.test(shown) || (isRich && shown === '#VALUE!');
  return shown === '' && (type === 'n' || type === 'b');
}

/** An answer of `IFERROR` that is written down, at the end of the formula. */
const FALLBACK = /^IFERROR\(([\s\S]*),\s*("(?:[^"]|"")*"|-?\d+(?:\.\d+)?|TRUE|FALSE|)\s*\)$/i;

/**
 * Whether it cannot be known if a cell's value is what our function said or what stands in for its
 * failure. IFNA is no such case: it lets all pass but #N/A, and that is an answer of ours. Nor is
 * `IFERROR(…,"")` that shows something else than "": then nothing has failed.
 * @param formulas the cell's and those of the names it uses
 * @example isCaught({ type: 'str', shown: '', area }, ['IFERROR(PLAN.BASE("甲","GDP"),"")']) // true
 */
export function isCaught(
  cell: Pick<FormulaCell, 'type' | 'shown' | 'area'>,
  [formula = '', ...named]: readonly string[],
): boolean {
  if (![formula, ...named].some(catches)) return false;
  const [, inner, fallback] = FALLBACK.exec(formula.trim()) ?? [];
  if (inner === undefined || fallback === undefined) return true;
  if ([inner, ...named].some(catches) || !isBalanced(inner)) return true;
  // It stands in for each cell of a spilled result by itself: one that is no stand-in says little.
  if (cell.area.bottom > cell.area.top || cell.area.right > cell.area.left) return true;
  return isSame(cell, fallback);
}

function isBalanced(formula: string): boolean {
  let depth = 0;
  for (const each of mapCode(formula, (code) => code, "''")) {
    if (each === '(') depth += 1;
    if (each === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function isSame({ type, shown }: Pick<FormulaCell, 'type' | 'shown'>, literal: string): boolean {
  if (literal.startsWith('"'))
    return type !== 'n' && shown === literal.slice(1, -1).replaceAll('""', '"');
  if (/^(?:TRUE|FALSE)$/i.test(literal))
    return type === 'b' && (shown === '1') === (literal.toUpperCase() === 'TRUE');
  return type === 'n' && Number(shown) === Number(literal);
}
