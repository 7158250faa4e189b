import Papa from 'papaparse';
import type { Catalog } from '../../core/catalog/catalog';
import type { PlanTemplate } from '../../core/template/plan-template';
import { readFormFile } from '../form/read-form-file';
import { readTemplate, type TemplateReading } from './read-template';
import { findTemplateHeader } from './template-columns';

const MAX_BYTES = 5_000_000;
/** Excel takes a CSV file for UTF-8 only when it begins with this. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Reads a filled-in template from a CSV file; see `readFormFile`.
 * @param file name that findings call the file by
 * @example readTemplateFile(bytes, catalog, '仓山十五五.csv').draft?.period.name // '十五五'
 */
export function readTemplateFile(
  bytes: Uint8Array,
  catalog: Catalog,
  file: string,
): TemplateReading {
  const read = readFormFile(bytes, {
    file,
    maxBytes: MAX_BYTES,
    named: (grid) => {
      const { columns, isWhole } = findTemplateHeader(grid);
      return columns.at.size + (isWhole ? 1 : 0);
    },
  });
  if (!read.ok) return { draft: undefined, findings: [read.finding] };
  const reading = readTemplate(read.value.grid, catalog);
  return { ...reading, findings: [...reading.findings, ...read.value.findings] };
}

/**
 * An empty template as a CSV file that Excel, WPS and LibreOffice open rightly.
 * @example new TextDecoder().decode(writeTemplate(template)).split('\r\n')[1] // '地区,仓山区'
 */
export function writeTemplate({ guide, lines, headers }: PlanTemplate): Uint8Array {
  const rows = [[guide], ...lines.map(({ label, value }) => [label, value]), headers];
  const text = Papa.unparse(
    rows.map((row) => [...row]),
    { newline: '\r\n', escapeFormulae: true },
  );
  return new TextEncoder().encode(`${BYTE_ORDER_MARK}${text}\r\n`);
}
