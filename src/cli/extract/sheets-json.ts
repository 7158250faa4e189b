import type { SheetsContent } from '../../document/content';
import type { ExtractOptions } from '../../extract/extraction';
import { extractSheet } from '../../extract/sheet';
import { toJson, type Json } from './to-json';

/**
 * The tables of a workbook as the JSON that `npm run extract` prints; lines are rows of the sheet.
 *
 * @example sheetsJson(content, {}) // { tables: [{ sheet: '指标', line: 1, … }], figures: [], findings: [] }
 */
export function sheetsJson({ sheets }: SheetsContent, options: ExtractOptions): Json {
  const tables = sheets.flatMap(({ name, values }) => {
    const table = extractSheet(values, options);
    if (table === undefined) return [];
    const { period } = options;
    const json = toJson({ period, tables: [table], figures: [], findings: [] });
    return (json['tables'] as readonly Json[]).map((one) => ({ sheet: name, ...one }));
  });
  const period = options.period === undefined ? {} : { period: options.period.name };
  return { ...period, tables, figures: [], findings: [] };
}
