import type { FigureChoice } from '../core/catalog/find-figure';
import { listed, quoted } from './phrases';

/** More would be longer than anyone reads. */
const MOST = 3;

/**
 * Tells of choices that no longer hold.
 * @example sayChoicesIgnored([{ key: 'A-14-04|target|2025', figureId: 'p7', text: '88' }])
 * // '工作簿里有1处选定不再采用，因为所选的数字已经不在数据里：A-14-04的“88”；请在“矛盾与核对”里重新选定。'
 */
export function sayChoicesIgnored(ignored: readonly FigureChoice[]): string {
  const named = ignored
    .slice(0, MOST)
    .map(({ key, text }) => `${key.split('|')[0] ?? ''}的${quoted(text)}`);
  const more = ignored.length > MOST ? '等' : '';
  return `工作簿里有${String(ignored.length)}处选定不再采用，因为所选的数字已经不在数据里：${listed(named)}${more}；请在“矛盾与核对”里重新选定。`;
}
