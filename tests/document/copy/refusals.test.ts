import { makeCopy } from '../../../src/document/copy/make-copy';
import { CALL, copied, copy, excelPackage, row } from './excel-package';

describe('no copy is made while a value is not known', () => {
  const refused = (kind: string, ...cells: unknown[]) => ({ ok: false, finding: { kind, cells } });
  const at = (shown: string, address = '十四五!B1') => ({ address, shown });
  test.each([
    [
      'still calculating',
      `<c r="B1" t="e"><f>${CALL}</f><v>#GETTING_DATA</v></c>`,
      refused('copy-unanswered', at('#GETTING_DATA')),
    ],
    [
      'shown as busy',
      `<c r="B1" t="e"><f>${CALL}</f><v>#BUSY!</v></c>`,
      refused('copy-unanswered', at('#BUSY!')),
    ],
    [
      'nobody answers',
      `<c r="B1" t="e"><f>1+${CALL}</f><v>#NAME?</v></c>`,
      refused('copy-unanswered', at('#NAME?')),
    ],
    [
      'an error newer than the format',
      `<c r="B1" t="e" vm="1"><f>${CALL}</f><v>#VALUE!</v></c>`,
      refused('copy-unanswered', at('#VALUE!')),
    ],
    ['never calculated', `<c r="B1"><f>${CALL}</f></c>`, refused('copy-unanswered', at(''))],
    ['an empty number', `<c r="B1"><f>${CALL}</f><v/></c>`, refused('copy-unanswered', at(''))],
    [
      'a part of what is spilled',
      '<c r="B1" cm="1"><f t="array" ref="B1:C1">_xldudf_PLAN_TABLE(1)</f><v>1</v></c><c r="C1" t="e"><v>#BUSY!</v></c>',
      refused('copy-unanswered', at('#BUSY!', '十四五!C1')),
    ],
    [
      'the stand-in for a failure',
      `<c r="B1" t="str"><f>IFERROR(${CALL},&quot;&quot;)</f><v></v></c>`,
      refused('copy-caught', at('')),
    ],
    [
      'a number that stands in',
      `<c r="B1"><f>IFERROR(${CALL},0)</f><v>0</v></c>`,
      refused('copy-caught', at('0')),
    ],
    [
      'a stand-in that is calculated',
      `<c r="B1"><f>IFERROR(${CALL},A1)</f><v>3</v></c>`,
      refused('copy-caught', at('3')),
    ],
    [
      'a question about the failure',
      `<c r="B1" t="str"><f>IF(ISERROR(${CALL}),&quot;无&quot;,1)</f><v>无</v></c>`,
      refused('copy-caught', at('无')),
    ],
    [
      'caught within',
      `<c r="B1"><f>1+IFERROR(${CALL},0)</f><v>8</v></c>`,
      refused('copy-caught', at('8')),
    ],
    [
      'two that catch',
      `<c r="B1"><f>IFERROR(IFERROR(${CALL},1)+1,0)</f><v>8</v></c>`,
      refused('copy-caught', at('8')),
    ],
    [
      'not the whole formula',
      `<c r="B1"><f>IFERROR(${CALL},0)+IFERROR(A1,0)</f><v>8</v></c>`,
      refused('copy-caught', at('8')),
    ],
    ['counted', `<c r="B1"><f>COUNT(${CALL},A1)</f><v>1</v></c>`, refused('copy-caught', at('1'))],
  ])('%s', (_, cell, finding) => {
    expect(copy({ rows: row(cell) })).toEqual(finding);
  });

  test('on a word of the user what stands in is taken for meant', () => {
    const cell = `<c r="B1" t="str"><f>IFERROR(${CALL},&quot;&quot;)</f><v></v></c>`;
    expect(copied({ rows: row(cell) }, { asShown: true })).toBe(
      row('<c r="B1" t="str"><v></v></c>'),
    );
  });
});

describe('outside of cells nothing can stand in: each place is told', () => {
  const value = `<c r="B1"><f>${CALL}</f><v>5</v></c>`;
  test.each([
    [
      'conditional-format',
      '十四五!A1:A9',
      `<conditionalFormatting sqref="A1:A9"><cfRule type="expression" priority="1"><formula>A1&lt;${CALL}</formula></cfRule></conditionalFormatting>`,
    ],
    [
      'data-validation',
      '十四五!C1',
      `<dataValidations count="1"><dataValidation type="decimal" sqref="C1"><formula1>${CALL}</formula1></dataValidation></dataValidations>`,
    ],
  ])('%s', (place, where, behind) => {
    expect(copy({ rows: row(value), behind })).toMatchObject({
      ok: false,
      finding: { kind: 'copy-elsewhere', places: [{ place, where }] },
    });
  });

  test('a chart that shows a name which is not in the copy', () => {
    const parts = {
      'xl/charts/chart1.xml':
        '<c:chart xmlns:c="c"><c:ser><c:val><c:numRef><c:f>[0]!目标</c:f></c:numRef></c:val></c:ser></c:chart>',
    };
    const names = `<definedName name="目标">${CALL}</definedName>`;
    expect(copy({ rows: row(value), names, parts })).toMatchObject({
      ok: false,
      finding: {
        kind: 'copy-elsewhere',
        places: [{ place: 'chart', where: 'xl/charts/chart1.xml' }],
      },
    });
  });

  test('a macro sheet', () => {
    const parts = {
      'xl/macrosheets/sheet1.xml':
        '<xm:macrosheet xmlns:xm="x"><sheetData><row r="3"><c r="A3"><f>PLAN.BASE("甲")</f></c></row></sheetData></xm:macrosheet>',
    };
    expect(copy({ rows: row(value), parts })).toMatchObject({
      finding: { places: [{ place: 'macro-sheet', where: 'xl/macrosheets/sheet1.xml!A3' }] },
    });
  });
});

test.each([
  ['nothing', new Uint8Array(), 'document-empty'],
  ['a text', new TextEncoder().encode('指标,目标'), 'copy-not-workbook'],
  [
    'an old workbook',
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]),
    'copy-not-workbook',
  ],
  ['half a file', excelPackage({ rows: '' }).subarray(0, 900), 'document-damaged'],
])('%s is refused', (_, bytes, kind) => {
  expect(makeCopy({ name: '表.xlsx', bytes })).toMatchObject({ ok: false, finding: { kind } });
});
