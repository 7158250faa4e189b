import type { FormFinding } from './finding';

/** An error keeps its row out, or all of them; a warning is worth a look; an info is only said. */
export type FormSeverity = 'error' | 'warning' | 'info';

const SEVERITIES = {
  'header-missing': 'error',
  'form-column-missing': 'error',
  'form-column-repeated': 'error',
  'mapped-column-absent': 'error',
  'years-across': 'error',
  'years-across-read': 'info',
  'year-unclear': 'error',
  'columns-ignored': 'info',
  'remarks-read': 'info',
  'columns-not-actual': 'warning',
  'growth-year-taken': 'info',
  'names-across-read': 'info',
  'fact-above': 'info',
  'part-year-above': 'error',
  'section-read': 'info',
  'section-unread': 'error',
  'form-row-short': 'error',
  'base-unlike': 'warning',
  'lines-passed': 'info',
  'growth-below': 'info',
  'cells-carried': 'warning',
  'growth-in-points': 'info',
  'marks-passed': 'info',
  'indicators-outside': 'warning',
  'row-not-actual': 'error',
  'percent-unclear': 'error',
  'units-contradict': 'error',
  'line-missing': 'error',
  'line-unreadable': 'error',
  'line-region-unresolved': 'error',
  'line-region-contradicts': 'error',
  'region-new': 'warning',
  'plan-replaced': 'warning',
  'rows-missing': 'error',
  'rows-too-many': 'error',
  'form-row-uneven': 'error',
  'cell-missing': 'error',
  'cell-choice': 'error',
  'name-unresolved': 'error',
  'name-odd': 'error',
  'code-unknown': 'error',
  'code-contradicts': 'error',
  'several-plans': 'error',
  'row-blank': 'warning',
  'target-type-unfit': 'warning',
  'code-repeated': 'error',
  'name-repeated': 'warning',
  'year-unreadable': 'error',
  'year-outside-plan': 'warning',
  'indicator-unplanned': 'info',
  'value-unreadable': 'error',
  'value-inexact': 'error',
  'value-approximate': 'warning',
  'beside-unread': 'warning',
  'value-words': 'warning',
  'unit-unfit': 'error',
  'unit-converted': 'info',
  'status-unknown': 'warning',
  'year-repeated': 'warning',
  'year-contradicted': 'error',
  'year-superseded': 'info',
  'actual-replaced': 'info',
  'names-unknown': 'error',
  'further-findings': 'info',
} as const satisfies Readonly<Record<FormFinding['kind'], FormSeverity>>;

/**
 * How grave a finding about a filled-in form is. An error about the columns keeps all rows out.
 * @example formSeverity({ kind: 'row-blank', … }) // 'warning'
 */
export function formSeverity({ kind }: Pick<FormFinding, 'kind'>): FormSeverity {
  return SEVERITIES[kind];
}

/** As many of one severity as a person will still look through. */
const MOST = 300;

/** Collects findings while a form is read. */
interface FormFindings {
  readonly add: (finding: FormFinding) => void;
  readonly count: (severity: FormSeverity) => number;
  /** Errors first, then warnings, then infos; the ones left out are counted at the end. */
  readonly all: () => readonly FormFinding[];
}

/**
 * A list that stays readable however broken the form is: at most so many findings of each severity,
 * then one that says how many more there are.
 * @example const list = collectFindings(); list.add({ kind: 'rows-missing' }); list.count('error') // 1
 */
export function collectFindings(most = MOST): FormFindings {
  const listed: Record<FormSeverity, FormFinding[]> = { error: [], warning: [], info: [] };
  const counts: Record<FormSeverity, number> = { error: 0, warning: 0, info: 0 };
  return {
    add(finding) {
      const severity = formSeverity(finding);
      counts[severity] += 1;
      if (counts[severity] <= most) listed[severity].push(finding);
    },
    count: (severity) => counts[severity],
    all() {
      const { error, warning, info } = listed;
      const shown = [...error, ...warning, ...info];
      const left = counts.error + counts.warning + counts.info - shown.length;
      return left === 0 ? shown : [...shown, { kind: 'further-findings', count: left }];
    },
  };
}

/** Why the sheet of a form was not written, or cannot be read. */
export type FormSheetFinding =
  | { readonly kind: 'form-sheet-missing'; readonly title: string }
  /** A sheet of that name is there and holds something else. */
  | { readonly kind: 'form-sheet-foreign'; readonly sheet: string; readonly title: string }
  /** The sheet is there, with so many cells filled in. */
  | {
      readonly kind: 'form-sheet-there';
      readonly sheet: string;
      readonly title: string;
      readonly cells: number;
    }
  /** The sheet is there; rows for this plan would be added below what it holds. */
  | {
      readonly kind: 'form-rows-missing';
      readonly sheet: string;
      readonly present: number;
      readonly missing: number;
    }
  | { readonly kind: 'form-rows-too-many'; readonly sheet: string; readonly missing: number };

const KINDS = {
  'form-sheet-missing': true,
  'form-sheet-foreign': true,
  'form-sheet-there': true,
  'form-rows-missing': true,
  'form-rows-too-many': true,
} as const satisfies Readonly<Record<FormSheetFinding['kind'], true>>;

/**
 * Whether a finding is about the sheet of a form, and not about the workbook.
 * @example isFormSheetFinding({ kind: 'form-sheet-missing', title: '实际值' }) // true
 */
export function isFormSheetFinding<Other extends { readonly kind: string }>(
  finding: FormSheetFinding | Other,
): finding is FormSheetFinding {
  return Object.hasOwn(KINDS, finding.kind);
}
