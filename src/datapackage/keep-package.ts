import { decodeText } from './file/decode-text';
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

function textsOf(files: readonly PackageFile[]): readonly PackageText[] {
  return files.flatMap(({ path, bytes }) => {
    const { text } = decodeText(path, bytes);
    return text === undefined ? [] : [{ path, text }];
  });
}
