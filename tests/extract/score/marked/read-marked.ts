/** One figure as a reader marked it in a text. */
export interface Mark {
  /** Characters of the text without marks. */
  readonly start: number;
  readonly end: number;
  /** Names that are right; the first is what a person would write. */
  readonly names: readonly string[];
  /** t target, g growth, i what comes on top over the period, a actual, ag growth of the past. */
  readonly kind: 't' | 'g' | 'i' | 'a' | 'ag';
  /** Years that are right, as `2030` or `2026-2030`, 无 for no year; none where the plan's own are meant. */
  readonly years: readonly string[];
  /** Readers may differ: found or not, it does not count, but sure and wrong does. */
  readonly isNeeded: boolean;
  /** The clause says that it comes on top, so that reading it as a level is wrong. */
  readonly isNew: boolean;
}

/** A text and what is marked in it. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

const MARK = /\[\[([^|\]]+)\|([^|\]]+)\|(ag|[tgia])((?:\/[ti])?)(?::([^\]?]+))?(\?)?\]\]/gu;
const NEW = /(?:新增|新建|净增|累计)[^，。；：]*$/u;

/**
 * Reads a text in which each figure stands as `[[印载|名称/别名|t:2030?]]`: what a number is not marked with
 * it is not. `甲+乙` shares it; `?` is for what readers may differ on, `i/t` for what may be either.
 *
 * @example readMarked('达到[[5个|书店|t]]').marks[0]?.names // ['书店']
 */
export function readMarked(source: string): MarkedText {
  let text = '';
  let at = 0;
  const marks: Mark[] = [];
  for (const match of source.matchAll(MARK)) {
    const [whole, figure = '', names = '', kind = 't', either = '', years = '', optional] = match;
    text += source.slice(at, match.index);
    at = match.index + whole.length;
    const isNew = kind === 'i' && either === '' && NEW.test(text.slice(-60));
    for (const one of names.split('+'))
      marks.push({
        start: text.length,
        end: text.length + figure.length,
        names: one.split('/'),
        kind: either === '' ? (kind as Mark['kind']) : 'i',
        years: years === '' ? [] : years.split('/'),
        isNeeded: optional === undefined,
        isNew,
      });
    text += figure;
  }
  return { text: text + source.slice(at), marks };
}
