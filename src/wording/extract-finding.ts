import type {
  DocumentSort,
  ExtractFinding,
  ExtractReason,
  UnreadNumber,
} from '../core/finding/extract-finding';
import { listed, quoted } from './phrases';
import { sayAt, type SayAt } from './place-words';
import { sayTableDoubt } from './table-doubt';

const LIMITS: Readonly<
  Record<Extract<ExtractFinding, { kind: 'limit-reached' }>['limit'], string>
> = {
  characters: '文件太长，只读了前面的部分；请分成几个文件再读。',
  cells: '表格太多，只读了前面的部分；请分成几个文件再读。',
  candidates: '数字太多，只列出前面的部分；请分成几个文件再读。',
};

const SORTS: Readonly<Record<Exclude<DocumentSort, 'plan'>, string>> = {
  'annual-plan':
    '这是年度计划，不是五年规划；其中的目标只管这一年，请作为五年规划的年度目标填入规划模板。',
  'work-report': '这是政府工作报告一类的文件，不是规划；其中的表不当作规划指标表，请改用规划文件。',
  statistics: '这是统计公报、年鉴一类的文件，不是规划；其中的表不当作规划指标表，请改用规划文件。',
  review: '这是评估、总结一类的文件，不是规划；其中的目标是引用的，请与规划文件核对。',
  breakdown: '这是指标分解、分工一类的文件，不是规划；各地各部门的数不是全区域的目标，请逐项核对。',
  adjustment:
    '这是调整规划目标的文件，不是规划；其中“由…”的是原定的目标，“调整为…”的是后来的，请加进原规划的数据。',
  'other-plan':
    '这是城市总体规划、国土空间规划一类的规划，不是五年规划；其中五年规划的目标是引用的，请改用规划文件。',
  commentary:
    '这是说明、意见、方案一类的文件，不是规划；其中的目标可能是引用的，请与规划文件核对。',
};

const ADJUSTED =
  '请在导入的第一步写明调整的文件和日期（命令行写 --adjusted-by、--adjusted-on），两样都有才读作调整后的目标。';

/**
 * What was found while reading a document, as one Chinese sentence that ends with what to do.
 *
 * @param at how its lines are called; left out, they are those of a text
 * @example sayExtractFinding({ kind: 'table-missing', title: '专栏1', line: 435 })
 * // '第435行的“专栏1”下面没有表（表缺失），可能原来是图片；请对照原件补录。'
 */
export function sayExtractFinding(finding: ExtractFinding, of: SayAt = sayAt()): string {
  const { place } = finding;
  const at: SayAt = (line) => of(line, place);
  switch (finding.kind) {
    case 'table-missing':
      return `${at(finding.line)}的${quoted(finding.title)}下面没有表（表缺失），可能原来是图片；请对照原件补录。`;
    case 'table-unread':
      return `${at(finding.line)}的${quoted(finding.title)}下面有文字，没有读成表；请改用 Word、网页或 Excel 版，或对照原件填规划模板。`;
    case 'rows-unread':
      return `${at(finding.line)}起像是${finding.count === 1 ? '还有一行指标' : `有一张表（约${String(finding.count)}行指标）`}，没有读成；请改用 Word、网页或 Excel 版，或对照原件填规划模板。`;
    case 'row-shifted':
      return `${at(finding.line)}${quoted(finding.name)}的单元格与表头错位，已按内容重新对齐；请核对这一行。`;
    case 'header-missing':
      return `${at(finding.line)}的表没有认出表头，各列是什么由内容推断；请核对。`;
    case 'goals-anew':
      if (finding.header === '')
        return `${at(finding.line)}起的正文写的是后来调整的目标，没有当作规划原定的目标读入；要用的，${ADJUSTED}`;
      return `${at(finding.line)}的表有一列${quoted(finding.header)}，是后来调整的目标，${finding.isAlone ? '旁边没有原定的，当作规划的目标读入；是调整后的，' : '没有当作规划原定的目标读入；要用的，'}${ADJUSTED}`;
    case 'numbers-unread':
      return `目标章节里还有 ${String(finding.numbers.length)} 个数字没有读作指标：${unread(finding.numbers, at)}；请对照原文，是目标的自己补。`;
    case 'not-a-plan':
      return `从标题${quoted(finding.title)}看，${SORTS[finding.sort]}`;
    case 'not-chinese':
      return '这份文件不是中文的，没有当作规划来读；请改用中文原件。';
    case 'traditional':
      return '这份文件是繁体字，按简体读，名称、单位都换成了简体；请对照原件核对名称。';
    case 'not-text':
      return '这不是文本（可能是扫描件、图片或其他二进制文件），没有读出内容；请先转换成文字再读。';
    case 'period-unknown':
      return '文中没有写明规划期，基期和目标按年份推断；请指定规划期（如 十四五）后再读。';
    case 'limit-reached':
      return LIMITS[finding.limit];
    case 'numbers-missing':
    case 'number-again':
    case 'count-differs':
    case 'category-blank':
    case 'categories-unplaced':
    case 'table-cut':
    case 'years-apart':
    case 'columns-unlikely':
    case 'rows-behind':
    case 'parent-unsure':
    case 'lines-crossed':
    case 'cells-unplaced':
    case 'table-goes-on':
    case 'number-blank':
    case 'row-blank':
    case 'name-unlikely':
    case 'size-unlikely':
    case 'goal-unsure':
    case 'growth-apart':
      return sayTableDoubt(finding, at);
  }
}

/** Places beyond these are counted, not listed. */
const MOST_LISTED = 5;

function unread(numbers: readonly UnreadNumber[], at: SayAt): string {
  const places = numbers
    .slice(0, MOST_LISTED)
    .map(({ line, text }) => `${at(line)}的${quoted(text)}`);
  return numbers.length > MOST_LISTED ? `${listed(places)}等` : listed(places);
}

const REASONS: Readonly<Record<ExtractReason, string>> = {
  'year-stated': '本句写明年份',
  'year-carried': '年份承前句',
  'year-of-heading': '年份取自标题或引语',
  'year-of-stage': '前句是规划期中间的年份，本句没有写',
  'year-of-task': '年份承前句，本句另说一件事',
  'year-of-several': '写的是几年，没有写是其中哪一年',
  'year-of-plan': '年份取自规划期',
  'year-missing': '没有写年份',
  'name-stated': '指标名完整',
  'name-counted': '数的是什么写明',
  'name-unsure': '指标名可能不完整',
  'name-doubtful': '名称里有不像指标名的词',
  'name-behind': '名称在数字后面',
  'name-carried': '主语承前省略',
  'name-joined': '名称由前后两处合成',
  'name-of-list': '并列名称之一',
  'goal-word': '有目标用语',
  'result-word': '有完成用语',
  'section-of-goals': '在目标部分',
  'section-of-results': '在基础、成就部分',
  'unit-missing': '没有单位',
  'unit-unknown': '单位没有认出',
  'growth-unsure': '没有写是每年的还是几年合计的增长',
  'start-unsaid': '没有写从哪一年算起',
  'runs-on': '数字后面还有话',
  'elsewhere-near': '同一句说到别处',
  foreseen: '在现状、形势部分说到以后，可能是预测',
  'aim-past': '力争、确保的年份早于文件说到的时间',
  'text-only': '文字目标',
};

/**
 * Why a figure from running text is sure or not, in a few Chinese words.
 *
 * @example sayExtractReason('name-carried') // '主语承前省略'
 */
export function sayExtractReason(reason: ExtractReason): string {
  return REASONS[reason];
}
