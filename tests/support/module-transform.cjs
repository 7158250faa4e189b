/**
 * Packages that ship as ES modules only, for Jest's CommonJS world: pdf.js. What its code says about
 * its own address is answered with the file's.
 */
const { createHash } = require('node:crypto');
const { pathToFileURL } = require('node:url');
const ts = require('typescript');

const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };

module.exports = {
  process(source, file) {
    const located = source.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href));
    return { code: ts.transpileModule(located, { compilerOptions }).outputText };
  },
  getCacheKey: (source, file) => createHash('sha256').update(source).update(file).digest('hex'),
};
