/* Architecture as rules: each names what it forbids and what to do instead. The table is in ARCHITECTURE.md. */
const pure = (layer, allowed, remedy) => ({
  name: `${layer}-imports-only-${allowed.join('-') || 'itself'}`,
  severity: 'error',
  comment: remedy,
  from: { path: `^src/${layer}/` },
  to: {
    pathNot: [`^src/${layer}/`, ...allowed.map((name) => `^src/${name}/`)],
    path: '^src/',
  },
});

module.exports = {
  forbidden: [
    pure('core', [], 'The core is the plan domain alone. Hand what you need in as an argument.'),
    pure('extract', ['core'], 'Extraction is pure. Return candidates; let the caller store them.'),
    pure(
      'review',
      ['core', 'extract', 'datapackage'],
      'Review is pure: a document and decisions become a draft. Pages, files and words stand above.',
    ),
    pure('datapackage', ['core'], 'Reading packages knows core types only.'),
    pure(
      'wording',
      ['core', 'datapackage', 'submission'],
      'Words are made from findings; nothing else is known here.',
    ),
    pure(
      'workbook',
      ['core'],
      'Excel code takes core values; composition happens in taskpane or commands.',
    ),
    pure(
      'functions',
      ['core', 'datapackage', 'wording'],
      'A function passes arguments to core and turns the answer into a cell.',
    ),
    pure(
      'commands',
      ['core', 'extract', 'datapackage', 'library', 'wording', 'workbook'],
      'A command composes lower layers; it never reaches into the pane.',
    ),
    pure(
      'taskpane',
      [
        ...['core', 'extract', 'datapackage', 'document', 'library', 'review', 'submission'],
        ...['wording', 'workbook'],
      ],
      'The pane composes lower layers; shared steps belong to workbook or datapackage.',
    ),
    pure(
      'document',
      ['core', 'datapackage'],
      'A reader turns bytes into text or sheets; what they mean is found by extract.',
    ),
    pure(
      'library',
      ['core', 'datapackage', 'document'],
      'The library fetches, checks and keeps packages; what is done with them is decided above.',
    ),
    pure(
      'submission',
      ['core'],
      'The contract between pane and service: types, schemas and a client that only knows fetch.',
    ),
    pure(
      'server',
      ['core', 'datapackage', 'submission', 'wording'],
      'The service takes a catalogue and a database; files, options and the site stand in cli.',
    ),
    pure('excel-host', [], 'The host knows Excel, not plans. Pass the add-in in as files.'),
    pure(
      'cli',
      [
        'core',
        'extract',
        'review',
        'document',
        'datapackage',
        'library',
        'submission',
        'server',
        'wording',
        'workbook',
        'functions',
        'commands',
        'excel-host',
      ],
      'The command line may use everything but the pane.',
    ),
    {
      name: 'core-and-extract-know-no-package',
      severity: 'error',
      comment: 'The core must run anywhere: no package, no Node module.',
      from: { path: '^src/(core|extract|review|wording)/' },
      to: {
        dependencyTypes: [
          'npm',
          'npm-dev',
          'npm-optional',
          'npm-peer',
          'core',
          'npm-no-pkg',
          'npm-unknown',
        ],
      },
    },
    {
      name: 'papaparse-and-seeds-only-in-datapackage',
      severity: 'error',
      comment: 'Ask src/datapackage for a read package instead.',
      from: { path: '^src/', pathNot: '^src/datapackage/' },
      to: { path: '(^seeds/|node_modules/papaparse)' },
    },
    {
      name: 'document-libraries-only-in-document',
      severity: 'error',
      comment: 'Ask src/document for a read file; it checks sizes first and words what goes wrong.',
      from: { path: '^src/', pathNot: '^src/document/' },
      to: { path: 'node_modules/(mammoth|pdfjs-dist)/' },
    },
    {
      name: 'document-libraries-load-late',
      severity: 'error',
      comment:
        'Write `await import()`: half a megabyte that few need must not be part of the pane from the start.',
      from: { path: '^src/document/' },
      to: {
        path: 'node_modules/(mammoth|pdfjs-dist|numfmt)/',
        dependencyTypesNot: ['dynamic-import', 'type-only', 'type-import'],
      },
    },
    {
      name: 'functions-read-no-documents',
      severity: 'error',
      comment:
        'What runs with every cell stays small: read documents in the pane or on the command line.',
      from: { path: '^src/(functions|commands|workbook|datapackage)/' },
      to: { path: '^src/document/' },
    },
    {
      name: 'schemas-run-only-in-the-service',
      severity: 'error',
      comment:
        'The pane takes types of the contract (`import type`); bodies are checked by the service.',
      from: { path: '^src/', pathNot: '^src/(server/|submission/schema)' },
      to: {
        path: '(^src/submission/schema|node_modules/typebox/)',
        dependencyTypesNot: ['type-only', 'type-import'],
      },
    },
    {
      name: 'service-libraries-only-in-server',
      severity: 'error',
      comment: 'HTTP and SQL stand behind src/server, and out of the add-in.',
      from: { path: '^src/', pathNot: '^src/server/' },
      to: { path: 'node_modules/(fastify|@fastify|pg|@electric-sql|postgrator)/' },
    },
    {
      name: 'engine-only-in-excel-host',
      severity: 'error',
      comment: 'The spreadsheet engine (LGPL) stays behind src/excel-host and out of the add-in.',
      from: { path: '^src/', pathNot: '^src/excel-host/' },
      to: { path: 'node_modules/(@odoo|@microsoft/office-js)' },
    },
    {
      name: 'shipped-code-uses-production-dependencies',
      severity: 'error',
      comment: 'Everything the add-in ships must stand under "dependencies" in package.json.',
      from: {
        path: '^src/(core|extract|review|document|datapackage|library|wording|workbook|functions|commands|taskpane)/',
      },
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'pages-know-no-other-page',
      severity: 'error',
      comment:
        'A page asks the pane around it (PaneActions) to show another page; what two pages need belongs to parts or page.',
      from: { path: '^src/taskpane/pages/([^/]+)/' },
      to: { path: '^src/taskpane/pages/', pathNot: '^src/taskpane/pages/$1/' },
    },
    {
      name: 'pages-know-no-frame',
      severity: 'error',
      comment:
        'The frame imports the pages. Give the page what it needs through its props or its host.',
      from: { path: '^src/taskpane/(pages|page|parts)/' },
      to: { path: '^src/taskpane/(pane/|[^/]+$)' },
    },
    {
      name: 'parts-and-page-know-no-page',
      severity: 'error',
      comment: 'What one page alone needs stands in its own folder; parts and page are for all.',
      from: { path: '^src/taskpane/(page|parts)/' },
      to: { path: '^src/taskpane/pages/' },
    },
    {
      name: 'parts-are-controls-alone',
      severity: 'error',
      comment: 'A part gets everything through its props: no state of the pane, no services.',
      from: { path: '^src/taskpane/parts/' },
      to: { path: '^src/taskpane/page/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Move what both need into a file of its own.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-tests-in-src',
      severity: 'error',
      comment: 'Code never leans on its tests.',
      from: { path: '^src/' },
      to: { path: '^tests/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    cache: { folder: 'node_modules/.cache/dependency-cruiser', strategy: 'content' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
