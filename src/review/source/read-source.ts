import type { DocumentSource } from '../../core/document/part';
import { printDocument } from '../../core/document/print-document';
import { extractDocument } from '../../extract/document/read';
import type { ExtractOptions, Extraction } from '../../extract/extraction';

/**
 * Everything found in a document. The table of a worksheet is named after it where it has no title.
 * @example readSource({ kind: 'text', text: '到2025年，企业达到120家。' }, {}).figures.length // 1
 */
export function readSource(content: DocumentSource, options: ExtractOptions): Extraction {
  const extraction = extractDocument(content, options);
  const tables = extraction.tables.map((table) => {
    const { sheet, title } = table;
    if (sheet === undefined) return table;
    return { ...table, title: title === '' ? sheet : title, section: [sheet] };
  });
  return { ...extraction, tables };
}

/**
 * The text that the lines and characters of what was found are counted in.
 * @example textOfSource({ kind: 'parts', parts }) // '# 第二章 发展目标\n到2030年……'
 */
export function textOfSource(content: DocumentSource): string {
  return content.kind === 'text' ? content.text : printDocument(content.parts).text;
}
