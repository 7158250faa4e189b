import fc from 'fast-check';
import {
  findInText,
  missingIn,
  missingInProse,
  type TextRow,
} from '../../../src/core/provenance/find-in-text';

/** The found line with the marks in «», and where it was found. */
function shown(document: string, text: string, line: number | undefined, name = ''): unknown {
  const place = findInText(document, { text, line, name });
  if (place.kind === 'not-found') return ['none', place.text];
  const words = place.segments.map((each) => (each.isMarked ? `«${each.text}»` : each.text));
  return [place.at, place.line, words.join('')];
}

const ROW = '1\t地区生产总值\t902.27\t1500\t8';

test.each<[string, string, string, number | undefined, string, unknown]>([
  ['a cell of a row', ROW, '1500', 1, '', ['line', 1, '1\t地区生产总值\t902.27\t«1500»\t8']],
  ['not inside a longer number', 'a 15000 1500', '1500', 1, '', ['line', 1, 'a 15000 «1500»']],
  ['not a part of decimals', '0.8 8.5 8', '8', 1, '', ['line', 1, '0.8 8.5 «8»']],
  ['not behind a thousands separator', '1,500 500', '500', 1, '', ['line', 1, '1,500 «500»']],
  ['not the number of a bracket', '[2] 2', '2', 1, '', ['line', 1, '[2] «2»']],
  ['not a negative one', '-3.9 3.9', '3.9', 1, '', ['line', 1, '-3.9 «3.9»']],
  ['blanks do not count', '达到 6.5左右。', '6.5 左右', 1, '', ['line', 1, '达到 «6.5左右»。']],
  ['but never between digits', '1 5', '15', 1, '', ['none', '1 5']],
  [
    'full-width forms',
    '到２０２５年达到４５张以上',
    '45张以上',
    1,
    '',
    ['line', 1, '到２０２５年达到«４５张以上»'],
  ],
  ['the other way round', '达到45%', '４５％', 1, '', ['line', 1, '达到«45%»']],
  ['every kind of dash', 'x\t——\t—', '--', 1, '', ['line', 1, 'x\t«——»\t—']],
  [
    'the sentence alone',
    '前句8。后句达到9以上；再后10。',
    '9以上',
    1,
    '',
    ['line', 1, '后句达到«9以上»；'],
  ],
  [
    'over the end of a line',
    '达到１６\n亿元。',
    '16亿元',
    1,
    '',
    ['line', 1, '达到«１６\n亿元»。'],
  ],
  ['a cell a line', '1\n地区生产总值\n902.27\n1500\n8', '1500', 2, '', ['below', 4, '«1500»']],
  ['two such cells cannot be told apart', '甲\n95\n95', '95', 1, '', ['none', '甲']],
  [
    'the number of the row is not the figure',
    '5\t收入\t--\t5',
    '5',
    1,
    '收入',
    ['line', 1, '5\t收入\t--\t«5»'],
  ],
  [
    'the clause that the name leads',
    '甲率达到100%，乙率达到100%。',
    '100%',
    1,
    '乙率',
    ['line', 1, '甲率达到100%，乙率达到«100%»。'],
  ],
  [
    'the name that follows at once',
    '培育20家左右龙头企业、20家左右冠军企业。',
    '20家左右',
    1,
    '龙头企业',
    ['line', 1, '培育«20家左右»龙头企业、20家左右冠军企业。'],
  ],
  ['both where nothing tells', '3\t8\t8', '8', 1, '', ['line', 1, '3\t«8»\t«8»']],
  [
    'elsewhere with its name',
    `头\n${ROW}`,
    '1500',
    1,
    '地区生产总值（GDP）',
    ['elsewhere', 2, '1\t地区生产总值\t902.27\t«1500»\t8'],
  ],
  [
    'without a line, with its name',
    `头\n${ROW}`,
    '1500',
    undefined,
    '地区生产总值',
    ['elsewhere', 2, '1\t地区生产总值\t902.27\t«1500»\t8'],
  ],
  [
    'twice with its name: neither',
    `${ROW}\n${ROW}`,
    '1500',
    undefined,
    '地区生产总值',
    ['none', undefined],
  ],
  ['elsewhere without its name: nothing', '头\n1500', '1500', 1, '', ['below', 2, '«1500»']],
  ['a line that is not there', 'a', '8', 7, '', ['none', undefined]],
  ['a blank figure', '甲\t', '', 1, '', ['none', '甲\t']],
  ['signs of patterns are letters', 'a (b)* (c', '(c', 1, '', ['line', 1, 'a (b)* «(c»']],
])('%s', (_, document, text, line, name, expected) => {
  expect(shown(document, text, line, name)).toEqual(expected);
});

