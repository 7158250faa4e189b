import type { DocumentFinding, DocumentNote } from '../../src/core/finding/document-finding';
import { sayDocumentFinding } from '../../src/wording/document-finding';
import { sayDocumentNote } from '../../src/wording/document-note';

const file = '规划.pdf';

const FINDINGS: [DocumentFinding, string][] = [
  [{ kind: 'document-empty', file }, '是空文件'],
  [
    { kind: 'document-too-large', file, found: 61_234_567, limit: 50_000_000 },
    '有 61.2 MB，超过 50 MB',
  ],
  [{ kind: 'document-unknown', file }, '.docx、.pdf'],
  [{ kind: 'document-foreign', file, format: 'doc' }, '另存为 .docx'],
  [{ kind: 'document-foreign', file, format: 'xlsb' }, '另存为 .xlsx'],
  [{ kind: 'document-foreign', file, format: 'ofd' }, 'OFD'],
  [{ kind: 'document-encrypted', file, format: 'office' }, '加了密码的Office 文件'],
  [{ kind: 'document-encrypted', file, format: 'zip' }, '加密的压缩包'],
  [{ kind: 'document-damaged', file, format: 'pdf' }, '损坏或不完整的PDF 文件'],
  [{ kind: 'document-scanned', file, pages: 80 }, '是扫描件：80 页'],
  [{ kind: 'document-garbled', file }, '乱码'],
  [{ kind: 'document-wordless', file, format: 'docx', images: 3 }, '只有 3 张图片'],
  [{ kind: 'document-wordless', file, format: 'docx', images: 0 }, '里没有文字'],
  [{ kind: 'archive-swells', file, limit: 400_000_000 }, '解开后超过 400 MB'],
  [{ kind: 'archive-too-many', file, found: 9000, limit: 5000 }, '9000 个文件'],
  [{ kind: 'archive-path', file, path: '../a' }, '“../a”'],
  [{ kind: 'archive-twice', file, path: 'a.csv' }, '两个同名的文件“a.csv”'],
  [{ kind: 'document-too-long', file, unit: 'pages', found: 9999, limit: 2000 }, '有 9999 页'],
  [{ kind: 'document-too-long', file, unit: 'tags', found: 9, limit: 8 }, '标记超过 8 个'],
  [{ kind: 'document-too-long', file, unit: 'cells', found: 9, limit: 8 }, '单元格太多'],
  [{ kind: 'reader-missing', file, format: 'pdf' }, '没有加载成功'],
];

test.each(FINDINGS)('%j', (finding, words) => {
  const sentence = sayDocumentFinding(finding);
  expect(sentence).toContain(`“${file}”`);
  expect(sentence).toContain(words);
  // Each ends with what to do.
  expect(sentence).toMatch(/(?:请|改用).*。$/);
});

test('a file without a name', () => {
  expect(sayDocumentFinding({ kind: 'document-empty', file: '' })).toMatch(/^这个文件是空文件/);
});

test.each<[DocumentNote, string]>([
  [{ kind: 'images', count: 3 }, '3 张图片'],
  [{ kind: 'encoding', encoding: 'gb18030' }, 'GB18030'],
  [{ kind: 'encoding', encoding: 'utf-16' }, 'UTF-16'],
  [{ kind: 'text-damaged', row: 7 }, '第7行'],
  [{ kind: 'pages-scanned', pages: [3, 5, 6, 7] }, '第3、5—7页是图片'],
  [{ kind: 'sheets-hidden', names: ['甲', '乙'] }, '“甲”、“乙”是隐藏的'],
  [{ kind: 'rows-hidden', sheet: '甲', count: 2 }, '2 个隐藏的行或列'],
  [{ kind: 'comments-unread', sheet: '甲', count: 2 }, '有 2 条批注没有读'],
  [{ kind: 'formulas-unsaved', sheet: '甲', count: 2 }, '2 个公式没有保存结果'],
  [{ kind: 'changes-tracked', count: 4 }, '4 处未接受的修订'],
  [{ kind: 'characters-unknown', count: 9 }, '9 个字符'],
])('%j', (note, words) => {
  expect(sayDocumentNote(note)).toContain(words);
  expect(sayDocumentNote(note)).toMatch(/请.*。$/);
});
