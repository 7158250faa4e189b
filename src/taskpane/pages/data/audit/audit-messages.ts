/** Every text about values that wait to be confirmed, besides the sentences of src/wording. */
export const AUDIT_MESSAGES = {
  title: '待核实',
  help: '下面的数看着不对，没有采用。填错的请改正后再读；确认无误的，点“确认无误”，随即采用，并随工作簿记住：同一个数不再问，改了的再问。',
  confirm: '确认无误',
  confirmAll: '全部确认无误',
  notKept: '没能随工作簿记住您的确认，下次读到同一个数还会再问。',
} as const;
