import { makeCopy } from '../../../src/document/copy/make-copy';
import { CALL, copied, copy, excelPackage, row, textsOf } from './excel-package';

describe('a formula of ours becomes its value, and nothing else of the cell changes', () => {
  test.each([
    [
      'a number',
      `<c r="B1" s="4"><f>${CALL}</f><v>1500</v></c>`,
      '<c r="B1" s="4"><v>1500</v></c>',
    ],
    [
      'a number in a cell formatted as text',
      `<c r="B1" s="9"><f>${CALL}</f><v>1500</v></c>`,
      '<c r="B1" s="9"><v>1500</v></c>',
    ],
    [
      'a text',
      `<c r="B1" t="str"><f>${CALL}</f><v>[6.5]</v></c>`,
      '<c r="B1" t="str"><v>[6.5]</v></c>',
    ],
    [
      'a text that begins with =',
      `<c r="B1" t="str"><f>${CALL}</f><v>=1+1</v></c>`,
      '<c r="B1" t="str"><v>=1+1</v></c>',
    ],
    ['no text', `<c r="B1" t="str"><f>${CALL}</f><v></v></c>`, '<c r="B1" t="str"><v></v></c>'],
    [
      'an answer that is none',
      `<c r="B1" t="e"><f>${CALL}</f><v>#N/A</v></c>`,
      '<c r="B1" t="e"><v>#N/A</v></c>',
    ],
    [
      'a truth value',
      `<c r="B1" t="b"><f>${CALL}&gt;1</f><v>1</v></c>`,
      '<c r="B1" t="b"><v>1</v></c>',
    ],
    [
      'a dynamic array',
      `<c r="B1" t="str" cm="1"><f t="array" ref="B1:C1">_xldudf_PLAN_TABLE(&quot;甲&quot;)</f><v>指标</v></c><c r="C1" t="str"><v>目标</v></c>`,
      '<c r="B1" t="str"><v>指标</v></c><c r="C1" t="str"><v>目标</v></c>',
    ],
    [
      'within another formula',
      `<c r="B1"><f>ROUND(${CALL}/A1,1)</f><v>1.5</v></c>`,
      '<c r="B1"><v>1.5</v></c>',
    ],
    [
      'linked to another file',
      '<c r="B1"><f>[2]!PLAN.BASE("甲","GDP")</f><v>5</v></c>',
      '<c r="B1"><v>5</v></c>',
    ],
    [
      'of an old add-in',
      '<c r="B1"><f>指标.xlam!PLAN.BASE("甲","GDP")</f><v>5</v></c>',
      '<c r="B1"><v>5</v></c>',
    ],
    [
      'of a path in quotes',
      `<c r="B1"><f>'C:\\甲\\指标.xlam'!_xldudf_PLAN_BASE("甲")</f><v>5</v></c>`,
      '<c r="B1"><v>5</v></c>',
    ],
    [
      'of another prefix',
      '<c r="B1"><f>_xll.PLAN.BASE("甲")+_xludf.PLAN.BASE("乙")</f><v>5</v></c>',
      '<c r="B1"><v>5</v></c>',
    ],
    [
      'a function that only a newer version knows',
      '<c r="B1"><f>_xldudf_PLAN_CARD("甲")</f><v>5</v></c>',
      '<c r="B1"><v>5</v></c>',
    ],
    [
      'handed on by name',
      '<c r="B1" cm="1"><f t="array" ref="B1">_xlfn.MAP(A1,_xldudf_PLAN_BASE)</f><v>5</v></c>',
      '<c r="B1"><v>5</v></c>',
    ],
    [
      'behind an escaped quote of a table',
      `<c r="B1"><f>表[甲'#]+PLAN.BASE("甲")+表[乙'#]</f><v>5</v></c>`,
      '<c r="B1"><v>5</v></c>',
    ],
    [
      'caught where nothing but #N/A can be',
      `<c r="B1" t="str"><f>_xlfn.IFNA(${CALL},&quot;&quot;)</f><v></v></c>`,
      '<c r="B1" t="str"><v></v></c>',
    ],
    [
      'IFERROR that has caught nothing',
      `<c r="B1"><f>IFERROR(${CALL},&quot;&quot;)</f><v>1500</v></c>`,
      '<c r="B1"><v>1500</v></c>',
    ],
    [
      'the attributes in another order',
      `<c cm='1' t="n" r="B1"><f ca="1">${CALL}</f><v>5</v></c>`,
      '<c t="n" r="B1"><v>5</v></c>',
    ],
  ])('%s', (_, cell, expected) => {
    expect(copied({ rows: row('<c r="A1" t="s"><v>1</v></c>', cell) })).toBe(
      row('<c r="A1" t="s"><v>1</v></c>', expected),
    );
  });
});

