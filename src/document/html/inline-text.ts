/** Raised text that refers to a note and is no part of the sentence: [1], ①, *. */
const REFERENCE = /^\s*(?:[[［〔(（]?\s*\d{1,3}\s*[\]］〕)）]|[①-⑳]|[*※]{1,3})\s*$/;
const RAISED: ReadonlyMap<string, string> = new Map([
  ['1', '¹'],
  ['2', '²'],
  ['3', '³'],
]);

/** A paragraph, the line of the file that it begins on, and its rank where it is a heading. */
export interface InlinePassage {
  readonly text: string;
  readonly line: number;
  readonly heading: number | undefined;
}

/** Text of the paragraph that is being read. */
export class InlineText {
  private parts: string[] = [];
  private raised: string[] | undefined;
  private line = 0;
  private heading: number | undefined;

  /**
   * @param verbatim whether blanks and tabs print as they stand; in a web page any number of them, and
   *   line ends of the markup, print as one blank
   */
  constructor(private readonly verbatim: boolean) {}

  /** Begins a heading of a rank from 1 to 6. */
  head(rank: number): void {
    this.heading = rank;
  }

  /** Adds text that stands on a line of the file. */
  add(text: string, line: number): void {
    if (this.parts.length === 0 && text.trim() !== '') {
      this.line = line + (/^\s*/.exec(text)?.[0].split('\n').length ?? 1) - 1;
    }
    if (this.parts.length === 0 && text.trim() === '' && !this.verbatim) return;
    (this.raised ?? this.parts).push(text);
  }

  /** Begins or ends raised text. */
  raise(begins: boolean): void {
    if (begins) {
      this.raised ??= [];
      return;
    }
    const text = this.raised?.join('') ?? '';
    this.raised = undefined;
    if (!REFERENCE.test(text)) this.parts.push(RAISED.get(text.trim()) ?? text);
  }

  /** The paragraph, undefined where it is blank; the next one begins empty. */
  take(): InlinePassage | undefined {
    if (this.raised !== undefined) this.raise(false);
    const whole = this.parts.join('');
    const text = this.verbatim ? withoutEnd(whole) : printed(whole);
    const { line, heading } = this;
    this.parts = [];
    this.heading = undefined;
    return text === '' ? undefined : { text, line, heading };
  }
}

/** Without the blanks and line ends at its end; an expression would look for the end from each of them. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\n')) end -= 1;
  return text.slice(0, end);
}

const CHINESE = /[\u3000-\u9fff\uff00-\uffef]/;

/** A line end of the markup between two Chinese characters is no blank. */
function printed(text: string): string {
  return text
    .replace(/[ \t\r\n\f\v]+/g, (blank, at: number) => {
      const isBetween =
        CHINESE.test(text.charAt(at - 1)) && CHINESE.test(text.charAt(at + blank.length));
      return isBetween && /[\r\n]/.test(blank) ? '' : ' ';
    })
    .trim();
}
