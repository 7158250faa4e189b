import type { Catalog, PackageFacts } from '../catalog/catalog';
import type { ComparisonColumn } from '../column/column';
import type { Completion } from '../comparison/completion';
import type { Comparison } from '../comparison/comparison';
import type { LookupFinding } from '../finding/lookup-finding';
import { succeed, type Outcome } from '../finding/outcome';
import { keptWith } from '../kept/kept';
import type { Verdict } from '../progress/verdicts';
import type { Explained, InfoValue, PlanCall, SpillPlace } from '../provenance/provenance';
import type { TableCell } from '../figure/table-cell';
import type { Argument } from './argument';

/**
 * What the answer of a function is: printed in a document, computed by us, an actual value, a fact
 * about a row or a package, or a table of several of these.
 */
export type FunctionKind = 'printed' | 'computed' | 'observed' | 'fact' | 'table';

/** An answer before it is worded: what is typed here is said in words by the cell. */
export type Answer =
  | InfoValue
  | { readonly kind: 'verdict'; readonly verdict: Verdict }
  | { readonly kind: 'packages'; readonly packages: readonly PackageFacts[] }
  | ComparedCellAnswer
  | { readonly kind: 'completion'; readonly completion: Completion }
  | CardAnswer
  | AnswerTable;

/** A number with what is told of it, where Excel can show that; elsewhere the number. */
export interface CardAnswer {
  readonly kind: 'card';
  readonly value: number;
  readonly facts: readonly { readonly name: string; readonly value: InfoValue }[];
  /** The package it comes from. */
  readonly data: PackageFacts | undefined;
}

/** A cell of a comparison of one row; its words are made where it is shown. */
export interface ComparedCellAnswer {
  readonly kind: 'compared';
  readonly catalog: Catalog;
  readonly column: ComparisonColumn;
  readonly comparison: Comparison;
}

/** A table that spills, its header first. */
export interface AnswerTable {
  readonly kind: 'table';
  readonly columns: readonly string[];
  readonly rows: readonly (readonly AnswerCell[])[];
}

/** A finding in a cell is said there, in place of an error for the whole table. */
export type AnswerCell = TableCell | { readonly kind: 'finding'; readonly finding: LookupFinding };

/** A PLAN function as everything that knows functions sees it; described by `describeFunction`. */
export interface PlanFunction {
  /** What it gives, in a word or two: 目标值. */
  readonly title: string;
  /** What the formula wizard says of it. */
  readonly description: string;
  /** What Excel is told that it answers with; `value` is a number or a text. */
  readonly result: 'number' | 'text' | 'value' | 'table';
  /** In the order of the formula. */
  readonly arguments: readonly Argument<unknown>[];
  /** @param words the arguments as far as the formula itself writes them, else undefined */
  readonly kindOf: (words: readonly (string | undefined)[]) => FunctionKind;
  /** @param given the arguments as Excel hands them over; more than there are is no harm */
  readonly answer: (catalog: Catalog, given: readonly unknown[]) => Outcome<Answer, LookupFinding>;
  /** Where the answer comes from; undefined where no document says it. */
  readonly explain: (catalog: Catalog, call: PlanCall, place: SpillPlace) => Explained | undefined;
}

/** What an explanation may want to know besides what was found. */
export interface Asked<Query> {
  readonly query: Query;
  /** Address of the cell that gave an argument, undefined where it stands in the formula. */
  readonly addresses: { readonly [Name in keyof Query]?: string | undefined };
  /** The cell of a spilled table that is asked about. */
  readonly place: SpillPlace;
  /** Why the cell shows no answer, undefined where it shows one. */
  readonly finding: LookupFinding | undefined;
}

