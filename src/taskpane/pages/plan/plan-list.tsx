import type { Catalog } from '../../../core/catalog/catalog';
import { placeWithin } from '../../../core/catalog/describe-place';
import { tableMissing } from '../../../core/catalog/find-row';
import type { Plan } from '../../../core/plan/plan';
import { sayLookupFinding } from '../../../wording/lookup-finding';
import { countText } from '../../parts/messages';
import { Blank } from '../../parts/notice';
import { RowList } from '../../parts/rows';
import { IndicatorRowView, type RenderDetails } from './indicator-row';
import { PLAN_MESSAGES, absentText, tablePlaceText } from './plan-messages';
import type { PlanView } from './plan-view';
import { readPlan } from './read-plan';
import { useMemo } from 'preact/hooks';

interface PlanListProps {
  readonly plan: PlanView;
  readonly openKey: string | undefined;
  readonly onToggle: (key: string) => void;
  readonly details: RenderDetails;
}

/** The plan's indicators in its own order under their 类别, with headings like the printed table's. */
function PlanList({ plan, openKey, onToggle, details }: PlanListProps) {
  const rows = [...plan.groups.flatMap((group) => group.rows), ...plan.prose];
  const groups = listGroups(plan);
  const count = plan.headings.length;
  return (
    <RowList rows={rows} openKey={openKey} label={PLAN_MESSAGES.indicators}>
      {(focusOf) => (
        <>
          {plan.count === 0 ? null : (
            <p class="caption">
              <span class="caption__place">{plan.tablePlace}</span> {countText(plan.count)}
            </p>
          )}
          <div class="headings" aria-hidden="true">
            <span class={`cells cells--${count}`}>
              <span class="cells__unit" />
              {plan.headings.map(({ column, year }) => (
                <span key={column} class="heading">
                  {column}
                  {year === '' ? null : <span class="heading__year">{year}</span>}
                </span>
              ))}
            </span>
          </div>
          {groups.map((group) => (
            <section key={group.rows[0]?.key} class="group">
              <h2 class="group__title">
                {group.title}
                <span class="group__count">{countText(group.rows.length)}</span>
              </h2>
              <ul class="rows">
                {group.rows.map((row) => (
                  <IndicatorRowView
                    key={row.key}
                    row={row}
                    headings={plan.headings}
                    open={row.key === openKey}
                    onToggle={() => onToggle(row.key)}
                    {...focusOf(row)}
                  >
                    {row.key === openKey ? details(row) : null}
                  </IndicatorRowView>
                ))}
              </ul>
            </section>
          ))}
          <Legend plan={plan} />
        </>
      )}
    </RowList>
  );
}

/** The table's rows under their 类别, then those of prose under a heading of their own. */
function listGroups({ groups, prose, count }: PlanView) {
  const printed = groups.map(({ category, rows }) => ({
    title: category === '' ? PLAN_MESSAGES.categoryNone : category,
    rows,
  }));
  if (prose.length === 0) return printed;
  const title = count === 0 ? PLAN_MESSAGES.proseAlone : PLAN_MESSAGES.proseBeside;
  return [...printed, { title, rows: prose }];
}

/** Explains only the marks that this table really has. */
function Legend({ plan }: { readonly plan: PlanView }) {
  const kinds = new Set(
    plan.groups.flatMap((group) => group.rows.flatMap((row) => row.cells.map(({ kind }) => kind))),
  );
  const lines = [
    plan.absent.length > 0 && plan.count > 0 ? absentText(plan.absent) : '',
    kinds.has('blank') ? PLAN_MESSAGES.legendBlank : '',
    kinds.has('not-set') ? PLAN_MESSAGES.legendNotSet : '',
    kinds.has('unread') ? PLAN_MESSAGES.legendUnread : '',
  ].filter((line) => line !== '');
  if (lines.length === 0) return null;
  return (
    <div class="legend">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

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
function lostPlace(catalog: Catalog, plan: Plan): string {
  const { sourceId, title, tablePlace: text, tableLine: line, tableSpot: spot } = plan;
  const document = catalog.sources.get(sourceId)?.title ?? title;
  return tablePlaceText(document, placeWithin({ text, line, spot }));
}
