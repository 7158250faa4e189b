import type { Catalog } from '../../../../core/catalog/catalog';
import { normaliseName } from '../../../../core/name/name';
import type { ConflictSeverity } from '../../../../core/conflict/conflict';
import type { Plan } from '../../../../core/plan/plan';
import { saySeverity } from '../../../../wording/conflict';
import { Segmented } from '../../../parts/fields';
import { Icon, type IconName } from '../../../parts/icon';
import { countText } from '../../../parts/messages';
import { StepNotice } from '../../../parts/notice';
import type { PlanActions, PlanEvent, PlanState } from '../plan-state';
import { CONFLICT_MESSAGES, chooseLabel, toRowText } from './decide-conflict';
import {
  readConflicts,
  readRowConflicts,
  type ConflictCard,
  type ConflictOption,
} from './conflict-view';
import { useMemo } from 'preact/hooks';

interface ConflictSectionProps {
  readonly catalog: Catalog;
  readonly plan: Plan;
  readonly state: PlanState;
  readonly send: (event: PlanEvent) => void;
  readonly canDecide: boolean;
  readonly act: PlanActions;
  readonly onVisit: (key: string) => void;
}

/** All that a plan's figures say against each other; it opens on demand and is not there for nothing. */
export function ConflictSection(props: ConflictSectionProps) {
  const { catalog, plan, state, send, canDecide, act, onVisit } = props;
  const view = useMemo(
    () => readConflicts(catalog, plan, state.filter),
    [catalog, plan, state.filter],
  );
  if (view.count === 0) return null;
  return (
    <details class="conflicts">
      <summary class="conflicts__title">
        {CONFLICT_MESSAGES.title} <span class="group__count">{countText(view.count)}</span>
      </summary>
      <p class="conflicts__help">{CONFLICT_MESSAGES.help}</p>
      {view.filters.length <= 2 ? null : (
        <Segmented
          name="conflict-filter"
          label={CONFLICT_MESSAGES.filter}
          segments={view.filters.map(({ value, label, count }) => ({
            value,
            label,
            detail: String(count),
          }))}
          value={view.filters.some(({ value }) => value === state.filter) ? state.filter : 'all'}
          onChoose={(filter) => send({ kind: 'filter-chosen', filter })}
        />
      )}
      <StepNotice
        step={state.step}
        look="conflicts__help"
        onClose={() => send({ kind: 'step', step: { kind: 'idle' } })}
      />
      <ul class="conflicts__list">
        {view.listed.map((listed) => (
          <li key={`${listed.conflict.kind} ${listed.conflict.rows.join(' ')} ${listed.sentence}`}>
            <ConflictCardView card={listed} canDecide={canDecide} act={act} />
            <button type="button" class="link" onClick={() => onVisit(listed.key)}>
              {toRowText(listed.name)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface ConflictCardProps {
  readonly card: ConflictCard;
  /** Whether a decision could be kept now. */
  readonly canDecide: boolean;
  readonly act: PlanActions;
}

/** One conflict: how grave, what and where, and the statements that the user can decide for. */
function ConflictCardView({ card, canDecide, act }: ConflictCardProps) {
  const { conflict, severity, sentence, options, isDecided } = card;
  return (
    <div class="conflict-card">
      <p class="conflict-card__sentence">
        <SeverityMark severity={severity} /> {sentence}
      </p>
      {options.length === 0 ? null : (
        <ul class="conflict-card__options" aria-label={CONFLICT_MESSAGES.options}>
          {options.map((option) => (
            <OptionLine
              key={option.statement.figure.id}
              option={option}
              canDecide={canDecide}
              onChoose={() => act.decide(conflict, option.statement)}
            />
          ))}
        </ul>
      )}
      {isDecided ? (
        <button
          type="button"
          class="link"
          disabled={!canDecide}
          onClick={() => act.decide(conflict, undefined)}
        >
          {CONFLICT_MESSAGES.undo}
        </button>
      ) : null}
    </div>
  );
}

interface OptionLineProps {
  readonly option: ConflictOption;
  readonly canDecide: boolean;
  readonly onChoose: () => void;
}

function OptionLine({ option, canDecide, onChoose }: OptionLineProps) {
  const { printed, place, isChosen, canChoose } = option;
  return (
    <li class="conflict-option">
      <span class="conflict-option__printed">{printed}</span>
      <span class="conflict-option__place">{place}</span>
      {isChosen ? (
        <span class="conflict-option__chosen">
          <Icon name="check" />
          {CONFLICT_MESSAGES.chosen}
        </span>
      ) : canChoose ? (
        <button
          type="button"
          class="button"
          aria-label={chooseLabel(printed, place)}
          disabled={!canDecide}
          onClick={onChoose}
        >
          {CONFLICT_MESSAGES.choose}
        </button>
      ) : (
        <span class="conflict-option__place">{CONFLICT_MESSAGES.otherUnit}</span>
      )}
    </li>
  );
}

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

const LOOKS: Readonly<
  Record<ConflictSeverity, { readonly icon: IconName; readonly tone: string }>
> = {
  contradiction: { icon: 'error', tone: 'alarm' },
  difference: { icon: 'info', tone: 'quiet' },
  note: { icon: 'info', tone: 'quiet' },
};

/** How grave a conflict is: shape, word and tint; the word alone would do. */
export function SeverityMark({ severity }: { readonly severity: ConflictSeverity }) {
  const { icon, tone } = LOOKS[severity];
  return (
    <span class={`verdict verdict--${tone} severity`}>
      <Icon name={icon} />
      <span>{saySeverity(severity)}</span>
    </span>
  );
}
