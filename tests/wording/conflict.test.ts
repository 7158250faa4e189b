import type { Alias } from '../../src/core/indicator/indicator';
import { INFO } from '../../src/core/function/row-functions';
import { sayConflict, sayConflictNotes, sayConflicts } from '../../src/wording/conflict';
import { sayInfoValue } from '../../src/wording/info-value';
import { catalogOf, conflictsIn, planOf, type Line } from '../core/conflict/support/made-up';

const money = { name: '生产总值', unit: '亿元', priceBasis: 'constant' } as const;
const count = { name: '床位数', unit: '张', nature: 'stock' } as const;
const share = { name: '覆盖率', unit: '%', nature: 'share' } as const;

function said(lines: readonly Line[]): readonly string[] {
  const catalog = catalogOf(lines);
  return conflictsIn(catalog).map((conflict) => sayConflict(catalog, conflict));
}

test.each<readonly [line: Line, sentence: string]>([
  [
    { ...money, says: 'target 94; prose target 88亿元' },
    '“生产总值”2025年目标前后矛盾：“十四五”指标表的目标值为“94”（专栏1 第1行，文本第10行），正文为“88亿元”（第二章，文本第11行）；请核对原件，选定采用哪一个（见《青山县纲要》）。',
  ],
  [
    { ...money, says: 'actual@2020 763; prose actual@2020 763.92亿元' },
    '“生产总值”2020年数取位不同（不是矛盾）：“十四五”指标表的实际值为“763”（专栏1 第1行，文本第10行），正文为“763.92亿元”（第二章，文本第11行）；差别只在末位的取舍，引用时请照所引之处的写法（见《青山县纲要》）。',
  ],
  [
    { ...money, says: 'target 1000; prose target 突破千亿元' },
    '“生产总值”2025年目标措辞不同（不是矛盾）：“十四五”指标表的目标值为“1000”（专栏1 第1行，文本第10行），正文为“突破千亿元”（第二章，文本第11行）；是否含该数本身、要求到什么程度因此不同，引用时请照所引之处的写法（见《青山县纲要》）。',
  ],
  [
    { ...money, says: 'base 902.27; target 1500; growth 8%' },
    '“生产总值”按基期“902.27”、年均增长“8%”推算，5年后为1325.73，不是“1500”（要到该数，年均需10.70%）；增速按不变价、总量按现价，两者本来可以不一致，这是提示，不是错误，请不要互相推算（见《青山县纲要》专栏1 第1行（文本第10行）、专栏1 第1行（文本第11行）、专栏1 第1行（文本第12行））。',
  ],
  [
    { ...share, says: 'base 30.73; target 29.85' },
    '“覆盖率”的2025年目标“29.85”低于基期2020年已有的“30.73”，目标在基期就已达到；请核对目标是否只是要保持的底线，两个数的口径是否相同（见《青山县纲要》专栏1 第1行（文本第10行）、专栏1 第1行（文本第11行））。',
  ],
])('%o is said exactly', (line, sentence) => {
  expect(said([line])).toEqual([sentence]);
});

test.each<readonly [line: Line, words: RegExp]>([
  [
    { ...count, says: 'base 15.5; target 20; growth [8.5]' },
    /由基期“15\.5”到“20”变化4\.5，与所印的累计变化“\[8\.5\]”不符/u,
  ],
  [
    { ...count, says: 'base 40; target 50; growth [30%]' },
    /变化25\.00%，与所印的累计变化“\[30%\]”不符/u,
  ],
  [
    { ...share, says: 'base 29; target 50; growth 2' },
    /都到不了“50”（要到该数，每年需4\.20个百分点）/u,
  ],
  [{ ...money, says: 'base 53.34; target [400]; growth 2' }, /5年合计283\.14，不是“\[400\]”/u],
  [
    { ...money, priceBasis: 'current', says: 'base 100; target 300; growth 8' },
    /差别超出各数修约的范围，请核对这三个数的口径和单位/u,
  ],
  [
    {
      ...money,
      says: 'actual@2021 2; actual@2022 3; actual@2023 3; actual@2024 3; actual@2025 4; actual [19]',
    },
    /所列各年相加为15，不是累计“\[19\]”/u,
  ],
  [
    { name: '比重', unit: '', nature: 'composition', says: 'target 0.2:33.8:67' },
    /各部分相加为101，不是100/u,
  ],
  [
    { ...money, unit: '%', conceptUnit: '万元/人', says: 'base 15.5' },
    /单位印作“%”，而这个指标以“万元\/人”一类的单位计量，“15\.5”不可能是“%”/u,
  ],
  [
    { ...share, says: 'base 42.5; target 47; growth 0.9%' },
    /按“0\.9%”的百分比推算，5年后为44\.45，不是“47”；当作每年0\.9个百分点才对得上；引用时请写作“个百分点”/u,
  ],
  [{ ...share, says: 'base 42.5; target 47; growth 4.5%' }, /当作5年合计4\.5个百分点才对得上/u],
  [
    { ...count, says: 'base 820（2019年）' },
    /“床位数”的基期值“820（2019年）”是2019年的，这一栏是2020年；没有用它推算/u,
  ],
  [{ ...count, says: 'base@2019 820' }, /“820”是2019年的，规划的基期年是2020年/u],
  [{ ...money, says: 'target 20万人' }, /“20万人”带有单位“万人”，与该行的单位“亿元”不是一种量/u],
  [{ ...share, says: 'target 102' }, /“102”超过100%/u],
  [{ ...count, says: 'target -3' }, /“-3”小于0/u],
  [{ ...money, says: 'actual@2020#P 760; actual@2020#A 763' }, /先后不同.*请用最后核定的数/u],
])('%o says %s', (line, words) => {
  expect(said([line])).toEqual([expect.stringMatching(words)]);
});

