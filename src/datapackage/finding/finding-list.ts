import type { PackageFinding } from './package-finding';
import { severityOf } from './severity';

/** As many of one kind in one column as a person will still read. */
const LIMIT_OF_A_KIND = 20;
const LIMIT = 200;

/** Collects findings while a package is read. */
export interface FindingList {
  readonly add: (finding: PackageFinding) => void;
  /** Whether an error was added, listed or not. */
  readonly hasErrors: () => boolean;
  /** Errors first, else in the order of adding; the ones left out are counted at the end. */
  readonly all: () => readonly PackageFinding[];
}

/**
 * A list that stays readable however broken the package is: at most 20 findings of a kind in a
 * column of a file and 200 in all, then one that says how many more there are.
 * @example const list = listFindings(); list.add({ kind: 'descriptor-missing' }); list.hasErrors() // true
 */
export function listFindings(): FindingList {
  const listed: PackageFinding[] = [];
  const counts = new Map<string, number>();
  let errors = 0;
  let unlisted = 0;
  return {
    add(finding) {
      const isError = severityOf(finding) === 'error';
      if (isError) errors += 1;
      const group = groupOf(finding);
      const count = (counts.get(group) ?? 0) + 1;
      counts.set(group, count);
      // A refused package must show an error, however many warnings came first.
      const isFirstError = isError && errors === 1;
      if (isFirstError || (count <= LIMIT_OF_A_KIND && listed.length < LIMIT)) listed.push(finding);
      else unlisted += 1;
    },
    hasErrors: () => errors > 0,
    all() {
      const grave = listed.filter((finding) => severityOf(finding) === 'error');
      const mild = listed.filter((finding) => severityOf(finding) !== 'error');
      const rest: PackageFinding[] =
        unlisted === 0 ? [] : [{ kind: 'further-findings', count: unlisted }];
      return [...grave, ...mild, ...rest];
    },
  };
}

function groupOf(finding: PackageFinding): string {
  const file = 'file' in finding ? finding.file : '';
  const column = 'column' in finding ? finding.column : '';
  return [finding.kind, file, column].join('\n');
}
