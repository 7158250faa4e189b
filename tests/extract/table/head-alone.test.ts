import { extractDocument } from '../../../src/extract/document/read';

test.each([
  ['（1）渔港', '（2）避风港', ['水运设施', '水运设施', ''], []],
  ['其中：渔港', '避风港', ['水运设施', '水运设施', '水运设施'], ['避风港', '灯塔']],
] as const)(
  '%s below a name alone is a part of it, without numbers',
  (one, other, parents, unsure) => {
    const row = (...cells: readonly string[]) => `<tr><td>${cells.join('</td><td>')}</td></tr>`;
    const { tables } = extractDocument(
      `专栏1 “十五五”主要指标\n<table>${[
        row('指标', '单位', '2025年', '2030年'),
        row('税收', '亿元', '3', '4'),
        row('水运设施', '', '', ''),
        row(one, '座', '3', '4'),
        row(other, '座', '5', '6'),
        row('灯塔', '座', '7', '8'),
        row('浮标', '个', '7', '8'),
      ].join('')}</table>\n`,
    );
    const rows = tables[0]?.rows ?? [];
    expect(rows.slice(1, 4).map(({ parent }) => parent)).toEqual(parents);
    expect(rows.map(({ category }) => category).join('')).toBe('');
    const doubts = tables[0]?.doubts.flatMap((doubt) => ('name' in doubt ? doubt.name : [])) ?? [];
    expect(doubts.slice(0, 2)).toEqual(unsure);
  },
);
