import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readShipped } from '../../../../src/cli/package/read-shipped';
import { buildCatalog } from '../../../../src/core/catalog/build-catalog';
import { scoreMarked, type MarkedScore } from './score-marked';

/**
 * Prints how the marked texts are read: recall, precision, how many of the right figures are sure, and how
 * many of the sure ones are right.
 *
 * `npx tsx tests/extract/score/marked/run.ts [FOLDER] [--misses] [--only-marked]`
 */
async function run(): Promise<void> {
  const args = process.argv.slice(2);
  const folder = args.find((arg) => !arg.startsWith('--')) ?? __dirname;
  const catalog = buildCatalog([await readShipped()]);
  const scores = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const score = scoreMarked(text, catalog, args.includes('--only-marked'));
      say(file, score);
      if (args.includes('--misses')) score.misses.forEach((miss) => write(`    ${miss}`));
      return score;
    });
  const sum = (key: Exclude<keyof MarkedScore, 'misses'>): number =>
    scores.reduce((total, score) => total + score[key], 0);
  const [wanted, right, given] = [sum('wanted'), sum('right'), sum('given')];
  say('all', {
    wanted,
    right,
    given,
    clear: sum('clear'),
    sure: sum('sure'),
    sureRight: sum('sureRight'),
    misses: [],
  });
}

function say(name: string, { wanted, right, given, clear, sure, sureRight }: MarkedScore): void {
  const share = (part: number, of: number): string =>
    `${of === 0 ? '–' : ((part / of) * 100).toFixed(1)}% (${String(part)}/${String(of)})`;
  write(
    `${name.padEnd(20)} recall ${share(right, wanted)}  precision ${share(right, given)}  ` +
      `sure ${share(clear, right)}  of the sure right ${share(sureRight, sure)}`,
  );
}

function write(line: string): void {
  process.stdout.write(`${line}\n`);
}

void run();
