import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { FigureHeading, IndicatorRow } from '../state/plan-view';
import { AttributeTag } from './attribute-tag';
import { Icon } from './icon';
import { Cell } from './printed-cell';

interface IndicatorRowProps {
  readonly row: IndicatorRow;
  readonly headings: readonly FigureHeading[];
  readonly open: boolean;
  /** Whether Tab stops at this row; the arrow keys reach the others. */
  readonly stop: boolean;
  /** Name of the plan, where rows of several plans stand together. */
  readonly context?: string;
  /** Shows each figure's column name, where no headings stand above. */
  readonly labelled?: boolean;
  readonly onToggle: () => void;
  readonly onFocus: () => void;
  /** The details, given when open. */
  readonly children?: ComponentChildren;
}

/** One indicator: a button that opens its details. */
export function IndicatorRowView(props: IndicatorRowProps) {
  const { row, headings, open } = props;
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
          {props.context === undefined ? null : <span class="row__context">{props.context}</span>}
          <span class="row__title">
            <span class="row__name">
              <span class="row__number">{row.number} </span>
              {row.parentName === '' ? null : (
                <span class="row__parent">{`${row.parentName}：`}</span>
              )}
              {row.name}
            </span>
            <AttributeTag attribute={row.attribute} />
          </span>
          <span class={cellsClass(row.cells.length, props.labelled === true)}>
            <span class="cells__unit">
              {row.unit === '' ? null : <span>{row.unit} </span>}
              <span class="cells__place">{row.shortPlace}</span>
            </span>
            {row.cells.map((cell) => (
              <Cell
                key={cell.column}
                cell={cell}
                labelled={props.labelled === true}
                heading={headings.find(({ column }) => column === cell.column)}
              />
            ))}
          </span>
        </span>
      </button>
      {open ? (
        <div id={detailsId} class="details">
          {props.children}
        </div>
      ) : null}
    </li>
  );
}

/** As many columns as there are figures; a row that names its own columns gets them on a line apart. */
function cellsClass(count: number, labelled: boolean): string {
  return `cells cells--${count}${labelled ? ' cells--apart' : ''}`;
}
