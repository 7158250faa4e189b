import Papa from 'papaparse';
import type { PlanTemplate } from '../../core/template/plan-template';

/** Excel takes a CSV file for UTF-8 only when it begins with this. */
const BYTE_ORDER_MARK = '\uFEFF';

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
