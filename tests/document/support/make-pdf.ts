/** What a page of a made-up PDF shows; points count from the lower left corner. */
export interface MadePage {
  readonly texts?: readonly (readonly [x: number, y: number, text: string, size?: number])[];
  readonly lines?: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[];
  readonly pictures?: number;
  /** Its width and height; upright A4 where not told. */
  readonly size?: readonly [width: number, height: number];
}

interface MadePdfOptions {
  /** How the font, which is not embedded, tells its characters; 'none': not at all. */
  readonly tells?: 'to-unicode' | 'character-map' | 'none';
}

/**
 * Writes a small PDF by hand: one Chinese font that is not embedded, text, straight lines, pictures of
 * one dot.
 */
export function makePdf(pages: readonly MadePage[], options: MadePdfOptions = {}): Uint8Array {
  const tells = options.tells ?? 'to-unicode';
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const encoding = tells === 'character-map' ? 'UniGB-UCS2-H' : 'Identity-H';
  const map = add(stream(toUnicode()));
  const descriptor = add(
    '<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 860 /Descent -140 /CapHeight 700 /StemV 80 >>',
  );
  const descendant = add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (${tells === 'character-map' ? 'GB1' : 'Identity'}) /Supplement 0 >> /FontDescriptor ${ref(descriptor)} /DW 1000 ${tells === 'character-map' ? '' : '/W [32 126 500]'} >>`,
  );
  const font = add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /${encoding} /DescendantFonts [${ref(descendant)}] ${tells === 'to-unicode' ? `/ToUnicode ${ref(map)}` : ''} >>`,
  );
  const picture = pages.some((page) => page.pictures !== undefined) ? add(PICTURE) : 0;
  const tree = objects.length + 1 + pages.length * 2;
  const kids = pages.map((page) => {
    const content = add(stream(draw(page)));
    return add(
      `<< /Type /Page /Parent ${ref(tree)} /MediaBox [0 0 ${(page.size ?? [595, 842]).join(' ')}] /Contents ${ref(content)} /Resources << /Font << /F1 ${ref(font)} >> ${page.pictures === undefined ? '' : `/XObject << /P ${ref(picture)} >>`} >> >>`,
    );
  });
  add(`<< /Type /Pages /Kids [${kids.map(ref).join(' ')}] /Count ${String(kids.length)} >>`);
  const root = add(`<< /Type /Catalog /Pages ${ref(tree)} >>`);
  return written(objects, root);
}

const stream = (text: string, more = ''): string =>
  `<< /Length ${String(text.length)} ${more}>>\nstream\n${text}\nendstream`;

/** One grey dot, stretched over the page. */
const PICTURE = stream(
  '\u0000',
  '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 ',
);

const ref = (number: number) => `${String(number)} 0 R`;

function draw({ texts = [], lines = [], pictures = 0 }: MadePage): string {
  const parts = texts.map(
    ([x, y, text, size = 12]) =>
      `BT /F1 ${String(size)} Tf 1 0 0 1 ${String(x)} ${String(y)} Tm <${hex(text)}> Tj ET`,
  );
  for (const line of lines) {
    const [x1, y1, x2, y2] = line.map(String);
    parts.push(`${x1} ${y1} m ${x2} ${y2} l S`);
  }
  for (let count = 0; count < pictures; count += 1) parts.push('q 500 0 0 700 40 60 cm /P Do Q');
  return parts.join('\n');
}

function hex(text: string): string {
  return [...text]
    .map((character) => character.charCodeAt(0).toString(16).padStart(4, '0'))
    .join('');
}

function toUnicode(): string {
  const ranges = Array.from({ length: 256 }, (_, high) => {
    const page = high.toString(16).padStart(2, '0');
    return `<${page}00> <${page}ff> <${page}00>`;
  });
  const blocks = [0, 100, 200].map((first) => {
    const part = ranges.slice(first, first + 100);
    return `${String(part.length)} beginbfrange\n${part.join('\n')}\nendbfrange`;
  });
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange\n${blocks.join('\n')}\nendcmap end end`;
}

function written(objects: readonly string[], root: number): Uint8Array {
  let text = '%PDF-1.7\n%\u00e4\u00f6\n';
  const starts = objects.map((body, index) => {
    const start = text.length;
    text += `${String(index + 1)} 0 obj\n${body}\nendobj\n`;
    return start;
  });
  const table = text.length;
  const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`);
  text += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${rows.join('')}`;
  text += `trailer\n<< /Size ${String(objects.length + 1)} /Root ${ref(root)} >>\nstartxref\n${String(table)}\n%%EOF\n`;
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
