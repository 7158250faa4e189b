import type { SheetActuals } from '../../core/observation/sheet-actuals';

import { saySheetActuals } from '../../wording/sheet-actuals';

interface ActualsLineProps {
  readonly actuals: {
    /** Undefined where the workbook has no such sheet. */
    readonly reading: SheetActuals | undefined;
    /** Why it could not be read last, '' where it could. */
    readonly problem: string;
  };
  /** Goes to the list of what was not taken; left out where that list stands below. */
  readonly onLook?: () => void;
}

/** What was taken from the sheet of actual values; nothing where there is no such sheet. */
export function ActualsLine({ actuals, onLook }: ActualsLineProps) {
  const { reading, problem } = actuals;
  if (reading === undefined && problem === '') return null;
  const isWhole =
    reading === undefined ||
    (reading.held.length + reading.unread === 0 &&
      reading.findings.every(({ severity }) => severity !== 'error'));
  return (
    <p class={isWhole && problem === '' ? 'taken' : 'taken taken--left'} role="status">
      {reading === undefined ? '' : saySheetActuals(reading)}
      {problem === '' ? '' : unreadText(problem)}{' '}
      {isWhole || onLook === undefined ? null : (
        <button type="button" class="link" onClick={onLook}>
          {LOOK}
        </button>
      )}
    </p>
  );
}

const LOOK = '看一看';

/** Said while what is in force may be older than the sheet. */
function unreadText(problem: string): string {
  return `实际值表现在没有读成，用的是上次读到的：${problem}`;
}
