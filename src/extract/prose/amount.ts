import { BEFORE } from '../../core/figure/operator-words';
import { COUNTED_UNITS, DENOMINATOR_WORDS, PLAIN_UNITS } from '../../core/figure/unit';
import { matchesUnless } from '../../core/text/matches-unless';

/** A number in a text with the words and the unit that belong to it. */
export interface ProseAmount {
  /** Of the whole: operator words, number, unit, 以上. */
  readonly start: number;
  readonly end: number;
  /** Of the number alone. */
  readonly number: number;
  readonly unit: string;
  /** Parts of a whole: 0.2：32.8：67. */
  readonly composed: boolean;
}

const escape = (word: string): string =>
  word.replace(/[()]/g, (mark) => (mark === '(' ? '（' : '）'));
const WORDS = [
  ...COUNTED_UNITS,
  ...PLAIN_UNITS,
  '股',
  '人年',
  '个工作日',
  '个工作小时',
  '载重吨',
  '吨二氧化碳当量',
  '克标准煤',
  '克标煤',
  '千克标准煤',
  '架',
  '亩次',
  '场次',
  '机架',
  '综合吨',
  '倍',
  'm²',
  '㎡',
  '㎥',
  '㎢',
  'm³',
  'km²',
  'EFlops',
  'PFlops',
  'TFlops',
  'EFlop/s',
  'PFlop/s',
].map(escape);
const WORD = `(?:${[...WORDS].sort((a, b) => b.length - a.length).join('|')})`;
const SCALE = '(?:[十百千]?(?:万亿|[万亿])|[百千])';
const PER = `(?:/(?:\\d{0,2}[万千百]?(?:${WORD}|${DENOMINATOR_WORDS.join('|')})|\\d{0,2}万|年|日|月))`;
const UNIT = new RegExp(`(?:${WORD}|[余多]?${SCALE}?[余多]?${WORD}?)${PER}{0,2}`, 'y');
const SPELLED_UNIT = new RegExp(`[余多]?${WORD}`, 'y');
const AFTER = /(?:及|或)?(?:以上|以下|以内|之内|之上)|左右|上下/y;
const STRETCH = /（(?:力争|争取|确保)[^（）]{1,12}）/y;
const RANGE = /(?:-|—{1,2}|~|至|到)(\d+(?:\.\d+)?)/y;
/** 0.2：32.8：67, or 2.1：1, or 比达到1：1.7; two numbers alone may be a time of day. */
const COMPOSITION = /\d+(?:\.\d+)?(?:：\d+(?:\.\d+)?){2}(?![\d：])|\d+(?:\.\d+)?：1(?![\d.：])/y;
const ONE_TO = /1：\d{1,2}(?:\.\d+)?(?![\d.：])/y;

/** Words that bind a number; those that bind nothing (达到) are verbs of the clause. */
const HEADS = Array.from(BEFORE).flatMap(([word, binding]) => (binding === '' ? [] : [word]));
const HEAD = new RegExp(`(?:${HEADS.join('|')}|至少|超出|逾){1,2}$`);
const NOT_HEAD = /(?:节约|制约|附近|最近|邻近|靠近|集约|契约|条约|公约|大约束|预约)$/;
const LONGEST_HEAD = 10;

const ARABIC = /(?:[百千]分之)?\d+(?:\.\d+)?/g;
const SPELLED =
  /(?:[百千]分之[零一二三四五六七八九十百点]{1,7}|[一二两三四五六七八九十百千]{1,8}(?:万亿|[万亿])|[一二两三四五六七八九]?[百千][一二三四五六七八九十百零]{0,6}(?=[余多]?(?:元|美元|家|户|人|亩|吨|公里|平方|个))|万亿(?=元|美元))/g;
/** 超过万亿元 is an amount, 几万亿元 none. */
const NO_AMOUNT = /^(?![^‹]*(?:超过?|突破|达到?|近|逾)‹)[^‹]*‹万亿›/;
/** Chinese numerals are everywhere; after one of these they are an amount. */
const SPELLED_AFTER = /(?:超过?|突破|达到?|近|约|逾|不低于|不少于|至少|大于|实现|完成|[在到至为])$/;

/**
 * Finds the numbers of a folded text that can be amounts. Numbers that are part of a name, a date or
 * an ordinal (第3, PM2.5, 5G, 12345) are none.
 *
 * @param taken stretches that are no amounts: dates, quotations
 * @example findAmounts('达到120家以上，', () => false)[0]?.unit // '家'
 */