describe('what needs no add-in stays to the letter', () => {
  test.each([
    ['a formula on a cell of ours', '<f>SUM(B1:B3)*2</f><v>7</v>'],
    ['another add-in', '<f>_xldudf_CONTOSO_ADD(1)</f><v>7</v>'],
    ['a name that only begins alike', '<f>PLAN_总计(1)+PLAN.x</f><v>7</v>'],
    ['a text', '<f>"PLAN.TARGET("&amp;A1</f><v>7</v>'],
    ['another namespace', '<f>MYPLAN.TARGET(1)+X.PLAN.BASE(1)</f><v>7</v>'],
    ['an array of the user', '<f t="array" ref="C1:D1">A1:B1*2</f><v>7</v>'],
    ['a spilled area of the user', '<f>SUM(_xlfn.ANCHORARRAY(H1))</f><v>7</v>'],
  ])('%s', (_, inner) => {
    const other = `<c r="C1" cm="1">${inner}</c>`;
    const made = copied({ rows: row(`<c r="B1"><f>${CALL}</f><v>5</v></c>`, other) });
    expect(made).toBe(row('<c r="B1"><v>5</v></c>', other));
  });

  test('all other parts, and the texts people wrote about our functions', () => {
    const book = { rows: row(`<c r="B1"><f>${CALL}</f><v>5</v></c>`) };
    const made = copy(book);
    const before = textsOf(excelPackage(book));
    const after = made.ok ? textsOf(made.value.bytes) : {};
    const changed = Object.keys(before).filter((name) => before[name] !== after[name]);
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/calcChain.xml',
      'xl/webextensions/_rels/taskpanes.xml.rels',
      'xl/webextensions/taskpanes.xml',
      'xl/webextensions/webextension2.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    expect(Object.keys(after)).not.toContain('xl/webextensions/webextension2.xml');
    expect(after['xl/webextensions/taskpanes.xml']?.match(/<wetp:taskpane /g)).toHaveLength(1);
    expect(after['[Content_Types].xml']).not.toMatch(/calcChain|webextension2/);
    expect(after['xl/_rels/workbook.xml.rels']).not.toContain('calcChain');
  });

  test('a workbook without formulas of ours loses the add-in alone', () => {
    const made = copy({ rows: row('<c r="B1"><f>1+1</f><v>2</v></c>') });
    expect(made).toMatchObject({ ok: true, value: { summary: { sheets: [] } } });
    expect(Object.keys(made.ok ? textsOf(made.value.bytes) : {})).toContain('xl/calcChain.xml');
  });

  test('where ours is the only add-in its pane goes too', () => {
    const one = textsOf(excelPackage({ rows: '' }));
    const taskpanes = (one['xl/webextensions/taskpanes.xml'] ?? '').replace(
      /<wetp:taskpane [^>]*row="3".*?<\/wetp:taskpane>/,
      '',
    );
    const made = copy({ rows: '', parts: { 'xl/webextensions/taskpanes.xml': taskpanes } });
    const after = made.ok ? textsOf(made.value.bytes) : {};
    expect(Object.keys(after)).not.toContain('xl/webextensions/taskpanes.xml');
    expect(after['_rels/.rels']).not.toContain('taskpanes');
  });

  test('a reference to us that keeps nothing is known by its id', () => {
    const bare =
      '<we:webextension id="{9}"><we:reference id="A1B2" storeType="Registry"/></we:webextension>';
    const parts = { 'xl/webextensions/webextension2.xml': bare };
    const made = copy({ rows: '', parts }, { addinId: 'a1b2' });
    expect(Object.keys(made.ok ? textsOf(made.value.bytes) : {})).not.toContain(
      'xl/webextensions/webextension2.xml',
    );
  });
});

