import { useMemo } from 'preact/hooks';
import type { Catalog } from '../../../../core/catalog/catalog';
import { normaliseName } from '../../../../core/catalog/normalise-name';
import { StepNotice } from '../../../parts/step';
import type { PlanActions, PlanState } from '../plan-state';
import { CONFLICT_MESSAGES } from './conflict-messages';
import { readRowConflicts } from './conflict-view';
import { ConflictCardView } from './conflict-card';

interface RowConflictsProps {
  readonly catalog: Catalog;
  /** 编码 */
  readonly rowKey: string;
  readonly step: PlanState['step'];
  readonly canDecide: boolean;
  readonly act: PlanActions;
  readonly onClose: () => void;
}

/** What a row's figures say against each other, in its details. */
export function RowConflicts(props: RowConflictsProps) {
  const { catalog, rowKey, step, canDecide, act, onClose } = props;
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
      <StepNotice step={step} look="conflicts__help" onClose={onClose} />
    </div>
  );
}
