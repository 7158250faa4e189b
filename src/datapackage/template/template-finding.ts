import type { LookupFinding } from '../../core/finding/lookup-finding';
import type { Oddity } from '../../core/observation/odd-value';
import type { TemplateLine } from '../../core/template/plan-template';
import type { ObservationFileFinding } from '../observation/observation-file';

/** A cell of a filled-in template; `row` counts as a spreadsheet does, `column` is its header. */
interface TemplatePlace {
  readonly row: number;
  readonly column: string;
}

/** What is wrong with the lines above the table, or with its header. */
export type TemplateHeadFinding =
  | { readonly kind: 'template-header-missing'; readonly headers: readonly string[] }
  | {
      readonly kind: 'template-column-repeated';
      readonly row: number;
      readonly columns: readonly string[];
    }
  | { readonly kind: 'template-columns-ignored'; readonly headers: readonly string[] }
  /** A year that is neither the plan's base nor its target year, with no word on what it is. */
  | (TemplatePlace & {
      readonly kind: 'template-year-unclear';
      readonly baseYear: number;
      readonly targetYear: number;
    })
  | { readonly kind: 'template-line-missing'; readonly line: TemplateLine }
  | {
      readonly kind: 'template-line-unreadable';
      readonly row: number;
      readonly line: TemplateLine;
      readonly text: string;
    }
  | {
      readonly kind: 'template-region-unresolved';
      readonly row: number;
      readonly reason: LookupFinding;
    }
  | {
      readonly kind: 'template-region-contradicts';
      readonly row: number;
      readonly code: string;
      readonly coded: string;
      readonly named: string;
    }
  /** A region that nobody knows yet: a new one, or one that is misspelt. */
  | {
      readonly kind: 'template-region-new';
      readonly row: number;
      readonly name: string;
      readonly code: string;
    }
  | { readonly kind: 'template-plan-replaced'; readonly title: string };

/** What is wrong with a row of the table. */
export type TemplateRowFinding =
  | { readonly kind: 'template-rows-missing' }
  | { readonly kind: 'template-rows-too-many'; readonly found: number; readonly limit: number }
  | {
      readonly kind: 'template-row-uneven';
      readonly row: number;
      readonly expected: number;
      readonly found: number;
    }
  | (TemplatePlace & { readonly kind: 'template-cell-missing' })
  | (TemplatePlace & { readonly kind: 'template-name-odd'; readonly text: string })
  | (TemplatePlace & {
      readonly kind: 'template-cell-choice';
      readonly text: string;
      readonly allowed: readonly string[];
    })
  | (TemplatePlace & {
      readonly kind: 'template-cell-odd';
      readonly text: string;
      readonly why: Oddity | 'split' | 'long';
    })
  /** Words where a number is usual; they are kept as printed. */
  | (TemplatePlace & { readonly kind: 'template-figure-words'; readonly text: string })
  /** Another plan in the same table. */
  | (TemplatePlace & {
      readonly kind: 'template-several-plans';
      readonly text: string;
      readonly first: string;
    })
  | { readonly kind: 'template-row-blank'; readonly row: number; readonly indicator: string }
  | {
      readonly kind: 'template-code-repeated' | 'template-name-repeated';
      readonly row: number;
      readonly firstRow: number;
      readonly text: string;
    };

/** Something to say about a filled-in template. Words are made in src/wording. */
export type TemplateFinding =
  | TemplateHeadFinding
  | TemplateRowFinding
  | ObservationFileFinding
  | { readonly kind: 'further-findings'; readonly count: number };
