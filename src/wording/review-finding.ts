import { openedAt } from '../core/catalog/describe-place';
import type {
  AboutFinding,
  AboutPlace,
  CorrectionField,
  DecisionFinding,
} from '../core/finding/review-finding';
import { quoted } from './phrases';

const FIELDS: Readonly<Record<CorrectionField, string>> = {
  name: '指标名称',
  text: '原文',
  unit: '单位',
  years: '年份',
  measure: '是什么',
  responsibleUnit: '责任单位',
};

/**
 * Why a decision about a candidate was not taken, as one Chinese sentence with the cure.
 * @example sayDecisionFinding({ kind: 'years-missing' }) // '文中没有写年份，不能采纳；请填写年份，如 2030 或 2026-2030。'
 */
export function sayDecisionFinding(finding: DecisionFinding): string {
  switch (finding.kind) {
    case 'correction-blank':
      return `${FIELDS[finding.field]}不能空着；请照原件填写，不要这一条请按“舍弃”。`;
    case 'correction-too-long':
      return `${FIELDS[finding.field]}超过 ${String(finding.limit)} 个字；请只填这一项本身。`;
    case 'correction-control':
      return `${FIELDS[finding.field]}里有看不见的控制字符；请重新输入。`;
    case 'years-unreadable':
      return `看不懂年份${quoted(finding.text)}；请写成 2030 或 2026-2030。`;
    case 'years-missing':
      return '文中没有写年份，不能采纳；请填写年份，如 2030 或 2026-2030。';
  }
}

/**
 * What is still wrong with what is said of the plan, as one Chinese sentence with the cure.
 * @example sayAboutFinding({ kind: 'region-missing' }) // '还没有填地区；请填写全称，如 某某县。'
 */
export function sayAboutFinding(finding: AboutFinding): string {
  switch (finding.kind) {
    case 'region-missing':
      return '还没有填地区；请填写全称，如 某某县。';
    case 'region-unlikely':
      return `${quoted(finding.text)}不像地区的名称；请写汉字全称，如 某某县。`;
    case 'code-unreadable':
      return `${quoted(finding.text)}不是行政区划代码；请填六位数字，没有代码的空着。`;
    case 'period-missing':
      return '还没有填规划期；请填写，如 十五五。';
    case 'period-unreadable':
      return `看不懂规划期${quoted(finding.text)}；请写成 十五五 这样的形式。`;
    case 'adopted-unreadable':
      return `看不懂印发日期${quoted(finding.text)}；请写成 2026-02-28，不知道的空着。`;
    case 'adjusted-unreadable':
      return `看不懂调整的日期${quoted(finding.text)}；请写成 2028-06-30，不采用调整后的目标就和文件一起空着。`;
    case 'adjusted-on-missing':
      return '写了调整的文件，没有写日期：不知道从哪一年起用调整后的目标；请补上日期，不采用就都空着。';
    case 'adjusted-by-missing':
      return '写了调整的日期，没有写是哪份文件；请补上名称或文号，不采用就都空着。';
  }
}

/**
 * Where something that is proposed of the plan was found.
 * @example sayAboutPlace({ kind: 'line', line: 3, spot: '', text: '云政〔2026〕5号' }) // '取自文本第3行“云政〔2026〕5号”'
 */
export function sayAboutPlace(place: AboutPlace): string {
  switch (place.kind) {
    case 'line': {
      const [at, text] = [openedAt(place), quoted(place.text)];
      // A heading is a place of its own: the title of a Word file stands at itself.
      return `取自${at === text ? '' : at}${text}`;
    }
    case 'file-name':
      return '取自文件名';
    case 'whole':
      return '全文说得最多的规划期';
    case 'catalogue':
      return '取自已有数据里的这个地区';
  }
}
