/** A piece of an HTML or XML text. Names are as written, offsets count UTF-16 units. */
export type Piece =
  | {
      readonly kind: 'open';
      readonly name: string;
      /** What stands between the name and `>`, not taken apart. */
      readonly attributes: string;
      readonly empty: boolean;
      readonly at: number;
    }
  | { readonly kind: 'close'; readonly name: string; readonly at: number }
  | { readonly kind: 'text'; readonly text: string; readonly at: number }
  /** Text that is no markup whatever it looks like: CDATA. */
  | { readonly kind: 'data'; readonly text: string; readonly at: number };

const NAME = /[A-Za-z_][\w:.-]*/y;

/**
 * The tags and texts of markup, in their order; comments, instructions and declarations are left out.
 * Linear and forgiving: what is not closed goes on to the end. Entities in texts stay as they are.
 *
 * @param skipped names (lower case) of elements that are passed over with all they hold
 * @example [...readTags('<p>一<br/>二</p>')].map((piece) => piece.kind) // ['open', 'text', 'open', 'text', 'close']
 */
export function* readTags(source: string, skipped?: ReadonlySet<string>): Generator<Piece> {
  let at = 0;
  while (at < source.length) {
    const next = source.indexOf('<', at);
    if (next === -1) break;
    const end = endOfMarkup(source, next);
    if (end === undefined) {
      // A bare < as in 单位GDP能耗<0.4.
      const stop = source.indexOf('<', next + 1);
      const until = stop === -1 ? source.length : stop;
      yield { kind: 'text', text: source.slice(at, until), at };
      at = until;
      continue;
    }
    if (next > at) yield { kind: 'text', text: source.slice(at, next), at };
    at = end;
    const piece = pieceAt(source, next, end);
    if (piece === undefined) continue;
    if (piece.kind === 'open' && !piece.empty && skipped?.has(piece.name.toLowerCase()) === true) {
      at = endOfElement(source, end, piece.name);
      continue;
    }
    yield piece;
  }
  if (at < source.length) yield { kind: 'text', text: source.slice(at), at };
}

/** Offset behind the markup that begins at a `<`, undefined where none begins. */
function endOfMarkup(source: string, at: number): number | undefined {
  const first = source.charAt(at + 1);
  if (first === '!') {
    if (source.startsWith('<!--', at)) return behind(source, '-->', at + 4);
    if (source.startsWith('<![CDATA[', at)) return behind(source, ']]>', at + 9);
    return behind(source, '>', at);
  }
  if (first === '?') return behind(source, '>', at);
  NAME.lastIndex = first === '/' ? at + 2 : at + 1;
  return NAME.test(source) ? endOfTag(source, NAME.lastIndex) : undefined;
}

function behind(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  return found === -1 ? source.length : found + mark.length;
}

const QUOTE_OR_END = /[>"']/g;

/** Behind the `>` of a tag; one inside of a quoted value does not count. */
function endOfTag(source: string, from: number): number {
  QUOTE_OR_END.lastIndex = from;
  while (QUOTE_OR_END.test(source)) {
    const at = QUOTE_OR_END.lastIndex - 1;
    const character = source.charAt(at);
    if (character === '>') return at + 1;
    // Only behind = a quote opens a value; elsewhere it is a slip of the author.
    if (source.charAt(at - 1) !== '=' && !OPENS.test(source.slice(at - 8, at))) continue;
    const close = source.indexOf(character, at + 1);
    if (close === -1) return source.length;
    QUOTE_OR_END.lastIndex = close + 1;
  }
  return source.length;
}

const OPENS = /=\s{0,6}$/;

function pieceAt(source: string, at: number, end: number): Piece | undefined {
  if (source.startsWith('<![CDATA[', at)) {
    return { kind: 'data', text: source.slice(at + 9, end).replace(/\]\]>$/, ''), at };
  }
  const closes = source.charAt(at + 1) === '/';
  NAME.lastIndex = closes ? at + 2 : at + 1;
  const name = NAME.exec(source)?.[0];
  if (name === undefined) return undefined;
  if (closes) return { kind: 'close', name, at };
  const inner = source.slice(NAME.lastIndex, source.charAt(end - 1) === '>' ? end - 1 : end);
  const empty = inner.endsWith('/');
  return { kind: 'open', name, attributes: empty ? inner.slice(0, -1) : inner, empty, at };
}

function endOfElement(source: string, from: number, name: string): number {
  const close = new RegExp(`</${name.replace(/[.]/g, '\\.')}\\b[^<>]*>?`, 'gi');
  close.lastIndex = from;
  return close.exec(source) === null ? source.length : close.lastIndex;
}

/**
 * The value of an attribute, undefined where it is not given. Entities are left as they are.
 *
 * @param name its name in any case, with its prefix
 * @example readAttribute(' colspan="2"', 'colspan') // '2'
 */
export function readAttribute(attributes: string, name: string): string | undefined {
  const lower = name.toLowerCase();
  const text = attributes.length > LONGEST ? attributes.slice(0, LONGEST) : attributes;
  // Hundreds of thousands of cells ask for theirs: an iterator for each would take most of the time.
  ATTRIBUTE.lastIndex = 0;
  for (let match = ATTRIBUTE.exec(text); match !== null; match = ATTRIBUTE.exec(text)) {
    if (match[1]?.length === lower.length && match[1].toLowerCase() === lower)
      return match[2] ?? match[3] ?? match[4] ?? '';
  }
  return undefined;
}

/** Characters of a tag that are looked at; what stands behind them is no attribute anybody needs. */
const LONGEST = 4_000;
const ATTRIBUTE = /([\w:.-]+)(?:\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
