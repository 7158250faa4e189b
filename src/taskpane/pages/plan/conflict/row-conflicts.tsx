import { useMemo } from 'preact/hooks';
import type { Catalog } from '../../../../core/catalog/catalog';
import { normaliseName } from '../../../../core/name/name';
import type { PaneActions } from '../../../pane/pane-actions';
import { CONFLICT_MESSAGES } from './conflict-messages';
import type { ConflictState } from './conflict-state';
import { readRowConflicts } from './conflict-view';
import { ConflictCardView } from './conflict-card';
import { ConflictStepView } from './conflict-step';

interface RowConflictsProps {
  readonly catalog: Catalog;
  /** 编码 */
  readonly rowKey: string;
  readonly state: ConflictState;
  readonly canDecide: boolean;
  readonly act: PaneActions;
}

/** What a row's figures say against each other, in its details. */
export function RowConflicts({ catalog, rowKey, state, canDecide, act }: RowConflictsProps) {
  const cards = useMemo(() => {
    const row = catalog.rowsByCode.get(normaliseName(rowKey));
    return row === undefined ? [] : readRowConflicts(catalog, row);
  }, [catalog, rowKey]);
  if (cards.length === 0) return null;
  const id = `conflicts-${rowKey}`;
  return (
    <div role="group" aria-labelledby={id}>
      <p id={id} class="details__heading">
        {CONFLICT_MESSAGES.title}
      </p>
      {cards.map((card) => (
        <ConflictCardView key={card.sentence} card={card} canDecide={canDecide} act={act} />
      ))}
      <ConflictStepView step={state.step} act={act} />
    </div>
  );
}
