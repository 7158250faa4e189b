/** Settings key under which a bureau's own packages are kept with the workbook. A file format. */
export const PACKAGES_KEY = 'PLAN.packages';

/** One file of a package, as text. */
export interface KeptFile {
  /** Relative to the package, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** A bureau's package as it is kept with the workbook, unchecked. */
export interface KeptPackage {
  readonly name: string;
  readonly files: readonly KeptFile[];
}

/**
 * Reads what is kept under `PLAN.packages`, undefined where it is not what the add-in writes there:
 * the workbook may have been through other hands.
 * @example readKept([{ name: '甲区', files: [{ path: 'plans.csv', text: '…' }] }]) // the same
 */
export function readKept(value: unknown): readonly KeptPackage[] | undefined {
  return Array.isArray(value) && value.every(isKeptPackage) ? value : undefined;
}

function isKeptPackage(value: unknown): value is KeptPackage {
  return hasText(value, 'name') && hasFiles(value);
}

function hasFiles(value: object): boolean {
  const files: unknown = 'files' in value ? value.files : undefined;
  return (
    Array.isArray(files) && files.every((file) => hasText(file, 'path') && hasText(file, 'text'))
  );
}

function hasText(value: unknown, name: string): value is object {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as Readonly<Record<string, unknown>>)[name] === 'string'
  );
}
