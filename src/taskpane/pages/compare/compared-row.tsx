import { MESSAGES } from '../../parts/messages';
import { COMPARE_MESSAGES } from './compare-messages';
import type { ComparedRow } from './compare-view';
import { Fact } from '../../parts/fact';
import { OpeningRow, type OpeningRowProps } from '../../parts/opening-row';
import { PaceBar } from './pace-bar';
import { VerdictMark } from './verdict-mark';

interface ComparedRowProps extends Pick<OpeningRowProps, 'open' | 'stop' | 'onToggle' | 'onFocus'> {
  readonly row: ComparedRow;
  /** Undefined without a workbook. */
  readonly onJump: (() => void) | undefined;
}

/** One indicator against its actual value: a button that opens the arithmetic and the places. */
export function ComparedRowView({ row, onJump, ...opening }: ComparedRowProps) {
  return (
    <OpeningRow
      row={row}
      {...opening}
      behind={row.unit === '' ? null : <span class="row__unit"> {row.unit}</span>}
      details={
        <>
          <dl class="facts">
            <Fact name={COMPARE_MESSAGES.arithmetic} value={row.note} />
            <Fact name={COMPARE_MESSAGES.needed} value={row.needed} />
            <Fact name={COMPARE_MESSAGES.targetPlace} value={row.targetPlace} />
            <Fact name={COMPARE_MESSAGES.actualPlace} value={row.actualPlace} />
            <Fact name={MESSAGES.code} value={row.key} />
          </dl>
          {onJump === undefined ? null : (
            <button type="button" class="link" onClick={onJump}>
              {COMPARE_MESSAGES.jump}
            </button>
          )}
        </>
      }
    >
      <span class="standing">
        <VerdictMark standing={row.standing} tone={row.tone} text={row.verdict} />
        {row.pace === undefined ? null : <PaceBar pace={row.pace} tone={row.tone} />}
      </span>
      <span class={`cells cells--apart cells--${row.cells.length}`}>
        {row.cells.map(({ label, text, isQuiet }) => (
          <span key={label} class={isQuiet ? 'cell cell--blank' : 'cell'}>
            <span class="cell__label">{`${label} `}</span>
            {text}
          </span>
        ))}
      </span>
    </OpeningRow>
  );
}
