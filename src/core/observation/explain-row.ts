import type { SubjectFault } from './identify-subject';
import type { FormFinding, FormMedium } from '../form/finding';
import type { RowCells } from '../form/form';
import type { ObservationColumn } from './actuals-form';
import type { ValueFault } from './read-observed-value';

/** The finding for names that lead to nothing. */
export function explainSubject(
  fault: SubjectFault,
  read: RowCells<ObservationColumn>,
): FormFinding {
  const code = read.text('编码');
  switch (fault.kind) {
    case 'unresolved':
      return { kind: 'name-unresolved', ...read.place(fault.of), reason: fault.reason };
    case 'code-unknown':
      return { kind: 'code-unknown', ...read.place('编码'), text: code };
    case 'code-contradicts': {
      const { coded, named } = fault;
      return { kind: 'code-contradicts', ...read.place(fault.of), code, coded, named };
    }
  }
}

/** The finding for a 实际值 or 增速 that is none. */
export function explainValue(
  fault: ValueFault,
  read: RowCells<ObservationColumn>,
  column: '实际值' | '增速',
  { indicator, medium }: { readonly indicator: string; readonly medium: FormMedium },
): FormFinding {
  const at = { ...read.place(column), text: read.text(column), indicator };
  switch (fault.kind) {
    case 'unreadable':
      return { kind: 'value-unreadable', ...at, medium, why: fault.why };
    case 'inexact':
      return { kind: 'value-inexact', ...at, why: fault.why };
    case 'unit':
      return { kind: 'unit-unfit', ...at, unit: fault.unit, expected: fault.expected };
  }
}
