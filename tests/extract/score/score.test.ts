import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scoreDocument } from './score-document';
import { precision, recall } from './tally';
import { readProseTruth, readTableTruth } from './truth';

/**
 * The made-up documents, each with a layout and a way of writing of its own. The source documents of
 * the shipped package are scored by run.ts, since they are not in the repository.
 */
const tables = readTableTruth('made');
const prose = readProseTruth('made');
const documents = [...new Set(prose.map((one) => one.document))];

describe.each(documents)('%s', (document) => {
  const text = readFileSync(join(__dirname, 'made', document), 'utf8');
  const score = scoreDocument(document, text, tables, prose);

  test.each([
    ['tables', 0.95],
    ['goals', 0.9],
    ['results', 0.9],
  ] as const)('%s', (kind, least) => {
    expect(recall(score[kind])).toBeGreaterThanOrEqual(least);
    expect(precision(score[kind])).toBeGreaterThanOrEqual(least);
  });
});
