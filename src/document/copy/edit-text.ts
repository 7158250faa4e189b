import { readTags } from '../markup/read-tags';

/** A stretch of a text that is replaced. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * A text with stretches replaced and every other character as it was. They must not overlap; of two
 * for the same stretch one counts.
 * @example applyEdits('abc', [{ from: 1, to: 2, text: '' }]) // 'ac'
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of [...edits].sort((one, other) => one.from - other.from)) {
    if (edit.from < at) continue;
    pieces.push(text.slice(at, edit.from), edit.text);
    at = edit.to;
  }
  return pieces.join('') + text.slice(at);
}

/** An element of an XML part with all that it holds, and where it stands. */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: string;
  /** Of the whole, from its `<` to behind its last `>`. */
  readonly from: number;
  readonly to: number;
  /** Behind its opening tag, where `inner` begins. */
  readonly innerFrom: number;
  readonly inner: string;
}

/** A name without its prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * The outermost elements of these names, in their order.
 * @example [...elementsOf('<r><c r="A1"/></r>', ['c'])].length // 1
 */
export function* elementsOf(xml: string, names: readonly string[]): Generator<XmlElement> {
  let open: { name: string; attributes: string; from: number; innerFrom: number } | undefined;
  let depth = 0;
  for (const piece of readTags(xml)) {
    if (piece.kind === 'text' || piece.kind === 'data') continue;
    if (piece.kind === 'open') {
      const { name, attributes, empty, at } = piece;
      if (open !== undefined) {
        if (!empty && name === open.name) depth += 1;
        continue;
      }
      if (!names.includes(localName(name))) continue;
      const innerFrom = at + 1 + name.length + attributes.length + (empty ? 2 : 1);
      if (!empty) open = { name, attributes, from: at, innerFrom };
      else
        yield { name: localName(name), attributes, from: at, to: innerFrom, innerFrom, inner: '' };
      continue;
    }
    if (piece.name !== open?.name) continue;
    if (depth > 0) depth -= 1;
    else {
      const to = xml.indexOf('>', piece.at) + 1;
      yield { ...open, name: localName(open.name), to, inner: xml.slice(open.innerFrom, piece.at) };
      open = undefined;
    }
  }
}
