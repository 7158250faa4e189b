import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { findMutants, type Mutant } from './find-mutants';

/** A mutant with the file it is of. */
export interface Placed extends Mutant {
  readonly id: number;
  /** From the project's root. */
  readonly file: string;
  readonly line: number;
  readonly original: string;
}

/** What the parts of a run share: jest loads each of them by itself. */
interface Mutation {
  readonly files: ReadonlyMap<
    string,
    { readonly first: number; readonly mutants: readonly Mutant[] }
  >;
  readonly placed: readonly Placed[];
  /** The mutants to try, in this order. */
  readonly chosen: readonly Placed[];
  /** The one in force; undefined is the code as it is. */
  active: number | undefined;
  hits: number;
  /** Mutants whose place was passed since this was emptied. */
  readonly reached: Set<number>;
  readonly tell: (verdict: Verdict) => void;
}

export interface Verdict {
  readonly mutant: Placed;
  /** The test file that noticed; undefined where none did. */
  readonly killer: string | undefined;
  readonly tests: number;
}

declare global {
  var mutation: Mutation | undefined;
}

/** The run in progress. */
export function running(): Mutation {
  if (globalThis.mutation === undefined) throw new Error('Start with npm run mutate.');
  return globalThis.mutation;
}

/** Reads the sources, each a folder's or named itself, and numbers their mutants. */
export function placeMutants(root: string, folders: readonly string[]) {
  const files = new Map<string, { readonly first: number; readonly mutants: readonly Mutant[] }>();
  const placed: Placed[] = [];
  const paths = folders.flatMap((folder) =>
    folder.endsWith('.ts')
      ? [join(root, folder)]
      : readdirSync(join(root, folder)).map((name) => join(root, folder, name)),
  );
  for (const path of paths.filter((each) => each.endsWith('.ts')).sort()) {
    const text = readFileSync(path, 'utf8');
    const mutants = findMutants(text);
    files.set(path, { first: placed.length, mutants });
    for (const mutant of mutants) {
      placed.push({
        ...mutant,
        id: placed.length,
        file: relative(root, path),
        line: text.slice(0, mutant.start).split('\n').length,
        original: text.slice(mutant.start, mutant.end).replace(/\s+/gu, ' '),
      });
    }
  }
  return { files, placed };
}

/**
 * A sample, the same for the same seed.
 * @example sample([1, 2, 3], 2, 1).length // 2
 */
export function sample<Item>(items: readonly Item[], size: number, seed: number): readonly Item[] {
  let state = seed >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state;
  };
  return items
    .map((item) => ({ item, at: next() }))
    .sort((one, other) => one.at - other.at)
    .slice(0, size)
    .map(({ item }) => item);
}
