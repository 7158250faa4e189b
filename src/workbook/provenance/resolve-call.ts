import { findFunction } from '../../core/function/functions';
import type { SpillPlace } from '../../core/provenance/call';
import type { ResolvedCall } from './cell-subject';
import type { Argument, ParsedCall } from './parse-calls';

/** What a reference in a formula stands for: its values, and its address with the sheet. */
export interface ReferenceReading {
  readonly address: string;
  readonly values: readonly (readonly unknown[])[];
}

/** Readings by the reference, or the name, as the formula writes it. */
export type References = ReadonlyMap<string, ReferenceReading>;

/** Whether an argument takes a whole area, as the regions of PLAN.COMPARE do. */
const isList = (name: string, index: number): boolean =>
  findFunction(name)?.arguments[index]?.takes === 'area';

/**
 * A call with the values its references stand for.
 * @param place the cell of a spilled answer; of an area it takes the value that lies likewise
 * @example resolveCall(call, references, { row: 0, column: 0 })
 * // { kind: 'call', call: { name: 'TARGET', arguments: ['仓山', 'GDP', '2025'], … } }
 */
export function resolveCall(
  { name, arguments: written }: ParsedCall,
  references: References,
  place: SpillPlace,
): ResolvedCall {
  const words: string[] = [];
  const addresses: (string | undefined)[] = [];
  const unknown: string[] = [];
  written.forEach((argument, index) => {
    const word = resolve(argument, references, place, isList(name, index));
    if (word === undefined) unknown.push(printArgument(argument));
    words.push(word?.text ?? '');
    addresses.push(word?.address);
  });
  if (unknown.length > 0) return { kind: 'unclear', name, unknown };
  return { kind: 'call', call: { name, arguments: words, addresses } };
}

function resolve(
  argument: Argument,
  references: References,
  place: SpillPlace,
  asList: boolean,
): { readonly text: string; readonly address: string | undefined } | undefined {
  switch (argument.kind) {
    case 'text':
      return { text: argument.text, address: undefined };
    case 'expression':
      return undefined;
    case 'reference':
    case 'name':
    case 'unless': {
      const reading = references.get(argument.kind === 'name' ? argument.name : argument.reference);
      if (reading === undefined) return undefined;
      const { address, values } = reading;
      if (asList) return { text: values.flat().map(wordOf).filter(Boolean).join('、'), address };
      const text = wordOf(at(at(values, place.row) ?? [], place.column));
      const isKnown = argument.kind === 'unless' && text === argument.known;
      return isKnown ? { text: '', address: undefined } : { text, address };
    }
  }
}

/** A single row or column counts for all of them. */
function at<Item>(items: readonly Item[], index: number): Item | undefined {
  return items.length === 1 ? items[0] : items[index];
}

function wordOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value).toUpperCase() : '';
}

function printArgument(argument: Argument): string {
  switch (argument.kind) {
    case 'text':
    case 'expression':
      return argument.text;
    case 'name':
      return argument.name;
    case 'reference':
    case 'unless':
      return argument.reference;
  }
}
