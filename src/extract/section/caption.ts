import { cleanText } from '../text/clean';
import { readFlow } from '../text/flow';

/** The title line of a box or table: `专栏2：…主要指标`, `表 1-1 …`. */
export interface Caption {
  readonly text: string;
  /** What a caption of this kind stands over: 表 is always a table, a 专栏 may be a box of text. */
  readonly kind: 'box' | 'table';
  /** Whether the words promise a table of indicators. */
  readonly indicators: boolean;
}

const CAPTION =
  /^(专栏|附?表|图表|附件)(?:\d{1,3}(?:[-—.]\d{1,3})?|[一二三四五六七八九十]{1,3})(?=[：、.（“《 ]|[^\d\s]|$)/;
const INDICATORS = /指标|目标.{0,6}(?:完成|实现|一览|情况)|完成情况|预测|目标表/;
const LONGEST = 80;

/**
 * Reads a line as a caption, or undefined.
 *
 * @example readCaption('专栏２：“十四五”时期主要指标') // { text: …, kind: 'box', indicators: true }
 * @example readCaption('表1显示，经济稳步增长。') // undefined
 */
export function readCaption(line: string): Caption | undefined {
  if (line.length > 300 || !/专\s*栏|表|附\s*件/.test(line)) return undefined;
  const bare = line.replace(/^\s{0,3}#{1,6}\s+/, '').replace(/^\s*(?:[|｜]\s*)+/, '');
  const { text } = readFlow(bare, [{ start: 0, end: bare.length }]);
  if (text.length > LONGEST || /[。；！？，]/.test(text)) return undefined;
  const match = CAPTION.exec(text);
  if (match === null) return undefined;
  return {
    text: cleanText(bare).replace(/\s*\|$/, ''),
    kind: match[1] === '专栏' || match[1] === '附件' ? 'box' : 'table',
    indicators: INDICATORS.test(text),
  };
}
