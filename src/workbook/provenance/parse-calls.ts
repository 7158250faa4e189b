import { findFunction } from '../../core/function/functions';
import type { PlanCall, SpillPlace } from '../../core/provenance/provenance';

/** A PLAN function whose arguments are known, or what is not understood about them. */
export type ResolvedCall =
  | { readonly kind: 'call'; readonly call: PlanCall }
  /** `unknown`: the arguments only Excel can work out, as the formula writes them. */
  | { readonly kind: 'unclear'; readonly name: string; readonly unknown: readonly string[] };

/** An argument of a PLAN function as its formula writes it. */
export type Argument =
  | { readonly kind: 'text'; readonly text: string }
  /** One cell or one area: `B3`, `'数 据'!$B$3:$B$7`. */
  | { readonly kind: 'reference'; readonly reference: string }
  /** A defined name. */
  | { readonly kind: 'name'; readonly name: string }
  /** Our own `IF(H4="无数据","",H4)`: the cell, unless it still holds what the packages know. */
  | { readonly kind: 'unless'; readonly reference: string; readonly known: string }
  /** Anything else: only Excel can work it out. */
  | { readonly kind: 'expression'; readonly text: string };

/** One call of a PLAN function within a formula. */
export interface ParsedCall {
  /** TARGET, INFO … */
  readonly name: string;
  readonly arguments: readonly Argument[];
  /** The arguments letter by letter. */
  readonly written: readonly string[];
  /** Where in the formula the call begins, and where it has ended. */
  readonly from: number;
  readonly to: number;
}

export interface ParsedFormula {
  readonly calls: readonly ParsedCall[];
  /** Whether the cell shows just what the one call answers, or 备用 where it has no answer. */
  readonly isPlain: boolean;
}

/** As Excel writes our functions with the add-in, and as it keeps them without. */
const CALL = /(?:PLAN\.|_xldudf_PLAN_)([A-Z]+)\(/giy;
const BEFORE_NAME = /[\p{L}\p{N}_.]/u;
const SHEET = String.raw`(?:(?:'(?:[^'\[]|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const REFERENCE = new RegExp(`^${SHEET}${CELL}(?::${CELL})?$`, 'u');
const LITERAL = String.raw`"(?:[^"]|"")*"|-?\d+(?:\.\d+)?(?:E[-+]?\d+)?`;
const UNLESS = new RegExp(`^IF\\((${SHEET}${CELL})=(${LITERAL}),"",\\1\\)$`, 'iu');
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.]*$/u;

/**
 * Finds the PLAN functions in a formula, with their arguments. Nothing is worked out here, and
 * nothing inside a quoted text counts.
 * @example parseFormula('=PLAN.TARGET("仓山",B3,2025)').calls[0]?.arguments[1] // { kind: 'reference', reference: 'B3' }
 */
export function parseFormula(formula: string): ParsedFormula {
  const body = formula.replace(/^=\s*/u, '');
  const before = formula.length - body.length;
  const calls: ParsedCall[] = [];
  let at = 0;
  while (at < body.length) {
    const letter = body[at];
    if (letter === '"' || letter === "'") {
      at = afterQuote(body, at);
      continue;
    }
    CALL.lastIndex = at;
    const match = BEFORE_NAME.test(body[at - 1] ?? '') ? null : CALL.exec(body);
    if (match === null) {
      at++;
      continue;
    }
    const open = at + match[0].length;
    const { parts, end } = splitArguments(body, open);
    calls.push({
      name: (match[1] ?? '').toUpperCase(),
      arguments: parts.map(readArgument),
      ...{ written: parts, from: before + at, to: before + end },
    });
    // Calls within the arguments are found too.
    at = open;
  }
  return { calls, isPlain: calls.length === 1 && calls.every((call) => isWhole(formula, call)) };
}

/** The call alone, or in the IFNA or IFERROR that our tables put around it. */
function isWhole(
  formula: string,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  const before = formula.slice(0, from).replace(/^=|[@\s]/gu, '');
  const after = formula.slice(to).trim();
  if (before === '') return after === '';
  return (
    /^(?:_xlfn\.)?(?:IFNA|IFERROR)\($/iu.test(before) && /^,(?:"(?:[^"]|"")*")?\)$/u.test(after)
  );
}

function splitArguments(
  body: string,
  open: number,
): { readonly parts: readonly string[]; readonly end: number } {
  const parts: string[] = [];
  let depth = 0;
  let start = open;
  let at = open;
  while (at < body.length) {
    const letter = body[at] ?? '';
    if (letter === '"' || letter === "'") {
      at = afterQuote(body, at);
      continue;
    }
    if ('([{'.includes(letter)) depth++;
    else if (')]}'.includes(letter) && depth > 0) depth--;
    else if (letter === ')' || (letter === ',' && depth === 0)) {
      parts.push(body.slice(start, at).trim());
      start = at + 1;
      if (letter === ')') return { parts, end: at + 1 };
    }
    at++;
  }
  return { parts: [...parts, body.slice(start).trim()], end: body.length };
}

/** Behind the closing quote; a doubled one is none. */
function afterQuote(body: string, open: number): number {
  const quote = body[open] ?? '';
  let at = open + 1;
  while (at < body.length) {
    if (body[at] !== quote) at++;
    else if (body[at + 1] === quote) at += 2;
    else return at + 1;
  }
  return body.length;
}

/**
 * An argument of a formula, by its letters.
 * @example readArgument(`"仓山"`) // { kind: 'text', text: '仓山' }
 */
export function readArgument(text: string): Argument {
  const literal = readLiteral(text);
  if (literal !== undefined) return { kind: 'text', text: literal };
  if (REFERENCE.test(text)) return { kind: 'reference', reference: text };
  const unless = UNLESS.exec(text);
  if (unless !== null) {
    const [, reference = '', known = ''] = unless;
    return { kind: 'unless', reference, known: readLiteral(known) ?? known };
  }
  return NAME.test(text) ? { kind: 'name', name: text } : { kind: 'expression', text };
}

function readLiteral(text: string): string | undefined {
  if (text === '') return '';
  if (/^"(?:[^"]|"")*"$/u.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  if (/^-?\d+(?:\.\d+)?(?:E[-+]?\d+)?$/iu.test(text)) return String(Number(text));
  return /^(?:TRUE|FALSE)$/iu.test(text) ? text.toUpperCase() : undefined;
}

/** What a reference in a formula stands for: its values, and its address with the sheet. */
export interface ReferenceReading {
  readonly address: string;
  readonly values: readonly (readonly unknown[])[];
}

/** Readings by the reference, or the name, as the formula writes it. */
type References = ReadonlyMap<string, ReferenceReading>;

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

/**
 * The letters that an argument is told by.
 * @example printArgument({ kind: 'reference', reference: 'B3' }) // 'B3'
 */
export function printArgument(argument: Argument): string {
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
