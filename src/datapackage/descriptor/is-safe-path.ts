/**
 * Whether a path stays inside the package: relative, `/`-separated, without `..`, drive or scheme.
 * Source: https://datapackage.org/standard/data-resource/#path-or-data
 * @example isSafePath('data/plans.csv') // true
 * @example isSafePath('../plans.csv') // false
 */
export function isSafePath(path: string): boolean {
  return (
    path.length <= 200 &&
    path.split('/').every((part) => /^[^\\:*?"<>|%\p{Cc}]+$/u.test(part) && !/^[.~]/u.test(part))
  );
}
