/** Every text about values that wait to be confirmed, besides the sentences of src/wording. */
export const AUDIT_MESSAGES = {
  title: '待核实',
  help: '下面的数看着不对，没有采用。填错的请改正后再读；确认无误的，点“确认无误”，随即采用，并随工作簿记住：同一个数不再问，改了的再问。',
  /** The same where the sheet is what counts, and is read whenever it changes. */
  sheetHelp:
    '下面的数看着不对，没有采用。填错的在表里改正，自动重读；确认无误的，点“确认无误”，随即采用，并随工作簿记住：同一个数不再问，改了的再问；也可以在“核实”一列填“是”。',
  borderline: '临界：抄错一位，判定就会变',
  borderlineHelp:
    '这些数没有不对的地方，已经采用；只是离判定的界线很近，抄错一位判定就会变。请与原表再对一遍。差一点完成、刚好达到的也在这里。',
  /** The same before they are taken. */
  borderlineOffered:
    '这些数没有不对的地方，会一并采用；只是离判定的界线很近，抄错一位判定就会变。请先与原表再对一遍。',
  confirm: '确认无误',
  confirmAll: '全部确认无误',
  notConfirmed: '没能随工作簿记住您的确认，数仍没有采用：',
  confirmed: '确认过的反常值',
  confirmedHelp:
    '这些数看着不对，您确认过无误。撤回之后，表里的数随即重新审核；从文件采用了的不变，要去掉请移除那份实际值。“核实”一列填“是”的不在这里，在表里改。',
  withdraw: '撤回',
  notWithdrawn: '没能撤回，确认仍然有效：',
  notKept: '没能随工作簿记住您的确认，下次读到同一个数还会再问。',
} as const;
