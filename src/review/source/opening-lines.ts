import { cleanText } from '../../extract/text/clean';
import type { SourceContent } from './review-source';

const MOST_LINES = 60;
const LONGEST_LINE = 200;
/** Characters looked at: a cover and an imprint stand at the very front. */
const OPENING = 20_000;
const MOST_ROWS = 8;
/** A heading's sign, and declarations that are no tags. */
const MARKUP = /^\s{0,3}#{1,6}\s+|<![^<>]{0,200}>/gu;

/**
 * The first lines of a document, cleaned of markup, without blank ones: where its title, its number
 * and its region stand.
 * @example openingLines({ kind: 'text', text: '# 甲县规划\n\n正文' }) // ['甲县规划', '正文']
 */
export function openingLines(content: SourceContent): readonly string[] {
  const raw =
    content.kind === 'text'
      ? content.text.slice(0, OPENING).split(/\r?\n|<\/(?:p|h\d|div|li|tr)>/iu)
      : content.sheets.flatMap(({ name, values }) => [
          ...values.slice(0, MOST_ROWS).map((row) => row.map((cell) => cell ?? '').join(' ')),
          name,
        ]);
  return raw
    .map((line) => cleanText(line.slice(0, LONGEST_LINE * 2).replace(MARKUP, '')))
    .filter((line) => line !== '' && line.length <= LONGEST_LINE)
    .slice(0, MOST_LINES);
}
