/*
 * Builds the add-in into dist/: what a bureau's web server has to serve, and nothing else.
 *
 *   addin.js      custom functions, ribbon commands and the start; knows no DOM, so it also runs in a bare realm;
 *                 with the shipped package as it was read by this build
 *   taskpane.js   the pane's first view; depends on addin.js, so that both share one copy of every module (shared runtime)
 *   pages.js, pages.css  the pane's other pages, fetched behind the first view
 *   read-package.js, sheet-actuals.js, readings.js, insert.js  what reads a workbook's own packages and its sheets
 *                 of actual values, how characters sound, the ribbon's command: each fetched when first used
 *   taskpane.html the one page of the shared runtime, with its content security policy
 *   check-web-view.js  says so where the web view is too old for all the others
 *   reader.js     the worker that reads documents beside the pane
 *   help.html     what the formula wizard opens for a function
 *   read-*.js     readers of Word, Excel and PDF files, each fetched when such a file is first opened
 *   pdf/          what the PDF reader fetches itself: its worker and the character maps of Chinese fonts
 *   library/      the index of a library in which nothing is published yet; one that is there stays
 *   functions.json, manifest.xml, shortcuts.json, assets/, licenses/
 *
 * Options: --env base=https://plan.example.gov.cn/addin/   where dist/ will be served from
 *          --env officejs=https://…/office.js              Microsoft's CDN, 21Vianet's, or a mirror in the intranet
 *          --env id=GUID                                   a bureau's own id of the add-in
 *          --env support=https://…                         where its users find help
 *          --env library=../plans/                         where the library stands, on the same origin
 *          --env out=DIR                                   where to write
 */
const { execFileSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { DefinePlugin, NormalModuleReplacementPlugin } = require('webpack');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const CssExtractPlugin = require('mini-css-extract-plugin');
const { transformSync } = require('esbuild');
const { dependencies } = require('./package.json');
const SITE = require('./src/cli/site/site.json');

const DEFAULT_BASE = 'https://localhost:3000/';
const DEFAULT_OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const DEFAULT_LIBRARY = 'library/';
const KNOWN_OPTIONS = ['base', 'officejs', 'id', 'support', 'library', 'out'];
/** The oldest web views that the bundles are for; check-web-view.js names them to the user. */
const WEB_VIEWS = ['safari15.4', 'chrome98'];
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const OWN_FOLDERS = ['.ci', '.git', 'assets', 'node_modules', 'seeds', 'src', 'tests'];
const LOCAL_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

const inProject = (...names) => path.join(__dirname, ...names);

/** Office loads add-ins over https only; plain http is for a browser on the same machine. */
function readAddress(option, text) {
  let url;
  try {
    url = new URL(text);
  } catch {
    throw new Error(
      `--env ${option}=${text} 不是完整网址，请写成 https://主机/路径 (not an absolute URL, use https://host/path)`,
    );
  }
  const local = LOCAL_HOSTS.includes(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && local))
    throw new Error(
      `--env ${option}=${text} 必须以 https:// 开头，仅 localhost 可用 http:// (https is required except on localhost)`,
    );
  if (url.username || url.password || url.search || url.hash)
    throw new Error(
      `--env ${option}=${text} 不能含用户名、? 或 #，请只写主机和路径 (no credentials, query or fragment)`,
    );
  return url;
}

/**
 * Checks the options and completes them.
 * @example readOptions({ base: 'https://a.cn/x' }).base // 'https://a.cn/x/'
 */
