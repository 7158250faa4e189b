import { useEffect, useRef } from 'preact/hooks';
import { MESSAGES } from '../messages';
import { COMPARE_MESSAGES } from '../messages/compare';
import type { ComparedRow } from '../state/compare-view';
import { AttributeTag } from './attribute-tag';
import { Fact } from './fact';
import { Icon } from './icon';
import { PaceBar } from './pace-bar';
import { VerdictMark } from './verdict-mark';

interface ComparedRowProps {
  readonly row: ComparedRow;
  readonly open: boolean;
  /** Whether Tab stops at this row; the arrow keys reach the others. */
  readonly stop: boolean;
  readonly onToggle: () => void;
  readonly onFocus: () => void;
}

/** One indicator against its actual value: a button that opens the arithmetic and the places. */
export function ComparedRowView({ row, open, stop, onToggle, onFocus }: ComparedRowProps) {
  const detailsId = `details-${row.key}`;
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (open) item.current?.scrollIntoView?.({ block: 'nearest' });
  }, [open]);
  return (
    <li ref={item} class={open ? 'row row--open' : 'row'}>
      <button
        type="button"
        class="row__head"
        data-row={row.key}
        aria-expanded={open}
        aria-controls={open ? detailsId : undefined}
        tabIndex={stop ? 0 : -1}
        onClick={onToggle}
        onFocus={onFocus}
      >
        <Icon name="chevron" />
        <span class="row__main">
          <span class="row__title">
            <span class="row__name">
              <span class="row__number">{row.number} </span>
              {row.parentName === '' ? null : (
                <span class="row__parent">{`${row.parentName}：`}</span>
              )}
              {row.name}
              {row.unit === '' ? null : <span class="row__unit"> {row.unit}</span>}
            </span>
            <AttributeTag attribute={row.attribute} />
          </span>
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
        </span>
      </button>
      {open ? (
        <div id={detailsId} class="details">
          <dl class="facts">
            <Fact name={COMPARE_MESSAGES.arithmetic} value={row.note} />
            <Fact name={COMPARE_MESSAGES.needed} value={row.needed} />
            <Fact name={COMPARE_MESSAGES.targetPlace} value={row.targetPlace} />
            <Fact name={COMPARE_MESSAGES.actualPlace} value={row.actualPlace} />
            <Fact name={MESSAGES.code} value={row.key} />
          </dl>
        </div>
      ) : null}
    </li>
  );
}
