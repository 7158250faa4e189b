import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readShipped } from '../../../src/cli/package/read-shipped';
import { scoreDocument, type DocumentScore } from './score-document';
import { add, print } from './tally';
import { readProseTruth, readTableTruth, tablesOfPackage } from './truth';

/**
 * Scores the extraction and prints recall and precision.
 *
 * `npx tsx tests/extract/score/run.ts FOLDER [--misses]`: against the source documents of the shipped
 * package, which are not in the repository; without FOLDER against the made-up ones in made/.
 */
async function run(): Promise<void> {
  const args = process.argv.slice(2);
  const given = args.find((arg) => !arg.startsWith('--'));
  const folder = given ?? join(__dirname, 'made');
  const tables =
    given === undefined ? readTableTruth('made') : tablesOfPackage(await readShipped());
  const prose = readProseTruth(given === undefined ? 'made' : '.');
  const scores = [...new Set(prose.map((one) => one.document))].map((document) => {
    const text = readFileSync(join(folder, document), 'utf8');
    const score = scoreDocument(document, text, tables, prose);
    show(document, score, args.includes('--misses'));
    return score;
  });
  for (const kind of ['tables', 'goals', 'results'] as const) {
    say(
      `${'all documents'.padEnd(24)} ${kind.padEnd(8)} ${print(add(scores.map((one) => one[kind])))}`,
    );
  }
}

function show(document: string, score: DocumentScore, misses: boolean): void {
  for (const kind of ['tables', 'goals', 'results'] as const) {
    say(`${document.padEnd(24)} ${kind.padEnd(8)} ${print(score[kind])}`);
    if (misses) score[kind].misses.forEach((miss) => say(`    ${miss}`));
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

void run();
