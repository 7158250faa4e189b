import { isRecord } from './descriptor/is-record';
import { DESCRIPTOR_PATH } from './descriptor/read-descriptor';
import { decodeText, hashBytes } from './file/decode-text';
import type { PackageFile, PackageText } from './package-file';
import { sealPackage } from './seal-package';

/**
 * A package's files as a workbook keeps them. Text has no byte order mark and no encoding, so the
 * descriptor is sealed anew over the text; a file that is no text is left out.
 * @example toTexts(files)[0] // { path: 'datapackage.json', text: '{\n  "name": …' }
 */
export function toTexts(files: readonly PackageFile[]): readonly PackageText[] {
  const texts = textsOf(files);
  const sealed = sealPackage(fromTexts(texts));
  return sealed.ok ? textsOf(sealed.files) : texts;
}

/**
 * The files of a package that was kept as text.
 * @example fromTexts([{ path: 'plans.csv', text: 'plan_id' }])[0]?.bytes.length // 7
 */
export function fromTexts(texts: readonly PackageText[]): readonly PackageFile[] {
  const encoder = new TextEncoder();
  return texts.map(({ path, text }) => ({ path, bytes: encoder.encode(text) }));
}

/**
 * What tells one state of a package from another: its files, in whatever order they are kept. What
 * sealing writes of the tables is left out: a later version of the add-in seals otherwise.
 * @example digestOf({ files }) === digestOf({ files: [...files].reverse() }) // true
 */
export function digestOf({ files }: { readonly files: readonly PackageText[] }): string {
  const texts = files
    .map(({ path, text }) => `${path}\n${path === DESCRIPTOR_PATH ? withoutSeal(text) : text}`)
    .sort();
  return hashBytes(new TextEncoder().encode(texts.join('\0')));
}

function withoutSeal(descriptor: string): string {
  try {
    const stated: unknown = JSON.parse(descriptor);
    return isRecord(stated) ? JSON.stringify({ ...stated, resources: undefined }) : descriptor;
  } catch {
    // It is no descriptor; then it is told by its text.
    return descriptor;
  }
}

function textsOf(files: readonly PackageFile[]): readonly PackageText[] {
  return files.flatMap(({ path, bytes }) => {
    const { text } = decodeText(path, bytes);
    return text === undefined ? [] : [{ path, text }];
  });
}
