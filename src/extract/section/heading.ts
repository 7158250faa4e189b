import { cleanText } from '../text/clean';
import { readFlow } from '../text/flow';
import { displayWidth } from '../../core/text/display-width';
import { readMarker, UNNUMBERED } from './marker';

/** A heading: its rank (see marker.ts) and its text as printed. */
export interface Heading {
  readonly rank: number;
  readonly text: string;
  /** Whether markup says so, or only the shape of the line. */
  readonly marked: boolean;
}

const MARKDOWN = /^\s{0,3}#{1,6}\s+/;
const TAGGED = /^\s*<h[1-6]\b/i;
const BOLD = /^\s*(?:<b>|\*\*)[^*<>]{1,60}(?:<\/b>|\*\*)\s*$/;
const SENTENCE = /[。；！？…：]/;
/** A number with a unit is a statement, not a heading: `1.新增就业6万人`. */
const STATEMENT = /\d(?:\.\d+)?(?:[%‰]|[万亿]|[个家项元人件所张]|百分点)/;
/** Parts behind the text; nothing in them is said by the plan itself. */
const APPENDIX = /^(?:附录|附件|附：?)?(?:[：、]?(?:名词|术语|缩略语)(?:解释|注释|说明)?)?：?$/;
const LONGEST = 60;

/**
 * Reads a line as a heading, or undefined. `width` is the line width of a hard-wrapped document, in
 * columns: a numbered line that fills it is the start of a paragraph.
 *
 * @example readHeading('### （二）发展目标', undefined) // { rank: 4, text: '（二）发展目标', marked: true }
 * @example readHeading('二、经济总量达到100亿元。', undefined) // undefined
 */
export function readHeading(line: string, width: number | undefined): Heading | undefined {
  if (line.length > 400) return undefined;
  const marked = MARKDOWN.test(line) || TAGGED.test(line);
  const bare = line.replace(MARKDOWN, '');
  const { text } = readFlow(bare, [{ start: 0, end: bare.length }]);
  if (text === '' || text.length > LONGEST * (marked ? 2 : 1)) return undefined;
  const marker = readMarker(text);
  const rank = marker?.rank ?? UNNUMBERED;
  if (marked) return { rank, text: cleanText(bare), marked };
  if (text.length > 1 && text.length < 16 && APPENDIX.test(text)) {
    return { rank: 0, text: cleanText(bare), marked };
  }
  if (SENTENCE.test(text) || /[，、]$/.test(text)) return undefined;
  if (BOLD.test(bare)) return { rank, text: cleanText(bare), marked: true };
  if (marker === undefined || STATEMENT.test(text)) return undefined;
  if (width !== undefined && displayWidth(line.trim()) >= width - 4) return undefined;
  return { rank, text: cleanText(bare), marked: false };
}
