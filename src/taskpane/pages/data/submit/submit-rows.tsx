import type { Catalog } from '../../../../core/catalog/catalog';
import { compareOne } from '../../../../core/comparison/compare-with-plan';
import { rowName } from '../../../../core/indicator/plan-indicator';
import { DEFAULT_SETTINGS } from '../../../../core/progress/settings';
import { FIELDS } from '../../../../submission/field';
import type { PlanYear, RowYear, YearOverview } from '../../../../submission/wire';
import { sayRowNote, sayRowVerdict } from '../../../../wording/comparison-row';
import { sayLookupFinding } from '../../../../wording/lookup-finding';
import { fieldWord } from '../../../../wording/service-finding';
import { TextField } from '../../../parts/fields';
import {
  countsText,
  isWhole,
  overviewText,
  STATE_WORDS,
  stampText,
  SUBMIT_MESSAGES,
} from './submit-messages';
import type { SubmitProps } from './submit-actions';

interface RowsProps extends Pick<SubmitProps, 'state' | 'act'> {
  readonly rows: PlanYear;
  readonly catalog: Catalog;
  readonly busy: boolean;
}

/** The rows of a plan's year: where each stands, what was submitted, and for a reviewer what it comes to. */
export function SubmitRows({ rows, state, act, catalog, busy }: RowsProps) {
  const mayReview = rows.may.includes('reviewer');
  const submitted = rows.rows.filter((row) => row.state === 'submitted' || isBesideWaiting(row));
  return (
    <div role="group" aria-labelledby="submit-rows">
      <p id="submit-rows" class="preview__name">
        {`${rows.region} ${String(rows.year)}年 ${SUBMIT_MESSAGES.rows}`}
      </p>
      <div class="data__buttons">
        {!mayReview || submitted.length === 0 ? null : (
          <button
            type="button"
            class="button"
            disabled={busy}
            onClick={() => act.accept(submitted)}
          >
            {`${SUBMIT_MESSAGES.acceptAll}（${String(submitted.length)}）`}
          </button>
        )}
        {state.open === undefined ? null : (
          <button type="button" class="button" onClick={() => act.openPlan(undefined)}>
            {SUBMIT_MESSAGES.backToOwn}
          </button>
        )}
      </div>
      <ul class="submit__rows">
        {rows.rows.map((row) => (
          <Row key={row.code} {...{ row, rows, state, act, catalog, busy, mayReview }} />
        ))}
      </ul>
    </div>
  );
}

/** Whether something was submitted beside the values that are still owed, a 年度目标, and nobody has accepted it. */
function isBesideWaiting({ state, review, values }: RowYear): boolean {
  const isFilled = Object.values(values).some(({ text }) => text !== '');
  return state === 'missing' && review === undefined && isFilled;
}

