import type { DraftRow } from '../../../src/datapackage/draft/package-draft';
import { rowCodes } from '../../../src/datapackage/draft/row-codes';
import { draftRow } from './drafts';

const numbered = (...numbers: string[]) => numbers.map((number) => draftRow({ number }));
const sub = (number: string, parentName: string, name = '子项') =>
  draftRow({ number, parentName, name });
const prose = draftRow({ origin: 'prose' });

const CASES: readonly (readonly [string, readonly DraftRow[], string])[] = [
  ['printed numbers in two digits', numbered('1', '2', '10'), '01 02 10'],
  ['numbers as they are printed', numbered('（1）', '２．', ' 3、'), '01 02 03'],
  ['numbers with parts', numbered('1.1', '1.2'), '01.1 01.2'],
  ['hundreds', numbered('99', '100'), '99 100'],
  ['no numbers at all', numbered('', '', ''), '01 02 03'],
  ['a number that is missing between others', numbered('1', '', '3'), '01 02 03'],
  ['a missing number that would be another row’s', numbered('2', '', '3'), '02 04 03'],
  ['words instead of numbers', numbered('一', '二'), '01 02'],
  ['numbers that start anew', numbered('1', '2', '1', '2'), '01 02 03 04'],
  ['sub-rows that share a number', [sub('22', '排放'), sub('22', '排放')], '22.1 22.2'],
  ['sub-rows under a row', [draftRow({ number: '3', name: '床位' }), sub('', '床位')], '03 03.1'],
  [
    'sub-rows without a number, then the next row',
    [draftRow({ name: '床位' }), sub('', '床位'), sub('', '床位'), draftRow({ name: '医师' })],
    '01 01.1 01.2 02',
  ],
  ['rows from prose', [draftRow({ number: '1' }), prose, prose], '01 P01 P02'],
  ['a given code', [draftRow({ code: 'A1' }), draftRow({ number: '1' })], 'A1 01'],
  ['a code given twice', [draftRow({ code: '07' }), draftRow({ code: '07' })], '07 02'],
  ['a code that is none', [draftRow({ code: '=1+1' }), draftRow({ code: '../x' })], '01 02'],
  [
    'a given code that a number would get',
    [draftRow({ number: '1' }), draftRow({ code: '01' })],
    '02 01',
  ],
  ['full-width codes', [draftRow({ code: '２２．１' })], '22.1'],
];

test.each(CASES)('%s', (_name, rows, codes) => {
  expect(rowCodes(rows).join(' ')).toBe(codes);
});
