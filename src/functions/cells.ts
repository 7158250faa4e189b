import type { Catalog } from '../core/catalog/catalog';
import type { LookupFinding } from '../core/finding/lookup-finding';
import type { CardAnswer } from '../core/function/plan-function';
import { FUNCTIONS, FUNCTION_LIST, type FunctionId } from '../core/function/functions';
import { shelf } from '../datapackage/shelf';
import { sayAnswer, sayCard, type CellAnswer } from '../wording/answer';
import { sayLookupFinding } from '../wording/lookup-finding';

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
export async function answerCell(
  id: FunctionId,
  given: readonly unknown[],
): Promise<CellAnswer | Excel.DoubleCellValue> {
  const catalog: Catalog = await shelf.catalog();
  const answer = FUNCTIONS[id].answer(catalog, given);
  if (!answer.ok) throw cellError(answer.finding);
  const { value } = answer;
  const isCard = typeof value === 'object' && value.kind === 'card';
  return isCard && showsCards() ? asCard(value) : sayAnswer(value);
}

/**
 * Whether this Excel takes a number with properties from a function: functions may answer with data
 * types since CustomFunctionsRuntime 1.4, and numbers have properties since ExcelApi 1.19.
 */
function showsCards(): boolean {
  const { requirements } = Office.context;
  return (
    requirements.isSetSupported('CustomFunctionsRuntime', '1.4') &&
    requirements.isSetSupported('ExcelApi', '1.19')
  );
}

/** Formulas go on with the number, as where there are no cards. */
function asCard(answer: CardAnswer): Excel.DoubleCellValue {
  const properties = sayCard(answer).map(([name, basicValue]) => {
    return [name, { type: 'String', basicType: 'String', basicValue }] as const;
  });
  return {
    ...{ type: 'Double', basicType: 'Double', basicValue: answer.value },
    properties: Object.fromEntries(properties),
    // Without an icon nothing in the cell tells that there is a card.
    layouts: { compact: { icon: 'Generic' } },
  };
}

/**
 * #VALUE!: the argument has to be mended. #N/A: the plan or the data gives no such number. Arithmetic
 * that is impossible is #NUM! (see cellError).
 */
const CODES: Readonly<Record<LookupFinding['kind'], 'invalidValue' | 'notAvailable'>> = {
  'argument-missing': 'invalidValue',
  'region-unknown': 'invalidValue',
  'region-ambiguous': 'invalidValue',
  'period-unreadable': 'invalidValue',
  'year-unreadable': 'invalidValue',
  'plan-absent': 'notAvailable',
  'plan-ambiguous': 'invalidValue',
  'table-missing': 'notAvailable',
  'indicator-unknown': 'invalidValue',
  'indicator-ambiguous': 'invalidValue',
  'indicator-not-in-plan': 'notAvailable',
  'indicator-differs': 'notAvailable',
  'year-not-target': 'notAvailable',
  'version-absent': 'notAvailable',
  'version-unknown': 'invalidValue',
  'measure-not-printed': 'notAvailable',
  'figure-blank': 'notAvailable',
  'figure-unread': 'notAvailable',
  'figure-not-set': 'notAvailable',
  'figure-unstated': 'notAvailable',
  'figure-is-text': 'notAvailable',
  'figure-is-cumulative': 'notAvailable',
  'figure-of-other': 'notAvailable',
  'field-unknown': 'invalidValue',
  'column-unknown': 'invalidValue',
  'actual-absent': 'notAvailable',
  'actual-without-number': 'notAvailable',
  'actual-unreadable': 'invalidValue',
  'finding-unreadable': 'invalidValue',
  'actual-is-no-rate': 'invalidValue',
  'growth-unreadable': 'invalidValue',
  'margins-unreadable': 'invalidValue',
  'percent-unclear': 'invalidValue',
  'actual-held': 'invalidValue',
  'year-outside-plan': 'invalidValue',
  'not-computable': 'notAvailable',
  'nothing-found': 'notAvailable',
};

/**
 * A finding as the error that a cell shows, with its sentence. Excel shows the sentence of #VALUE!
 * and #N/A only.
 * @example throw cellError({ kind: 'region-unknown', text: '火星', nearest: [] }) // #VALUE!
 */
function cellError(finding: LookupFinding): CustomFunctions.Error {
  const isImpossible =
    finding.kind === 'not-computable' && finding.why.kind === 'arithmetic-impossible';
  const name = isImpossible ? 'invalidNumber' : CODES[finding.kind];
  const code = CustomFunctions.ErrorCode[name];
  return new CustomFunctions.Error(code, sayLookupFinding(finding));
}
