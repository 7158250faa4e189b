import type { FileFinding } from '../../datapackage/finding/package-finding';

const SAVE_AS_CSV = '请在 Excel 里另存为“CSV UTF-8（逗号分隔）”后再放进来';

const BINARY: Readonly<Record<Extract<FileFinding, { kind: 'file-binary' }>['looksLike'], string>> =
  {
    workbook: `是 Excel 工作簿或压缩包，不是 CSV 文本，${SAVE_AS_CSV}`,
    'old-workbook': `是旧版 Office 文件，不是 CSV 文本，${SAVE_AS_CSV}`,
    pdf: `是 PDF，不是 CSV 文本，请把表格录入 CSV 后再放进来`,
    'utf-16': `是 UTF-16（“Unicode 文本”），${SAVE_AS_CSV}`,
    unknown: `不是文本文件，${SAVE_AS_CSV}`,
  };

/** A finding about a file as a whole as one sentence. */
export function sayFileFinding(finding: FileFinding): string {
  const { file } = finding;
  switch (finding.kind) {
    case 'file-missing':
      return `数据包里没有 ${file}，请放入这个文件，或改正 datapackage.json 里的路径。`;
    case 'file-duplicate':
      return `数据包里 ${file} 出现了不止一次，请只留一个。`;
    case 'file-empty':
      return `${file} 是空的，请至少写一行列名。`;
    case 'file-unlisted':
      return `${file} 没有列在 datapackage.json 里，已略过；如果它是数据包的一部分，请在 resources 里列出。`;
    case 'file-gb18030':
      return `${file} 不是 UTF-8，已按 GB18030 读取；请核对汉字是否正确，以后最好存成 UTF-8。`;
    case 'file-binary':
      return `${file} ${BINARY[finding.looksLike]}。`;
    case 'file-undecodable':
      return `${file} 既不是 UTF-8 也不是 GB18030 编码，请另存为 UTF-8 编码的 CSV。`;
    case 'file-damaged':
      return `${file} 第 ${String(finding.row)} 行附近有损坏的字节，请从原文件重新导出，或删去乱码后存成 UTF-8。`;
    case 'file-too-large':
      return `${file} 有 ${String(finding.found)} 字节，超过 ${String(finding.limit)} 字节的上限，请检查是否放错了文件，或拆成几个数据包。`;
    case 'file-too-many-rows':
      return `${file} 有 ${String(finding.found)} 行，超过 ${String(finding.limit)} 行的上限，请拆成几个数据包。`;
    case 'size-differs':
      return `${file} 有 ${finding.actual} 字节，与 datapackage.json 写的 ${finding.stated} 不符；如果是您改过文件，请运行 npm run -s package -- seal 目录，否则请重新取得这个文件。`;
    case 'hash-differs':
      return `${file} 的 SHA-256 与 datapackage.json 写的不符，内容被改动过；如果是您改的，请运行 npm run -s package -- seal 目录，否则请重新取得这个文件。`;
  }
}
