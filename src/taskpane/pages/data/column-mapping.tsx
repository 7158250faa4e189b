import { useEffect, useRef, useState } from 'preact/hooks';
import type { ObservationMapping } from '../../../core/observation/actuals-form';
import {
  MAPPING_MESSAGES,
  toMapping,
  type AskedColumn,
  type ColumnChoice,
  type ColumnQuestion,
} from './columns';
import { TableChoice } from './actuals/table-choice';
import type { DataActions } from './data-actions';
import { RemarkLine } from '../../parts/notice';

interface ColumnMappingProps {
  readonly question: ColumnQuestion;
  readonly onRead: DataActions['readAgain'];
  readonly onClose: () => void;
}

/** Asks which column of a file is which; each choice shows a value out of the file. */
export function ColumnMapping({ question, onRead, onClose }: ColumnMappingProps) {
  const { source, sheet, columns, remarks } = question;
  const understood = Object.fromEntries(
    columns.map(({ column, value }) => [column, value]),
  ) as ObservationMapping;
  const [chosen, setChosen] = useState(understood);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [question]);
  const others = columns.filter(({ isMain }) => !isMain);
  const fieldOf = (asked: AskedColumn) => (
    <ColumnField
      key={asked.column}
      asked={asked}
      value={chosen[asked.column] ?? ''}
      onChoose={(value) => setChosen({ ...chosen, [asked.column]: value })}
    />
  );
  return (
    <form
      class="preview mapping"
      aria-labelledby="mapping-title"
      onSubmit={(event) => {
        event.preventDefault();
        onRead({ source, sheet, asked: toMapping(chosen) });
      }}
    >
      <h2 ref={heading} id="mapping-title" class="preview__title" tabIndex={-1}>
        {MAPPING_MESSAGES.title}
      </h2>
      <p class="preview__name">{sheet === '' ? source.name : `${source.name}“${sheet}”`}</p>
      <TableChoice source={source} sheet={sheet} onRead={onRead} />
      <p class="data__help">{MAPPING_MESSAGES.why}</p>
      {remarks.length === 0 ? null : (
        <ul class="remarks">
          {remarks.map((remark, index) => (
            <RemarkLine key={index} remark={remark} />
          ))}
        </ul>
      )}
      {columns.filter(({ isMain }) => isMain).map(fieldOf)}
      <details class="mapping__others" open={others.some(({ value }) => value !== '')}>
        <summary class="mapping__summary">{MAPPING_MESSAGES.others}</summary>
        {others.map(fieldOf)}
      </details>
      <div class="preview__buttons">
        <button type="button" class="button" onClick={onClose}>
          {MAPPING_MESSAGES.cancel}
        </button>
        <button type="submit" class="button button--primary">
          {MAPPING_MESSAGES.read}
        </button>
      </div>
    </form>
  );
}

interface ColumnFieldProps {
  readonly asked: AskedColumn;
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

function ColumnField({ asked, value, onChoose }: ColumnFieldProps) {
  const { column, isNeeded, help, none, choices, whole } = asked;
  const id = `column-${column}`;
  return (
    <div class="mapping__field">
      <label class="mapping__label" for={id}>
        {column}
        {isNeeded ? <span class="mapping__needed">{MAPPING_MESSAGES.needed}</span> : null}
      </label>
      <select
        id={id}
        class="input mapping__choice"
        aria-describedby={`${id}-help`}
        value={value}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        <option value="" selected={value === ''}>
          {none}
        </option>
        <ChoiceGroup label={MAPPING_MESSAGES.ofFile} choices={choices} value={value} />
        <ChoiceGroup label={MAPPING_MESSAGES.ofAll} choices={whole} value={value} />
      </select>
      <p id={`${id}-help`} class="data__help">
        {help}
      </p>
    </div>
  );
}

interface ChoiceGroupProps {
  readonly label: string;
  readonly choices: readonly ColumnChoice[];
  readonly value: string;
}

function ChoiceGroup({ label, choices, value }: ChoiceGroupProps) {
  return choices.length === 0 ? null : (
    <optgroup label={label}>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value} selected={choice.value === value}>
          {choice.label}
        </option>
      ))}
    </optgroup>
  );
}
