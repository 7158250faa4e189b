import type { Catalog } from '../core/catalog/catalog';
import type { LookupFinding } from '../core/finding/lookup-finding';
import type { Outcome } from '../core/finding/outcome';
import { REGION } from '../core/function/argument';
import type { Answer, CardAnswer } from '../core/function/plan-function';
import { FUNCTIONS, FUNCTION_LIST, type FunctionId } from '../core/function/functions';
import { shelf, type SupplyFinding } from '../datapackage/shelf';
import { sayAnswer, sayCard, type CellAnswer } from '../wording/answer';
import { sayUnsupplied } from '../wording/library-finding';
import { sayUnfetched } from '../wording/unexpected';
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
 * the packages kept with the workbook are read; where they lack a region or a plan of it, until the
 * site's library was asked for it.
 * @param given as Excel hands them over, its own last argument behind them
 * @example await answerCell('TARGET', ['仓山', 'GDP', 2025]) // 1500
 */
export async function answerCell(
  id: FunctionId,
  given: readonly unknown[],
): Promise<CellAnswer | Excel.DoubleCellValue> {
  if (id === 'SEARCH' && given.some((text) => /[a-z]/iu.test(String(text)))) await readSounds();
  const catalog: Catalog = await shelf.catalog();
  const answer = FUNCTIONS[id].answer(catalog, given);
  const regions = isLacking(answer) ? regionsIn(id, given) : [];
  if (regions.length === 0) return toCell(answer);
  const finding = await shelf.supply(regions);
  const more = await shelf.catalog();
  // Another question may have brought it meanwhile.
  return toCell(more === catalog ? answer : FUNCTIONS[id].answer(more, given), finding);
}

/** A search that could not hear would find nothing, or less, and look as if that were all. */
async function readSounds(): Promise<void> {
  try {
    await shelf.readSounds();
  } catch {
    const { notAvailable } = CustomFunctions.ErrorCode;
    throw new CustomFunctions.Error(notAvailable, sayUnfetched('按拼音查找'));
  }
}

function toCell(
  answer: Outcome<Answer, LookupFinding>,
  unsupplied?: SupplyFinding,
): CellAnswer | Excel.DoubleCellValue {
  if (!answer.ok) throw cellError(answer.finding, unsupplied);
  const { value } = answer;
  const isCard = typeof value === 'object' && value.kind === 'card';
  return isCard && showsCards() ? asCard(value) : sayAnswer(value);
}

/** Whether an answer is for want of a region or of a plan of it. */
function isLacking(answer: Outcome<Answer, LookupFinding>): boolean {
  if (!answer.ok) return isOfPlan(answer.finding);
  const { value } = answer;
  if (typeof value !== 'object' || value.kind !== 'table') return false;
  return value.rows.some((row) =>
    row.some((cell) => cell.kind === 'finding' && isOfPlan(cell.finding)),
  );
}

function isOfPlan({ kind }: LookupFinding): boolean {
  return kind === 'region-unknown' || kind === 'plan-absent';
}

/** The regions that a question names. */
function regionsIn(id: FunctionId, given: readonly unknown[]): readonly string[] {
  return FUNCTIONS[id].arguments.flatMap((argument, at) => {
    const read = argument.name === REGION.name ? argument.read(given[at]) : undefined;
    if (read?.ok !== true) return [];
    const named = [read.value].flat().filter((name) => typeof name === 'string');
    return named.filter((name) => name.trim() !== '');
  });
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
 * @param unsupplied why the site's library could not help, where it could not be asked
 * @example throw cellError({ kind: 'region-unknown', text: '火星', nearest: [] }) // #VALUE!
 */
function cellError(
  finding: LookupFinding,
  unsupplied: SupplyFinding | undefined,
): CustomFunctions.Error {
  // Several regions of the library bear the name: that is what there is to say.
  if (unsupplied?.kind === 'region-ambiguous') return cellError(unsupplied, undefined);
  const isImpossible =
    finding.kind === 'not-computable' && finding.why.kind === 'arithmetic-impossible';
  const name = isImpossible ? 'invalidNumber' : CODES[finding.kind];
  const code = CustomFunctions.ErrorCode[name];
  const why = unsupplied === undefined ? '' : sayUnsupplied(unsupplied);
  return new CustomFunctions.Error(code, `${sayLookupFinding(finding)}${why}`);
}