test('formulas that share one become values together, those of others do not', () => {
  const shared = (cell: string, text = '', value = '5') =>
    `<c r="${cell}"><f t="shared" ${text === '' ? '' : 'ref="B1:B2" '}si="0">${text}</f><v>${value}</v></c>`;
  const own = '<c r="C1"><f t="shared" ref="C1:C2" si="1">A1*2</f><v>2</v></c>';
  const rows = `<row r="1">${shared('B1', '_xldudf_PLAN_BASE(A1)')}${own}</row><row r="2">${shared('B2', '', '6')}</row>`;
  expect(copied({ rows })).toBe(
    `<row r="1"><c r="B1"><v>5</v></c>${own}</row><row r="2"><c r="B2"><v>6</v></c></row>`,
  );
});

describe('what would show something else without our formula is a value too, and told', () => {
  const ours = '<c r="B1" cm="1"><f t="array" ref="B1:B2">_xldudf_PLAN_TABLE(1)</f><v>5</v></c>';
  test.each([
    ['its spilled area', '<f>SUM(_xlfn.ANCHORARRAY($B$1))</f>', true],
    ['its text', '<f>_xlfn.FORMULATEXT(B1)</f>', true],
    ['whether it is one', '<f>ISFORMULA(A1:B1)</f>', true],
    ['of another sheet', "<f>SUM(_xlfn.ANCHORARRAY('张三''s 表'!B1))</f>", false],
    ['a what-if table', '<f t="dataTable" ref="C1:C2" dt2D="0" dtr="0" r1="A1"/>', true],
    ['one cell of a shared formula', '<f t="shared" ref="C1:C2" si="3">ISFORMULA(B1)</f>', true],
  ])('%s', (_, formula, isTaken) => {
    const made = copy({ rows: row(ours, `<c r="C1">${formula}<v>7</v></c>`) });
    expect(made).toMatchObject({
      ok: true,
      value: { summary: { dependents: isTaken ? ['十四五!C1'] : [] } },
    });
  });
});

test('the same workbook gives the same bytes', () => {
  const bytes = excelPackage({ rows: row(`<c r="B1"><f>${CALL}</f><v>5</v></c>`) });
  const [one, other] = [1, 2].map(() => makeCopy({ name: '', bytes }));
  expect(one).toEqual(other);
});

test('a line that follows the head of a table of ours becomes text with it; elsewhere it stays', () => {
  const rows = [
    '<c r="A1" t="str"><f>$C$2&amp;"年"</f><v>2023年</v></c>',
    '<c r="A2" t="s"><v>0</v></c><c r="C2"><v>2023</v></c>',
    '<c r="B3"><f>PLAN.DETAIL($A$2,"GDP",$C$2)</f><v>5</v></c><c r="C3"><f>B3*2</f><v>10</v></c>',
    '<c r="A9"><f>$C$2+1</f><v>2024</v></c>',
  ]
    .map((cells) => row(cells))
    .join('');
  const names = '<definedName name="PLAN_block_b1" hidden="1">十四五!$A$1:$D$4</definedName>';
  const xml = copied({ rows, names });
  expect(xml).toContain('<c r="A1" t="str"><v>2023年</v></c>');
  expect(xml).toContain('<c r="C3"><f>B3*2</f><v>10</v></c>');
  expect(xml).toContain('<c r="A9"><f>$C$2+1</f><v>2024</v></c>');
});
