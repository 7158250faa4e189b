import { CALL, copy, excelPackage, row, sheetOf, textsOf } from './excel-package';
import { encodePart } from '../../../src/workbook/setting/kept-part';

describe('names', () => {
  const name = (text: string, more = '') => `<definedName name="目标"${more}>${text}</definedName>`;
  const ours =
    '<definedName name="PLAN_block_b1" hidden="1">十四五!$A$1:$B$9</definedName><definedName name="PLAN_frozen_1" hidden="1">十四五!$A$1</definedName>';
  const use = '<c r="B1"><f>目标*2</f><v>10</v></c>';
  const bookOf = (names: string, ...cells: string[]) => {
    const made = copy({ names, rows: row(...cells) });
    if (!made.ok) throw new Error(JSON.stringify(made.finding));
    return {
      book: textsOf(made.value.bytes)['xl/workbook.xml'],
      sheet: sheetOf(made.value.bytes),
      made,
    };
  };

  test('the add-in’s own go, and an empty list with them', () => {
    expect(bookOf(ours).book).not.toContain('definedName');
    const kept = '<definedName name="_xlnm.Print_Area" localSheetId="0">十四五!$A$1</definedName>';
    expect(bookOf(ours + kept).book).toContain(`<definedNames>${kept}</definedNames>`);
  });

  test('one of ours whose value a cell shows keeps it, and its formulas stay', () => {
    const { book, sheet, made } = bookOf(name(CALL), '<c r="A1"><f>目标</f><v>5</v></c>', use);
    expect(book).toContain('<definedName name="目标">5</definedName>');
    expect(sheet).toContain(use);
    expect(made).toMatchObject({ value: { summary: { names: [] } } });
  });

  test('one whose value nobody shows goes, its formulas are values, and it is told', () => {
    const { book, sheet, made } = bookOf(name(CALL), use);
    expect(book).not.toContain('目标');
    expect(sheet).toContain('<c r="B1"><v>10</v></c>');
    expect(made).toMatchObject({ value: { summary: { names: ['目标'] } } });
  });

  test('so does one that says another thing elsewhere, and one that is made of it', () => {
    const names = `${name('_xldudf_PLAN_BASE(十四五!A1)')}<definedName name="差额">1-目标</definedName>`;
    const cells = ['<c r="A1"><f>目标</f><v>5</v></c>', '<c r="B1"><f>差额</f><v>-4</v></c>'];
    const { sheet, made } = bookOf(names, ...cells);
    expect(sheet).toContain('<c r="A1"><v>5</v></c><c r="B1"><v>-4</v></c>');
    expect(made).toMatchObject({ value: { summary: { names: ['目标', '差额'] } } });
  });

  test('a column, a sheet or a text of that name is none of it', () => {
    const cells = ['<c r="A1"><f>表[目标]+目标!A1&amp;"目标"</f><v>5</v></c>'];
    expect(bookOf(name(CALL), ...cells).sheet).toContain(cells[0]);
  });

  test.each([
    ['one caught by the cell', name(CALL), '<f>IFERROR(目标,0)</f><v>0</v>'],
    ['one that catches', name(`IFERROR(${CALL},0)`), '<f>目标+1</f><v>1</v>'],
  ])('%s is not known', (_, names, inner) => {
    const made = copy({ names, rows: row(`<c r="B1">${inner}</c>`) });
    expect(made).toMatchObject({ ok: false, finding: { kind: 'copy-caught' } });
  });
});

test('a table fills new rows with its own formulas no more', () => {
  const column = (inner: string, more = '') =>
    `<tableColumn id="1" name="目标"${more}>${inner}</tableColumn>`;
  const table = (...columns: string[]) =>
    `<table id="1" name="表"><tableColumns count="2">${columns.join('')}</tableColumns></table>`;
  const kept =
    '<tableColumn id="2" name="二"><calculatedColumnFormula>表[目标]*2</calculatedColumnFormula></tableColumn>';
  const parts = {
    'xl/tables/table1.xml': table(
      column(
        `<calculatedColumnFormula>${CALL}</calculatedColumnFormula><totalsRowFormula>${CALL}</totalsRowFormula>`,
        ' totalsRowFunction="custom"',
      ),
      kept,
    ),
  };
  const made = copy({ rows: '', parts });
  expect(made.ok && textsOf(made.value.bytes)['xl/tables/table1.xml']).toBe(
    table(column(''), kept),
  );
});

test('macros go along unread, and it is said; so is manual calculation, a signature and a link', () => {
  const vba = Uint8Array.from([0xcc, 0x61, 0, 1, 2, 255]);
  const parts = {
    'xl/vbaProject.bin': vba,
    '_xmlsignatures/sig1.xml': '<Signature/>',
    'xl/externalLinks/externalLink1.xml':
      '<externalLink><externalBook><definedNames><definedName name="PLAN.BASE"/></definedNames></externalBook></externalLink>',
  };
  const made = copy({
    rows: row(`<c r="B1"><f>${CALL}</f><v>5</v></c>`),
    parts,
    calcPr: '<calcPr calcMode="manual"/>',
  });
  expect(made).toMatchObject({
    ok: true,
    value: {
      extension: 'xlsm',
      summary: { notes: ['links-kept', 'manual-calculation', 'macros', 'signature-dropped'] },
    },
  });
  const after = made.ok ? textsOf(made.value.bytes) : {};
  expect(Buffer.from(after['xl/vbaProject.bin'] ?? '', 'latin1')).toEqual(Buffer.from(vba));
  expect(after['xl/externalLinks/externalLink1.xml']).toBe(
    '<externalLink><externalBook></externalBook></externalLink>',
  );
});

test('what the workbook keeps for us goes, what it keeps for others stays', () => {
  const props = (id: string) => `<ds:datastoreItem ds:itemID="{${id}}"/>`;
  const rels = (n: number) =>
    `<Relationships><Relationship Id="rId1" Type="customXmlProps" Target="itemProps${n}.xml"/></Relationships>`;
  const links = [1, 2, 3, 4].map(
    (n) => `<Relationship Id="rId9${n}" Type="customXml" Target="../customXml/item${n}.xml"/>`,
  );
  const workbook = textsOf(excelPackage({ rows: '' }))['xl/_rels/workbook.xml.rels'] ?? '';
  const ours = encodePart({ key: 'PLAN.packages', value: [], at: '2026' });
  const others = { 2: '<a xmlns="urn:others">urn:plan-indicators:kept</a>', 3: '<b/>' };
  const block = encodePart({ key: 'b1', value: {}, at: '2026' }, 'urn:plan-indicators:block:b1');
  const kept = { 1: ours, ...others, 4: block };
  const parts = Object.fromEntries(
    Object.entries(kept).flatMap(([n, xml]) => [
      [`customXml/item${n}.xml`, xml],
      [`customXml/itemProps${n}.xml`, props(n)],
      [`customXml/_rels/item${n}.xml.rels`, rels(Number(n))],
    ]),
  );
  const made = copy({
    rows: '',
    parts: {
      ...parts,
      'xl/_rels/workbook.xml.rels': workbook.replace('</Rel', `${links.join('')}</Rel`),
    },
  });
  const after = made.ok ? textsOf(made.value.bytes) : {};
  expect(Object.keys(after).filter((name) => name.startsWith('customXml'))).toEqual(
    Object.keys(parts).filter((name) => !/[14]\.xml/.test(name)),
  );
  expect(after['customXml/item2.xml']).toBe(others[2]);
  expect(after['xl/_rels/workbook.xml.rels']?.match(/customXml\/item\d/g)).toEqual([
    'customXml/item2',
    'customXml/item3',
  ]);
});