function Row({
  row,
  rows,
  state,
  act,
  catalog,
  busy,
  mayReview,
}: RowsProps & { readonly row: RowYear; readonly mayReview: boolean }) {
  const { returning } = state;
  const isReturning = returning?.code === row.code;
  const shown = FIELDS.flatMap((field) => {
    const value = row.values[field];
    const isTold = value !== undefined && (value.text || value.replaced?.text || '') !== '';
    return isTold ? [{ field, value }] : [];
  });
  const last = row.values.actual ?? row.values.actual_growth;
  const mayJudge = mayReview && (row.state !== 'missing' || isBesideWaiting(row));
  const judged = mayReview && row.state !== 'missing' ? judge(catalog, rows, row) : [];
  return (
    <li class="submit__row">
      <p class="submit__head">
        <span class={`submit__state submit__state--${row.state}`}>{STATE_WORDS[row.state]}</span>
        {` ${row.code} ${row.indicator}`}
        {row.unit === '' ? '' : `（${row.unit}）`}
        {row.state === 'missing' && row.review !== undefined ? SUBMIT_MESSAGES.besideAccepted : ''}
      </p>
      {row.review === undefined || row.review.remark === '' ? null : (
        <p class="submit__remark">{`${row.review.remark}（${stampText(row.review)}）`}</p>
      )}
      {shown.map(({ field, value }) => (
        <p key={field} class="submit__value">
          {`${fieldWord(field)} ${value.text === '' ? SUBMIT_MESSAGES.takenBack : value.text}${value.unit}`}
          {value.replaced === undefined || value.replaced.text === '' ? null : (
            <span class="submit__whom">
              {`　${SUBMIT_MESSAGES.before} ${value.replaced.text}${value.replaced.unit}（${stampText(value.replaced)}）`}
            </span>
          )}
        </p>
      ))}
      {last === undefined ? null : <p class="submit__whom">{stampText(last)}</p>}
      {judged.map((line) => (
        <p key={line} class="submit__value">
          {line}
        </p>
      ))}
      {!mayJudge ? null : isReturning ? (
        <div class="submit__form">
          <TextField
            id={`submit-remark-${row.code}`}
            label={SUBMIT_MESSAGES.remark}
            value={returning.remark}
            onInput={act.writeRemark}
          />
          <div class="preview__buttons">
            <button
              type="button"
              class="button"
              disabled={busy || returning.remark.trim() === ''}
              onClick={() => act.returnRow(row)}
            >
              {SUBMIT_MESSAGES.returnNow}
            </button>
            <button type="button" class="button" onClick={() => act.beginReturn(undefined)}>
              {SUBMIT_MESSAGES.leave}
            </button>
          </div>
        </div>
      ) : (
        <div class="preview__buttons">
          {row.state === 'accepted' ? null : (
            <button
              type="button"
              class="button"
              aria-label={`${SUBMIT_MESSAGES.accept} ${row.indicator}`}
              disabled={busy}
              onClick={() => act.accept([row])}
            >
              {SUBMIT_MESSAGES.accept}
            </button>
          )}
          <button
            type="button"
            class="button"
            aria-label={`${SUBMIT_MESSAGES.return} ${row.indicator}`}
            disabled={busy}
            onClick={() => act.beginReturn(row.code)}
          >
            {SUBMIT_MESSAGES.return}
          </button>
        </div>
      )}
    </li>
  );
}

/** 判定 and its arithmetic with what was submitted, or why the audit holds it; nothing without the plan. */
function judge(catalog: Catalog, { planId, year }: PlanYear, row: RowYear): readonly string[] {
  const plan = catalog.plans.get(planId);
  const region = catalog.regions.get(plan?.regionId ?? '');
  const planIndicator = catalog.rows.get(planId)?.find(({ code }) => code === row.code);
  const { actual, actual_growth: growth } = row.values;
  if (plan === undefined || region === undefined || planIndicator === undefined) return [];
  const confirmed = (value: typeof actual) => (value?.isConfirmed === true ? '核实' : '');
  const compared = compareOne(
    catalog,
    { region, plan, row: planIndicator },
    year,
    DEFAULT_SETTINGS,
    {
      actual: actual === undefined ? '' : `${actual.text}${actual.unit}${confirmed(actual)}`,
      growth: growth === undefined ? '' : `${growth.text}${confirmed(growth)}`,
    },
  );
  if (!compared.ok) return [`${rowName(planIndicator)}：${sayLookupFinding(compared.finding)}`];
  // What this workbook holds itself is no matter of the county's.
  return compared.value.rows
    .map((each) => ({ ...each, known: undefined }))
    .flatMap((each) => [sayRowVerdict(each), sayRowNote(each)])
    .filter((line) => line !== '');
}

interface OverviewProps extends Pick<SubmitProps, 'act'> {
  readonly overview: YearOverview;
  /** Plan whose rows are shown. */
  readonly open: string | undefined;
  readonly canWrite: boolean;
}

/** Who has and who has not: those that owe something first. */
export function Overview({ overview, open, act, canWrite }: OverviewProps) {
  const plans = [...overview.plans].sort(
    (one, other) => Number(isWhole(one)) - Number(isWhole(other)),
  );
  return (
    <details class="submit__overview" open={plans.length <= MOST_OPEN}>
      <summary>{overviewText(overview)}</summary>
      <div class="data__buttons">
        <button type="button" class="button" disabled={!canWrite} onClick={act.insertList}>
          {SUBMIT_MESSAGES.insertList}
        </button>
      </div>
      <ul class="submit__lines">
        {plans.map((plan) => (
          <li key={plan.planId}>
            <button
              type="button"
              class="link"
              aria-current={plan.planId === open}
              onClick={() =>
                act.openPlan({
                  regionId: plan.regionId,
                  planId: plan.planId,
                  year: overview.year,
                })
              }
            >
              {plan.region}
            </button>
            {`　${countsText(plan.counts)}`}
            {plan.last === undefined ? null : (
              <span class="submit__whom">{`　${stampText(plan.last)}`}</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** More regions than that are folded away below their count. */
const MOST_OPEN = 30;
