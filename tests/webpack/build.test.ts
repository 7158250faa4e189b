import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { Linter } from 'eslint';
import { buildCatalog } from '../../src/core/catalog/build-catalog';
import { FUNCTIONS } from '../../src/core/function/functions';
import { readPackage } from '../../src/datapackage/read-package';
import { shippedFiles } from '../../src/datapackage/read-shipped';
import { sayAnswer } from '../../src/wording/answer';
import { dependencies } from '../../package.json';

const BASE = 'https://plan.example.gov.cn/a&b/';
const OFFICE_JS = 'https://mirror.gov.cn/office/office.js';
const ID = '0A1b2c3d-0000-4000-8000-123456789abc';
const root = path.resolve(__dirname, '../..');
const LAYERS =
  'core|library|extract|review|submission|document|datapackage|wording|workbook|functions|commands|taskpane';

/** Builds into two folders, the second time without the cache, and prints which files were bundled. */
const BUILD = `
  const webpack = require('webpack');
  const configure = require('./webpack.config.js');
  const [base, officejs, id, ...folders] = process.argv.slice(1);
  const build = (out, changes) => new Promise((done, fail) => {
    const config = { ...configure({ base, officejs, id, out }), ...changes };
    webpack(config, (error, stats) => error || stats.hasErrors() ? fail(error ?? stats.toString()) : done(stats));
  });
  const files = (module) => [module.resource, ...(module.modules ?? []).map((part) => part.resource)];
  (async () => {
    const { compilation } = await build(folders[0], {});
    await build(folders[1], { cache: false });
    console.log(JSON.stringify([...compilation.modules].flatMap(files).filter(Boolean)));
  })().catch((error) => { console.error(error); process.exit(1); });`;

let out: string;
let again: string;
let bundled: readonly string[];

beforeAll(() => {
  out = mkdtempSync(path.join(tmpdir(), 'plan-build-'));
  again = mkdtempSync(path.join(tmpdir(), 'plan-build-'));
  const args = ['-e', BUILD, BASE, OFFICE_JS, ID, out, again];
  bundled = JSON.parse(
    execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' }),
  ) as string[];
}, 180_000);

afterAll(() => {
  for (const folder of [out, again]) rmSync(folder, { recursive: true, force: true });
});

const built = (name: string) => readFileSync(path.join(out, name), 'utf8');

test('the folder holds what a web server has to serve, and no source map', () => {
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' });
  expect(files).toEqual(
    expect.arrayContaining([
      'addin.js',
      'check-web-view.js',
      'functions.json',
      'help.html',
      'insert.js',
      'manifest.xml',
      'pages.css',
      'pages.js',
      'read-package.js',
      'reader.js',
      'readings.js',
      'sheet-actuals.js',
      'shortcuts.json',
      'taskpane.css',
      'taskpane.html',
      'taskpane.js',
      ...['16', '32', '64', '80'].map((size) => path.join('assets', `plan-${size}.png`)),
      ...Object.keys(dependencies).map((name) =>
        path.join('licenses', `${name.replace('@', '').replace('/', '-')}.txt`),
      ),
      ...['opencc', 'pinyin-pro'].map((name) => path.join('licenses', `${name}.txt`)),
    ]),
  );
  expect(files.filter((name) => /\.(map|ts|tsx|csv)$/.test(name))).toEqual([]);
});

test('every address of the manifest lies under the base', () => {
  const urls = [...built('manifest.xml').matchAll(/(?:DefaultValue|Url)="(https?:[^"]*)"/g)];
  const addresses = urls.map(([, url]) => url ?? '');
  expect(addresses.length).toBeGreaterThan(5);
  expect(
    addresses.filter((url) => !url.startsWith('https://plan.example.gov.cn/a&amp;b/')),
  ).toEqual([]);
});

