import { cleanText } from '../../../src/extract/text/clean';
import { readFlow, spanOf } from '../../../src/extract/text/flow';
import { isContentsLine, isPageNumber, splitLines } from '../../../src/extract/text/lines';

const flow = (text: string) => readFlow(text, [{ start: 0, end: text.length }]);

describe('readFlow', () => {
  test.each([
    ['到 ２０２５ 年，达到１４．５％', '到2025年，达到14.5%'],
    ['**力争**`至` 2025 年,突破', '力争至2025年，突破'],
    ['1,500亿元, 2家', '1500亿元，2家'],
    ['R & D 经费 5G Plus', 'R&D经费5G Plus'],
    ['ug/m <sup>3</sup>', 'ug/m³'],
    ['&lt;4&nbsp;%&mdash;', '<4%—'],
    ['$80\\%$', '80%'],
    ['0.2∶32.8∶67', '0.2：32.8：67'],
    ['a < b', 'a<b'],
  ])('%s', (text, folded) => expect(flow(text).text).toBe(folded));

  test('every character leads back to its place', () => {
    const text = '达到 <b>１,５００</b> 家';
    const read = flow(text);
    const at = read.text.indexOf('1500家');
    const span = spanOf(read, at, at + 5);
    expect(text.slice(span.start, span.end)).toBe('１,５００</b> 家');
  });
});

describe('splitLines', () => {
  test.each([
    ['a\r\nb\n\nc', ['1 a', '2 b', '3 ', '4 c']],
    ['a\rb', ['1 a', '2 b']],
    ['<p>a</p><p>b</p>\n<p>c</p>', ['1 <p>a', '1 </p>', '1 <p>b', '1 </p>', '2 <p>c', '2 </p>']],
    ['x\n<table>\n<tr>\n</table>\ny', ['1 x', '2 <table>\n<tr>\n</table>', '4 ', '5 y']],
    ['', ['1 ']],
  ])('%j', (text, lines) => {
    const split = splitLines(text);
    const shown = Array.from({ length: split.count }, (_, index) => {
      const line = split.at(index);
      return `${String(line?.number)} ${line?.text ?? ''}`;
    });
    expect(shown).toEqual(lines);
  });
});

describe('page numbers', () => {
  test.each(['３１', '— 12 —', '- 3 -', '第3页', '第 3 页 共 80 页', '12/80', '·7·'])(
    '%s',
    (line) => expect(isPageNumber(line)).toBe(true),
  );
  test.each(['2025年', '12家', '—— 目标', '', '1.5', '——'])('not %s', (line) =>
    expect(isPageNumber(line)).toBe(false),
  );
});

describe('contents pages', () => {
  test.each([
    '（一）总体要求 .....\t11',
    '<b>第一章 开启新篇章</b>\t<b>2</b>',
    '第二节\t完善设施·····\t34',
    '前 言\t1',
    '一、总则……………3',
  ])('%s', (line) => expect(isContentsLine(line)).toBe(true));
  test.each(['一、生产总值达到1500', '1\t生产总值\t亿元\t90\t150', '第一章 总则'])(
    'not %s',
    (line) => expect(isContentsLine(line)).toBe(false),
  );
});

test.each([
  ['**地区** 生产\n总值', '地区 生产 总值'],
  ['PM<sub>2.5</sub>&nbsp;浓度', 'PM2.5 浓度'],
  ['a\\|b', 'a|b'],
  ['&#8212;', '—'],
])('cleanText %s', (raw, text) => expect(cleanText(raw)).toBe(text));
