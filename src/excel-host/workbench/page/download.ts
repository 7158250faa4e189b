import type { Host } from '../../host';
import { exportXlsx } from '../../xlsx/export-xlsx';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Hands the workbook to the user as a file.
 *
 * @param host the host with the workbook
 * @param name the file's name without extension
 * @param customFunctions whether the add-in's formulas stay or their values take their place
 */
export async function download(
  host: Host,
  name: string,
  customFunctions: 'values' | 'formulas',
): Promise<void> {
  await host.idle();
  const bytes = await exportXlsx(host, { customFunctions });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes.slice()], { type: XLSX }));
  link.download = `${name}.xlsx`;
  link.click();
  URL.revokeObjectURL(link.href);
}
