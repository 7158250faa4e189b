import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';

/**
 * The text of one part of an .xlsx.
 *
 * @example await partOf(bytes, 'xl/workbook.xml')
 */
export async function partOf(bytes: Uint8Array, path: string): Promise<string> {
  const zip = await JSZip.loadAsync(bytes);
  const part = zip.file(path);
  if (!part) throw new Error(`${path} is not in the file: ${Object.keys(zip.files).join(', ')}`);
  return part.async('text');
}

/** Whether LibreOffice is installed; tests without it are skipped and say so. */
export const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;

/**
 * What LibreOffice makes of an .xlsx, converted to another format: a second opinion by a program we did not write.
 *
 * @param to a format of `soffice --convert-to`, such as `csv:"Text - txt - csv (StarCalc)":44,34,76`
 */
export function convertWithLibreOffice(bytes: Uint8Array, to: string, extension: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'office-file-'));
  try {
    writeFileSync(join(folder, 'book.xlsx'), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const args = [profile, '--headless', '--convert-to', to, '--outdir', folder];
    execFileSync('soffice', [...args, join(folder, 'book.xlsx')], { stdio: 'pipe' });
    return readFileSync(join(folder, `book.${extension}`), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
