const PREFIX = 'PLAN_chart_';

/**
 * The defined name that marks the cells of a block's chart: those it covers and those it is drawn
 * from. Names of charts begin with it.
 * @example chartName('b1') // 'PLAN_chart_b1'
 */
export function chartName(blockId: string): string {
  return `${PREFIX}${blockId}`;
}

/**
 * The block id in the name of a chart of ours or of its cells, undefined for anyone else's.
 * @example chartBlockOf('PLAN_chart_b1_2') // 'b1'
 */
export function chartBlockOf(name: string): string | undefined {
  return /^PLAN_chart_(b\d+)(?:_\d+)?$/.exec(name)?.[1];
}

/**
 * A name for a block's chart that no chart of the sheet has: Excel refuses to give one name twice,
 * and the former chart only goes when the new one stands.
 * @example freeChartName('b1', ['PLAN_chart_b1']) // 'PLAN_chart_b1_2'
 */
export function freeChartName(blockId: string, taken: readonly string[]): string {
  const first = chartName(blockId);
  if (!taken.includes(first)) return first;
  const numbers = taken.map((_, index) => index + 2);
  const free = numbers.find((number) => !taken.includes(`${first}_${String(number)}`));
  return `${first}_${String(free ?? taken.length + 2)}`;
}
