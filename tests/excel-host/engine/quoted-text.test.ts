import { toEngineFormula, toExcelFormula } from '../../../src/excel-host/engine/quoted-text';
import { createHost } from '../../../src/excel-host/host';

test.each<[string, string | number | boolean]>([
  ['=LEN("a""b")', 3],
  ['="""三品一标""认证"', '"三品一标"认证'],
  ['="a""b"="a"&CHAR(34)&"b"', true],
  ['=SUBSTITUTE("x""y""z","""","-")', 'x-y-z'],
  ['=LEN("")+LEN("""")', 1],
  ['=IF(A9="","空","满")', '空'],
  ['=SUM(#REF!)', '#REF!'],
  ['=IF(#REF!="#REF!",1,"""#REF!")', '#REF!'],
])('%s is read as Excel reads it', (formula, value) => {
  const host = createHost();
  host.type('Sheet1', 'A1', formula);
  const cell = host.workbook.Worksheets.GetItem('Sheet1').GetRange('A1');
  expect(cell.Values).toEqual([[value]]);
  expect(cell.Formulas).toEqual([[formula]]);
});

test('a person who types it straight into the grid is understood too', () => {
  const { engine } = createHost();
  const sheetId = engine.getters.getSheetIds()[0] ?? '';
  engine.dispatch('UPDATE_CELL', { sheetId, col: 0, row: 0, content: '="a""b"' });
  expect(engine.cell(sheetId, 0, 0).value).toBe('a"b');
  expect(engine.formula(sheetId, 0, 0)).toBe('="a""b"');
  engine.undo();
  engine.redo();
  expect(engine.formula(sheetId, 0, 0)).toBe('="a""b"');
});

test.each([
  `='a""b'!A1&"c"`,
  `='it''s ""x'!A1&"c""d"`,
  '=PLAN.TARGET("云山","""三品一标""认证产品",2030)',
  '=""&""',
  '=("a"&CHAR(9)&"b")',
])('%s comes back as it was', (formula) => {
  expect(toExcelFormula(toEngineFormula(formula))).toBe(formula);
});