test('names that look alike are named with their 编码', () => {
  const line = (name: string): Line => ({ ...share, name, says: 'target 5' });
  const aliases = ['登记失业率', '调查失业率'].map((id): Alias => ({
    kind: 'indicator',
    id,
    name: '失业率',
  }));
  const lines = [line('登记失业率'), line('调查失业率')];
  const catalog = catalogOf(lines, aliases);
  const info = (field: string) => {
    const answer = INFO.ask(catalog, { region: '青山', indicator: '登记失业率', field });
    return answer.ok ? sayInfoValue(answer.value) : answer.finding.kind;
  };
  expect(info('相近指标')).toBe(
    '“登记失业率”（990121-14-01）与“调查失业率”（990121-14-02）都会被叫作“失业率”，是两个指标；比较或引用时请认准名称。',
  );
  // Advice is none of the 矛盾, neither in the cell nor below the table.
  expect(info('矛盾')).toBe('未发现');
  expect(sayConflictNotes(catalog, planOf(14))).toEqual([]);
});

test('a cell that asks for 矛盾 gets a word where there is none, and how grave each is', () => {
  const catalog = catalogOf([
    { ...money, says: 'base 100; target 300; growth 8; prose target 310' },
  ]);
  expect(sayConflicts(catalog, [])).toBe('未发现');
  expect(sayConflicts(catalog, conflictsIn(catalog))).toMatch(/^【矛盾】.*【核对提示】/u);
});

test('below a table the rows that contradict the document are named', () => {
  const contradiction = { ...money, says: 'target 94; prose target 88' };
  const note = { ...share, says: 'base 30.73; target 29.85' };
  const notes = (...lines: readonly Line[]) => sayConflictNotes(catalogOf(lines), planOf(14));
  expect(notes(note)).toEqual([]);
  expect(notes(contradiction, note)).toEqual([
    '“生产总值”在原文中前后所印的数不一致，引用前请核对原件。',
  ]);
});

test('at length contradictions are said, the rest is counted', () => {
  const notes = (...lines: readonly Line[]) =>
    sayConflictNotes(catalogOf(lines), planOf(14), 'long');
  const contradiction = { ...money, says: 'target 94; prose target 88' };
  const note = { ...share, says: 'base 30.73; target 29.85' };
  expect(notes({ ...money, says: 'target 94' })).toEqual([]);
  expect(notes(note)).toEqual(['核对：核对提示1处，引用前请核对原件。']);
  expect(notes(contradiction, note)).toEqual([
    expect.stringContaining('前后矛盾'),
    '另有核对提示1处，引用前请核对原件。',
  ]);
  const many = Array.from({ length: 7 }, (_, at) => ({
    ...contradiction,
    name: `指标${String.fromCharCode(65 + at)}`,
  }));
  expect(notes(...many)).toHaveLength(6);
  expect(notes(...many).at(-1)).toMatch(/^另有矛盾2处/u);
});

test.each<readonly [lines: readonly Line[], words: RegExp]>([
  [
    [
      { ...money, ordinal: 13, says: 'actual@2016-2020 8.45' },
      { ...money, says: 'target [6]; growth 21.14%' },
    ],
    /的合计“\[6\]”少于2016—2020年合计的“8\.45”，却印年均增长“21\.14%”：按它推算，基期年应为0\.65；增速和合计很可能不是同一个基数/u,
  ],
  [
    [
      { ...money, name: '地区生产总值', says: 'target 190' },
      { ...money, says: 'target 约35亿元，占地区生产总值比重达到20%' },
    ],
    /：按“地区生产总值”的“190”算，占18\.42%，不是20%；差别超出各数修约的范围/u,
  ],
])('%o say %s', (lines, words) => {
  expect(said(lines)).toEqual([expect.stringMatching(words)]);
});
