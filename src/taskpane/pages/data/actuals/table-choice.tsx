import { ACTUALS_MESSAGES } from './actuals-messages';
import type { ReadRequest, SheetChoice } from './source';

interface TableChoiceProps extends SheetChoice {
  readonly onRead: (request: ReadRequest) => void;
}

/** Which sheet of a file is read, where it has several. */
export function TableChoice({ source, sheet, onRead }: TableChoiceProps) {
  if (source.tables.length < 2) return null;
  return (
    <p class="preview__table">
      <label for="preview-sheet">{ACTUALS_MESSAGES.sheet}</label>
      <select
        id="preview-sheet"
        class="input"
        value={sheet}
        onChange={({ currentTarget }) => onRead({ source, sheet: currentTarget.value })}
      >
        {source.tables.map((table) => (
          <option key={table.sheet} value={table.sheet} selected={table.sheet === sheet}>
            {table.sheet}
          </option>
        ))}
      </select>
    </p>
  );
}
