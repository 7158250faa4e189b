import { normaliseText } from '../figure/normalise';
import { parseFigure } from '../figure/parse';
import type { PrintedFigure } from '../figure/printed-figure';
import { fail, succeed, type Outcome } from '../finding/outcome';
import type { LookupFinding } from '../finding/lookup-finding';
import { saysNoData } from '../form/odd-value';
import type { Catalog } from './catalog';
import { unprinted, unreadFinding } from './stated-number';
import { findFigure, findUnread } from './find-figure';
import type { Subject } from './find-subject';
import { actualFigures, listObservations } from './list-observations';
import { listPlans } from './resolve-plan';
import { rowName } from '../indicator/plan-indicator';

/**
 * The observation of a year, in the subject's unit. Never another year's, and never a plan's base
 * value: where only that is printed, the finding says so.
 * @example actualNumber(catalog, newJobs, 2023) // { ok: true, value: 2.2 }
 */
export function actualNumber(
  catalog: Catalog,
  subject: Subject,
  year: number,
): Outcome<number, LookupFinding> {
  const observations = listObservations(catalog, subject);
  const found = observations.find((each) => each.year === year);
  if (found !== undefined) return succeed(found.value);
  const stated = actualFigures(catalog, subject).filter(({ lastYear }) => lastYear === year);
  const unread = stated
    .map((figure) => explain(catalog, subject, figure))
    .find((each) => each !== undefined);
  const years = observations.map((each) => each.year);
  return fail(unread ?? absent(catalog, subject, year, years));
}

/** Why a figure of the year asked for is no number of that year; undefined where it states nothing. */
function explain(
  catalog: Catalog,
  subject: Subject,
  figure: PrintedFigure,
): LookupFinding | undefined {
  const typed = parseFigure(figure.text);
  const indicator = rowName(subject.named);
  const without = { kind: 'actual-without-number', region: subject.region.name } as const;
  const stated = { indicator, year: figure.lastYear, printed: figure.text.trim() };
  if (saysNoData(normaliseText(figure.text))) return { ...without, ...stated, why: 'no-data' };
  const about = { measure: 'actual', indicator, printed: figure.text } as const;
  switch (typed.kind) {
    case 'blank':
    case 'not-set': {
      const plan = catalog.plans.get(figure.planId ?? '');
      const row = catalog.rows.get(plan?.id ?? '')?.find(({ code }) => code === figure.code);
      if (plan !== undefined && row !== undefined && figure.place.kind !== 'entry') {
        return unprinted(catalog, plan, row, 'actual', typed.kind);
      }
      return typed.kind === 'blank' ? undefined : { ...without, ...stated, why: 'not-set' };
    }
    case 'cumulative':
      return { kind: 'figure-is-cumulative', ...about };
    case 'number':
    case 'compound':
    case 'change':
      return { kind: 'figure-of-other', ...about };
    case 'assigned':
    case 'composition':
    case 'range':
    case 'relative':
    case 'statement':
    case 'unchanged':
      return { kind: 'figure-is-text', ...about };
  }
}

function absent(
  catalog: Catalog,
  { region, named, row, conceptId }: Subject,
  year: number,
  years: readonly number[],
): LookupFinding {
  const indicator = rowName(named);
  const unread = row && findUnread(catalog, row, 'actual');
  if (row !== undefined && unread?.lastYear === year) return unreadFinding(catalog, row, unread);
  const bases = listPlans(catalog, region)
    .filter((plan) => plan.baseYear === year)
    .flatMap((plan) =>
      (catalog.rows.get(plan.id) ?? [])
        .filter((each) => each === row || isOf(catalog, each.indicatorId, conceptId))
        .map((each) => findFigure(catalog, plan, each, 'base')?.text ?? ''),
    );
  const base = bases.find((text) => /\p{N}/u.test(text)) ?? '';
  return { kind: 'actual-absent', region: region.name, indicator, year, years, base };
}

function isOf(catalog: Catalog, indicatorId: string | undefined, concept: string | undefined) {
  return concept !== undefined && catalog.conceptIds.get(indicatorId ?? '') === concept;
}
