import type { Catalog, PlanPackage } from '../core/catalog/catalog';
import type { FormFinding } from '../core/form/finding';
import { composePackage } from './draft/compose-package';
import { formFileSeverity, type FormFileFinding } from './form/read-form-file';
import type { PackageFinding } from './finding/package-finding';
import { severityOf } from './finding/package-finding';
import { type Severity } from './finding/package-finding';
import { DESCRIPTOR_PATH, type PackageFile } from './package-file';
import { readPackage } from './read-package';
import { readTemplateFile, type TemplateReading } from './form/read-template';

/** Something to say about what was opened, in the terms of what it turned out to be. */
export type OpenedFinding =
  | { readonly of: 'package'; readonly severity: Severity; readonly finding: PackageFinding }
  | {
      readonly of: 'template';
      readonly severity: Severity;
      readonly finding: FormFinding | FormFileFinding;
    };

/** A bureau's own package, from whatever it was handed over in. */
export interface OpenedPackage {
  /** Undefined where it cannot be used: then some finding is an error. */
  readonly content: PlanPackage | undefined;
  /** The package's files, as they are to be kept. */
  readonly files: readonly PackageFile[];
  readonly findings: readonly OpenedFinding[];
}

/** What a package is opened against. */
export interface Opening {
  /** Over the packages in force, the shipped one first. */
  readonly catalog: Catalog;
  /** The packages it may refer to without repeating them: the shipped one. */
  readonly beside: readonly PlanPackage[];
  /** ISO date, for a package made of a template. */
  readonly now: string;
}

/** What a folder holds beside its tables. */
const BESIDE = /(?:^|\/)(?:README[^/]*|[^/]+\.(?:md|json|png|jpe?g|pdf|docx?|xlsx?))$/iu;

/**
 * Opens files as a bureau's package: a data package (also one that lies in a folder among them), or a
 * single filled-in template, which is turned into one.
 * @example openPackage([{ path: '仓山十五五.csv', bytes }], opening).content?.plans[0]?.period // '十五五'
 */
export function openPackage(files: readonly PackageFile[], opening: Opening): OpenedPackage {
  const inside = descriptorFolder(files);
  if (inside !== undefined) {
    return openFiles(
      files.flatMap(({ path, bytes }) =>
        path.startsWith(inside) ? [{ path: path.slice(inside.length), bytes }] : [],
      ),
      opening,
    );
  }
  const tables = files.filter(({ path }) => !BESIDE.test(path));
  const [table, another] = tables;
  if (table === undefined || another !== undefined) return openFiles(files, opening);
  return openTemplate(readTemplateFile(table.bytes, opening.catalog, table.path), opening);
}

/**
 * The package of a template that was read.
 * @example openTemplate(readTemplate(grid, catalog), opening).content?.name // '350104-15'
 */
export function openTemplate(
  { draft, findings }: TemplateReading,
  opening: Opening,
): OpenedPackage {
  const said = findings.map((finding) => {
    return { of: 'template', severity: formFileSeverity(finding), finding } as const;
  });
  if (draft === undefined) return { content: undefined, files: [], findings: said };
  const {
    content,
    files,
    findings: more,
  } = openFiles(composePackage(draft, opening.catalog, opening.now), opening);
  // What the files of a template say mildly was said of the template itself, by row and column.
  return { content, files, findings: [...said, ...more.filter(isError)] };
}

function isError({ severity }: OpenedFinding): boolean {
  return severity === 'error';
}

function openFiles(files: readonly PackageFile[], { beside }: Opening): OpenedPackage {
  const reading = readPackage(files, beside);
  const findings = reading.findings.map((finding) => {
    return { of: 'package', severity: severityOf(finding), finding } as const;
  });
  return { content: reading.ok ? reading.package : undefined, files, findings };
}

/** '' for the top; undefined where no descriptor is anywhere. The one nearest to the top counts. */
function descriptorFolder(files: readonly PackageFile[]): string | undefined {
  const folders = files
    .filter(({ path }) => path === DESCRIPTOR_PATH || path.endsWith(`/${DESCRIPTOR_PATH}`))
    .map(({ path }) => path.slice(0, -DESCRIPTOR_PATH.length));
  return folders.sort((one, other) => one.length - other.length)[0];
}
