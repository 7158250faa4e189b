import { VERDICTS, type Standing, type VerdictMark as Mark } from '../../../core/progress/verdicts';
import { saySharePercent } from '../../../wording/number';
import { MESSAGES } from '../../parts/messages';
import { Fact, OpeningRow, RowList, type OpeningRowProps } from '../../parts/rows';
import type { CompareProps } from './compare-actions';
import { COMPARE_MESSAGES } from './compare-messages';
import type { CompareView, ComparedRow, Pace, Tone } from './compare-view';

interface CompareListProps extends Omit<CompareProps, 'state'> {
  readonly view: CompareView;
  /** Ticked for the table; undefined where rows cannot be ticked. */
  readonly picked?: readonly string[];
  /** Whose plan it is, where others stand beside it: landmarks are told apart by their names. */
  readonly of?: string;
}

/** The rows that the filters leave, in the plan's own order. */
export function CompareList({ view, picked, of, send, act, common, pane }: CompareListProps) {
  const { openKey, connected } = common;
  if (view.rows.length === 0)
    return (
      <p class="legend" role="status">
        {COMPARE_MESSAGES.filteredOut}{' '}
        <button type="button" class="link" onClick={() => send({ kind: 'filters-cleared' })}>
          {COMPARE_MESSAGES.showAll}
        </button>
      </p>
    );
  return (
    <RowList
      rows={view.rows}
      openKey={openKey}
      label={
        of === undefined ? COMPARE_MESSAGES.comparedRows : `${COMPARE_MESSAGES.comparedRows}：${of}`
      }
    >
      {(focusOf) => (
        <ul class="rows rows--compared">
          {view.rows.map((row) => (
            <ComparedRowView
              key={row.key}
              row={row}
              open={row.key === openKey}
              isPicked={picked?.includes(row.key)}
              onPick={() => send({ kind: 'row-picked', key: row.key })}
              onToggle={() => pane.toggleRow(row.key)}
              onJump={connected ? () => act.jumpToRow(row.key) : undefined}
              {...focusOf(row)}
            />
          ))}
        </ul>
      )}
    </RowList>
  );
}

interface ComparedRowProps extends Pick<OpeningRowProps, 'open' | 'stop' | 'onToggle' | 'onFocus'> {
  readonly row: ComparedRow;
  /** Undefined where it cannot be ticked. */
  readonly isPicked: boolean | undefined;
  readonly onPick: () => void;
  /** Undefined without a workbook. */
  readonly onJump: (() => void) | undefined;
}

/** One indicator against its actual value: a button that opens the arithmetic and the places. */
function ComparedRowView({ row, isPicked, onPick, onJump, ...opening }: ComparedRowProps) {
  return (
    <OpeningRow
      row={row}
      {...opening}
      beside={
        isPicked === undefined ? null : (
          <label class="row__pick" title={COMPARE_MESSAGES.pick}>
            <input
              type="checkbox"
              checked={isPicked}
              aria-label={`${COMPARE_MESSAGES.pick}：${row.name}`}
              onChange={onPick}
            />
          </label>
        )
      }
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

const CIRCLE = 'M8 3.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Z';

/** A shape for each kind of news on a 16 px grid: they differ in black and white too. */
const SHAPES: Readonly<Record<Mark, { readonly path: string; readonly filled: boolean }>> = {
  tick: { path: 'M3 8.5 6.5 12 13 4.5', filled: false },
  disc: { path: CIRCLE, filled: true },
  'half-disc': { path: 'M8 3.5a4.5 4.5 0 1 0 0 9Z', filled: true },
  'arrow-down': { path: 'M2.5 4h11L8 13Z', filled: true },
  'arrow-back': { path: 'M12.5 3v10L3.5 8Z', filled: true },
  cross: { path: 'M4 4l8 8M12 4l-8 8', filled: false },
  ring: { path: CIRCLE, filled: false },
  'struck-ring': { path: `${CIRCLE}M5 11 11 5`, filled: false },
  exclamation: { path: 'M8 2.5v7M8 12v1.5', filled: false },
  diamond: { path: 'M8 2.5 13.5 8 8 13.5 2.5 8Z', filled: false },
  dash: { path: 'M4 8h8', filled: false },
};

interface VerdictMarkProps {
  readonly standing: Standing;
  readonly tone: Tone;
  /** The words; the shape and the tint only help the eye. */
  readonly text: string;
}

/** 判定: shape, word and tint, in this order of importance to somebody without colours. */
function VerdictMark({ standing, tone, text }: VerdictMarkProps) {
  const { path, filled } = SHAPES[VERDICTS[standing].mark];
  return (
    <span class={`verdict verdict--${tone}`}>
      <svg
        class={filled ? 'icon icon--filled' : 'icon'}
        viewBox="0 0 16 16"
        aria-hidden="true"
        focusable="false"
      >
        <path d={path} />
      </svg>
      <span>{text}</span>
    </span>
  );
}

interface PaceBarProps {
  readonly pace: Pace;
  readonly tone: Tone;
}

/**
 * 目标进度 as a bar with 时间进度 as a stroke across it. The numbers stand beside it as text, so the
 * picture is silent; its lengths are attributes, since the page's policy forbids inline styles.
 */
function PaceBar({ pace, tone }: PaceBarProps) {
  const time = 100 * pace.elapsed;
  return (
    <span class={`pace pace--${tone}`}>
      <svg class="pace__bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
        <rect class="pace__track" x="0" y="3" width="100" height="6" />
        <rect class="pace__covered" x="0" y="3" width={100 * pace.covered} height="6" />
        <line class="pace__time" x1={time} y1="0" x2={time} y2="12" />
      </svg>
      <span class="pace__number">
        <span class="hidden">{`${COMPARE_MESSAGES.progress} `}</span>
        {pace.progress}
        <span class="pace__elapsed">
          <span class="hidden">{` ${COMPARE_MESSAGES.elapsed} `}</span>
          <span aria-hidden="true"> / </span>
          {saySharePercent(pace.elapsed)}
        </span>
      </span>
    </span>
  );
}
