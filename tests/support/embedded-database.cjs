/** What `@electric-sql/pglite` is within tests; see database-environment.cjs. */
module.exports = globalThis.embeddedDatabase;