function readOptions(env = {}) {
  for (const [name, value] of Object.entries(env)) {
    if (name.startsWith('WEBPACK_')) continue;
    if (!KNOWN_OPTIONS.includes(name))
      throw new Error(
        `不认识的选项 --env ${name}，可用：${KNOWN_OPTIONS.join('、')} (unknown option; use ${KNOWN_OPTIONS.join(', ')})`,
      );
    if (typeof value !== 'string' || value.trim() === '')
      throw new Error(`--env ${name} 需要一个值，如 --env ${name}=… (needs a value)`);
  }
  const base = readAddress('base', env.base ?? DEFAULT_BASE);
  const officejs = env.officejs ?? DEFAULT_OFFICE_JS;
  if (!/\.js$/.test(officejs))
    throw new Error(
      `--env officejs=${officejs} 必须指向 office.js 文件 (must name the office.js file)`,
    );
  if (env.id !== undefined && !GUID.test(env.id))
    throw new Error(
      `--env id=${env.id} 不是 GUID，请写成 01234567-89ab-cdef-0123-456789abcdef 的样子 (not a GUID)`,
    );
  // A path beside the page (office/office.js) is a mirror inside dist/'s own site.
  const mirrored = !/^[a-z][a-z0-9+.-]*:/i.test(officejs) && !officejs.startsWith('//');
  const folder = base.href.endsWith('/') ? base.href : `${base.href}/`;
  return {
    base: folder,
    officejs: mirrored ? officejs : readAddress('officejs', officejs).href,
    officejsOrigin: mirrored ? "'self'" : readAddress('officejs', officejs).origin,
    id: env.id?.toLowerCase(),
    support: env.support === undefined ? undefined : readAddress('support', env.support).href,
    library: readLibrary(env.library, folder),
    out: readOut(env.out),
  };
}

/** Tells the code that reads packages, and the one that ships: what another build derived from a package is thrown away. */
function readerEdition() {
  const hash = createHash('sha256');
  for (const folder of ['src/core', 'src/datapackage', 'seeds'])
    for (const file of fs.readdirSync(inProject(folder), { recursive: true }).sort()) {
      const place = inProject(folder, file);
      if (fs.statSync(place).isFile()) hash.update(`${file}\n`).update(fs.readFileSync(place));
    }
  return hash.digest('hex').slice(0, 16);
}

/** The shipped package as a derived file, read by the code that is being built; see src/datapackage/compiled. */
function compileShipped(edition) {
  const compile = `
    const { readdirSync, readFileSync } = require('node:fs');
    const { compilePackage } = require('./src/datapackage/compiled/compile-package.ts');
    const { readPackage } = require('./src/datapackage/read-package.ts');
    const { finish } = require('./src/datapackage/steps.ts');
    const files = readdirSync('seeds')
      .filter((path) => path === 'datapackage.json' || path.endsWith('.csv'))
      .map((path) => ({ path, bytes: readFileSync('seeds/' + path) }));
    const reading = readPackage(files);
    if (!reading.ok) throw new Error('seeds/: ' + JSON.stringify(reading.findings[0]));
    process.stdout.write(finish(compilePackage(reading, process.argv[1])));`;
  const args = ['--require', 'tsx/cjs', '--eval', compile, edition];
  const options = { cwd: __dirname, encoding: 'utf8', maxBuffer: 64_000_000 };
  return execFileSync(process.execPath, args, options);
}

/** The page may ask its own origin alone, so the library stands there too. */
function readLibrary(text = DEFAULT_LIBRARY, base) {
  const url = new URL(text, base);
  if (url.origin !== new URL(base).origin || url.search || url.hash || text.startsWith('//'))
    throw new Error(
      `--env library=${text} 不在加载项的网站上，请写成相对的路径，如 ../plans/ (must be a path on the add-in's own origin)`,
    );
  const folder = /^[a-z][a-z0-9+.-]*:/i.test(text) ? url.pathname : text;
  return folder.endsWith('/') ? folder : `${folder}/`;
}

/** A build must neither land on the sources nor, since it names files as they do, above them. */
function readOut(text = 'dist') {
  const out = path.resolve(__dirname, text);
  const inside = path.relative(__dirname, out);
  const [first] = inside.split(path.sep);
  const above = !path.relative(out, __dirname).startsWith('..');
  if (above || OWN_FOLDERS.includes(first))
    throw new Error(
      `--env out=${text} 会覆盖源文件，请另选一个空目录，如 dist (would overwrite sources; choose another folder)`,
    );
  return out;
}