export function findAmounts(
  text: string,
  taken: (start: number, end: number) => boolean,
): readonly ProseAmount[] {
  const found: ProseAmount[] = [];
  let free = 0;
  const add = (amount: ProseAmount | undefined): void => {
    if (amount === undefined || amount.number < free || taken(amount.number, amount.end)) return;
    found.push({ ...amount, start: Math.max(amount.start, free) });
    free = amount.end;
  };
  const spelled = matchesUnless(SPELLED, text, NO_AMOUNT);
  let next = 0;
  for (const match of text.matchAll(ARABIC)) {
    for (; (spelled[next]?.index ?? Infinity) < match.index; next += 1) {
      add(readSpelled(text, spelled[next]));
    }
    if (match.index >= free) add(readArabic(text, match));
  }
  for (; next < spelled.length; next += 1) add(readSpelled(text, spelled[next]));
  return found.map((amount, at) => withUnitOf(text, amount, found[at + 1]));
}

/** 分别提高2.1和1.6个百分点: the unit is printed once, behind the last. */
function withUnitOf(text: string, amount: ProseAmount, next: ProseAmount | undefined): ProseAmount {
  if (amount.unit !== '' || amount.composed || next === undefined || next.unit === '')
    return amount;
  const isShared =
    /^[和、与]$/.test(text.slice(amount.end, next.start)) &&
    /分别[\u4e00-\u9fff]{0,6}$/.test(text.slice(Math.max(0, amount.start - 8), amount.start));
  return isShared ? { ...amount, unit: next.unit } : amount;
}

function readArabic(text: string, match: RegExpMatchArray): ProseAmount | undefined {
  const at = match.index ?? 0;
  const before = text.slice(Math.max(0, at - 2), at);
  if (/[A-Za-z第#+.]$|(?:^|[^目当])前$|\d[.-]$/.test(before)) return undefined;
  const isRatio = /比[^，。；、]{0,5}$/.test(text.slice(Math.max(0, at - 6), at));
  const composition = matchAt(COMPOSITION, text, at) || (isRatio ? matchAt(ONE_TO, text, at) : '');
  if (composition !== '') {
    const behind = at + composition.length;
    const end = behind + matchAt(AFTER, text, behind).length;
    return { start: headStart(text, at), number: at, end, unit: '', composed: true };
  }
  let end = at + match[0].length;
  let unit = matchAt(UNIT, text, end);
  const range =
    matchAt(RANGE, text, end + (unit === '' ? 0 : unit.length)) || matchAt(RANGE, text, end);
  if (range !== '') {
    end = text.startsWith(range, end) ? end + range.length : end + unit.length + range.length;
    unit = matchAt(UNIT, text, end);
  }
  if (/[A-Za-z]$/.test(unit) && /[A-Za-z0-9]/.test(text.charAt(end + unit.length)))
    return undefined;
  end += unit.length;
  if (unit === '' && /[A-Za-z+]/.test(text.charAt(end))) return undefined;
  end += matchAt(AFTER, text, end).length;
  end += matchAt(STRETCH, text, end).length;
  const sign = /(?:^|[^\d%A-Za-z])-$/.test(before) ? 1 : 0;
  const percent = shareOf(match[0]) || unit;
  return { start: headStart(text, at - sign), number: at, end, unit: percent, composed: false };
}

function shareOf(number: string): '' | '%' | '‰' {
  if (number.startsWith('百分之')) return '%';
  return number.startsWith('千分之') ? '‰' : '';
}

function readSpelled(text: string, match: RegExpMatchArray | undefined): ProseAmount | undefined {
  if (match === undefined) return undefined;
  const at = match.index ?? 0;
  const percent = shareOf(match[0]);
  const before = text.slice(Math.max(0, at - 4), at);
  if (percent === '' && !SPELLED_AFTER.test(before)) return undefined;
  let end = at + match[0].length;
  const scale = /(?:万亿|[万亿])$/.exec(match[0])?.[0] ?? '';
  const word = percent !== '' ? '' : matchAt(SPELLED_UNIT, text, end);
  if (word === '' && scale === '' && percent === '') return undefined;
  // 百亿产业: a size that describes, not a value that is said.
  if (
    word === '' &&
    percent === '' &&
    !/^(?:$|[，。；：、的）”以])/.test(text.slice(end, end + 1))
  ) {
    return undefined;
  }
  if (text.charAt(end) === '级') return undefined;
  end += word.length;
  end += matchAt(AFTER, text, end).length;
  const unit = percent || `${scale}${word}`;
  return { start: headStart(text, at), number: at, end, unit, composed: false };
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** Where the words that bind a number begin. */
function headStart(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - LONGEST_HEAD), at);
  const head = HEAD.exec(before)?.[0] ?? '';
  if (head === '' || NOT_HEAD.test(before)) return at;
  return at - head.length;
}
