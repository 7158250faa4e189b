/**
 * Opens the task pane, which is where anything a command has to say can be read.
 * @example await showPane()
 */
export async function showPane(): Promise<void> {
  await Office.addin.showAsTaskpane();
}
