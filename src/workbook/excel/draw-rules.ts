/**
 * Queues thin rules around an area and between its rows, and between its columns where wanted: the
 * look of a sheet to be filled in. No sync.
 * @example drawRules(range, [Excel.BorderIndex.insideVertical])
 */
export function drawRules(range: Excel.Range, more: readonly Excel.BorderIndex[] = []): void {
  const edges = [
    Excel.BorderIndex.edgeTop,
    Excel.BorderIndex.edgeBottom,
    Excel.BorderIndex.edgeLeft,
    Excel.BorderIndex.edgeRight,
    Excel.BorderIndex.insideHorizontal,
    ...more,
  ];
  for (const edge of edges) {
    const border = range.format.borders.getItem(edge);
    border.style = Excel.BorderLineStyle.continuous;
    border.weight = Excel.BorderWeight.thin;
  }
}
