import type { DocumentNote } from '../core/finding/document-finding';
import { listed, quoted } from './phrases';

const ENCODINGS = {
  gb18030: '不是 UTF-8，已按 GB18030（GBK）',
  big5: '不是 UTF-8，已按 Big5（繁体）',
  'utf-16': '是 UTF-16 编码，已照此',
} as const;

/** Names or pages beyond this many are counted, not listed. */
const MOST_LISTED = 10;

/**
 * What a user should know about a document that was read, as one Chinese sentence.
 *
 * @example sayDocumentNote({ kind: 'images', count: 3 }) // '文中有 3 张图片，图片里的表和文字读不到；…'
 */
export function sayDocumentNote(note: DocumentNote): string {
  switch (note.kind) {
    case 'images':
      return `文中有 ${String(note.count)} 张图片，图片里的表和文字读不到；请对照原件补录。`;
    case 'encoding':
      return `文件${ENCODINGS[note.encoding]}读；如有乱码，请另存为 UTF-8 后再选。`;
    case 'text-damaged':
      return `第${String(note.row)}行起有损坏的字符（文件不完整，或编码不一致），显示为 �；请对照原件核对。`;
    case 'pages-scanned':
      return `第${pages(note.pages)}页是图片，没有读出文字；请对照原件补录。`;
    case 'sheets-hidden':
      return `工作表${names(note.names)}是隐藏的，也读了；请核对要不要用。`;
    case 'rows-hidden':
      return `工作表${quoted(note.sheet)}有 ${String(note.count)} 个隐藏的行或列，也读了；请核对要不要用。`;
    case 'comments-unread':
      return `工作表${quoted(note.sheet)}有 ${String(note.count)} 条批注没有读；如果批注里写了口径、单位或更正，请核对。`;
    case 'formulas-unsaved':
      return `工作表${quoted(note.sheet)}有 ${String(note.count)} 个公式没有保存结果，读作空白；请用 Excel 打开并保存一次后再选。`;
    case 'changes-tracked':
      return `文中有 ${String(note.count)} 处未接受的修订，已按全部接受来读；请核对是不是定稿。`;
    case 'characters-unknown':
      return `有 ${String(note.count)} 个字符的字体没有写明是什么字，读不出来；请对照原件核对，最好改用 Word 文件。`;
  }
}

function names(all: readonly string[]): string {
  const shown = listed(all.slice(0, MOST_LISTED).map(quoted));
  return all.length > MOST_LISTED ? `${shown}等 ${String(all.length)} 张` : shown;
}

/** Pages, neighbours as a range: 3、5—8. */
function pages(all: readonly number[]): string {
  const ranges: { first: number; last: number }[] = [];
  for (const page of all) {
    const range = ranges.at(-1);
    if (range?.last === page - 1) range.last = page;
    else ranges.push({ first: page, last: page });
  }
  const shown = ranges
    .slice(0, MOST_LISTED)
    .map(({ first, last }) =>
      first === last ? String(first) : `${String(first)}—${String(last)}`,
    );
  return ranges.length > MOST_LISTED ? `${listed(shown)}等 ${String(all.length)} ` : listed(shown);
}