/** What is written down of a function: see `FUNCTIONS` for how to add one. */
export interface FunctionDescription<Query, Subject, Value extends Answer> {
  readonly title: string;
  readonly description: string;
  readonly result: PlanFunction['result'];
  /** By the query's own names, in the order of the formula. */
  readonly arguments: { readonly [Name in keyof Required<Query>]: Argument<Query[Name]> };
  /** A function of the arguments where it depends on one; those the formula does not write are left out. */
  readonly kind: FunctionKind | ((query: Partial<Query>) => FunctionKind);
  /** What the question is about: answer and explanation both start from it. */
  readonly find: (catalog: Catalog, query: Query) => Outcome<Subject, LookupFinding>;
  readonly answer: (catalog: Catalog, subject: Subject) => Outcome<Value, LookupFinding>;
  /** `nowhere`: the answer is no document's word and has no place to be shown. */
  readonly explain:
    ((catalog: Catalog, subject: Subject, asked: Asked<Query>) => Explained) | 'nowhere';
}

/** A function that can also be asked with arguments already read. */
export interface DescribedFunction<Query, Value extends Answer> extends PlanFunction {
  readonly ask: (catalog: Catalog, query: Query) => Outcome<Value, LookupFinding>;
}

/**
 * A function from its description. Answer and explanation are given the same subject, so that they
 * cannot speak of two rows.
 * @example describeFunction({ title: '目标值', …, find: findTargetRow, … }).ask(catalog, query)
 * // { ok: true, value: 1500 }
 */
export function describeFunction<Query extends object, Subject, Value extends Answer>(
  described: FunctionDescription<Query, Subject, Value>,
): DescribedFunction<Query, Value> {
  const { title, description, result, kind, find, answer, explain } = described;
  const byName = Object.entries(described.arguments) as [keyof Query, Argument<unknown>][];
  const read = (given: readonly unknown[]): Outcome<Query, LookupFinding> => {
    const values: [keyof Query, unknown][] = [];
    for (const [index, [name, argument]] of byName.entries()) {
      const value = argument.read(given[index]);
      if (!value.ok) return value;
      values.push([name, value.value]);
    }
    return succeed(Object.fromEntries(values) as Query);
  };
  const ask = (catalog: Catalog, query: Query): Outcome<Value, LookupFinding> => {
    const subject = find(catalog, query);
    return subject.ok ? answer(catalog, subject.value) : subject;
  };
  return {
    title,
    description,
    result,
    arguments: byName.map(([, argument]) => argument),
    ask,
    kindOf(words) {
      if (typeof kind !== 'function') return kind;
      const known = byName.flatMap(([name, argument], index) => {
        const word = words[index];
        const value = word === undefined ? undefined : argument.read(word);
        return value?.ok === true ? [[name, value.value] as const] : [];
      });
      return kind(Object.fromEntries(known) as Partial<Query>);
    },
    answer: keptWith(
      (catalog: Catalog, given: readonly unknown[]): Outcome<Value, LookupFinding> => {
        const query = read(given);
        return query.ok ? ask(catalog, query.value) : query;
      },
      (given) => keyOf(given, byName.length),
    ),
    explain(catalog, call, place) {
      if (explain === 'nowhere') return undefined;
      const query = read(call.arguments);
      if (!query.ok) return query;
      const subject = find(catalog, query.value);
      if (!subject.ok) return subject;
      const answered = answer(catalog, subject.value);
      const addresses = byName.map(([name], index) => [name, call.addresses[index]] as const);
      return explain(catalog, subject.value, {
        query: query.value,
        addresses: Object.fromEntries(addresses) as Asked<Query>['addresses'],
        place,
        finding: answered.ok ? undefined : answered.finding,
      });
    },
  };
}

const BETWEEN = '\u0001';

/** The arguments in one text, each with its kind; undefined for areas, and where one holds the mark between. */
function keyOf(given: readonly unknown[], length: number): string | undefined {
  let key = '';
  for (let at = 0; at < length; at += 1) {
    const argument = given[at];
    if (typeof argument === 'string') {
      if (argument.includes(BETWEEN)) return undefined;
      key += `${BETWEEN}s${argument}`;
    } else if (typeof argument === 'number') key += `${BETWEEN}n${String(argument)}`;
    else if (typeof argument === 'boolean') key += `${BETWEEN}b${String(argument)}`;
    else if (argument === undefined || argument === null) key += BETWEEN;
    else return undefined;
  }
  return key;
}
