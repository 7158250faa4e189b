import path from 'node:path';

interface BuildOptions {
  base: string;
  officejs: string;
  officejsOrigin: string;
  id: string | undefined;
  support: string | undefined;
  library: string;
  out: string;
}

interface Config {
  readOptions: (env?: Record<string, unknown>) => BuildOptions;
  securityPolicy: (options: Pick<BuildOptions, 'officejsOrigin'>) => string;
}

const root = path.resolve(__dirname, '../..');
const { readOptions, securityPolicy } = jest.requireActual<Config>(
  path.join(root, 'webpack.config.js'),
);

test('left out, the add-in is built for localhost and Microsoft’s CDN', () => {
  expect(readOptions()).toEqual({
    base: 'https://localhost:3000/',
    library: 'library/',
    officejs: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    officejsOrigin: 'https://appsforoffice.microsoft.com',
    id: undefined,
    support: undefined,
    out: path.join(root, 'dist'),
  });
});

test.each([
  ['https://plan.example.gov.cn/addin', 'https://plan.example.gov.cn/addin/'],
  ['https://plan.example.gov.cn/addin/', 'https://plan.example.gov.cn/addin/'],
  ['https://plan.example.gov.cn', 'https://plan.example.gov.cn/'],
  ['HTTPS://Plan.Example.GOV.cn:8443/a', 'https://plan.example.gov.cn:8443/a/'],
  ['http://localhost:8080', 'http://localhost:8080/'],
  ['http://127.0.0.1:8080/x/', 'http://127.0.0.1:8080/x/'],
])('base %s becomes %s', (base, read) => {
  expect(readOptions({ base }).base).toBe(read);
});

test.each([
  ['no address', { base: 'plan.example' }, '不是完整网址'],
  ['http beyond this machine', { base: 'http://plan.example.gov.cn/' }, 'https://'],
  ['another scheme', { base: 'ftp://plan.example.gov.cn/' }, 'https://'],
  ['a script address', { base: 'javascript:alert(1)' }, 'https://'],
  ['a query', { base: 'https://a.cn/?x=1' }, '不能含'],
  ['a password', { base: 'https://u:p@a.cn/' }, '不能含'],
  ['an option without a value', { base: true }, '需要一个值'],
  ['an empty option', { base: ' ' }, '需要一个值'],
  ['an unknown option', { bsae: 'https://a.cn/' }, '不认识的选项'],
  ['an office.js that is none', { officejs: 'https://a.cn/lib/' }, '必须指向 office.js'],
  ['an office.js over http', { officejs: 'http://a.cn/office.js' }, 'https://'],
  ['an office.js without scheme', { officejs: '//a.cn/office.js' }, '不是完整网址'],
  ['an id that is no GUID', { id: 'plan' }, '不是 GUID'],
  ['a GUID in braces', { id: '{0a1b2c3d-0000-4000-8000-123456789abc}' }, '不是 GUID'],
  ['a support page over http', { support: 'http://tjj.example.gov.cn/' }, 'https://'],
  ['the project itself', { out: '.' }, '会覆盖源文件'],
  ['a folder above it', { out: '..' }, '会覆盖源文件'],
  ['a folder of sources', { out: 'src/dist' }, '会覆盖源文件'],
])('%s is refused, and says how to mend it', (_, env, words) => {
  expect(() => readOptions(env)).toThrow(words);
});

test('a bureau’s own id and support page', () => {
  const [id, support] = ['0A1B2C3D-0000-4000-8000-123456789ABC', 'https://tjj.example.gov.cn/help'];
  expect(readOptions({ id, support })).toMatchObject({ id: id.toLowerCase(), support });
});

test('what webpack itself adds to --env is no option of ours', () => {
  expect(readOptions({ WEBPACK_BUILD: true }).base).toBe('https://localhost:3000/');
});

test.each([
  [
    'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
    'https://appsforoffice.cdn.partner.office365.cn',
  ],
  ['https://mirror.gov.cn/office/office.js', 'https://mirror.gov.cn'],
  ['office/office.js', "'self'"],
])('office.js from %s is let in from %s', (officejs, origin) => {
  expect(readOptions({ officejs }).officejsOrigin).toBe(origin);
});

test('the policy forbids all that it does not name, inline code and eval above all', () => {
  const policy = securityPolicy({ officejsOrigin: 'https://mirror.gov.cn' });
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self' https://mirror.gov.cn",
    'frame-src https://mirror.gov.cn',
    "worker-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ]);
});

test.each([
  ['../plans', '../plans/'],
  ['/plans/library/', '/plans/library/'],
  ['https://localhost:3000/plans/', '/plans/'],
])('a library at %s is asked for at %s', (library, folder) => {
  expect(readOptions({ library }).library).toBe(folder);
});

test.each(['https://a.cn/plans/', '//a.cn/plans/', 'plans/?x=1'])(
  'a library at %s is refused: the page may ask its own origin alone',
  (library) => expect(() => readOptions({ library })).toThrow('不在加载项的网站上'),
);
