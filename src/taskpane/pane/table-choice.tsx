import { useState } from 'preact/hooks';
import type { Column } from '../../core/column/column';
import {
  USUAL_LOOK,
  type TableChoice,
  type TableKind,
  type TableLook,
} from '../../workbook/block/block';
import { KINDS, TABLE_KINDS } from '../../workbook/kind/kinds';
import { Segmented } from '../parts/fields';
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
      <div id={id}>{isOpen ? <Choices {...props} /> : null}</div>
    </div>
  );
}

function Choices({ kind, choice, shown, onChoose }: TableChooserProps) {
  const look = choice.look ?? USUAL_LOOK;
  const offered = KINDS[kind].columns.filter(({ use }) => use !== 'key');
  const present = shown();
  const toggle = (toggled: Column) => {
    const all = offered.map(({ column }) => column);
    const kept = all.filter((column) => present.includes(column) !== (column === toggled));
    onChoose({ ...choice, columns: kept });
  };
  const change = (changed: Partial<TableLook>) =>
    onChoose({ ...choice, look: { ...look, ...changed } });
  return (
    <>
      <fieldset class="table-choice__columns">
        <legend class="hidden">{PANE_MESSAGES.columns}</legend>
        {offered.map(({ column, use }) => (
          <label key={column} class="table-choice__column">
            <input
              type="checkbox"
              checked={present.includes(column)}
              disabled={use === 'always'}
              onChange={() => toggle(column)}
            />
            {column}
          </label>
        ))}
      </fieldset>
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
