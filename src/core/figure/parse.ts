import { keptByText } from '../kept/kept';
import { readCompound } from './compound';
import type { Figure } from './figure';
import { splitFootnote } from './footnote';
import { readMark, readText } from './text-figure';
import { normaliseText, visibleText } from './normalise';
import { readSimple } from './simple';

/** No printed figure is longer; a longer cell is prose, and is neither searched nor kept whole. */
const LONGEST_FIGURE = 300;

/**
 * Reads what one cell of a plan table says. Never throws and never guesses: whatever is not fully
 * understood is a `statement`, so that a number it returns is one that is printed. Takes time in
 * proportion to the length of the text. The grammar is the table test of this function.
 *
 * @param text as printed; of a text above 300 characters only the beginning is kept
 * @example parseFigure('655（力争800）') // { kind: 'number', value: 655, op: '=', decimals: 0, unit: '', stretch: 800 }
 * @example parseFigure('[6.5]') // { kind: 'cumulative', value: 6.5, op: '=', decimals: 1, unit: '' }
 * @example parseFigure('完成市下达指标') // { kind: 'assigned', text: '完成市下达指标' }
 */
export const parseFigure = keptByText((text): Figure => {
  const printed = visibleText(text);
  if (printed.length > LONGEST_FIGURE) {
    return { kind: 'statement', text: `${printed.slice(0, LONGEST_FIGURE)}…` };
  }
  const normal = normaliseText(printed);
  if (normal === '') return { kind: 'blank' };
  return (
    readMark(normal) ??
    readSimple(normal) ??
    readMarked(normal) ??
    readCompound(normal) ??
    readText(normal, printed)
  );
});

/** 8.5* is 8.5; what the mark leads to stands elsewhere, and the printed text keeps it. */
function readMarked(normal: string): Figure | undefined {
  const { bare, mark } = splitFootnote(normal);
  return mark === '' ? undefined : readSimple(bare);
}
