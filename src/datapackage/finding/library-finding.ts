import type { DocumentFinding } from '../../core/finding/document-finding';
import type { PackageFinding } from './package-finding';

/** Why something of the site's library cannot be had. */
export type LibraryFinding =
  /** Nothing answered at all, or not in time. */
  | { readonly kind: 'library-unreachable'; readonly why: 'network' | 'slow' }
  /** The server answered, and with no file. */
  | { readonly kind: 'library-refused'; readonly status: number }
  /** The index is none; `at` is the place in it, such as `packages[3].sha256`, '' for the whole. */
  | { readonly kind: 'library-broken'; readonly at: string }
  /** Of a format that only a later version of the add-in knows. */
  | { readonly kind: 'library-newer'; readonly format: string }
  /** Larger than an index or a package may be, or than the index says. */
  | { readonly kind: 'library-too-large'; readonly bytes: number; readonly most: number }
  /** What was fetched is not what the index says it is. */
  | { readonly kind: 'library-altered'; readonly title: string }
  /** What was fetched is no zip that can be opened. */
  | { readonly kind: 'library-packed'; readonly title: string; readonly finding: DocumentFinding }
  /** What was fetched has errors. */
  | {
      readonly kind: 'library-unusable';
      readonly title: string;
      readonly findings: readonly PackageFinding[];
    };
