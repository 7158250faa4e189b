import { formulaXml } from '../../../src/excel-host/xlsx/cell/formula-xml';
import { escapeString, escapeXml, tag } from '../../../src/excel-host/xlsx/xml';

const isCustom = (name: string): boolean => name.startsWith('PLAN.');

test.each<[string, string | undefined, string]>([
  ['=A1*2', undefined, '<f>A1*2</f>'],
  ['=SUM(A1:A3)', undefined, '<f>SUM(A1:A3)</f>'],
  ['=SUMIF(A1:A3,">5",B1:B3)', undefined, '<f>SUMIF(A1:A3,&quot;&gt;5&quot;,B1:B3)</f>'],
  ['=SUM(A1:A3*B1:B3)', undefined, '<f t="array" ref="D1">SUM(A1:A3*B1:B3)</f>'],
  ['=SORT(A1:A3)', 'D1:D3', '<f t="array" ref="D1:D3">_xlfn._xlws.SORT(A1:A3)</f>'],
  ['=IFNA(A1,"SORT(x)")', undefined, '<f>_xlfn.IFNA(A1,&quot;SORT(x)&quot;)</f>'],
  ["='SUM(x):y'!A1", undefined, "<f>'SUM(x):y'!A1</f>"],
  [
    '=PLAN.TARGET("仓山","GDP")',
    undefined,
    '<f t="array" ref="D1">_xldudf_PLAN_TARGET(&quot;仓山&quot;,&quot;GDP&quot;)</f>',
  ],
])('%s (spilling into %s) is written as %s', (formula, spill, xml) => {
  expect(formulaXml(formula, 'D1', spill, isCustom).xml).toBe(xml);
});

test.each([
  ['<a & "b">', '&lt;a &amp; &quot;b&quot;&gt;'],
  ['a\u0000b\u000Bc\uFFFE', 'abc'],
  ['行一\n行二\t', '行一\n行二\t'],
  ['😀', '😀'],
])('%j is escaped as %j', (text, xml) => {
  expect(escapeXml(text)).toBe(xml);
});

test.each([
  ['_x0041_', '_x005F_x0041_'],
  ['a_xABcd_x0041_', 'a_x005F_xABcd_x005F_x0041_'],
  ['_x41_ _y0041_ _', '_x41_ _y0041_ _'],
  ['<_x000d_>', '&lt;_x005F_x000d_&gt;'],
])('%s in a cell is written as %s', (text, xml) => {
  expect(escapeString(text)).toBe(xml);
});

test('attributes that are undefined are left out, true and false are 1 and 0', () => {
  expect(tag('a', { b: undefined, c: true, d: false, e: 0 })).toBe('<a c="1" d="0" e="0"/>');
});
