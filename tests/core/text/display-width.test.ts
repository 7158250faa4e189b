import { displayWidth } from '../../../src/core/text/display-width';

test.each<[text: string, width: number, why: string]>([
  ['', 0, 'nothing'],
  ['GDP 8.5%', 8, 'Latin letters, digits, blanks'],
  ['总量', 4, 'Chinese characters'],
  ['GDP总量', 7, 'both'],
  ['（）％：', 8, 'full-width signs'],
  ['、。《》〔〕', 12, 'Chinese marks'],
  ['カ한', 4, 'kana, Hangul'],
  ['𠮷𫞩', 4, 'Chinese characters beyond the first plane'],
  ['📈', 2, 'a picture'],
  ['…', 2, 'ambiguous: an ellipsis'],
  ['①⑳', 4, 'ambiguous: numbers in circles'],
  ['‘’“”', 8, 'ambiguous: quotation marks'],
  ['–—', 4, 'ambiguous: dashes'],
  ['×÷±≥≤', 10, 'ambiguous: signs of arithmetic'],
  ['ⅣαЖ', 6, 'ambiguous: Roman numbers, Greek, Cyrillic'],
  ['°℃‰', 6, 'ambiguous: units'],
  ['■●→', 6, 'ambiguous: marks and arrows'],
  ['m²', 2, 'raised digits, which no Chinese font makes wide'],
  ['é', 1, 'a Latin letter with its accent'],
  ['e\u0301', 1, 'an accent of its own prints on the letter before'],
  ['\u200b\ufeff', 0, 'marks that print nothing'],
])('%j takes %d: %s', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});
