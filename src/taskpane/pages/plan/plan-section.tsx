import { useMemo } from 'preact/hooks';
import type { Catalog } from '../../../core/catalog/catalog';
import { tableMissing } from '../../../core/catalog/resolve-plan-indicator';
import type { Plan } from '../../../core/plan/plan';
import { PLAN_MESSAGES, tablePlaceText } from './plan-messages';
import { readPlan } from './read-plan';
import { sayLookupFinding } from '../../../wording/lookup-finding';
import { Blank } from '../../parts/blank';
import { PlanList } from './plan-list';
import type { RenderDetails } from './row-details';

interface PlanSectionProps {
  readonly catalog: Catalog;
  readonly plan: Plan;
  readonly openKey: string | undefined;
  readonly onToggle: (key: string) => void;
  readonly details: RenderDetails;
}

/** The plan in view: its list, or the honest word that its table is missing. */
export function PlanSection({ catalog, plan, openKey, onToggle, details }: PlanSectionProps) {
  const view = useMemo(() => readPlan(catalog, plan), [catalog, plan]);
  return (
    <>
      {plan.table === 'missing' ? (
        <Blank
          tone="warning"
          title={PLAN_MESSAGES.tableMissing}
          text={sayLookupFinding(tableMissing(catalog, plan))}
        >
          <p class="blank__fact">{lostPlace(catalog, plan)}</p>
        </Blank>
      ) : null}
      {plan.table === 'printed' && view.count === 0 ? (
        <Blank tone="warning" title={PLAN_MESSAGES.planEmpty} text={PLAN_MESSAGES.planEmptyHelp} />
      ) : null}
      {view.count + view.prose.length === 0 ? null : (
        <PlanList plan={view} openKey={openKey} onToggle={onToggle} details={details} />
      )}
    </>
  );
}

/** Where the lost table stood, so that it can be looked up in the original. */
function lostPlace(catalog: Catalog, { sourceId, title, tablePlace, tableLine }: Plan): string {
  const document = catalog.sources.get(sourceId)?.title ?? title;
  return tablePlaceText(document, tablePlace, tableLine);
}