/**
 * The manifest for another base address; `&` may stand in an address, but not bare in XML. Keyboard
 * shortcuts are named here and not in the source, whose schema has no element for them yet.
 */
function completeManifest(manifest, { base, id, support }) {
  const shortcuts = `<ExtendedOverrides Url="${DEFAULT_BASE}shortcuts.json" />`;
  const inXml = (address) => address.replaceAll('&', '&amp;');
  return manifest
    .replace('</OfficeApp>', `  ${shortcuts}\n</OfficeApp>`)
    .replace(/(?<=<Id>)[^<]+/, (own) => id ?? own)
    .replace(/(?<=<SupportUrl DefaultValue=")[^"]+/, (own) =>
      support === undefined ? own : inXml(support),
    )
    .replaceAll(DEFAULT_BASE, () => inXml(base));
}

/**
 * The page's policy: everything is forbidden but what is named here.
 * - script-src: our files and the origin office.js comes from. office.js fetches its host file
 *   (excel-win32-16.01.js …), its strings and its telemetry script from its own folder, by script
 *   elements, so the origin is enough. Its one `new Function` stands in a try with a fallback, so
 *   'unsafe-eval' is not given.
 * - frame-src: Excel on the web opens AgaveErrorUX/index.html from office.js's folder when it does
 *   not know the host's domain (a bureau's own Office Online Server).
 * - connect-src 'self': Microsoft's telemetry service is left out on purpose; office.js works without.
 * - worker-src 'self': documents are read beside the pane, so that formulas go on answering.
 * - style-src 'self': office.js styles its own dialogs through element.style, which no policy forbids;
 *   where a version of it tries an inline style, the browser leaves that out and prints a line.
 * frame-ancestors cannot be set in a page; Excel on the web must be able to frame it anyway.
 * Ours are checked in the web view by check-web-view.js, which is one of them.
 */
function securityPolicy({ officejsOrigin }) {
  const office = officejsOrigin === "'self'" ? '' : ` ${officejsOrigin}`;
  return [
    "default-src 'none'",
    `script-src 'self'${office}`,
    `frame-src ${officejsOrigin}`,
    "worker-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

const entries = {
  addin: [inProject('src', 'functions', 'associate.ts'), inProject('src', 'commands', 'start.ts')],
  taskpane: { import: inProject('src', 'taskpane', 'main.tsx'), dependOn: 'addin' },
  // Named in the page, and not by `new URL(…, import.meta.url)`: for that the start of addin.js would
  // ask where it was loaded from, which a bare realm does not know.
  reader: {
    import: inProject('src', 'taskpane', 'reading', 'reader.worker.ts'),
    chunkLoading: 'import-scripts',
  },
};

/**
 * Writes functions.json and help.html from the functions themselves, and the index of an empty library.
 * In a process of its own, as the
 * command line runs: webpack takes what its configuration has required for settings of the build.
 */
const functionFiles = ({ base, library, out }) => ({
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    const print = `
      const { composeMetadata } = require('./src/functions/metadata.ts');
      const { composeHelpPage } = require('./src/functions/help-page.ts');
      const metadata = JSON.stringify(composeMetadata(process.argv[1]), undefined, 2);
      const { EMPTY_INDEX, writeIndex } = require('./src/library/site-index.ts');
      console.log(JSON.stringify({
        'functions.json': metadata + '\\n',
        'help.html': composeHelpPage(),
        'library/index.json': writeIndex(EMPTY_INDEX),
      }));`;
    // What was published must outlive a build; a library that stands elsewhere is none of its business.
    const isOurs = library === DEFAULT_LIBRARY;
    const isEmitted = (name) =>
      name !== 'library/index.json' || (isOurs && !fs.existsSync(path.join(out, name)));
    compiler.hooks.thisCompilation.tap('functions', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'functions', stage }, () => {
        const args = ['--require', 'tsx/cjs', '--eval', print, base];
        const said = execFileSync(process.execPath, args, { cwd: __dirname, encoding: 'utf8' });
        for (const [name, text] of Object.entries(JSON.parse(said)))
          if (isEmitted(name))
            compilation.emitAsset(name, new sources.RawSource(text), { minimized: true });
      });
    });
  },
});

