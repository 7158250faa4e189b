import type { PackageFile } from '../../../src/datapackage/package-file';
import { resealed, textOf, withBytes, withText } from '../../support/seed-files';
import { type Broken, bytes, swap } from './broken';

const UTF16 = new Uint8Array([0xff, 0xfe, 0x6b, 0x00, 0x69, 0x00]);
const ZIP = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]);
const NEITHER = new Uint8Array([0x6b, 0x69, 0x6e, 0x64, 0x0a, 0x81, 0xff, 0xff, 0x0a]);

/** `names.csv` with one byte of its Chinese broken. */
function damaged(seeds: readonly PackageFile[]): Uint8Array {
  const whole = bytes(textOf(seeds, 'names.csv'));
  return whole.map((byte, at) => (at === whole.indexOf(0xe7) ? 0xff : byte));
}

function file(path: string, content: Uint8Array): Broken['files'] {
  return (seeds) => resealed(withBytes(seeds, path, content));
}

export const BROKEN_FILES: readonly Broken[] = [
  {
    what: 'a table that is not there',
    files: (seeds) => seeds.filter(({ path }) => path !== 'names.csv'),
    finding: { kind: 'file-missing', file: 'names.csv' },
    sentence: '数据包里没有 names.csv，请放入这个文件，或改正 datapackage.json 里的路径。',
  },
  {
    what: 'a file twice',
    files: (seeds) => [...seeds, ...seeds.filter(({ path }) => path === 'names.csv')],
    finding: { kind: 'file-duplicate', file: 'names.csv' },
    sentence: '数据包里 names.csv 出现了不止一次，请只留一个。',
  },
  {
    what: 'an empty file',
    files: file('names.csv', new Uint8Array()),
    finding: { kind: 'file-empty', file: 'names.csv' },
    sentence: 'names.csv 是空的，请至少写一行列名。',
  },
  {
    what: 'a file of blank lines',
    files: file('names.csv', bytes('\n \n')),
    finding: { kind: 'file-empty', file: 'names.csv' },
    sentence: 'names.csv 是空的，请至少写一行列名。',
  },
  {
    what: 'a workbook in place of a table',
    files: file('names.csv', ZIP),
    finding: { kind: 'file-binary', file: 'names.csv', looksLike: 'workbook' },
    sentence:
      'names.csv 是 Excel 工作簿或压缩包，不是 CSV 文本，请在 Excel 里另存为“CSV UTF-8（逗号分隔）”后再放进来。',
  },
  {
    what: 'Unicode text in place of a table',
    files: file('names.csv', UTF16),
    finding: { kind: 'file-binary', file: 'names.csv', looksLike: 'utf-16' },
    sentence:
      'names.csv 是 UTF-16（“Unicode 文本”），请在 Excel 里另存为“CSV UTF-8（逗号分隔）”后再放进来。',
  },
  {
    what: 'zero bytes in a table',
    files: file('names.csv', bytes('kind,id,name\n\u0000')),
    finding: { kind: 'file-binary', file: 'names.csv', looksLike: 'unknown' },
    sentence: 'names.csv 不是文本文件，请在 Excel 里另存为“CSV UTF-8（逗号分隔）”后再放进来。',
  },
  {
    what: 'bytes of no encoding',
    files: file('names.csv', NEITHER),
    finding: { kind: 'file-undecodable', file: 'names.csv' },
    sentence: 'names.csv 既不是 UTF-8 也不是 GB18030 编码，请另存为 UTF-8 编码的 CSV。',
  },
  {
    what: 'UTF-8 with a broken byte',
    files: (seeds) => resealed(withBytes(seeds, 'names.csv', damaged(seeds))),
    finding: { kind: 'file-damaged', file: 'names.csv', row: 2 },
    sentence: 'names.csv 第 2 行附近有损坏的字节，请从原文件重新导出，或删去乱码后存成 UTF-8。',
  },
  {
    what: 'a file of 20 MB',
    files: file('names.csv', new Uint8Array(20_000_001).fill(0x61)),
    finding: {
      kind: 'file-too-large',
      file: 'names.csv',
      found: 20_000_001,
      limit: 20_000_000,
    },
    sentence:
      'names.csv 有 20000001 字节，超过 20000000 字节的上限，请检查是否放错了文件，或拆成几个数据包。',
  },
  {
    what: 'more rows than anyone types',
    files: file('names.csv', bytes(`kind,id,name\n${'region,1,x\n'.repeat(200_001)}`)),
    finding: { kind: 'file-too-many-rows', file: 'names.csv', found: 200_001, limit: 200_000 },
    sentence: 'names.csv 有 200001 行，超过 200000 行的上限，请拆成几个数据包。',
  },
  {
    what: 'a table edited after sealing',
    files: (seeds) => withText(seeds, 'figures.csv', swap('902.27', '912.27')),
    finding: {
      kind: 'hash-differs',
      file: 'figures.csv',
      stated: expect.stringMatching(/^sha256:[0-9a-f]{64}$/u) as string,
      actual: expect.stringMatching(/^sha256:[0-9a-f]{64}$/u) as string,
    },
    sentence:
      'figures.csv 的 SHA-256 与 datapackage.json 写的不符，内容被改动过；如果是您改的，请运行 npm run -s package -- seal 目录，否则请重新取得这个文件。',
  },
  {
    what: 'a table that grew after sealing',
    files: (seeds) => {
      const sealed = resealed(withBytes(seeds, 'names.csv', bytes('kind,id,name\n')));
      return withBytes(sealed, 'names.csv', bytes('kind,id,name\r\n'));
    },
    finding: { kind: 'size-differs', file: 'names.csv', stated: '13', actual: '14' },
    sentence:
      'names.csv 有 14 字节，与 datapackage.json 写的 13 不符；如果是您改过文件，请运行 npm run -s package -- seal 目录，否则请重新取得这个文件。',
  },
];
