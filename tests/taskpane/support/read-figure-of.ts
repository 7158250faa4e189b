import type { PlanPackage } from '../../../src/core/catalog/catalog';

/** Year and text of the one figure that a package states. */
export function readFigureOf(content: PlanPackage | undefined): readonly string[] {
  const [figure, ...others] = content?.figures ?? [];
  if (figure === undefined || others.length > 0) throw new Error('There is not just one figure.');
  return [String(figure.lastYear), figure.text];
}
