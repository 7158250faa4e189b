import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import type { Catalog, PlanPackage } from '../../../src/core/catalog/catalog';
import { fixturePackage } from '../../support/fixture-package';

const PLAN = '990121-14';
const FIRST = fixturePackage();

/** The made-up county's package a version later; `texts` are new printed texts by code and measure. */
export function renewed(
  texts: Readonly<Record<string, string>>,
  over: Partial<PlanPackage> = {},
): Catalog {
  const figures = (over.figures ?? FIRST.figures).map((figure) => {
    const text = texts[`${figure.code ?? ''} ${figure.measure}`];
    return figure.planId === PLAN && text !== undefined ? { ...figure, text } : figure;
  });
  return buildCatalog([fixturePackage({ version: '1.2.4', ...over, figures })]);
}

/** The package with one more row behind the row `after`, a copy of it under another code and name. */
export function withRow(after: string, code: string, name: string): Partial<PlanPackage> {
  const rows = FIRST.planIndicators;
  const at = rows.findIndex((row) => row.planId === PLAN && row.code === after);
  const model = rows[at];
  if (model === undefined) throw new Error(`The fixture has no row ${after}.`);
  const row = { ...model, code, number: code, printedName: name, indicatorId: undefined };
  const figures = FIRST.figures
    .filter((figure) => figure.planId === PLAN && figure.code === after)
    .map((figure) => ({ ...figure, id: `${figure.id}-${code}`, code }));
  return {
    planIndicators: [...rows.slice(0, at + 1), row, ...rows.slice(at + 1)],
    figures: [...FIRST.figures, ...figures],
  };
}

/** The package without one row. */
export function withoutRow(code: string): Partial<PlanPackage> {
  const isOther = (each: { planId: string | undefined; code: string | undefined }) =>
    each.planId !== PLAN || each.code !== code;
  return {
    planIndicators: FIRST.planIndicators.filter(isOther),
    figures: FIRST.figures.filter(isOther),
  };
}
