import { Document, Packer, Paragraph } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { LIMITS } from '../../../src/document/limits';
import { read, textOf } from '../support/read';

/** A Word file with this between its first and its last paragraph. */
async function docx(middle: string, more: Record<string, Uint8Array> = {}): Promise<Uint8Array> {
  const children = [new Paragraph('甲'), new Paragraph('乙')];
  const parts = unzipSync(
    new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] }))),
  );
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const [first = '', ...rest] = body.split('</w:p>');
  const xml = strToU8(`${first}</w:p>${middle}${rest.join('</w:p>')}`);
  return zipSync({ ...parts, ...more, 'word/document.xml': xml });
}

const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

test('half a million blanks before the end of a sentence', async () => {
  const blanks = ' '.repeat(500_000);
  expect(await textOf('a.docx', await docx(paragraph(`企业达到60家${blanks}。`)))).toContain(
    `企业达到60家${blanks}。`,
  );
});

test.each([
  [
    'more paragraphs than the memory holds',
    () => docx('<w:p/>'.repeat(LIMITS.tags)),
    { kind: 'document-too-long', unit: 'tags', limit: LIMITS.tags },
  ],
  [
    'parts of text that are far too large',
    () => docx('', { 'word/footnotes.xml': new Uint8Array(LIMITS.word).fill(32) }),
    { kind: 'archive-swells', limit: LIMITS.word },
  ],
])('%s: it is not read, and said', async (_, make, finding) => {
  expect(await read('a.docx', await make())).toMatchObject({
    ok: false,
    finding: { file: 'a.docx', ...finding },
  });
});
