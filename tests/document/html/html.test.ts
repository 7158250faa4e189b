import { printDocument } from '../../../src/core/document/print-document';
import { readParts } from '../../../src/document/html/read-parts';
import { contentOf, read, textOf as textOfFile, utf8 } from '../support/read';

const textOf = (html: string) => printDocument(readParts(html)).lines.map(({ text }) => text);

test.each<[string, string, string[]]>([
  ['paragraphs', '<p>一</p><p>二<br>三</p>', ['一', '二', '三']],
  ['headings', '<h1>规划</h1><h3>目标</h3>', ['# 规划', '### 目标']],
  [
    'lines of the source are blanks, between Chinese characters nothing',
    '<p>生产\n总值 GDP\ngrowth</p>',
    ['生产总值 GDP growth'],
  ],
  ['entities', '<p>&ge;5&#37;&nbsp;&lt;b&gt;</p>', ['≥5% <b>']],
  [
    'scripts, styles, comments and forms are no text',
    '<p>一<script>到2025年达到9家</script><style>p{}</style><!-- <p>x</p> --><select><option>y</option></select></p>',
    ['一'],
  ],
  ['a script that is never closed', '<p>一</p><script>x', ['一']],
  [
    'a raised digit, a reference to a note',
    '<p>5 m<sup>2</sup>，60家<sup>[1]</sup>。</p>',
    ['5 m²，60家。'],
  ],
  [
    'line ends that a class keeps',
    '<style>p{color:red} .a, .b:hover {white-space: pre-line}</style><div class="x b">一\n二</div><p>六\n七</p>',
    ['一', '二', '六七'],
  ],
  [
    'line ends that the page keeps',
    '<div style="white-space: pre-wrap">一\n二<div>三\n四</div>五\n</div><p>六\n七</p><pre>八\n九</pre>',
    ['一', '二', '三', '四', '五', '六七', '八', '九'],
  ],
  ['a bare <', '<p>能耗<0.4吨</p>', ['能耗<0.4吨']],
  [
    'a table',
    '<table><tr><th>指标<th>单位<tr><td>总值<td>亿元</table>',
    ['指标\t单位', '总值\t亿元'],
  ],
  [
    'cells of several lines',
    '<table><tr><td>全社会<br>研发</td><td>GDP\ngrowth</td></tr></table>',
    ['全社会研发\tGDP growth'],
  ],
  [
    'a table that only sets the page',
    '<table><tr><td><p>一</p><table><tr><td>a</td><td>b</td></tr></table></td><td>右</td></tr></table>',
    ['一', 'a\tb', '', '右'],
  ],
  [
    'a box of text',
    '<table><tr><td>专栏1</td></tr><tr><td><p>一</p><p>二</p></td></tr></table>',
    ['专栏1', '一', '二'],
  ],
  [
    'tables that follow each other stay apart',
    '<table><tr><td>a<td>b</table><table><tr><td>c<td>d<td>e</table>',
    ['a\tb', '', '', '', '', 'c\td\te'],
  ],
  [
    'spans beyond all measure',
    `<table><tr><td colspan="99999999" rowspan="99999999">a<td>b</table>`,
    ['a'],
  ],
])('%s', (_, html, lines) => expect(textOf(html)).toEqual(lines));

test('lines know where they stand in the file', async () => {
  const html =
    '<!DOCTYPE html>\n<html>\n<body>\n<p>\n一</p>\n<table>\n<tr><td>a</td><td>b</td></tr>\n</table></body></html>';
  const content = await contentOf('a.txt', utf8(html));
  if (content.kind !== 'parts') throw new Error('The page was taken for a text.');
  expect(content.format).toBe('html');
  expect(printDocument(content.parts).lines).toEqual([
    { text: '一', place: { kind: 'line', line: 5 } },
    { text: 'a\tb', place: { kind: 'line', line: 7, table: 1, row: 1 } },
  ]);
});

test('a row stands where its own cells do, not where a merged one beside them begins', () => {
  const html = '<table>\n<tr><td rowspan=2>经济<td>甲\n<tr>\n<td>乙\n</table>';
  const { lines } = printDocument(readParts(html));
  expect(lines.map(({ place }) => place)).toEqual([
    { kind: 'line', line: 2, table: 1, row: 1 },
    { kind: 'line', line: 4, table: 1, row: 2 },
  ]);
});

describe('a page saved as a single file', () => {
  const PAGE =
    '<html><body><h1>规划</h1><p>到2030年</p><table><tr><td>指标</td><td>60</td></tr></table></body></html>';
  const quoted = (bytes: Uint8Array) =>
    Buffer.from(bytes)
      .toString('hex')
      .toUpperCase()
      .replace(/../g, '=$&')
      .replace(/(.{75})/g, '$1=\r\n');
  // 规划 and the rest in GB2312, where no script of Node writes it.
  const GBK = Uint8Array.from([0x3c, 0x70, 0x3e, 0xb9, 0xe6, 0xbb, 0xae, 0x3c, 0x2f, 0x70, 0x3e]);
  const archive = (encoding: string, charset: string, body: Uint8Array | string) =>
    Uint8Array.from(
      Buffer.concat([
        utf8(
          `MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="--=_a"\r\n\r\nx\r\n----=_a\r\nContent-Type: text/html;\r\n charset="${charset}"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`,
        ),
        typeof body === 'string' ? utf8(body) : body,
        utf8(
          '\r\n----=_a\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n----=_a--\r\n',
        ),
      ]),
    );

  test.each<[string, Uint8Array, string]>([
    [
      'quoted-printable',
      archive('quoted-printable', 'utf-8', quoted(utf8(PAGE))),
      '# 规划\n到2030年\n',
    ],
    [
      'base64',
      archive('base64', 'utf-8', Buffer.from(PAGE).toString('base64')),
      '# 规划\n到2030年\n',
    ],
    ['gb2312', archive('quoted-printable', 'gb2312', quoted(GBK)), '规划'],
    ['gb2312 as it stands', archive('8bit', 'gb2312', GBK), '规划'],
    ['an unknown charset', archive('8bit', 'x-none', PAGE), '# 规划\n到2030年\n'],
  ])('%s', async (_, bytes, text) => {
    expect((await textOfFile('规划.mht', bytes)).startsWith(text)).toBe(true);
    expect(await contentOf('规划.mht', bytes)).toMatchObject({ format: 'html' });
  });

  test('one without a page is damaged', async () => {
    const bytes = archive('base64', 'utf-8', '');
    const pageless = utf8(new TextDecoder().decode(bytes).replace('text/html', 'text/css'));
    expect(await read('规划.mht', pageless)).toMatchObject({
      ok: false,
      finding: { kind: 'document-damaged', format: 'html' },
    });
  });
});
