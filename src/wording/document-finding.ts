import {
  DOCUMENT_ENDINGS,
  type DocumentFinding,
  type DocumentFormat,
  type ForeignFormat,
} from '../core/finding/document-finding';
import { listed, quoted } from './phrases';

const FORMATS: Readonly<Record<DocumentFormat | 'zip' | 'office', string>> = {
  txt: '文本文件',
  md: '文本文件',
  csv: '文本文件',
  html: '网页文件',
  docx: ' Word 文件（.docx）',
  xlsx: ' Excel 文件（.xlsx）',
  xls: ' Excel 文件（.xls、.et）',
  ods: ' OpenDocument 表格（.ods）',
  'xml-sheet': ' XML 电子表格 2003（.xml）',
  pdf: ' PDF 文件',
  zip: '压缩包（.zip）',
  office: ' Office 文件',
};

const FOREIGN: Readonly<Record<ForeignFormat, string>> = {
  doc: '是旧式 Word 文件（.doc、.wps），读不了；请用 Word 或 WPS 打开，另存为 .docx 后再选。',
  ppt: '是旧式演示文稿（.ppt、.dps），读不了；请把其中的文字复制出来粘贴，或另存为 PDF 后再选。',
  'old-office':
    '是旧式 Office 或 WPS 文件（.doc、.wps 一类），读不了；请打开后另存为 .docx 或 .xlsx 再选。',
  pptx: '是演示文稿，读不了；请把其中的文字复制出来粘贴，或另存为 PDF 后再选。',
  xlsb: '是二进制 Excel 文件（.xlsb），读不了；请用 Excel 打开，另存为 .xlsx 后再选。',
  odf: '是 OpenDocument 文字或演示文件（.odt、.odp），读不了；请打开后另存为 .docx 再选。',
  ofd: '是 OFD 版式文件，读不了；请用阅读器导出为文字 PDF，或找到原来的 Word 文件后再选。',
  rtf: '是 RTF 文件，读不了；请用 Word 或 WPS 打开，另存为 .docx 后再选。',
  image:
    '是图片，里面没有可读的文字；请先做文字识别（OCR），把识别出的文字存为 .docx 或 .txt 后再选。',
  archive: '是压缩包（.rar、.7z 一类），读不了；请先解压，再选里面的文件。',
  zip: '是压缩包，不是一份规划文件；请先解压，再选里面的文件。',
};

const TOO_LONG: Readonly<
  Record<
    Extract<DocumentFinding, { readonly kind: 'document-too-long' }>['unit'],
    (found: string, limit: string) => string
  >
> = {
  pages: (found, limit) => `有 ${found} 页，超过 ${limit} 页，没有读；请分成几个文件后再选。`,
  cells: (_, limit) =>
    `的单元格太多（超过 ${limit} 个，或一张表超过 2 万行），没有读；请只留下有指标的工作表后再选。`,
  tags: (_, limit) =>
    `里的段落和文字片段太多（标记超过 ${limit} 个），没有读；请分成几个文件，或把有指标的部分复制到新文件后再选。`,
};

/**
 * Why a document file could not be read, as one Chinese sentence that ends with what to do.
 *
 * @example sayDocumentFinding({ kind: 'document-scanned', file: '规划.pdf', pages: 80 })
 * // '“规划.pdf”是扫描件：80 页都是图片，没有可读的文字；请…'
 */
export function sayDocumentFinding(finding: DocumentFinding): string {
  const subject = finding.file === '' ? '这个文件' : quoted(finding.file);
  return `${subject}${saySubject(finding)}`;
}

function saySubject(finding: DocumentFinding): string {
  switch (finding.kind) {
    case 'document-empty':
      return '是空文件，没有内容；请重新下载或换一个文件。';
    case 'document-too-large':
      return `有 ${megabytes(finding.found)} MB，超过 ${megabytes(finding.limit)} MB，没有读；请分成几个文件，或去掉图片后再选。`;
    case 'document-unknown':
      return `不是文本，也不是认识的文件种类；请选 ${listed(DOCUMENT_ENDINGS)} 文件。`;
    case 'document-foreign':
      return FOREIGN[finding.format];
    case 'document-encrypted':
      return finding.format === 'zip'
        ? '是加密的压缩包，没有密码打不开；请解压后再选里面的文件。'
        : `是加了密码的${FORMATS[finding.format].trim()}，打不开；请用密码打开后另存一份不加密的再选。`;
    case 'document-damaged':
      return `是损坏或不完整的${FORMATS[finding.format].trim()}，读不了；请重新下载，或用原来的软件打开后另存一份再选。`;
    case 'document-scanned':
      return `是扫描件：${String(finding.pages)} 页都是图片，没有可读的文字；请先做文字识别（OCR）或找到原来的 Word 文件，存为 .docx 或 .txt 后再选。`;
    case 'document-garbled':
      return '里的字体没有写明是什么字，读出来是乱码；请找到原来的 Word 文件，或先做文字识别（OCR）后再选。';
    case 'document-wordless':
      return finding.images > 0
        ? `里没有文字，只有 ${String(finding.images)} 张图片；请先对图片做文字识别（OCR），把文字存为 .docx 或 .txt 后再选。`
        : '里没有文字；请核对是不是选错了文件。';
    case 'archive-swells':
      return `解开后超过 ${megabytes(finding.limit)} MB，不像规划文件，没有读；请核对文件的来源，或打开后另存一份再选。`;
    case 'archive-too-many':
      return `里有 ${String(finding.found)} 个文件，超过 ${String(finding.limit)} 个，没有读；请只打包要用的文件。`;
    case 'archive-path':
      return `里有不安全的文件名${quoted(finding.path)}，没有读；请改名（不用 .. 、盘符和特殊符号）后重新打包。`;
    case 'archive-twice':
      return `里有两个同名的文件${quoted(finding.path)}，不知道用哪一个；请删去一个后重新打包。`;
    case 'document-too-long':
      return TOO_LONG[finding.unit](String(finding.found), String(finding.limit));
    case 'reader-missing':
      return `没有读：读取${FORMATS[finding.format]}的组件没有加载成功；请检查网络后再试，仍不行请联系管理员核对加载项是否完整发布。`;
  }
}

/**
 * A size as it is told, in MB.
 * @example megabytes(2_340_000) // '2.3'
 */
export function megabytes(bytes: number): string {
  return String(Math.round(bytes / 100_000) / 10);
}
