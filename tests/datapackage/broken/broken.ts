import type { PackageFinding } from '../../../src/datapackage/finding/package-finding';
import type { PackageFile } from '../../../src/datapackage/package-file';
import { resealed, withText } from '../../support/seed-files';

/** One thing broken in the shipped package, the finding it must give, and its sentence. */
export interface Broken {
  readonly what: string;
  readonly files: (seeds: readonly PackageFile[]) => readonly PackageFile[];
  readonly finding: PackageFinding;
  readonly sentence: string;
}

type Change = (text: string) => string;

/** A changed table in a package whose hashes fit. */
export function table(path: string, change: Change): Broken['files'] {
  return (seeds) => resealed(withText(seeds, path, change));
}

/** A changed descriptor. */
export function descriptor(change: Change): Broken['files'] {
  return (seeds) => withText(seeds, 'datapackage.json', change);
}

/** Replaces the first occurrence. */
export function swap(from: string, to: string): Change {
  return (text) => text.replace(from, () => to);
}

/** Rewrites the line a spreadsheet shows with that number. */
export function line(row: number, change: Change): Change {
  return (text) =>
    text
      .split('\n')
      .map((each, at) => (at === row - 1 ? change(each) : each))
      .join('\n');
}

/** Puts a line right under the header, where a spreadsheet calls it row 2. */
export function insert(added: string): Change {
  return (text) => text.replace('\n', () => `\n${added}\n`);
}

/** The same with empty cells to the end of the header, whatever columns the table has gained. */
export function insertRow(added: string): Change {
  return (text) => {
    const missing = commas(text.slice(0, text.indexOf('\n'))) - commas(added);
    return insert(added + ','.repeat(missing))(text);
  };
}

const commas = (text: string): number => text.split(',').length - 1;

/** A cell of the figures. */
export const figure = (row: number, column: string) => ({ file: 'figures.csv', row, column });

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
