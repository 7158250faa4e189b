/**
 * Calls back each time the user selects other cells, or turns to another sheet: that moves the
 * selection too, but Excel reports it as an event of its own. One sync to subscribe; the answer
 * unsubscribes, with a sync in the context the subscription was made in.
 * @example const stop = await watchSelection(context, () => refresh()); // … later: await stop();
 */
export async function watchSelection(
  context: Excel.RequestContext,
  onMove: () => void,
): Promise<() => Promise<void>> {
  const { worksheets } = context.workbook;
  const tell = () => {
    onMove();
    return Promise.resolve();
  };
  const selections = worksheets.onSelectionChanged.add(tell);
  const activations = worksheets.onActivated.add(tell);
  await context.sync();
  return async () => {
    selections.remove();
    activations.remove();
    await selections.context.sync();
  };
}
