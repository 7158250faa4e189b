import type { Catalog } from '../../core/catalog/catalog';
import type { Plan } from '../../core/plan/plan';
import { comparisonWords } from '../../wording/comparison';
import type { Block, BlockMode, ComparedWith, TableKind } from '../../workbook/block/block';
import { KINDS } from '../../workbook/kind/kinds';
import { hasRows, readyCatalog, type PageId } from '../page/page';
import { programOf, type PageStates } from './pages';
import { PANE_MESSAGES } from './pane-messages';
import type { PaneState } from './pane-state';

/**
 * The block that the page in view offers; undefined while there is no workbook, no plan or no table,
 * and where a page has nothing to insert.
 * @example composeTable(state)?.title // '仓山区“十四五”规划指标（2021—2025年）'
 */
export function composeTable(state: PaneState): Block | undefined {
  return composeOf(state, state.view);
}

function composeOf<Id extends PageId>(state: PaneState, page: Id): Block | undefined {
  const catalog = readyCatalog(state);
  const plan = catalog?.plans.get(state.planId ?? '');
  if (!state.connected || catalog === undefined || plan === undefined) return undefined;
  const states: PageStates = state;
  const insert = programOf(page)?.insert;
  if (insert === undefined) return undefined;
  const kind = insert.kind(states[page]);
  const [mode, choice] = [modeInView(state), state.choices[kind]];
  return composed([catalog, plan, states[page], kind, mode, choice], () => {
    const block = KINDS[kind].compose({
      ...{ catalog, plan, words: comparisonWords, mode },
      asked: asked(catalog, plan, page, states[page]),
      choice: choice ?? {},
    });
    return block.ok ? block.value : undefined;
  });
}

/**
 * Makes something anew only where it is of other things than the last time: the table in view is looked
 * at with every move of the selection, and may be of hundreds of regions.
 */
function keepLast<Made>(): (of: readonly unknown[], make: () => Made) => Made {
  let last: { readonly of: readonly unknown[]; readonly made: Made } | undefined;
  return (of, make) => {
    const isSame = last?.of.length === of.length && last.of.every((each, at) => each === of[at]);
    if (last === undefined || !isSame) last = { of, made: make() };
    return last.made;
  };
}

const composed = keepLast<Block | undefined>();
const lastAsked = keepLast<ComparedWith | undefined>();

function asked<Id extends PageId>(
  catalog: Catalog,
  plan: Plan,
  page: Id,
  state: PageStates[Id],
): ComparedWith | undefined {
  const insert = programOf(page)?.insert;
  return lastAsked([catalog, plan, insert, state], () => insert?.ask(catalog, plan, state));
}

/**
 * What is missing before the table in view can be inserted, as a sentence; undefined where nothing is.
 * @example lackOf(state) // '选好规划后可插入'
 */
export function lackOf(state: PaneState): string | undefined {
  const catalog = readyCatalog(state);
  const plan = catalog?.plans.get(state.planId ?? '');
  if (catalog === undefined || plan === undefined) return PANE_MESSAGES.insertNeedsPlan;
  if (hasRows(catalog, plan.id) !== true) return PANE_MESSAGES.insertNeedsTable;
  const lacksOf = <Id extends PageId>(page: Id, states: PageStates) =>
    programOf(page)?.insert?.lacks?.(catalog, plan, states[page]);
  return lacksOf(state.view, state);
}

/**
 * The kind of table that the page in view offers; undefined where it offers none.
 * @example kindInView(state) // 'comparison'
 */
export function kindInView(state: PaneState): TableKind | undefined {
  const kindOf = <Id extends PageId>(page: Id, states: PageStates) =>
    programOf(page)?.insert?.kind(states[page]);
  return kindOf(state.view, state);
}

/**
 * The modes that the table in view can be inserted in.
 * @example modesInView(state) // ['values', 'formulas']
 */
export function modesInView(state: PaneState): readonly BlockMode[] {
  const catalog = readyCatalog(state);
  const plan = catalog?.plans.get(state.planId ?? '');
  const askOf = <Id extends PageId>(page: Id, states: PageStates) =>
    catalog && plan && asked(catalog, plan, page, states[page]);
  const kind = kindInView(state);
  return kind === undefined ? [] : KINDS[kind].modes(askOf(state.view, state) ?? {});
}

/**
 * The chosen mode, where the table in view has it.
 * @example modeInView(state) // 'values'
 */
export function modeInView(state: PaneState): BlockMode {
  return modesInView(state).includes(state.mode) ? state.mode : 'values';
}
