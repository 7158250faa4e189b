import type { Catalog } from '../../../core/catalog/catalog';
import { findRow } from '../../../core/catalog/find-row';
import { listedRows } from '../../../core/catalog/find-figure';
import {
  listPlans,
  listRegions,
  resolvePlan,
  resolveRegion,
} from '../../../core/catalog/resolve-plan';
import type { Argument } from '../../../core/function/argument';
import { explainCall, findFunction } from '../../../core/function/functions';
import type { PlanFunction } from '../../../core/function/plan-function';
import { rowName } from '../../../core/indicator/plan-indicator';
import type { Plan } from '../../../core/plan/plan';
import { sayAnswer } from '../../../wording/answer';
import { sayLookupFinding } from '../../../wording/lookup-finding';
import {
  editCall,
  givenTo,
  showArgument,
  writeArgument,
  type Given,
} from '../../../workbook/formula/edit-call';
import type { FormulaReading } from '../../../workbook/provenance/cell-subject';
import { parseFormula, type ParsedCall } from '../../../workbook/provenance/parse-calls';
import { explainSection } from './explain-section';
import { brokenText, cellsText, tableText, unreadText } from './place-messages';

/** What the user has changed of a call so far: the function, and words by the argument's name. */
export interface CallEdit {
  readonly name: string;
  readonly words: Readonly<Record<string, string>>;
}

/** One argument as a field. */
interface EditField {
  readonly name: string;
  readonly help: string;
  readonly isOptional: boolean;
  /** A text as it is, anything else behind an `=`. */
  readonly shown: string;
  /** To choose from; none where anything may be written. */
  readonly offers: readonly string[];
  /** What the cells it names hold now, '' where it names none. */
  readonly note: string;
}

/** The form of one call, and what would come of it. */
interface EditView {
  readonly fields: readonly EditField[];
  /** The whole formula as it would be written; undefined where it cannot be. */
  readonly formula: string | undefined;
  /** What the function answers, '' where it has no answer. */
  readonly value: string;
  /** What that is, or why there is no answer. */
  readonly sentence: string;
}

/**
 * A call of the cell's formula as a form, after what the user has changed; undefined for a function
 * that this version does not know.
 * @example readEdit(catalog, formula, reading, call, { name: 'BASE', words: {} })?.value // '902.27'
 */
export function readEdit(
  catalog: Catalog,
  formula: string,
  { references }: FormulaReading,
  call: ParsedCall,
  { name, words }: CallEdit,
): EditView | undefined {
  const before = findFunction(call.name);
  const described = findFunction(name);
  if (before === undefined || described === undefined) return undefined;
  if (call.written.length > before.arguments.length) return undefined;
  const written = described.arguments.map((argument) => {
    const word = words[argument.name];
    if (word !== undefined) return writeArgument(word, argument);
    const at = before.arguments.findIndex((each) => each.name === argument.name);
    return call.written[at] ?? '';
  });
  const edited = editCall(formula, call, { name, written }, described.arguments);
  const { arguments: parsed = [] } =
    parseFormula(`=PLAN.${name}(${written.join(',')})`).calls[0] ?? {};
  const values = described.arguments.map((argument, index) => {
    const one = parsed[index];
    const given: Given = one
      ? givenTo({ arguments: [one] }, references, [argument])
      : { kind: 'given', values: [''] };
    return given.kind === 'given' ? wordsOf(given.values[0]) : '';
  });
  const fields = described.arguments.map((argument, index) => {
    const shown = words[argument.name] ?? showArgument(written[index] ?? '');
    const { name: label, help, isOptional } = argument;
    const offers = offersOf(catalog, described, argument, values);
    const note =
      shown.startsWith('=') && values[index] !== '' ? cellsText(values[index] ?? '') : '';
    return { name: label, help, isOptional, shown, offers, note };
  });
  if (!edited.ok)
    return { fields, formula: undefined, value: '', sentence: brokenText(edited.finding) };
  const given = givenTo({ arguments: parsed }, references, described.arguments);
  if (given.kind === 'unread')
    return { fields, formula: edited.value, value: '', sentence: unreadText(given.written) };
  const answer = described.answer(catalog, given.values);
  if (!answer.ok)
    return { fields, formula: edited.value, value: '', sentence: sayLookupFinding(answer.finding) };
  const said = sayAnswer(answer.value);
  // As many decimals as a cell shows: those behind are the computer's.
  const shown = typeof said === 'number' ? Number(said.toFixed(9)) : said;
  const value = typeof shown === 'object' ? tableText(shown) : String(shown);
  return { fields, formula: edited.value, value, sentence: whatIsAsked(catalog, name, values) };
}

/** `地区生产总值（GDP） · 仓山区“十四五”规划 · 2025年目标值` */
function whatIsAsked(catalog: Catalog, name: string, values: readonly string[]): string {
  const explained = explainCall(catalog, { name, arguments: values, addresses: [] });
  const title = findFunction(name)?.title ?? '';
  if (explained?.ok !== true) return title;
  const section = explainSection(catalog, explained.value);
  return [section.title, section.about].filter((each) => each !== '').join(' · ');
}

/** An area as the list that a function reads from one text. */
function wordsOf(given: unknown): string {
  if (Array.isArray(given))
    return given
      .flatMap(wordsOf)
      .filter((each) => each !== '')
      .join('、');
  return typeof given === 'string' || typeof given === 'number' ? String(given) : '';
}

/** What the other arguments leave to choose from. */
function offersOf(
  catalog: Catalog,
  described: PlanFunction,
  { offers }: Argument<unknown>,
  values: readonly string[],
): readonly string[] {
  if (offers === undefined) return [];
  if (typeof offers === 'object') return offers;
  const wordOf = (name: string) =>
    values[described.arguments.findIndex((argument) => argument.offers === name)] ?? '';
  if (offers === 'regions') return listRegions(catalog).map(({ name }) => name);
  const region = resolveRegion(catalog, wordOf('regions'));
  const plans = region.ok ? listPlans(catalog, region.value) : [...catalog.plans.values()];
  switch (offers) {
    case 'periods':
      return [...new Set(plans.map(({ period }) => period))];
    case 'years':
      return [...new Set(plans.flatMap(yearsOf))].sort().map(String);
    case 'indicators': {
      const plan = region.ok
        ? resolvePlan(catalog, region.value, { period: wordOf('periods') })
        : undefined;
      const shown = plan?.ok === true ? [plan.value] : plans;
      const names = shown.flatMap((each) => listedRows(catalog, each).map(rowName));
      return [...new Set(names)].filter(
        (each) => !region.ok || isNamed(catalog, region.value.id, each),
      );
    }
  }
}

/** Whether a name is enough to find its row. */
function isNamed(catalog: Catalog, region: string, indicator: string): boolean {
  return findRow(catalog, { region, indicator }).ok;
}

function yearsOf({ baseYear, targetYear }: Plan): readonly number[] {
  return Array.from({ length: targetYear - baseYear + 1 }, (_, index) => baseYear + index);
}
