import type { ChartWords } from '../../core/comparison/chart-words';
import { HEADINGS } from './chart-data';

const FETCHED = /^=@?IFERROR\(@?INDEX\(/i;

/**
 * Which rows of a former chart's cells hold nothing but what was written there: a user may have
 * noted something beside or below the chart, and such rows are not ours to clear.
 * @param formulas row by row over the cells
 * @example ownRows([['注：…', '', '', ''], ['已核对', '', '', '']], words) // [true, false]
 */
export function ownRows(
  formulas: readonly (readonly unknown[])[],
  words: ChartWords,
): readonly boolean[] {
  return formulas.map((line) => {
    const [first, ...rest] = line.map(String);
    if (first === undefined || rest.every((text) => text === ''))
      return first === '' || first === words.data || first?.startsWith(words.noteStart) === true;
    const [progress = '', elapsed = '', , ...beyond] = rest;
    const isBar = [first, progress, elapsed].every((text) => FETCHED.test(text));
    const isHead = HEADINGS.every((heading, index) => line[index] === heading);
    return (isBar || isHead) && beyond.every((text) => text === '');
  });
}
