import type { Catalog } from '../../../../core/catalog/catalog';
import { listPlans, listRegions } from '../../../../core/catalog/resolve-plan';
import { planYears, type Plan } from '../../../../core/plan/plan';
import { movedYear } from '../../../../workbook/refresh/follow-move';
import { SelectField } from '../../../parts/fields';
import type { RefreshActions } from './refresh-actions';
import { keptYearsText, MOVE_MESSAGES, planText } from './refresh-messages';
import type { RefreshEvent, RefreshState } from './refresh-state';

interface MoveSectionProps {
  readonly catalog: Catalog;
  /** The plan in view: what is moved becomes this one's. */
  readonly to: Plan;
  readonly refresh: RefreshState;
  readonly canWrite: boolean;
  readonly act: RefreshActions;
  readonly send: (event: RefreshEvent) => void;
}

/** 换区、换期: from which plan to the one in view; what it finds is shown at the top of 数据. */
export function MoveSection({ catalog, to, refresh, canWrite, act, send }: MoveSectionProps) {
  const others = listRegions(catalog).flatMap((region) =>
    listPlans(catalog, region).flatMap((plan) =>
      plan.id === to.id ? [] : [{ plan, label: planText(region.name, plan.period) }],
    ),
  );
  const from = others.find(({ plan }) => plan.id === refresh.moveFrom)?.plan;
  return (
    <section class="data__section" aria-labelledby="data-move">
      <h2 id="data-move" class="data__title">
        {MOVE_MESSAGES.title}
      </h2>
      <p class="data__help">{MOVE_MESSAGES.help}</p>
      <SelectField
        id="move-from"
        label={MOVE_MESSAGES.from}
        value={from?.id ?? ''}
        options={[
          ['', MOVE_MESSAGES.choose],
          ...others.map(({ plan, label }) => [plan.id, label] as const),
        ]}
        onChoose={(id) => send({ kind: 'move-from', planId: id === '' ? undefined : id })}
      />
      {from === undefined ? null : (
        <SelectField
          id="move-year"
          label={MOVE_MESSAGES.year}
          value={String(refresh.moveYear ?? '')}
          options={[
            ['', keptYearsText(from.baseYear + 3, movedYear({ from, to }, from.baseYear + 3))],
            ...planYears(to).map((year) => [String(year), `${String(year)}年`] as const),
          ]}
          onChoose={(year) =>
            send({ kind: 'move-year', year: year === '' ? undefined : Number(year) })
          }
        />
      )}
      <div class="data__buttons">
        <button
          type="button"
          class="button"
          disabled={!canWrite || from === undefined}
          onClick={act.move}
        >
          {MOVE_MESSAGES.check}
        </button>
      </div>
    </section>
  );
}
