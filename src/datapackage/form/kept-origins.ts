import type { ObservationOrigin } from '../../core/observation/origin';
import type { PackageText } from '../package-file';
import { isKeptObservations, keepObservations, readKeptObservations } from './keep-observations';

/** What a workbook keeps under one name: a package, or an origin of actual values. */
export interface NamedFiles {
  readonly name: string;
  readonly files: readonly PackageText[];
}

/**
 * The origins of actual values among what a workbook keeps, in order; one that cannot be read is none.
 * @example originsIn(kept).map(({ title }) => title) // ['实际值（年报.csv，2026-03-01）']
 */
export function originsIn(kept: readonly NamedFiles[]): readonly ObservationOrigin[] {
  return kept.flatMap((one) => {
    const origin = originOf(one);
    return origin === undefined ? [] : [origin];
  });
}

function originOf({ name, files }: NamedFiles): ObservationOrigin | undefined {
  const origin = isKeptObservations(files) ? readKeptObservations(files) : undefined;
  // The name it is kept under is the one it is asked for by.
  return origin === undefined ? undefined : { ...origin, name };
}

/**
 * What a workbook keeps, with other origins in place of those it had; what is no origin stays where it
 * is. The last of them comes last of all: it counts over what a package prints.
 * @example withOrigins(kept, mergeOrigin(catalog, originsIn(kept), read, decide))
 */
export function withOrigins(
  kept: readonly NamedFiles[],
  origins: readonly ObservationOrigin[],
): readonly NamedFiles[] {
  const left = new Map(origins.map((origin) => [origin.name, origin]));
  const last = origins.at(-1)?.name;
  const placed = kept.flatMap((one): readonly NamedFiles[] => {
    if (originOf(one) === undefined) return [one];
    const origin = one.name === last ? undefined : left.get(one.name);
    if (origin === undefined) return [];
    left.delete(one.name);
    return [toFiles(origin)];
  });
  return [...placed, ...[...left.values()].map(toFiles)];
}

function toFiles(origin: ObservationOrigin): NamedFiles {
  return { name: origin.name, files: keepObservations(origin) };
}

/**
 * A name that nothing is kept under yet: two files of one name are two origins.
 * @example freeName('年报.csv', ['年报.csv']) // '年报.csv#2'
 */
export function freeName(name: string, taken: readonly string[]): string {
  for (let count = 1; ; count += 1) {
    const free = count === 1 ? name : `${name}#${String(count)}`;
    if (!taken.includes(free)) return free;
  }
}

/**
 * What is kept with one more package, after the others and before the actual values.
 * @example putBehindPackages(kept, { name: '350103-15', files }).length // kept.length + 1
 */
export function putBehindPackages(
  kept: readonly NamedFiles[],
  { name, files }: NamedFiles,
): readonly NamedFiles[] {
  const free = freeName(
    name,
    kept.map((one) => one.name),
  );
  const after = kept.map((one) => !isKeptObservations(one.files)).lastIndexOf(true) + 1;
  return [...kept.slice(0, after), { name: free, files }, ...kept.slice(after)];
}
