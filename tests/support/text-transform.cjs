/** Lets tests import a CSV file as text, as webpack's asset/source does in the build. */
module.exports = {
  process: (text) => ({ code: `module.exports = ${JSON.stringify(text)};` }),
};
