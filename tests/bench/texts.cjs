/** Gives the shipped package its tables as texts, as the build does; loaded before the bench. */
const { readFileSync } = require('node:fs');

require.extensions['.csv'] = (module, file) => {
  module.exports = { __esModule: true, default: readFileSync(file, 'utf8') };
};
