/**
 * PGlite loads its parts by `import()`, which Jest's own modules cannot do: it is loaded beside them.
 * Tests with a database begin by naming it in `@jest-environment`.
 */
const { TestEnvironment } = require('jest-environment-node');
const embedded = require('@electric-sql/pglite');

module.exports = class DatabaseEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.embeddedDatabase = embedded;
  }
};
