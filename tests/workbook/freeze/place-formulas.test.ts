import { shiftReferences } from '../../../src/workbook/freeze/place-formulas';

const down = (together: number, alone = 0, columns = 0) => ({
  together: { rows: together, columns },
  alone: { rows: alone, columns: 0 },
});

test.each([
  ['nothing moved', '=PLAN.BASE(A1,$B$2)', down(0), '=PLAN.BASE(A1,$B$2)'],
  ['rows were inserted above', '=PLAN.BASE(A1,$B$2)', down(3), '=PLAN.BASE(A4,$B$5)'],
  ['its row was sorted', '=PLAN.BASE(A1,$B$2,$C3,D$4)', down(0, 2), '=PLAN.BASE(A3,$B$2,$C5,D$4)'],
  [
    'a column was inserted before it',
    '=PLAN.BASE(Z1,$AZ$2)',
    down(0, 0, 1),
    '=PLAN.BASE(AA1,$BA$2)',
  ],
  ['an area', '=SUM(B2:$C$9)', down(1, 1), '=SUM(B4:$C$10)'],
  ['a quoted text', '=PLAN.BASE("A1",A1)', down(1), '=PLAN.BASE("A1",A2)'],
  ['another sheet', "=实际值!D5+'甲 乙'!$D$5:E6+D5", down(1), "=实际值!D5+'甲 乙'!$D$5:E6+D6"],
  ['a function like a cell', '=LOG10(A10)', down(1), '=LOG10(A11)'],
  ['a name like a cell', '=A1_rate+甲A1+A1.B', down(1), '=A1_rate+甲A1+A1.B'],
  ['a range of another sheet', "='a''b'!A1:B2+A1", down(1), "='a''b'!A1:B2+A2"],
  ['apostrophes without end', `=${"'".repeat(200_001)}+A1`, down(1), `=${"'".repeat(200_001)}+A2`],
  ['off the sheet', '=A1+A5', down(-2), '=#REF!+A3'],
])('%s', (_, formula, move, moved) => {
  expect(shiftReferences(formula, move)).toBe(moved);
});
