import type { RankedBy } from '../../../core/comparison/comparison';
import { KINDS, TABLE_KINDS } from '../../../workbook/kind/kinds';
import { Segmented, SegmentedField, SelectField } from '../../parts/fields';
import { belowText, besideText, COMPARE_MESSAGES, KIND_HELP, pickedText } from './compare-messages';
import type { CompareEvent, CompareState, PlanBeside, RegionGroup } from './compare-state';

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
  /** Regions whose regions below are chosen at once. */
  readonly groups: readonly RegionGroup[];
  readonly chosen: readonly string[];
  /** Whether the table is about several regions, so that they are not folded away. */
  readonly isAsked: boolean;
  readonly send: (event: CompareEvent) => void;
}

/** More boxes than that are folded away below the choice of a region above. */
const MOST_BOXES = 24;

/** Which regions' plans of the same period are shown below the one in view, and go into the table. */
export function CompareRegions({ offered, groups, chosen, isAsked, send }: CompareRegionsProps) {
  if (offered.length === 0) return null;
  const all = offered.map(({ planId }) => planId);
  const ticked = all.filter((planId) => chosen.includes(planId));
  const isAll = ticked.length === all.length;
  const tick = (planIds: readonly string[]) => send({ kind: 'plans-ticked', planIds });
  const whole = groups.find(
    ({ planIds }) =>
      planIds.length === ticked.length && planIds.every((planId) => chosen.includes(planId)),
  );
  const boxes = (
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
    </div>
  );
  return (
    <details class="beside" open={isAsked || ticked.length > 0}>
      <summary>{besideText(ticked.length, all.length)}</summary>
      {groups.length === 0 ? null : (
        <SelectField
          id="beside-above"
          label={COMPARE_MESSAGES.byParent}
          value={whole?.regionId ?? ''}
          options={[
            ['', COMPARE_MESSAGES.byParentNone],
            ...groups.map(
              ({ regionId, name, planIds }) => [regionId, belowText(name, planIds.length)] as const,
            ),
          ]}
          onChoose={(regionId) =>
            tick(groups.find((group) => group.regionId === regionId)?.planIds ?? [])
          }
        />
      )}
      {all.length > MOST_BOXES ? (
        <details>
          <summary>{COMPARE_MESSAGES.eachRegion}</summary>
          {boxes}
        </details>
      ) : (
        boxes
      )}
      {all.length < 2 ? null : (
        <button type="button" class="link" onClick={() => tick(isAll ? [] : all)}>
          {isAll ? COMPARE_MESSAGES.noRegions : COMPARE_MESSAGES.allRegions}
        </button>
      )}
    </details>
  );
}