/** Rewrites what the oldest web views do not parse: the PDF library has initialiser blocks in classes. */
const forOldWebViews = {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE;
    compiler.hooks.thisCompilation.tap('web-views', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'web-views', stage }, (assets) => {
        for (const name of Object.keys(assets)) {
          const text = /\.js(?:\?|$)/.test(name) ? String(assets[name].source()) : '';
          if (!/\bstatic\s*\{/.test(text)) continue;
          const minify = compilation.getAsset(name).info.minimized === true;
          const settings = { target: WEB_VIEWS, charset: 'utf8', minify, legalComments: 'inline' };
          const { code } = transformSync(text, settings);
          compilation.updateAsset(name, new sources.RawSource(code));
        }
      });
    });
  },
};

/** A package and those it needs, as folders. */
function packageFolders(name, from = __dirname, found = new Set()) {
  const folder = path.join(from, 'node_modules', name);
  if (!fs.existsSync(folder)) {
    const above = path.dirname(from);
    return above === from ? found : packageFolders(name, above, found);
  }
  if (found.has(folder)) return found;
  found.add(folder);
  const { dependencies: needed = {} } = require(path.join(folder, 'package.json'));
  for (const other of Object.keys(needed)) packageFolders(other, folder, found);
  return found;
}

/** Licences of what is bundled travel with it; a package without such a file states it in its own. */
const licenses = () => {
  const folders = new Set(Object.keys(dependencies).flatMap((name) => [...packageFolders(name)]));
  return [...folders].map((folder) => {
    const name = folder.slice(folder.lastIndexOf('node_modules') + 'node_modules/'.length);
    const file = fs.readdirSync(folder).find((one) => /^licen[cs]e/i.test(one)) ?? 'package.json';
    return {
      from: path.join(folder, file),
      to: `licenses/${name.replace('@', '').replaceAll(/[\\/]/g, '-')}.txt`,
      toType: 'file',
    };
  });
};

/** Fonts that are not embedded name their characters by these maps; plans are Chinese. */
const CHARACTER_MAPS =
  '{Adobe-GB1,Adobe-CNS1,GB,GBK,GBK2K,GBKp,GBT,GBTpc,GBpc,UniGB,UniCNS,B5,B5pc,ETen,ETenms,HKscs,CNS-EUC,CNS1,CNS2}-*.bcmap';

/** Files of the PDF reader that it fetches by itself. */
const pdfFiles = () => {
  const folder = inProject('node_modules', 'pdfjs-dist');
  return [
    {
      from: path.join(folder, 'legacy', 'build', 'pdf.worker.min.mjs'),
      to: 'pdf/worker.js',
      info: { minimized: true },
    },
    { context: path.join(folder, 'cmaps'), from: CHARACTER_MAPS, to: 'pdf/cmaps/[name].bin' },
    {
      from: path.join(folder, 'cmaps', 'LICENSE'),
      to: 'licenses/pdfjs-dist-cmaps.txt',
      toType: 'file',
    },
  ];
};

/** The certificate of this machine; Excel only takes one that it trusts. */
function readCertificate() {
  const { folder, ...names } = SITE.certificates;
  const [key, cert, ca] = [names.key, names.cert, names.ca].map((name) =>
    path.join(os.homedir(), folder, name),
  );
  if (![key, cert, ca].every((file) => fs.existsSync(file)))
    throw new Error(
      '没有本机的 https 证书，请先运行 npx office-addin-dev-certs install (install the development certificate first)',
    );
  return { type: 'https', options: { key, cert, ca } };
}

/**
 * `npm run dev`: the add-in on https://localhost:3000 for sideloading into a real Excel. Nothing is
 * injected into the page, so its policy stays as it ships. Excel on the web asks from a page of
 * Microsoft's: the headers let it read functions.json, and only without a list of hosts does the
 * server give it the icons. What is served is public and the server is this machine's alone.
 */
