/**
 * Calls back each time the user selects other cells, on whichever sheet. One sync to subscribe;
 * the answer unsubscribes, with a sync in the context the subscription was made in.
 * @example const stop = await watchSelection(context, () => refresh()); // … later: await stop();
 */
export async function watchSelection(
  context: Excel.RequestContext,
  onMove: () => void,
): Promise<() => Promise<void>> {
  const subscription = context.workbook.worksheets.onSelectionChanged.add(() => {
    onMove();
    return Promise.resolve();
  });
  await context.sync();
  return async () => {
    subscription.remove();
    await subscription.context.sync();
  };
}
