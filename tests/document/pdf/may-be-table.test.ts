import { mayBeTable, toLines } from '../../../src/document/pdf/text-line';
import type { Glyph } from '../../../src/document/pdf/glyph';

/** Characters of a size of 10, one after the other from a place on. */
function run(text: string, left: number, middle = 100): readonly Glyph[] {
  return [...text].map((character, index) => {
    const at = left + index * 10;
    const [top, bottom] = [middle - 5, middle + 5];
    return { text: character, left: at, right: at + 10, top, bottom, size: 10 };
  });
}

test.each([
  ['a line of text', [run('到规划期末', 0)], false],
  ['two lines of text', [run('到规划期末', 0), run('全县', 0, 115)], false],
  ['what programs put between 年 and 2030', [run('到', 0), run('2030', 12.5)], false],
  ['two words apart', [run('指标', 0), run('单位', 23)], true],
  ['two numbers apart', [run('120', 0), run('160', 33)], true],
  ['a word and a number far apart', [run('亿元', 0), run('160', 25)], true],
  [
    'a cell beside the two lines of another',
    [run('序', 0, 107), run('指', 20), run('标', 20, 114)],
    true,
  ],
])('%s', (_, glyphs, expected) => {
  expect(mayBeTable(toLines(glyphs.flat(), 0))).toBe(expected);
});
