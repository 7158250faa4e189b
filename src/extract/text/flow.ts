import { decodeEntity, ENTITY_PATTERN } from '../../core/text/entities';
import { foldCharacter, isPlain } from './fold';

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
const ENTITY = new RegExp(`${ENTITY_PATTERN};`, 'y');
const RAISED: Readonly<Record<string, string>> = { '2': '²', '3': '³' };
const WORD = /[A-Za-z0-9]/;
const DIGIT = /\d/;

/**
 * Reads stretches of a document (the lines of one paragraph) as one text.
 *
 * A blank is kept only between two Latin letters or digits; a comma or a blank inside a number of
 * thousands is dropped; `<sup>2</sup>` is a raised 2. Linear; never throws.
 *
 * @example readFlow('到２０２５ 年', [{ start: 0, end: 7 }]).text // '到2025年'
 */
export function readFlow(source: string, spans: readonly Span[]): Flow {
  const size = spans.reduce((sum, span) => sum + span.end - span.start, 0);
  const at = new Uint32Array(size);
  let text = '';
  let last = '';
  let blank = false;
  let raised = false;

  const add = (character: string, offset: number): void => {
    if (character === '') return;
    if (character === ' ') {
      blank = true;
      return;
    }
    if (blank && WORD.test(last) && WORD.test(character) && !isGrouped(text, source, offset)) {
      at[text.length] = offset;
      text += ' ';
    }
    blank = false;
    at[text.length] = offset;
    text += character;
    last = character;
  };

  for (const span of spans) {
    for (let offset = span.start; offset < span.end; offset += 1) {
      const character = source.charAt(offset);
      if (isPlain(character.charCodeAt(0)) && !raised) {
        add(character, offset);
        continue;
      }
      const markup = readMarkup(source, offset, span.end);
      if (markup !== undefined) {
        raised = markup.raises ?? raised;
        add(foldCharacter(markup.character), offset);
        offset = markup.end - 1;
        continue;
      }
      if (isIdle(source, offset, character, last)) continue;
      add(raised ? (RAISED[character] ?? character) : foldCharacter(character), offset);
    }
  }
  return { text, source, at: at.slice(0, text.length) };
}

/** 48 620元: the blank parts a number's thousands, in running text behind a word. */
function isGrouped(text: string, source: string, offset: number): boolean {
  return (
    /(?:^|[^\dA-Za-z.表栏图第附])[1-9]\d{0,2}(?:\d{3})*$/.test(text.slice(-12)) &&
    /^[\d０-９]{3}(?![\d０-９])/.test(source.slice(offset, offset + 4)) &&
    /\S[ \u00a0\u2009\u202f]$/.test(source.slice(offset - 2, offset))
  );
}

/** A tag, which prints nothing, or an entity, which prints a character. */
interface Markup {
  readonly end: number;
  readonly character: string;
  /** Whether what follows stands higher; undefined where that stays as it is. */
  readonly raises?: boolean;
}

function readMarkup(source: string, offset: number, end: number): Markup | undefined {
  const character = source.charAt(offset);
  if (character === '<') {
    TAG.lastIndex = offset;
    const tag = TAG.exec(source);
    if (tag === null || offset + tag[0].length > end) return undefined;
    const raises = tag[0].charAt(1) !== '/' && tag[1]?.toLowerCase() === 'sup';
    return { end: offset + tag[0].length, character: '', raises };
  }
  if (character !== '&') return undefined;
  ENTITY.lastIndex = offset;
  const entity = ENTITY.exec(source);
  const plain = entity === null ? undefined : decodeEntity(entity[1] ?? '');
  if (entity === null || plain === undefined) return undefined;
  // A place in the text is one unit wide; no plan prints what takes two.
  return { end: offset + entity[0].length, character: plain.length > 1 ? ' ' : plain };
}

/** Markdown emphasis, escapes, formula signs and the comma in 1,500 print nothing of the text. */
function isIdle(source: string, offset: number, character: string, last: string): boolean {
  if (character === '*' || character === '`' || character === '$') return true;
  if (character === '\\') return true;
  if (character !== ',' && character !== '，') return false;
  return (
    DIGIT.test(last) && /^[\d０-９]{3}(?![\d０-９])/.test(source.slice(offset + 1, offset + 5))
  );
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
