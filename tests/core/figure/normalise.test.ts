import { normaliseText } from '../../../src/core/figure/normalise';

test.each([
  ['单位 GDP 能耗（％）', '单位GDP能耗(%)'],
  ['１２．５％', '12.5%'],
  ['10 — 15 所', '10-15所'],
  ['10——15所', '10--15所'],
  ['6.5 ～ 7', '6.5~7'],
  ['0.2： 32.8∶ 67', '0.2:32.8:67'],
  ['〔2〕【3】［4］', '[2][3][4]'],
  ['ug/m <sup>3</sup>', 'ug/m3'],
  ['ug/m³', 'ug/m3'],
  ['㎡', 'm2'],
  ['µg', 'μg'],
  ['CO<sub>2</sub>', 'CO2'],
  ['10<sup>4</sup>', '10^4'],
  ['地区生产总值<sup>1</sup>', '地区生产总值^1'],
  ['Ⅲ类', 'III类'],
  ['&lt;4', '<4'],
  ['＞＝ 95', '≥95'],
  ['655\n\n（力争800）', '655(力争800)'],
  ['a<br/>b', 'ab'],
  ['1 234 567', '1234567'],
  ['12 13', '12 13'],
  ['- 3', '- 3'],
  ['5 -3', '5 -3'],
  ['5 - 3', '5-3'],
  ['人均\u200B预期\u00A0寿命', '人均预期寿命'],
  ['', ''],
])('%j is spelt %j, and stays so', (text, spelt) => {
  expect(normaliseText(text)).toBe(spelt);
  expect(normaliseText(spelt)).toBe(spelt);
});

test.each(['1 111 ', '<sup>', '- ', '（１，', '&lt', '5 -'])(
  'a million of %j come through',
  (piece) => {
    expect(normaliseText(piece.repeat(1_000_000)).length).toBeGreaterThan(0);
  },
);
