import { strToU8, zipSync } from 'fflate';

/** A cell of a made-up workbook: text, a number, a number with a format code, or a formula. */
export type MadeCell =
  | string
  | number
  | boolean
  | null
  | { readonly number: number; readonly format: string }
  | { readonly formula: string; readonly result?: string };

export interface MadeSheet {
  readonly name: string;
  readonly rows: readonly (readonly MadeCell[])[];
  readonly merged?: readonly string[];
  readonly state?: 'hidden' | 'veryHidden';
  /** Rows that are hidden, from 1 on. */
  readonly hiddenRows?: readonly number[];
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Writes a workbook part by part, as Excel lays them out. */
export function makeXlsx(
  sheets: readonly MadeSheet[],
  change: Record<string, string> = {},
): Uint8Array {
  const formats = new Map<string, number>();
  const strings = new Map<string, number>();
  const indexIn = (list: Map<string, number>, text: string): number => {
    const index = list.get(text) ?? list.size;
    list.set(text, index);
    return index;
  };
  const cellXml = (cell: MadeCell, place: string): string => {
    if (cell === null) return '';
    if (typeof cell === 'string')
      return `<c r="${place}" t="s"><v>${String(indexIn(strings, cell))}</v></c>`;
    if (typeof cell === 'number') return `<c r="${place}"><v>${String(cell)}</v></c>`;
    if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? '1' : '0'}</v></c>`;
    if ('formula' in cell) {
      const result = cell.result === undefined ? '' : `<v>${cell.result}</v>`;
      return `<c r="${place}"><f>${escape(cell.formula)}</f>${result}</c>`;
    }
    return `<c r="${place}" s="${String(indexIn(formats, cell.format) + 1)}"><v>${String(cell.number)}</v></c>`;
  };
  const parts: Record<string, string> = {};
  sheets.forEach(({ rows, merged = [], hiddenRows = [] }, index) => {
    const body = rows.map((row, at) => {
      const cells = row.map((cell, column) => cellXml(cell, `${letters(column)}${String(at + 1)}`));
      const hidden = hiddenRows.includes(at + 1) ? ' hidden="1"' : '';
      return `<row r="${String(at + 1)}"${hidden}>${cells.join('')}</row>`;
    });
    const areas = merged.map((area) => `<mergeCell ref="${area}"/>`).join('');
    const end = areas === '' ? '' : `<mergeCells>${areas}</mergeCells>`;
    parts[`xl/worksheets/sheet${String(index + 1)}.xml`] =
      `${HEAD}<worksheet ${MAIN}><sheetData>${body.join('')}</sheetData>${end}</worksheet>`;
  });
  const list = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${escape(name)}" sheetId="${String(index + 1)}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${String(index + 1)}"/>`,
  );
  const relations = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="${RELATION}/worksheet" Target="worksheets/sheet${String(index + 1)}.xml"/>`,
  );
  parts['[Content_Types].xml'] =
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`;
  parts['xl/workbook.xml'] =
    `${HEAD}<workbook ${MAIN} xmlns:r="${RELATION}"><sheets>${list.join('')}</sheets></workbook>`;
  parts['xl/_rels/workbook.xml.rels'] =
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`;
  parts['xl/sharedStrings.xml'] =
    `${HEAD}<sst ${MAIN}>${[...strings.keys()].map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join('')}</sst>`;
  const codes = [...formats.keys()].map(
    (code, index) => `<numFmt numFmtId="${String(164 + index)}" formatCode="${escape(code)}"/>`,
  );
  const styles = [...formats.keys()].map((_, index) => `<xf numFmtId="${String(164 + index)}"/>`);
  parts['xl/styles.xml'] =
    `${HEAD}<styleSheet ${MAIN}><numFmts>${codes.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`;
  const files = Object.entries({ ...parts, ...change }).map(([name, text]) => [
    name,
    strToU8(text),
  ]);
  return zipSync(Object.fromEntries(files) as Record<string, Uint8Array>);
}

const letters = (column: number) => String.fromCharCode(65 + column);

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
