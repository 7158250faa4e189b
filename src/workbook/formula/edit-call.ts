import type { Argument } from '../../core/function/argument';
import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import {
  parseFormula,
  printArgument,
  readArgument,
  type ParsedCall,
  type ReferenceReading,
} from '../provenance/parse-calls';
import { fitsFormula, quoteText } from './plan-formula';

/** Why words cannot stand in a formula as they were given. */
export type EditFinding =
  /** Too long for a text in a formula, or with a line break. */
  | { readonly kind: 'text-unfit'; readonly argument: string }
  /** Behind the `=` stands what would end the argument or the call early. */
  | { readonly kind: 'expression-broken'; readonly argument: string }
  | { readonly kind: 'argument-missing'; readonly argument: string };

/** A call as a form edits it: the function, and what each of its arguments is written as. */
interface EditedCall {
  readonly name: string;
  readonly written: readonly string[];
}

/**
 * An argument as a person reads it: a text without its quotes; what is no text begins with `=`.
 * @example showArgument('"仓山"') // '仓山'
 * @example showArgument('$B$2') // '=$B$2'
 */
export function showArgument(written: string): string {
  const argument = readArgument(written);
  return argument.kind === 'text' ? argument.text : `=${written}`;
}

/**
 * The same the other way round: how a formula writes what a person typed.
 * @example writeArgument('2025年', YEAR) // '"2025年"'
 * @example writeArgument('2025', YEAR) // '2025'
 * @example writeArgument('=B3', REGION) // 'B3'
 */
export function writeArgument(shown: string, { takes }: Pick<Argument<unknown>, 'takes'>): string {
  const words = shown.trim();
  if (words === '') return '';
  if (/^[=＝]/u.test(words)) return words.slice(1).trim();
  return takes === 'any' && /^\d{1,15}$/u.test(words) ? words : quoteText(words);
}

/**
 * A formula with one of its calls edited; everything around it stays letter by letter. An argument
 * that would change what is around it is refused.
 * @example editCall('=ROUND(PLAN.TARGET("甲","GDP"),1)', call, { name: 'BASE', written: ['"甲"', '"GDP"'] }, taken)
 * // { ok: true, value: '=ROUND(PLAN.BASE("甲","GDP"),1)' }
 */
export function editCall(
  formula: string,
  { from, to }: Pick<ParsedCall, 'from' | 'to'>,
  { name, written }: EditedCall,
  taken: readonly Pick<Argument<unknown>, 'name' | 'isOptional'>[],
): Outcome<string, EditFinding> {
  for (const [index, { name: argument, isOptional }] of taken.entries()) {
    const words = written[index] ?? '';
    if (words === '' && !isOptional) return fail({ kind: 'argument-missing', argument });
    const read = readArgument(words);
    if (read.kind === 'text' && !fitsFormula(read.text))
      return fail({ kind: 'text-unfit', argument });
  }
  const kept = [...written];
  while (kept.at(-1) === '') kept.pop();
  const edited = `${formula.slice(0, from)}PLAN.${name}(${kept.join(',')})${formula.slice(to)}`;
  const again = parseFormula(edited).calls.find((call) => call.from === from);
  const isWhole =
    again?.to === edited.length - (formula.length - to) &&
    kept.every((words, index) => again.written[index] === words);
  if (isWhole) return succeed(edited);
  const broken = kept.findIndex((words, index) => again?.written[index] !== words);
  return fail({ kind: 'expression-broken', argument: taken[broken]?.name ?? '' });
}

/** What a function is handed, or the references of whose cells nothing is known. */
export type Given =
  | { readonly kind: 'given'; readonly values: readonly unknown[] }
  | { readonly kind: 'unread'; readonly written: readonly string[] };

/**
 * What Excel would hand to the function, as far as the cells it names were read: areas whole, single
 * cells as their value.
 * @example givenTo(call, references, taken) // { kind: 'given', values: ['仓山区', 'GDP', '2025'] }
 */
export function givenTo(
  call: Pick<ParsedCall, 'arguments'>,
  references: ReadonlyMap<string, ReferenceReading>,
  taken: readonly Pick<Argument<unknown>, 'takes'>[],
): Given {
  const unread: string[] = [];
  const values = call.arguments.map((argument, index) => {
    if (argument.kind === 'text') return argument.text;
    const name = argument.kind === 'name' ? argument.name : printArgument(argument);
    const cells = argument.kind === 'expression' ? undefined : references.get(name)?.values;
    if (cells !== undefined && taken[index]?.takes === 'area') return cells;
    const value = cells?.length === 1 && cells[0]?.length === 1 ? cells[0][0] : undefined;
    if (value === undefined) unread.push(name);
    // Our own IF(H4=known,"",H4).
    return argument.kind === 'unless' && String(value) === argument.known ? '' : value;
  });
  return unread.length > 0 ? { kind: 'unread', written: unread } : { kind: 'given', values };
}
