import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { PlanIndicator } from '../../core/indicator/plan-indicator';
import { AttributeTag } from './attribute-tag';
import { Icon } from './icon';

/** What every row of a list of indicators shows and does, whatever figures it carries. */
export interface OpeningRowProps {
  readonly row: {
    readonly key: string;
    readonly number: string;
    readonly parentName: string;
    readonly name: string;
    readonly attribute: PlanIndicator['attribute'];
  };
  readonly open: boolean;
  /** Whether Tab stops at this row; the arrow keys reach the others. */
  readonly stop: boolean;
  /** Shown above and behind the name. */
  readonly above?: ComponentChildren;
  readonly behind?: ComponentChildren;
  readonly onToggle: () => void;
  readonly onFocus: () => void;
  readonly details: ComponentChildren;
  /** The figures, below the name. */
  readonly children: ComponentChildren;
}

/** One indicator: a button that opens its details, which are scrolled into view. */
export function OpeningRow(props: OpeningRowProps) {
  const { row, open } = props;
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
        tabIndex={props.stop ? 0 : -1}
        onClick={props.onToggle}
        onFocus={props.onFocus}
      >
        <Icon name="chevron" />
        <span class="row__main">
          {props.above}
          <span class="row__title">
            <span class="row__name">
              <span class="row__number">{row.number} </span>
              {row.parentName === '' ? null : (
                <span class="row__parent">{`${row.parentName}：`}</span>
              )}
              {row.name}
              {props.behind}
            </span>
            <AttributeTag attribute={row.attribute} />
          </span>
          {props.children}
        </span>
      </button>
      {open ? (
        <div id={detailsId} class="details">
          {props.details}
        </div>
      ) : null}
    </li>
  );
}
