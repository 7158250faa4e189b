import type { Catalog } from '../../core/catalog/catalog';
import { resolvePlanIndicator } from '../../core/catalog/find-row';
import { resolvePlan, resolveRegion } from '../../core/catalog/resolve-plan';
import { INDICATOR, PLAN, REGION, year as yearArgument } from '../../core/function/argument';
import { findFunction } from '../../core/function/functions';
import type { PlanFunction } from '../../core/function/plan-function';
import { rowKey, rowName } from '../../core/indicator/plan-indicator';
import { normaliseName } from '../../core/name/name';
import { editCall } from '../formula/edit-call';
import { quoteText, regionWords } from '../formula/plan-formula';
import { parseFormula, printArgument, type ParsedCall } from '../provenance/parse-calls';
import { movedYear, type Move } from '../refresh/follow-move';

/** Why a formula that is about the former plan, or may be, stays as it is. */
export type StayReason =
  /** The formula takes it from a cell, which is the user's to change. */
  | { readonly kind: 'in-cell'; readonly argument: string; readonly written: string }
  /** Only Excel can work it out. */
  | { readonly kind: 'computed'; readonly argument: string; readonly written: string }
  | { readonly kind: 'no-counterpart'; readonly indicator: string }
  /** It names several regions at once. */
  | { readonly kind: 'several-regions' }
  /** Its function could not be told that the other plan is meant. */
  | { readonly kind: 'plan-unsaid' }
  /** It stands in a table that cannot be moved. */
  | { readonly kind: 'table-stays' }
  | { readonly kind: 'sheet-protected' };

/** What becomes of a formula; `same` where it is not about the plan that is moved. */
type MovedFormula =
  | { readonly kind: 'same' }
  | { readonly kind: 'moved'; readonly formula: string }
  | { readonly kind: 'stays'; readonly reason: StayReason };

/** A cell that a formula names; `follows`: it is in the head of a table that is moved itself. */
export interface NamedCell {
  readonly text: string;
  readonly follows: boolean;
}

interface Moving {
  readonly catalog: Catalog;
  readonly move: Move;
  /** 编码 of the plan moved to by those of the one moved from. */
  readonly counterparts: ReadonlyMap<string, string>;
  /** A single cell that was read, by the reference in the formula. */
  readonly cellAt: (reference: string) => NamedCell | undefined;
}

const YEAR = yearArgument('');
const SAME = { kind: 'same' } as const;
const stays = (reason: StayReason) => ({ kind: 'stays', reason }) as const;

/**
 * A formula with its calls about one plan turned to another: only what it names itself is rewritten,
 * everything around stays letter by letter. Where one of its calls cannot be turned, none is.
 * @example moveFormula(moving, '=PLAN.TARGET("仓山","GDP",2025)')
 * // { kind: 'moved', formula: '=PLAN.TARGET("丰泽区","GDP",2025)' }
 */
export function moveFormula(moving: Moving, formula: string): MovedFormula {
  let now = formula;
  for (let at = parseFormula(formula).calls.length - 1; at >= 0; at--) {
    const call = parseFormula(now).calls[at];
    const known = call && findFunction(call.name);
    if (call === undefined || known === undefined) continue;
    const moved = moveCall(moving, known, call);
    if (moved.kind === 'stays') return moved;
    if (moved.kind === 'same') continue;
    const { written } = moved;
    const edited = editCall(now, call, { name: call.name, written }, known.arguments);
    if (!edited.ok) return stays({ kind: 'plan-unsaid' });
    now = edited.value;
  }
  return now === formula ? SAME : { kind: 'moved', formula: now };
}

/** What an argument says, and whether the formula itself says it. */
type Word =
  | { readonly kind: 'written' | 'follows'; readonly text: string }
  | { readonly kind: 'in-cell' | 'computed'; readonly text: string | undefined };

type MovedCall =
  | typeof SAME
  | ReturnType<typeof stays>
  | { readonly kind: 'moved'; readonly written: readonly string[] };

