/** ts-jest transpiles only: `npm run types` is where types are checked. */
module.exports = {
  testEnvironment: 'node',
  testEnvironmentOptions: {
    // Excel.run gives its references up after a test has ended; Jest would warn of globals used late.
    globalsCleanup: 'off',
    // jsdom tests take packages' CommonJS builds too: its default condition 'browser' means ESM.
    customExportConditions: ['node', 'node-addons'],
  },
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: {
    '\\.tsx?$': [
      'ts-jest',
      {
        diagnostics: false,
        tsconfig: {
          module: 'CommonJS',
          moduleResolution: 'Node10',
          ignoreDeprecations: '6.0',
          target: 'ES2022',
          jsx: 'react-jsx',
          jsxImportSource: 'preact',
          esModuleInterop: true,
          isolatedModules: true,
          types: ['node', 'jest'],
        },
      },
    ],
    '\\.(csv|css)$': '<rootDir>/tests/support/text-transform.cjs',
    '\\.mjs$': '<rootDir>/tests/support/module-transform.cjs',
  },
  moduleNameMapper: { '^@electric-sql/pglite$': '<rootDir>/tests/support/embedded-database.cjs' },
  transformIgnorePatterns: ['/node_modules/(?!(?:pdfjs-dist|typebox)/)'],
  // Only `npm run coverage` asks for it: the floor is under what the plan's own rules are made of.
  collectCoverageFrom: ['src/core/**/*.ts', 'src/functions/**/*.ts'],
  coverageReporters: ['text-summary', 'json-summary'],
  coverageThreshold: { global: { lines: 98, branches: 92 } },
  maxWorkers: 2,
  // A guard against hanging, not a measure: a shared machine may be slow.
  testTimeout: 120_000,
};
