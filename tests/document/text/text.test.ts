import { hashBytes } from '../../../src/datapackage/file/decode-text';
import { contentOf, read, utf8 } from '../support/read';

const TEXT = '到2030年，企业达到60家。\n第二行';
/** 到2030年 in GB18030. */
const GB = Uint8Array.of(0xb5, 0xbd, 0x32, 0x30, 0x33, 0x30, 0xc4, 0xea);
/** 青山區國民經濟和社會發展第十五個五年規劃綱要 in Big5. */
const BIG5 = Uint8Array.from(
  Buffer.from(
    'ab43a473b0cfb0eaa5c1b867c0d9a94daac0b77cb56fae69b2c4a451a4adadd3a4ada67eb357b9babaf5ad6e',
    'hex',
  ),
);
const wide = (text: string, little: boolean) =>
  Uint8Array.from(
    [...text].flatMap((one) => {
      const [low, high] = [one.charCodeAt(0) & 0xff, one.charCodeAt(0) >> 8];
      return little ? [low, high] : [high, low];
    }),
  );

test.each<[string, string, Uint8Array, object]>([
  ['UTF-8', 'a.txt', utf8(TEXT), { format: 'txt', text: TEXT, notes: [] }],
  ['UTF-8 with its mark', 'a.txt', utf8(`\ufeff${TEXT}`), { text: TEXT }],
  [
    'a line for Excel that says how cells are parted',
    'a.csv',
    utf8('sep=;\r\n指标;2030年\r\n企业;60\r\n'),
    { text: '\n指标;2030年\n企业;60\n' },
  ],
  ['line ends of Windows', 'a.txt', utf8(TEXT.replace('\n', '\r\n')), { text: TEXT }],
  [
    'UTF-16',
    'a.txt',
    wide(`\ufeff${TEXT}`, true),
    { text: TEXT, notes: [{ kind: 'encoding', encoding: 'utf-16' }] },
  ],
  ['UTF-16, big end first', 'a.txt', wide(`\ufeff${TEXT}`, false), { text: TEXT }],
  ['UTF-16 without its mark', 'a.txt', wide(TEXT, true), { text: TEXT }],
  [
    'GB18030',
    'a.txt',
    GB,
    { text: '到2030年', notes: [{ kind: 'encoding', encoding: 'gb18030' }] },
  ],
  [
    'Big5',
    'a.txt',
    BIG5,
    {
      text: '青山區國民經濟和社會發展第十五個五年規劃綱要',
      notes: [{ kind: 'encoding', encoding: 'big5' }],
    },
  ],
  ['markdown', '规划.MD', utf8('# 一'), { format: 'md', text: '# 一' }],
  ['csv', 'a.csv', utf8('指标,单位'), { format: 'csv' }],
  ['no ending', '规划', utf8('一'), { format: 'txt' }],
  ['a text that speaks of PDF', 'a.txt', utf8('文件以 %PDF-1.7 开头'), { format: 'txt' }],
  [
    'HTML tables in markdown stay as they are',
    'a.md',
    utf8('一\n<table><tr><td>a</td></tr></table>'),
    { text: '一\n<table><tr><td>a</td></tr></table>' },
  ],
])('%s', async (_, name, bytes, content) => {
  expect(await contentOf(name, bytes)).toMatchObject(content);
});

test('a text that was cut off inside a character is read, and told', async () => {
  const bytes = utf8(`${TEXT}年`).slice(0, -1);
  expect(await contentOf('a.txt', bytes)).toMatchObject({
    text: `${TEXT}\ufffd`,
    notes: [{ kind: 'text-damaged', row: 2 }],
  });
});

test('the hash is that of the bytes', async () => {
  expect(`sha256:${(await contentOf('a.txt', GB)).sha256}`).toBe(hashBytes(GB));
});

const ole = (stream: string) => {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(wide(`${stream}\0`, true), 640);
  return bytes;
};
const head = (...bytes: number[]) => Uint8Array.from([...bytes, 0, 0, 0, 0]);

test.each<[string, Uint8Array, object]>([
  ['nothing', new Uint8Array(), { kind: 'document-empty' }],
  ['an old Word file', ole('WordDocument'), { kind: 'document-foreign', format: 'doc' }],
  [
    'an old Excel file without a workbook',
    ole('Workbook'),
    { kind: 'document-damaged', format: 'xls' },
  ],
  ['an older one', ole('Book'), { kind: 'document-damaged', format: 'xls' }],
  ['another compound file', ole('x'), { kind: 'document-foreign', format: 'old-office' }],
  [
    'a Word file with a password',
    ole('EncryptedPackage'),
    { kind: 'document-encrypted', format: 'office' },
  ],
  ['a picture', head(0x89, 0x50, 0x4e, 0x47), { kind: 'document-foreign', format: 'image' }],
  [
    'a RAR archive',
    head(0x52, 0x61, 0x72, 0x21, 0x1a, 0x07),
    { kind: 'document-foreign', format: 'archive' },
  ],
  ['RTF', utf8('{\\rtf1 x}'), { kind: 'document-foreign', format: 'rtf' }],
  [
    'noise',
    Uint8Array.from({ length: 500 }, (_, at) => (at * 89) % 251),
    { kind: 'document-unknown' },
  ],
  ['too much', new Uint8Array(50_000_001), { kind: 'document-too-large' }],
])('%s is told', async (_, bytes, finding) => {
  expect(await read('规划.docx', bytes)).toMatchObject({ ok: false, finding });
});
