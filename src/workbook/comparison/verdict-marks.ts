import { STANDINGS, VERDICT_FILLS, VERDICTS } from '../../core/progress/verdicts';
import type { BlockMark } from '../block/block';

/**
 * The fills of the verdicts, for all words that may come to stand in the column.
 * @example verdictMarks()[0] // { column: '判定', word: '反向变化', fill: '#F4B183', isBold: true }
 */
export function verdictMarks(): readonly BlockMark[] {
  return STANDINGS.flatMap((standing) => {
    const { word, tone } = VERDICTS[standing];
    const look = VERDICT_FILLS[tone];
    return look === undefined ? [] : [{ column: '判定', word, ...look }];
  });
}
