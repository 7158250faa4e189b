/* A tiny add-in without a build: it shows that the host knows Excel and not plans. */
/* global Office, Excel, CustomFunctions, document */
CustomFunctions.associate('DOUBLE', (number) => number * 2);
CustomFunctions.associate('ROWS', (count) => Array.from({ length: count }, (_, i) => [i + 1]));
CustomFunctions.associate('FAIL', () => {
  throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, '没有这个数');
});

const show = (id, text) => {
  document.getElementById(id).textContent = text;
};

const stamp = () =>
  Excel.run(async (context) => {
    context.workbook.getSelectedRange().values = [['盖章']];
    await context.sync();
  });

Office.onReady(async () => {
  Office.actions.associate('stamp', (event) => stamp().then(() => event.completed()));
  document.getElementById('write').addEventListener('click', stamp);
  await Excel.run(async (context) => {
    context.workbook.worksheets.onSelectionChanged.add(async ({ address }) =>
      show('selection', address),
    );
    context.workbook.worksheets.onChanged.add(async ({ address, source }) =>
      show('change', `${address} ${source}`),
    );
    await context.sync();
  });
});