test('the shown pieces are the text itself, and marked is only what was sought', () => {
  const word = fc.string({
    unit: fc.constantFrom('1', '5', '.', ' ', '亿', '%', '－', '\t', '。'),
  });
  fc.assert(
    fc.property(word, word, (document, text) => {
      const place = findInText(document, { text, line: 1, name: '' });
      if (place.kind === 'not-found') return;
      const plain = (words: string) => words.normalize('NFKC').replace(/\s|-|－/gu, '');
      expect(document).toContain(place.segments.map((each) => each.text).join(''));
      for (const each of place.segments.filter(({ isMarked }) => isMarked))
        expect(plain(each.text)).toBe(plain(text));
    }),
  );
});

/** Rows whose cells stand on a line each, the first of them on a line. */
const rowAt = (first: number, ...texts: readonly string[]): TextRow => ({
  cells: texts.map((text, index) => ({ text, line: first + index })),
});
const LINES = [
  '指标',
  '地区生产总值',
  '亿元',
  '276.33',
  '400',
  '一般公共预算收入',
  '亿元',
  '30',
  '400',
];
const ROWS = [rowAt(2, ...LINES.slice(1, 5)), rowAt(6, ...LINES.slice(5))];

test.each<[string, string, number | undefined, string, unknown]>([
  ['with its row', '276.33', 4, '', ['line', 4, '地区生产总值\t亿元\t«276.33»\t400']],
  ['below the line of its row', '276.33', 2, '', ['below', 4, '地区生产总值\t亿元\t«276.33»\t400']],
  [
    'by its name',
    '400',
    undefined,
    '一般公共预算收入',
    ['elsewhere', 9, '一般公共预算收入\t亿元\t30\t«400»'],
  ],
  ['not beside another name', '276.33', undefined, '一般公共预算收入', ['none', undefined]],
])('a cell that has a line to itself, %s', (_, text, line, name, expected) => {
  const place = findInText(LINES.join('\n'), { text, line, name }, ROWS);
  if (place.kind === 'not-found') return expect(['none', place.text]).toEqual(expected);
  const words = place.segments.map((each) => (each.isMarked ? `«${each.text}»` : each.text));
  expect([place.at, place.line, words.join('')]).toEqual(expected);
});

test.each<[string, string, string, boolean]>([
  ['in a row', '276.33', '地区生产总值（GDP）', true],
  ['of another row', '30', '地区生产总值', false],
  ['as a part of a number', '276', '地区生产总值', false],
  ['in a sentence', '95%', '甲率', true],
  ['of another sentence', '80%', '甲率', false],
  ['where there is no number', '   ', '甲率', true],
])('a figure %s: %s of %s is stated: %s', (_, text, name, isStated) => {
  const document = [...LINES, '甲率达到95%。', '乙率达到80%。'].join('\n');
  expect(missingIn(document, [{ text, name, line: 1, row: '' }], ROWS)).toHaveLength(
    isStated ? 0 : 1,
  );
});

test.each<[string, readonly string[], number]>([
  ['both cells', ['丙率\t100\t100'], 0],
  ['one of them changed', ['丙率\t100\t95'], 1],
  ['one changed, the other in a sentence too', ['丙率\t100\t98', '丙率保持100。'], 1],
])('a row that states one number twice, against %s', (_, lines, count) => {
  const sought = { text: '100', name: '丙率', line: 1, row: '3' };
  expect(missingIn(lines.join('\n'), [sought, sought], [])).toHaveLength(count);
});

test.each<readonly [string, string, string, number]>([
  ['the same figure, its name in other words', '书店达到120家', '120家', 0],
  ['another figure', '书店达到130家', '120家', 1],
  ['the figure of something else', '茶室达到120家', '120家', 1],
  ['a part of a longer number', '书店达到1120家', '120家', 1],
])('a figure of prose in another document: %s', (_, document, text, count) => {
  const sought = { text, line: 7, name: '书店数量', row: '1' };
  expect(missingInProse(document, [sought]).length).toBe(count);
});