function moveCall(moving: Moving, known: PlanFunction, call: ParsedCall): MovedCall {
  const { catalog, move } = moving;
  const { from, to } = move;
  const at = (name: string) => known.arguments.findIndex((each) => each.name === name);
  const places = {
    ...{ region: at(REGION.name), indicator: at(INDICATOR.name) },
    ...{ year: at(YEAR.name), plan: at(PLAN.name) },
  };
  const word = (place: number): Word => wordOf(moving, call, place);
  const unclear = (place: number): ReturnType<typeof stays> => {
    const { kind } = word(place);
    const argument = known.arguments[place]?.name ?? '';
    const own = call.arguments[place];
    const written = own === undefined ? '' : printArgument(own);
    return stays({ kind: kind === 'in-cell' ? 'in-cell' : 'computed', argument, written });
  };

  const region = word(places.region);
  if (places.region < 0 || region.text === '') return SAME;
  if (region.text === undefined) return unclear(places.region);
  const isList = known.arguments[places.region]?.takes === 'area';
  const names = isList ? region.text.split(/[,，、;；]/u) : [region.text];
  const isFrom = (name: string) => regionOf(catalog, name)?.id === from.regionId;
  if (!names.some(isFrom)) return SAME;
  const isTwice = names.some((name) => regionOf(catalog, name)?.id === to.regionId);
  if (names.length > 1 && (region.kind !== 'written' || isTwice || from.period !== to.period))
    return stays({ kind: 'several-regions' });

  const [plan, year] = [word(places.plan), word(places.year)];
  if (plan.text === undefined) return unclear(places.plan);
  if (year.text === undefined && plan.text === '') return unclear(places.year);
  const asked = { plan: plan.text, year: year.text ?? '', indicator: word(places.indicator).text };
  const hasPlan = places.plan >= 0;
  if (!isAbout(moving, asked, hasPlan)) return SAME;

  const isOtherRegion = from.regionId !== to.regionId;
  const isOtherPeriod = from.period !== to.period;
  const own = (one: Word) => one.kind === 'written' || one.kind === 'follows';
  if (isOtherRegion && !own(region)) return unclear(places.region);
  if (isOtherPeriod && year.text !== '' && !own(year)) return unclear(places.year);

  const written = [...call.written];
  const write = (place: number, words: string) => {
    while (written.length < place) written.push('');
    written[place] = words;
  };
  if (isOtherRegion && region.kind === 'written')
    write(
      places.region,
      quoteText(
        region.text
          .split(/([,，、;；])/u)
          .map((part) => (isFrom(part) ? regionWords(catalog, to) : part))
          .join(''),
      ),
    );
  const indicator = word(places.indicator);
  if (indicator.kind === 'written' && indicator.text !== '') {
    const other = movedIndicator(moving, indicator.text);
    if (other === undefined) return stays({ kind: 'no-counterpart', indicator: indicator.text });
    if (other !== indicator.text) write(places.indicator, quoteText(other));
  }
  const before = YEAR.read(asked.year);
  const former = before.ok ? before.value : undefined;
  if (year.kind === 'written' && former !== undefined && isOtherPeriod) {
    const next = String(movedYear(move, former));
    const own = call.written[places.year] ?? '';
    write(places.year, own.replace(String(former), next));
  }
  const next = former === undefined ? undefined : movedYear(move, former);
  const leads = (period: string) => {
    const found = regionOf(catalog, regionWords(catalog, to));
    const resolved = found && resolvePlan(catalog, found, { period, year: next });
    return resolved?.ok === true && resolved.value.id === to.id;
  };
  if (hasPlan && !leads(plan.text)) {
    const said = [to.period, to.title, to.id].find(leads);
    if (plan.text !== '' && plan.kind !== 'written') return unclear(places.plan);
    if (said === undefined) return stays({ kind: 'plan-unsaid' });
    write(places.plan, quoteText(said));
  }
  return written.join() === call.written.join() ? SAME : { kind: 'moved', written };
}

const regionOf = (catalog: Catalog, name: string) => {
  const found = resolveRegion(catalog, name);
  return found.ok ? found.value : undefined;
};

function wordOf({ cellAt }: Moving, call: ParsedCall, place: number): Word {
  const argument = call.arguments[place];
  if (argument === undefined) return { kind: 'written', text: '' };
  switch (argument.kind) {
    case 'text':
      return { kind: 'written', text: argument.text };
    case 'reference':
    case 'unless': {
      const cell = cellAt(argument.reference);
      if (cell === undefined) return { kind: 'in-cell', text: undefined };
      return { kind: cell.follows ? 'follows' : 'in-cell', text: cell.text };
    }
    case 'name':
    case 'expression':
      return { kind: 'computed', text: undefined };
  }
}

/** Whether the plan that is moved answers; a function without a plan is about the region's values of a year. */
function isAbout(
  { catalog, move: { from, to } }: Moving,
  asked: { readonly plan: string; readonly year: string; readonly indicator: string | undefined },
  hasPlan: boolean,
): boolean {
  const region = catalog.regions.get(from.regionId);
  const read = YEAR.read(asked.year);
  if (region === undefined || !read.ok) return false;
  const year = read.value;
  if (!hasPlan)
    return from.period === to.period
      ? true
      : year !== undefined && from.baseYear <= year && year <= from.targetYear;
  const coded = catalog.rowsByCode.get(normaliseName(asked.indicator ?? ''));
  if (asked.plan === '' && year === undefined && coded?.planId === from.id) return true;
  const found = resolvePlan(catalog, region, { period: asked.plan, year });
  return found.ok && found.value.id === from.id;
}

/** The name by which the other plan has the same row; undefined where it has none. */
function movedIndicator(
  { catalog, move: { from, to }, counterparts }: Moving,
  text: string,
): string | undefined {
  const old = resolvePlanIndicator(catalog, from, text);
  // What the plan does not know by this name it does not lose either: values are kept by concept.
  if (!old.ok) return text;
  const key = counterparts.get(rowKey(old.value));
  const row = key === undefined ? undefined : catalog.rowsByCode.get(normaliseName(key));
  if (key === undefined || row === undefined) return undefined;
  return (
    [text, rowName(row)].find((name) => {
      const found = resolvePlanIndicator(catalog, to, name);
      return found.ok && rowKey(found.value) === key;
    }) ?? key
  );
}
