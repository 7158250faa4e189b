/* What the documents name is there: files, headings, commands, scripts. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { headers } from '../../src/cli/site/site.json';

const ROOT = path.join(__dirname, '..', '..');
const read = (name: string): string => readFileSync(path.join(ROOT, name), 'utf8');
const markdown = (folder: string): readonly string[] =>
  readdirSync(path.join(ROOT, folder)).flatMap((name) =>
    name.endsWith('.md') ? [path.posix.join(folder, name)] : [],
  );
const DOCUMENTS = [...markdown('.'), ...markdown('docs'), 'seeds/README.md'];
const SCRIPTS = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts);

test('every script of package.json is told of in a document', () => {
  const told = new Set(DOCUMENTS.flatMap((document) => scriptsIn(read(document))));
  expect(SCRIPTS.filter((script) => !told.has(script))).toEqual([]);
});

test.each(Object.entries(headers))('%s stands in both examples of a web server', (name, value) => {
  const text = read('docs/deployment.md');
  expect(text).toContain(`add_header ${name} "${value}" always;`);
  expect(text).toContain(`<add name="${name}" value="${value}" />`);
});

/** The anchors of a document's headings, as GitHub makes them. */
function anchorsOf(document: string): readonly string[] {
  return [...read(document).matchAll(/^#+ (.+)$/gmu)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** Whether a link out of a document leads somewhere. */
function leadsSomewhere(document: string, link: string): boolean {
  const [file = '', anchor] = decodeURI(link).split('#');
  const place = file === '' ? document : path.posix.join(path.posix.dirname(document), file);
  if (!existsSync(path.join(ROOT, place))) return false;
  return anchor === undefined || anchorsOf(place).includes(anchor);
}

/** Paths of the project in code spans; `…` and `*` stand for names that are yet to be given. */
function pathsIn(text: string): readonly string[] {
  return [...text.matchAll(/`((?:src|tests|docs|seeds|assets)\/[\w./-]*)`/gu)].map(
    ([, place = '']) => place,
  );
}

/** Scripts of package.json that a text tells to run. */
function scriptsIn(text: string): readonly string[] {
  return [...text.matchAll(/npm (?:run (?:-s )?([\w:-]+)|(start|test)\b)/gu)].map(
    ([, script, short]) => script ?? short ?? '',
  );
}

describe.each(DOCUMENTS)('%s', (document) => {
  const text = read(document);

  it('links only to what is there', () => {
    const links = [...text.matchAll(/\]\(((?!https?:)[^)\s]+)\)/gu)].map(([, link = '']) => link);
    expect(links.filter((link) => !leadsSomewhere(document, link))).toEqual([]);
  });

  it('names only files and folders that are there', () => {
    expect(pathsIn(text).filter((place) => !existsSync(path.join(ROOT, place)))).toEqual([]);
  });

  it('runs only tests that are there', () => {
    const places = [...text.matchAll(/npx jest (tests[\w./-]*)/gu)].map(([, place = '']) => place);
    expect(places.filter((place) => !existsSync(path.join(ROOT, place)))).toEqual([]);
  });

  it('names only scripts that package.json has', () => {
    expect(scriptsIn(text).filter((script) => !SCRIPTS.includes(script))).toEqual([]);
  });
});

test('every script of package.json is told of in README or CONTRIBUTING', () => {
  const told = [...scriptsIn(read('README.md')), ...scriptsIn(read('CONTRIBUTING.md'))];
  expect(SCRIPTS.filter((script) => !told.includes(script))).toEqual([]);
});

test('every document is reached from README', () => {
  const readme = read('README.md');
  const unreached = DOCUMENTS.filter(
    (name) => name !== 'README.md' && !readme.includes(`(${name})`),
  );
  expect(unreached).toEqual([]);
});

test('every room of src and of the workbook is on the map', () => {
  const architecture = read('ARCHITECTURE.md');
  const folders = (place: string) =>
    readdirSync(path.join(ROOT, place)).filter((name) =>
      statSync(path.join(ROOT, place, name)).isDirectory(),
    );
  const unmapped = [
    ...folders('src').filter((name) => !architecture.includes(`| \`src/${name}\` |`)),
    ...folders('src/workbook').filter((name) => !architecture.includes(`\`${name}\``)),
  ];
  expect(unmapped).toEqual([]);
});

describe('.ci/run', () => {
  it('runs what the lockfile says and the check that CONTRIBUTING names', () => {
    const script = read('.ci/run');
    expect(script).toContain('npm ci');
    expect(script).toContain('npm run check');
  });
});