const DEV_SERVER = {
  host: 'localhost',
  port: SITE.port,
  headers: SITE.headers,
  allowedHosts: 'all',
  static: false,
  hot: false,
  liveReload: false,
  client: false,
};

module.exports = (env, argv = {}) => {
  const options = readOptions(env);
  const edition = readerEdition();
  return {
    mode: argv.mode ?? 'production',
    ...(env?.WEBPACK_SERVE ? { devServer: { ...DEV_SERVER, server: readCertificate() } } : {}),
    context: __dirname,
    target: ['web', 'es2021'],
    devtool: false,
    entry: entries,
    output: {
      path: options.out,
      // The content hash stands in the query: names stay fixed for the command line, while a web
      // view that caches scripts for days sees a new address with each new content.
      filename: '[name].js?[contenthash:12]',
      chunkFilename: '[name].js?[contenthash:12]',
      publicPath: '',
      // Only our own dist/ is swept; a folder the user names may hold other things.
      clean: options.out === inProject('dist') && { keep: /^library\// },
      globalObject: 'globalThis',
    },
    // Parts that two of the later files share would else become files without a name.
    optimization: { splitChunks: false },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'ts-loader',
          // Types are checked by `npm run types`; here they are only taken off.
          options: {
            transpileOnly: true,
            // Named, because the loader looks for one beside the first file that the cache lacks.
            configFile: inProject('tsconfig.json'),
            compilerOptions: { noEmit: false },
          },
        },
        { test: /\.css$/, use: [CssExtractPlugin.loader, 'css-loader'] },
        { test: /\.csv$/, type: 'asset/source' },
      ],
    },
    plugins: [
      new NormalModuleReplacementPlugin(/^\.\/read-shipped$/, './compiled/open-shipped'),
      new DefinePlugin({
        LIBRARY_FOLDER: JSON.stringify(options.library),
        READER_EDITION: JSON.stringify(edition),
        SHIPPED_PACKAGE: DefinePlugin.runtimeValue(() => JSON.stringify(compileShipped(edition)), {
          version: edition,
        }),
      }),
      functionFiles(options),
      forOldWebViews,
      new CssExtractPlugin({ filename: '[name].css?[contenthash:12]' }),
      new HtmlPlugin({
        filename: 'taskpane.html',
        template: inProject('src', 'taskpane', 'taskpane.html'),
        chunks: ['addin', 'taskpane'],
        scriptLoading: 'defer',
        minify: { collapseWhitespace: true, removeComments: true },
        officejs: options.officejs,
        securityPolicy: securityPolicy(options),
      }),
      new CopyPlugin({
        patterns: [
          { from: inProject('assets', '*.png'), to: 'assets/[name][ext]' },
          ...licenses(),
          // Of the tables that were made with libraries which are not bundled themselves.
          { from: inProject('licenses', '*.txt'), to: 'licenses/[name][ext]' },
          ...pdfFiles(),
          { from: inProject('shortcuts.json'), to: 'shortcuts.json' },
          {
            from: inProject('src', 'taskpane', 'check-web-view.js'),
            to: 'check-web-view.js',
            info: { minimized: true }, // sent as it stands: no tool may make newer code of it
          },
          {
            from: inProject('manifest.xml'),
            to: 'manifest.xml',
            transform: {
              transformer: (content) => completeManifest(content.toString('utf8'), options),
            },
          },
        ],
      }),
    ],
    cache: {
      type: 'filesystem',
      cacheDirectory: inProject('node_modules', '.cache', 'webpack'),
      // Modules are the same wherever the add-in will be served from; what depends on that is never kept.
      name: argv.mode ?? 'production',
      buildDependencies: { config: [__filename] },
    },
    performance: { hints: false },
    stats: argv.stats ?? 'errors-warnings',
  };
};
module.exports.WEB_VIEWS = WEB_VIEWS;
module.exports.DEV_SERVER = DEV_SERVER;
module.exports.readOptions = readOptions;
module.exports.securityPolicy = securityPolicy;
