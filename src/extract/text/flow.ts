import { decodeEntity, ENTITY_PATTERN } from './entity';
import { foldCharacter } from './fold';

/** A stretch of the document, as offsets of its UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Text as recognition reads it, with the place of every character in the document: markup, idle
 * blanks and line ends are gone, spelling is folded.
 */
export interface Flow {
  readonly text: string;
  readonly source: string;
  /** For each character of `text`, its offset in `source`. */
  readonly at: Uint32Array;
}

const TAG = /<\/?([a-zA-Z][a-zA-Z0-9]{0,15})\b[^<>]{0,200}>/y;
const ENTITY = new RegExp(ENTITY_PATTERN, 'y');
const RAISED: Readonly<Record<string, string>> = { '2': '²', '3': '³' };
const WORD = /[A-Za-z0-9]/;
const DIGIT = /\d/;

/**
 * Reads stretches of a document (the lines of one paragraph) as one text.
 *
 * A blank is kept only between two Latin letters or digits; a comma inside a number of thousands is
 * dropped; `<sup>2</sup>` is a raised 2. Linear; never throws.
 *
 * @example readFlow('到２０２５ 年', [{ start: 0, end: 7 }]).text // '到2025年'
 */
export function readFlow(source: string, spans: readonly Span[]): Flow {
  const size = spans.reduce((sum, span) => sum + span.end - span.start, 0);
  const at = new Uint32Array(size);
  const text: string[] = [];
  let blank = false;
  let raised = false;

  const add = (character: string, offset: number): void => {
    if (character === '') return;
    if (character === ' ') {
      blank = true;
      return;
    }
    const last = text.at(-1) ?? '';
    if (blank && WORD.test(last) && WORD.test(character)) {
      at[text.length] = offset;
      text.push(' ');
    }
    blank = false;
    at[text.length] = offset;
    text.push(character);
  };

  for (const span of spans) {
    for (let offset = span.start; offset < span.end; offset += 1) {
      const character = source[offset] ?? '';
      if (character === '<') {
        TAG.lastIndex = offset;
        const tag = TAG.exec(source);
        if (tag !== null && tag.index + tag[0].length <= span.end) {
          raised = tag[0][1] !== '/' && tag[1]?.toLowerCase() === 'sup';
          offset += tag[0].length - 1;
          continue;
        }
      }
      if (character === '&') {
        ENTITY.lastIndex = offset;
        const entity = ENTITY.exec(source);
        const plain = entity === null ? undefined : decodeEntity(entity[1] ?? '');
        if (entity !== null && plain !== undefined) {
          add(foldCharacter(plain), offset);
          offset += entity[0].length - 1;
          continue;
        }
      }
      if (idle(source, offset, character, text.at(-1) ?? '')) continue;
      add(raised ? (RAISED[character] ?? character) : foldCharacter(character), offset);
    }
  }
  return { text: text.join(''), source, at: at.slice(0, text.length) };
}

/** Markdown emphasis, escapes, formula signs and the comma in 1,500 print nothing of the text. */
function idle(source: string, offset: number, character: string, last: string): boolean {
  if (character === '*' || character === '`' || character === '$') return true;
  if (character === '\\') return true;
  if (character !== ',' && character !== '，') return false;
  return DIGIT.test(last) && /^\d{3}(?!\d)/.test(source.slice(offset + 1, offset + 5));
}

/**
 * The stretch of the document that a part of a flow was read from.
 *
 * @example spanOf(readFlow('达 到', [{ start: 0, end: 3 }]), 0, 2) // { start: 0, end: 3 }
 */
export function spanOf(flow: Flow, start: number, end: number): Span {
  const first = flow.at[start] ?? 0;
  return { start: first, end: (flow.at[end - 1] ?? first) + 1 };
}
