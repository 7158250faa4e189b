import fc from 'fast-check';
import { safeText } from '../../../src/workbook/excel/safe-text';
import { openHost, peek } from '../../support/host';

// A whole Excel per test: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(30_000);

/** Texts that Excel, or a program that reads its files, would take for something else. */
const MISREAD: readonly (readonly [what: string, text: string])[] = [
  ['a formula', '=1+1'],
  ['a formula after a blank', ' =1+1'],
  ['a formula after a no-break space', '\u00A0=1+1'],
  ['a formula after a zero-width space', '\u200B=1+1'],
  ['a formula after a tab', '\t=1+1'],
  ['a formula after a line break', '\n=1+1'],
  ['a full-width formula', '＝1+1'],
  ['a small equals sign', '﹦1+1'],
  ['a call with plus', '+SUM(A1)'],
  ['a full-width plus', '＋1'],
  ['a call with minus', '-SUM(A1)'],
  ['a full-width minus', '－SUM(A1)'],
  ['a minus sign', '−5'],
  ['two dashes', '--'],
  ['an at sign', '@SUM(A1)'],
  ['a full-width at sign', '＠SUM(A1)'],
  ['dynamic data', "=cmd|' /C calc'!A0"],
  ['an apostrophe', "'甲"],
  ['a number', '6.5'],
  ['a full-width number', '６．５'],
  ['a number with zeros before it', '007'],
  ['an exponent', '1E5'],
  ['a percentage', '17%'],
  ['a negative in brackets', '(6.5)'],
  ['an amount', '¥100'],
  ['a full-width amount', '￥100'],
  ['a ratio', '0.2: 32.8: 67'],
  ['a time', '3:4'],
  ['a date', '3-4'],
  ['a date with slashes', '2025/1/1'],
  ['a Chinese date', '2025年1月'],
  ['a month in English', 'Mar 5'],
  ['a time in Chinese', '上午9:30'],
  ['a date in Chinese numerals', '二〇二五年三月'],
  ['a truth value', 'TRUE'],
  ['a full-width truth value', 'ｔｒｕｅ'],
  ['an error', '#N/A'],
  ['a 编码', '350104-14-01'],
];

const PLAIN: readonly string[] = [
  '地区生产总值（GDP）',
  '[6.5]',
  '［0.71］',
  '<4',
  '≥95',
  '—',
  '约35亿元，占地区生产总值比重达到20%',
  '九年义务教育巩固率（%）',
  '五年累计达到11亿元',
  '预期性',
  'PM2.5平均浓度',
  'R&D占比（%）',
  'LOCAL:QZKFQ-14-01',
  '“三品一标”认证"绿色"食品',
];

test.each(MISREAD)('%s is marked as text: %j', (_, text) => {
  expect(safeText(text)).toBe(`'${text}`);
});

test.each(PLAIN)('%j needs no mark', (text) => {
  expect(safeText(text)).toBe(text);
});

test('a cell full of blanks is looked through once', () => {
  const blanks = ' '.repeat(32_000);
  expect(safeText(`${blanks}甲`)).toBe(`${blanks}甲`);
  expect(safeText(`${blanks}8`)).toBe(`'${blanks}8`);
});

test('every one of them stands in its cell as exactly this text', async () => {
  const host = await openHost();
  const texts = [...MISREAD.map(([, text]) => text), ...PLAIN];
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange(`A1:A${texts.length}`);
    range.formulas = texts.map((text) => [safeText(text)]);
    await context.sync();
  });
  const address = `A1:A${texts.length}`;
  expect(peek(host, address)).toEqual(texts.map((text) => [text]));
  expect(peek(host, address, 'ValueTypes')).toEqual(texts.map(() => ['String']));
});

test('no text at all is written in a way that begins a formula', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
      const written = safeText(text);
      const seen = written.normalize('NFKC').replace(/^[\s\p{Cc}\p{Cf}]+/u, '');
      expect(written === `'${text}` || !/^[=+\-@]/.test(seen)).toBe(true);
    }),
  );
});
