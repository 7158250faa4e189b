import type { RankedBy } from '../../../core/comparison/comparison';
import { KINDS, TABLE_KINDS } from '../../../workbook/kind/kinds';
import { Segmented, SegmentedField } from '../../parts/fields';
import { besideText, COMPARE_MESSAGES, KIND_HELP, pickedText } from './compare-messages';
import type { CompareEvent, CompareState, PlanBeside } from './compare-state';

interface TableKindsProps {
  readonly chosen: CompareState;
  readonly send: (event: CompareEvent) => void;
}

const OFFERED = TABLE_KINDS.filter((kind) => KINDS[kind].remembers === 'year').map((kind) => ({
  value: kind,
  label: KINDS[kind].short,
  name: KINDS[kind].name,
}));

const RANKED_BY: readonly { readonly value: RankedBy; readonly label: string }[] = [
  { value: 'actual', label: '实际值' },
  { value: 'progress', label: '目标进度' },
];

/** 表的种类: which table the button inserts, and what only some kinds ask. */
export function TableKinds({ chosen, send }: TableKindsProps) {
  const { table, rankedBy, picked } = chosen;
  const help = KIND_HELP[table];
  return (
    <SegmentedField
      name="table-kind"
      shown={COMPARE_MESSAGES.kindShort}
      label={COMPARE_MESSAGES.kind}
      segments={OFFERED}
      value={table}
      onChoose={(kind) => send({ kind: 'table-chosen', table: kind })}
    >
      {help === undefined ? null : <p class="field__help">{help}</p>}
      {KINDS[table].ranks ? (
        <div class="field__more">
          <Segmented
            name="ranked-by"
            label={COMPARE_MESSAGES.rankedBy}
            segments={RANKED_BY.map((each) => ({ ...each, label: `按${each.label}排名` }))}
            value={rankedBy}
            onChoose={(by) => send({ kind: 'ranked-by', rankedBy: by })}
          />
        </div>
      ) : null}
      {picked.length === 0 ? null : (
        <p class="field__help" role="status">
          {pickedText(picked.length)}{' '}
          <button type="button" class="link" onClick={() => send({ kind: 'picks-cleared' })}>
            {COMPARE_MESSAGES.clearPicks}
          </button>
        </p>
      )}
    </SegmentedField>
  );
}

interface CompareRegionsProps {
  readonly offered: readonly PlanBeside[];
  readonly chosen: readonly string[];
  /** Whether the table is about several regions, so that they are not folded away. */
  readonly isAsked: boolean;
  readonly send: (event: CompareEvent) => void;
}

/** Which regions' plans of the same period are shown below the one in view, and go into the table. */
export function CompareRegions({ offered, chosen, isAsked, send }: CompareRegionsProps) {
  if (offered.length === 0) return null;
  const all = offered.map(({ planId }) => planId);
  const isAll = all.every((planId) => chosen.includes(planId));
  return (
    <details class="beside" open={isAsked || chosen.length > 0}>
      <summary>{besideText(chosen.filter((id) => all.includes(id)).length, all.length)}</summary>
      <div class="beside__choices" role="group" aria-label={COMPARE_MESSAGES.regionsBeside}>
        {offered.map(({ planId, label }) => (
          <label key={planId} class="beside__choice">
            <input
              type="checkbox"
              checked={chosen.includes(planId)}
              onChange={() => send({ kind: 'plan-toggled', planId })}
            />
            {label}
          </label>
        ))}
        {all.length < 2 ? null : (
          <button
            type="button"
            class="link"
            onClick={() => send({ kind: 'plans-ticked', planIds: isAll ? [] : all })}
          >
            {isAll ? COMPARE_MESSAGES.noRegions : COMPARE_MESSAGES.allRegions}
          </button>
        )}
      </div>
    </details>
  );
}
