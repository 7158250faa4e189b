/** What an example says comes of it: a value written as in code, where … stands for what is left out. */
export type Expectation =
  | { readonly kind: 'value'; readonly value: unknown }
  /** `'《仓山区…'`, `1224.07…`: the parts that have to be there, in order. */
  | { readonly kind: 'text'; readonly parts: readonly string[] }
  /** `[1, 2, …, 9]`: what it begins and, behind a gap, what it ends with. */
  | {
      readonly kind: 'list';
      readonly items: readonly Expectation[];
      readonly ending: readonly Expectation[] | undefined;
    }
  | {
      readonly kind: 'record';
      readonly fields: readonly (readonly [string, Expectation])[];
      readonly isOpen: boolean;
    }
  | { readonly kind: 'anything' };

const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['undefined', undefined],
  ['null', null],
  ['true', true],
  ['false', false],
  ['NaN', NaN],
  ['Infinity', Infinity],
  ['-Infinity', -Infinity],
]);
/** What may stand between a value and the words that explain it. */
const REMARK = /^(?:$|[:;,，；。.]|\s*[(（]|\s+(?:\p{L}|→|=|[-–—]))/u;

/**
 * Reads what an example expects; undefined where that is no value, as in `the same` or `(1/3)`.
 * @example readExpectation('[1, 2, …] for three')?.kind // 'list'
 */
export function readExpectation(text: string): Expectation | undefined {
  const reader = new Reader(text);
  const read = reader.read();
  return read !== undefined && REMARK.test(reader.rest) ? read : undefined;
}

class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  get rest(): string {
    return this.text.slice(this.at);
  }

  read(): Expectation | undefined {
    this.skip();
    if (this.take('…')) return { kind: 'anything' };
    if (this.take('[')) return this.list();
    if (this.take('{')) return this.record();
    const quoted = /^'((?:[^'\\]|\\.)*)'|^"((?:[^"\\]|\\.)*)"/u.exec(this.rest);
    if (quoted !== null) {
      this.at += quoted[0].length;
      return textOf(unescaped(quoted[1] ?? quoted[2] ?? ''));
    }
    const number = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?(…?)(?![\p{L}\d])/u.exec(this.rest);
    if (number !== null) {
      this.at += number[0].length;
      return number[1] === '…' ? textOf(number[0]) : { kind: 'value', value: Number(number[0]) };
    }
    const word = /^-?[A-Za-z]+/u.exec(this.rest)?.[0] ?? '';
    if (!WORDS.has(word)) return undefined;
    this.at += word.length;
    return { kind: 'value', value: WORDS.get(word) };
  }

  private list(): Expectation | undefined {
    const items: Expectation[] = [];
    let ending: Expectation[] | undefined;
    for (;;) {
      if (this.take(']')) return { kind: 'list', items, ending };
      const item = this.read();
      if (item === undefined) return undefined;
      if (item.kind === 'anything' && ending === undefined) ending = [];
      else (ending ?? items).push(item);
      if (!this.take(',') && !this.sees(']')) return undefined;
    }
  }

  private record(): Expectation | undefined {
    const fields: [string, Expectation][] = [];
    let isOpen = false;
    for (;;) {
      if (this.take('}')) return { kind: 'record', fields, isOpen };
      if (this.take('…')) {
        isOpen = true;
      } else {
        this.skip();
        const name = /^[\p{L}\p{N}_$]+|^'[^']*'/u.exec(this.rest)?.[0];
        if (name === undefined) return undefined;
        this.at += name.length;
        if (!this.take(':')) return undefined;
        const field = this.read();
        if (field === undefined) return undefined;
        fields.push([name.replace(/'/gu, ''), field]);
      }
      if (!this.take(',') && !this.sees('}')) return undefined;
    }
  }

  private skip(): void {
    this.at += /^\s*/u.exec(this.rest)?.[0].length ?? 0;
  }

  private sees(sign: string): boolean {
    this.skip();
    return this.rest.startsWith(sign);
  }

  private take(sign: string): boolean {
    if (!this.sees(sign)) return false;
    this.at += sign.length;
    return true;
  }
}

function textOf(text: string): Expectation {
  const parts = text.split('…');
  return parts.length === 1 ? { kind: 'value', value: text } : { kind: 'text', parts };
}

function unescaped(text: string): string {
  return text.replace(/\\(n|t|u[0-9A-Fa-f]{4}|.)/gu, (_, sign: string) => {
    if (sign === 'n') return '\n';
    if (sign === 't') return '\t';
    return sign.length === 5 ? String.fromCharCode(parseInt(sign.slice(1), 16)) : sign;
  });
}

/** Whether a value is what was expected. A field that is undefined is as good as none. */
export function fits(value: unknown, expected: Expectation): boolean {
  switch (expected.kind) {
    case 'anything':
      return true;
    case 'value':
      return Object.is(value, expected.value);
    case 'text':
      return hasParts(String(value), expected.parts);
    case 'list': {
      if (!Array.isArray(value)) return false;
      const { items, ending = [] } = expected;
      const least = items.length + ending.length;
      if (expected.ending === undefined ? value.length !== least : value.length < least)
        return false;
      const from = value.length - ending.length;
      return (
        items.every((item, at) => fits(value[at], item)) &&
        ending.every((item, at) => fits(value[from + at], item))
      );
    }
    case 'record': {
      if (typeof value !== 'object' || value === null) return false;
      const entries = new Map(Object.entries(value).filter(([, field]) => field !== undefined));
      if (!expected.fields.every(([name, field]) => fits(entries.get(name), field))) return false;
      const named = expected.fields.map(([name]) => name);
      return expected.isOpen || [...entries.keys()].every((name) => named.includes(name));
    }
  }
}

function hasParts(text: string, parts: readonly string[]): boolean {
  const [first = '', ...others] = parts;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const [index, part] of others.entries()) {
    if (index === others.length - 1) return text.slice(at).endsWith(part);
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return true;
}
