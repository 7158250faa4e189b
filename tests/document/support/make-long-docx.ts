import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { Document, Packer, Paragraph } from 'docx';

/**
 * A Word file that repeats one paragraph.
 *
 * @param size bytes of its text unpacked
 * @example await makeLongDocx('到2030年，企业达到120家。', 20_000_000)
 */
export async function makeLongDocx(text: string, size: number): Promise<Uint8Array> {
  const document = new Document({ sections: [{ children: [new Paragraph(text)] }] });
  const parts = unzipSync(new Uint8Array(await Packer.toBuffer(document)));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const paragraph = /<w:p>.*?<\/w:p>/.exec(xml)?.[0] ?? '';
  const many = paragraph.repeat(size / strToU8(paragraph).length);
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml.replace(paragraph, () => many)) });
}
