import type { Catalog } from '../core/catalog/catalog';
import { FUNCTION_LIST, FUNCTIONS, type FunctionId } from '../core/function/functions';
import type { Answer, AnswerCell } from '../core/function/plan-function';
import { shelf } from '../datapackage/shelf';
import { sayInfoValue } from '../wording/info-value';
import { sayLookupFinding } from '../wording/lookup-finding';
import { sayPackages } from '../wording/package-facts';
import { sayVerdict } from '../wording/progress';
import { cellError } from './cell-error';

/** What Excel takes as an answer: a value, or a table that spills. */
export type CellAnswer = string | number | readonly (readonly (string | number)[])[];

/**
 * Gives Excel every PLAN function under its name.
 * @example associateFunctions() // =PLAN.TARGET("仓山","GDP",2025) answers 1500
 */
export function associateFunctions(): void {
  for (const [id] of FUNCTION_LIST)
    CustomFunctions.associate(id, (...given: unknown[]) => answerCell(id, given));
}

/**
 * Asks the packages in force and hands the cell its value, or throws the cell's error. Waits until
 * the packages kept with the workbook are read.
 * @param given as Excel hands them over, its own last argument behind them
 * @example await answerCell('TARGET', ['仓山', 'GDP', 2025]) // 1500
 */
export async function answerCell(id: FunctionId, given: readonly unknown[]): Promise<CellAnswer> {
  const catalog: Catalog = await shelf.catalog();
  const answer = FUNCTIONS[id].answer(catalog, given);
  if (!answer.ok) throw cellError(answer.finding);
  return sayAnswer(answer.value);
}

/**
 * An answer as the cell shows it, words for what is typed.
 * @example sayAnswer({ kind: 'verdict', verdict: { kind: 'on-schedule' } }) // '达到序时进度'
 */
export function sayAnswer(answer: Answer): CellAnswer {
  if (typeof answer !== 'object') return answer;
  switch (answer.kind) {
    case 'verdict':
      return sayVerdict(answer.verdict);
    case 'packages':
      return sayPackages(answer.packages);
    case 'table':
      return [answer.columns, ...answer.rows.map((cells) => cells.map(spill))];
    case 'chosen':
    case 'conflicts':
    case 'direction':
    case 'target-types':
      return sayInfoValue(answer);
  }
}

/** null would come out as 0, so blank is ''. */
function spill(cell: AnswerCell): string | number {
  switch (cell.kind) {
    case 'number':
      return cell.value;
    case 'text':
      return cell.text;
    case 'finding':
      return sayLookupFinding(cell.finding);
    case 'blank':
      return '';
  }
}
