import type { ComparisonWords } from '../../core/comparison/words';
import type { Verdict } from '../../core/progress/verdict';
import type { BlockMark } from '../block/block';

type Judged = Exclude<Verdict['kind'], 'undecidable' | 'open'>;

/** Three shades of grey in black and white: the darkest is the bad news, which is bold as well. */
const SHADES: readonly (Pick<BlockMark, 'fill' | 'isBold'> & {
  readonly kinds: readonly Judged[];
})[] = [
  { kinds: ['reversed', 'behind', 'missed', 'broken'], fill: '#F4B183', isBold: true },
  { kinds: ['nearly'], fill: '#FFE699', isBold: false },
  {
    kinds: ['done-early', 'reached', 'on-schedule', 'done', 'kept'],
    fill: '#E2F0D9',
    isBold: false,
  },
];

/**
 * The fills of the verdicts, for all words that may come to stand in the column.
 * @example verdictMarks(words)[0]?.words // ['反向变化', '滞后', '未完成', '未达标']
 */
export function verdictMarks({
  verdictWord,
}: Pick<ComparisonWords, 'verdictWord'>): readonly BlockMark[] {
  return SHADES.map(({ kinds, ...shade }) => ({
    column: '判定',
    words: kinds.map((kind) => verdictWord(kind)),
    ...shade,
  }));
}
