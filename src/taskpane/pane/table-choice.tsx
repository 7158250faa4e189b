import { useEffect, useRef, useState } from 'preact/hooks';
import type { Column } from '../../core/column/column';
import {
  USUAL_LOOK,
  type TableChoice,
  type TableKind,
  type TableLook,
} from '../../workbook/block/block';
import { KINDS, TABLE_KINDS } from '../../workbook/kind/kinds';
import { Segmented } from '../parts/fields';
import { Icon } from '../parts/icon';
import { PANE_MESSAGES } from './pane-messages';
import type { TableChoices } from './pane-state';

/**
 * What was chosen before, as far as it is still understood: it has lain in the browser meanwhile.
 * @example readChoices('{"plan-table":{"columns":["指标"]}}') // { 'plan-table': { columns: ['指标'] } }
 * @example readChoices('nonsense') // {}
 */
export function readChoices(text: string | undefined): TableChoices {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return Object.fromEntries(
      TABLE_KINDS.flatMap((kind) => {
        const choice = readChoice(field(value, kind) ?? field(value, FORMER[kind] ?? ''));
        return choice === undefined ? [] : [[kind, choice] as const];
      }),
    );
  } catch {
    return {};
  }
}

/** As earlier versions called them: by the page that offers them. */
const FORMER: Partial<Readonly<Record<TableKind, string>>> = {
  'plan-table': 'plan',
  comparison: 'compare',
};

function readChoice(value: unknown): TableChoice | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const columns = field(value, 'columns');
  const look = field(value, 'look');
  const [rules, number, notes] = ['rules', 'number', 'notes'].map((name) => field(look, name));
  return {
    ...(Array.isArray(columns) && columns.every((each) => typeof each === 'string')
      ? { columns }
      : {}),
    look: {
      rules: rules === 'full' ? 'full' : USUAL_LOOK.rules,
      number: typeof number === 'string' ? number : USUAL_LOOK.number,
      notes: notes === 'long' ? 'long' : USUAL_LOOK.notes,
    },
  };
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

interface TableChooserProps {
  readonly kind: TableKind;
  readonly choice: TableChoice;
  /** The columns that the table would have now; asked only while they are shown. */
  readonly shown: () => readonly Column[];
  readonly onChoose: (choice: TableChoice) => void;
}

const RULES = [
  { value: 'three-line', label: PANE_MESSAGES.threeLine },
  { value: 'full', label: PANE_MESSAGES.fullRules },
] as const;
const NOTES = [
  { value: 'short', label: PANE_MESSAGES.shortNotes },
  { value: 'long', label: PANE_MESSAGES.longNotes },
] as const;

/** Columns, rules, 表号 and notes of the table in view; folded away, since the usual ones mostly do. */
export function TableChooser(props: TableChooserProps) {
  const [isOpen, setOpen] = useState(false);
  const id = 'table-choice';
  return (
    <div class="table-choice">
      <button
        type="button"
        class="link"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {PANE_MESSAGES.tableChoice}
      </button>
      <div id={id} class="table-choice__panel">
        {isOpen ? <Choices {...props} /> : null}
      </div>
    </div>
  );
}

function Choices({ kind, choice, shown, onChoose }: TableChooserProps) {
  const look = choice.look ?? USUAL_LOOK;
  const offered = KINDS[kind].columns.filter(({ use }) => use !== 'key');
  const present = shown().filter((column) => offered.some((each) => each.column === column));
  const absent = offered.flatMap(({ column }) => (present.includes(column) ? [] : [column]));
  const change = (changed: Partial<TableLook>) =>
    onChoose({ ...choice, look: { ...look, ...changed } });
  return (
    <>
      <ColumnOrder
        columns={[...present, ...absent]}
        shown={present.length}
        isFixed={(column) =>
          offered.some((each) => each.column === column && each.use === 'always')
        }
        onChoose={(columns) => onChoose({ ...choice, columns })}
      />
      <div class="table-choice__look">
        <Segmented
          name={`rules-${kind}`}
          label={PANE_MESSAGES.rules}
          segments={RULES}
          value={look.rules}
          onChoose={(rules) => change({ rules })}
        />
        <Segmented
          name={`notes-${kind}`}
          label={PANE_MESSAGES.notes}
          segments={NOTES}
          value={look.notes}
          onChoose={(notes) => change({ notes })}
        />
        <label class="table-choice__number">
          {PANE_MESSAGES.tableNumber}
          <input
            class="input"
            type="text"
            maxLength={12}
            value={look.number}
            onChange={(event) => change({ number: event.currentTarget.value.trim() })}
          />
        </label>
        <button type="button" class="link" onClick={() => onChoose({})}>
          {PANE_MESSAGES.usualTable}
        </button>
      </div>
    </>
  );
}

interface ColumnOrderProps {
  /** Those of the table in its order, then the others. */
  readonly columns: readonly Column[];
  /** How many of them the table shows. */
  readonly shown: number;
  /** Whether the table cannot do without it. */
  readonly isFixed: (column: Column) => boolean;
  readonly onChoose: (columns: readonly Column[]) => void;
}

/** Which columns, in which order: what is not shown stands below, and comes last when it is ticked. */
function ColumnOrder({ columns, shown, isFixed, onChoose }: ColumnOrderProps) {
  const list = useRef<HTMLFieldSetElement>(null);
  const pressed = useRef('');
  const present = columns.slice(0, shown);
  useEffect(() => {
    // A line that has moved has lost the focus on its way.
    if (pressed.current === '') return;
    list.current?.querySelector<HTMLElement>(`[data-move="${pressed.current}"]`)?.focus();
    pressed.current = '';
  });
  const move = (at: number, by: -1 | 1) => {
    const moved = [...present];
    const [column] = moved.splice(at, 1);
    if (column === undefined) return;
    moved.splice(at + by, 0, column);
    // At either end the arrow that was pressed is gone.
    const isEnd = at + by === 0 || at + by === shown - 1;
    pressed.current = `${column} ${String(isEnd ? -by : by)}`;
    onChoose(moved);
  };
  return (
    <fieldset ref={list} class="table-choice__columns">
      <legend class="hidden">{PANE_MESSAGES.columns}</legend>
      {columns.map((column, at) => (
        <div key={column} class="table-choice__line">
          <label class="table-choice__column">
            <input
              type="checkbox"
              checked={at < shown}
              disabled={isFixed(column)}
              onChange={() =>
                onChoose(
                  at < shown ? present.filter((each) => each !== column) : [...present, column],
                )
              }
            />
            {column}
          </label>
          {MOVES.map(({ by, icon, word }) =>
            at >= shown || at + by < 0 || at + by >= shown ? null : (
              <button
                key={word}
                type="button"
                class="icon-button"
                data-move={`${column} ${String(by)}`}
                aria-label={`${column}${word}`}
                title={word}
                onClick={() => move(at, by)}
              >
                <Icon name={icon} />
              </button>
            ),
          )}
        </div>
      ))}
    </fieldset>
  );
}

const MOVES = [
  { by: -1, icon: 'up', word: PANE_MESSAGES.moveUp },
  { by: 1, icon: 'down', word: PANE_MESSAGES.moveDown },
] as const;