test('the manifest carries the bureau’s own id, and the help where no other support is named', () => {
  expect(built('manifest.xml')).toContain(`<Id>${ID.toLowerCase()}</Id>`);
  expect(built('manifest.xml')).toContain(
    '<SupportUrl DefaultValue="https://plan.example.gov.cn/a&amp;b/help.html" />',
  );
});

test('the check of the web view is sent as it stands', () => {
  const source = path.join(root, 'src/taskpane/check-web-view.js');
  expect(built('check-web-view.js')).toBe(readFileSync(source, 'utf8'));
});

/** What no web view has that is as old as WEB_VIEWS: Safari 15.4, Chromium 98. */
const LATER = [
  'StaticBlock',
  ...['Literal[regex.pattern', 'Literal[value', 'TemplateElement[value.raw'].map(
    (place) => `${place}=/\\(\\?<[=!]/]`,
  ),
].map((selector) => ({ selector, message: selector }));
const LATER_NAMES =
  /\.(?:toSorted|toReversed|toSpliced|fromAsync|withResolvers|isWellFormed|toWellFormed)\(|Object\.groupBy|Map\.groupBy|URL\.(?:canParse|parse)\(|AbortSignal\.(?:any|timeout)\(|Promise\.try\(/g;

test('no script is newer than the oldest web view, be it ours or a library’s', () => {
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' });
  const scripts = files
    .filter((name) => /\.m?js$/.test(name))
    .map((name) => name.replaceAll('\\', '/'));
  expect(scripts).toEqual(expect.arrayContaining(['pdf/worker.js', 'read-pdf.js', 'reader.js']));
  // The PDF library brings what it needs of later functions with it; see old-web-view.test.ts.
  const complete = ['pdf/worker.js', 'read-pdf.js'];
  const said = scripts.flatMap((name) => {
    const sourceType = name === 'pdf/worker.js' ? 'module' : 'script';
    const found = new Linter().verify(built(name), {
      languageOptions: { ecmaVersion: 2022, sourceType },
      linterOptions: { reportUnusedDisableDirectives: 'off' },
      rules: { 'no-restricted-syntax': ['error', ...LATER] },
    });
    const calls = complete.includes(name) ? [] : (built(name).match(LATER_NAMES) ?? []);
    return [...found.map(({ message }) => message), ...calls].map((what) => `${name}: ${what}`);
  });
  expect(said).toEqual([]);
}, 60_000);

test('the help is where functions.json says', () => {
  const { functions } = JSON.parse(built('functions.json')) as { functions: { helpUrl: string }[] };
  const [first] = functions;
  expect(first?.helpUrl).toBe(`${BASE}help.html#TARGET`);
  expect(built('help.html')).toContain('id="TARGET"');
});

test('the manifest names the shortcuts behind everything else, where Office looks for them', () => {
  expect(built('manifest.xml')).toMatch(
    /<\/VersionOverrides>\s*<ExtendedOverrides Url="https:\/\/plan\.example\.gov\.cn\/a&amp;b\/shortcuts\.json" \/>\s*<\/OfficeApp>\s*$/,
  );
});

test('the page loads office.js first, then ours, and holds no inline code', () => {
  const page = built('taskpane.html');
  const scripts = [...page.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
  expect(scripts.map((tag) => /src="?([^"?\s>]*)/.exec(tag)?.[1])).toEqual([
    OFFICE_JS,
    'check-web-view.js',
    'addin.js',
    'taskpane.js',
  ]);
  expect(page).toContain("script-src 'self' https://mirror.gov.cn;");
  expect(page).not.toMatch(/<script[^>]*>[^<]|<style| on[a-z]+=| style=/);
});

test('only our layers are bundled, and packages whose licence travels with them', () => {
  const ours = new RegExp(`^(?:src/(?:${LAYERS})/|seeds/)`);
  // What css-loader makes of a style sheet is executed at build time; only the style sheet is left.
  const buildTime = /^node_modules\/css-loader\//;
  const licenced = (name: string) => {
    const [, owner = ''] = /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(name) ?? [];
    return existsSync(path.join(out, `licenses/${owner.replace('@', '').replace('/', '-')}.txt`));
  };
  const relative = bundled.map((name) => path.relative(root, name).replaceAll('\\', '/'));
  expect(relative.length).toBeGreaterThan(50);
  expect(
    relative.filter((name) => !ours.test(name) && !buildTime.test(name) && !licenced(name)),
  ).toEqual([]);
});

test.each([
  ['read-docx.js', 'w:footnoteReference'],
  ['read-pdf.js', 'pdfjsWorker'],
  ['read-xlsx.js', 'ignoreTimezone'],
  ['read-xls.js', 'Sh33tJ5'],
  ['readings.js', 'a啊阿呵吖'],
])('%s alone holds its library, which is fetched when needed', (name, mark) => {
  const files = ['addin.js', 'taskpane.js', 'pages.js', 'reader.js', name];
  expect(files.filter((file) => built(file).includes(mark))).toEqual([name]);
});

test('the PDF reader finds its worker and maps beside the page', () => {
  expect(built('pdf/worker.js')).toContain('WorkerMessageHandler');
  const maps = readdirSync(path.join(out, 'pdf/cmaps'));
  expect(maps).toEqual(expect.arrayContaining(['UniGB-UCS2-H.bin', 'GBK-EUC-H.bin']));
});

test('every function in functions.json is associated in addin.js', () => {
  const metadata = JSON.parse(built('functions.json')) as { functions: { id: string }[] };
  const associated: string[] = [];
  const nothing = () => undefined;
  runInNewContext(built('addin.js'), {
    CustomFunctions: { associate: (id: string) => associated.push(id) },
    Office: { actions: { associate: nothing }, onReady: () => new Promise(nothing) },
  });
  expect(associated).toEqual(metadata.functions.map(({ id }) => id));
  expect(associated.length).toBeGreaterThan(0);
});

test('the shipped package that was read at the build answers as its files do', async () => {
  const asked = new Map<string, (...given: unknown[]) => Promise<unknown>>();
  runInNewContext(built('addin.js'), {
    ...{ TextEncoder, TextDecoder, setTimeout },
    CustomFunctions: { associate: (id: string, ask: () => Promise<unknown>) => asked.set(id, ask) },
    Office: {
      actions: { associate: () => undefined },
      HostType: { Excel: 'Excel' },
      onReady: () => Promise.resolve({ host: null }),
    },
  });
  // What the build makes of them must not be held against itself.
  const csv = readPackage(shippedFiles());
  const catalog = buildCatalog(csv.ok ? [csv.package] : []);
  const plans = [...catalog.plans.values()];
  expect(plans.length).toBeGreaterThan(5);
  for (const { regionId, period } of plans) {
    const given = [catalog.regions.get(regionId)?.name, period];
    const answer = FUNCTIONS.TABLE.answer(catalog, given);
    const rows = answer.ok ? JSON.stringify(sayAnswer(answer.value)) : 'none';
    const said = await asked
      .get('TABLE')?.(...given)
      .catch(() => 'none');
    expect([given, typeof said === 'string' ? said : JSON.stringify(said)]).toEqual([given, rows]);
  }
});

test('no path of the machine it was built on is left in the files', () => {
  const files = ['addin.js', 'taskpane.js', 'read-package.js', 'functions.json', 'manifest.xml'];
  expect(files.filter((name) => built(name).includes(root) || built(name).includes(out))).toEqual(
    [],
  );
});

test('the same sources give the same bytes, cached or not', () => {
  const names = ['addin.js', 'taskpane.js', 'read-package.js', 'taskpane.css', 'taskpane.html'];
  const second = (name: string) => readFileSync(path.join(again, name), 'utf8');
  expect(names.filter((name) => built(name) !== second(name))).toEqual([]);
});
