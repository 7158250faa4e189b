import type { ExtractFinding } from '../../src/core/finding/extract-finding';
import { sayExtractFinding, sayExtractReason } from '../../src/wording/extract-finding';

const CASES: readonly (readonly [ExtractFinding, string])[] = [
  [{ kind: 'table-missing', title: '专栏1', line: 435 }, '第435行的“专栏1”下面没有表（表缺失）'],
  [{ kind: 'table-unread', title: '专栏1', line: 435 }, '第435行的“专栏1”下面有文字，没有读成表'],
  [
    { kind: 'numbers-missing', line: 40, after: 30, missing: [31, 32, 33] },
    '第40行（序号30）之后缺序号31至33',
  ],
  [{ kind: 'numbers-missing', line: 4, after: 0, missing: [1, 2] }, '第4行之前缺序号1、2'],
  [{ kind: 'number-again', line: 9, number: 4 }, '第9行的序号4重复或倒退'],
  [
    { kind: 'count-differs', line: 7, category: '创新（5项）', stated: 5, found: 4 },
    '“创新（5项）”写明5项，只对上4项',
  ],
  [{ kind: 'categories-unplaced', line: 3 }, '有类别一列'],
  [{ kind: 'table-cut', line: 3, last: 900 }, '只读到第900行'],
  [{ kind: 'category-blank', line: 8, category: '安全' }, '类别“安全”下面没有指标'],
  [
    { kind: 'years-apart', line: 3, years: [2020, 2025, 2025], period: '十五五' },
    '（2020、2025）与“十五五”规划',
  ],
  [{ kind: 'rows-behind', line: 12, from: 60 }, '还有像是它的行或后几列的内容没有读出'],
  [{ kind: 'table-goes-on', line: 60, number: 21 }, '从序号21开始，像是上一张表的续表'],
  [{ kind: 'columns-unlikely', line: 12, header: '属性' }, '第12行起的表，表头“属性”一列'],
  [
    { kind: 'parent-unsure', line: 12, name: '氨氮', parent: '减排' },
    '第12行“氨氮”没有序号，分不清是不是“减排”的分项',
  ],
  [{ kind: 'lines-crossed', line: 12 }, '第12行起有的行叠印在一起'],
  [{ kind: 'cells-unplaced', line: 12 }, '第12行起的表没有框线，各格在哪一行、哪一列没有都分清'],
  [{ kind: 'traditional' }, '这份文件是繁体字，按简体读'],
  [{ kind: 'rows-unread', line: 12, count: 1 }, '第12行起像是还有一行指标，没有读成'],
  [{ kind: 'rows-unread', line: 12, count: 9 }, '第12行起像是有一张表（约9行指标）'],
  [{ kind: 'number-blank', line: 12, name: '绿地率' }, '“绿地率”没有序号'],
  [{ kind: 'row-blank', line: 12, name: '绿地率' }, '“绿地率”没有读出一个数字'],
  [{ kind: 'name-unlikely', line: 12, name: '（3项）' }, '“（3项）”不像指标名'],
  [
    { kind: 'size-unlikely', line: 5, name: '税收', base: '30', target: '5000' },
    '基期“30”与目标“5000”相差悬殊',
  ],
  [
    { kind: 'goal-unsure', line: 5, name: '税收', header: '2030年/年均', target: '6' },
    '在“2030年/年均”一列印“6”',
  ],
  [{ kind: 'growth-apart', line: 5, name: '税收', growth: '6' }, '增长“6”与基期、目标的升降相反'],
  [{ kind: 'row-shifted', line: 168, name: '氨氮' }, '第168行“氨氮”的单元格与表头错位'],
  [
    { kind: 'goals-anew', line: 3, header: '目标值（调整后）', isAlone: false },
    '第3行的表有一列“目标值（调整后）”，是后来调整的目标，没有当作规划原定的目标读入',
  ],
  [
    { kind: 'goals-anew', line: 3, header: '目标值（调整后）', isAlone: true },
    '第3行的表有一列“目标值（调整后）”，是后来调整的目标，旁边没有原定的，当作规划的目标读入',
  ],
  [{ kind: 'header-missing', line: 3, title: '' }, '第3行的表没有认出表头'],
  [
    {
      kind: 'numbers-unread',
      numbers: [
        { line: 9, text: '150XFlops' },
        { line: 12, text: '30%' },
      ],
    },
    '目标章节里还有 2 个数字没有读作指标：第9行的“150XFlops”、第12行的“30%”',
  ],
  [
    { kind: 'not-a-plan', sort: 'statistics', title: '甲县统计公报' },
    '从标题“甲县统计公报”看，这是统计公报、年鉴',
  ],
  [{ kind: 'not-a-plan', sort: 'breakdown', title: '甲县分解表' }, '这是指标分解、分工'],
  [{ kind: 'not-chinese' }, '不是中文的'],
  [{ kind: 'not-text' }, '这不是文本'],
  [{ kind: 'period-unknown' }, '请指定规划期'],
  [{ kind: 'limit-reached', limit: 'cells' }, '表格太多'],
];

test.each(CASES)('%j', (finding, words) => {
  const sentence = sayExtractFinding(finding);
  expect(sentence).toContain(words);
  expect(sentence).toMatch(/[；，]请?.*。$/);
});

test('reasons are a few words', () => {
  expect(sayExtractReason('name-carried')).toBe('主语承前省略');
});
