import type { CheckLine, Checkup, Diagnosis } from '../core/finding/checkup';
import { listed, quoted } from './phrases';

const VERDICTS: Readonly<Record<CheckLine['verdict'], string>> = {
  passed: '通过',
  failed: '未通过',
  unsupported: '不支持',
};

/**
 * How many of the checks came out how, as one sentence.
 * @example sayCheckupSummary(checkup) // '体检完成：44 项，通过 43，未通过 1，不支持 0。'
 */
export function sayCheckupSummary({ lines, leftSheet }: Checkup): string {
  const count = (verdict: CheckLine['verdict']) =>
    lines.filter((line) => line.verdict === verdict).length;
  const [passed, failed, lacking] = [count('passed'), count('failed'), count('unsupported')];
  const left = leftSheet === undefined ? '' : `工作表${quoted(leftSheet)}没能删去，请手工删去。`;
  return `体检完成：${lines.length} 项，通过 ${passed}，未通过 ${failed}，不支持 ${lacking}。${left}`;
}

/**
 * The report of a checkup, a line a check: verdict, id, what was tried, what was seen.
 * @example sayCheckup(checkup)[1] // '通过　number　写入数：应为 1500.5，读到 1500.5'
 */
export function sayCheckup(checkup: Checkup): readonly string[] {
  return [
    sayCheckupSummary(checkup),
    ...checkup.lines.map(
      ({ id, what, verdict, seen }) => `${VERDICTS[verdict]}　${id}　${what}：${seen}`,
    ),
  ];
}

const yes = (holds: boolean): string => (holds ? '可以' : '不可以');

/**
 * A diagnosis, one fact a line.
 * @example sayDiagnosis(diagnosis)[1] // 'Excel：Excel PC 16.0.18730.20122，界面语言 zh-CN'
 */
export function sayDiagnosis(diagnosis: Diagnosis): readonly string[] {
  const { addin, webView, page, packages, site, host, book } = diagnosis;
  const sets = host.sets.map(({ name, highest }) => `${name} ${highest || '没有'}`);
  const refusals = host.refusals.map(({ code, location }) =>
    location === '' ? code : `${code}（${location}）`,
  );
  return [
    `加载项：规划指标 ${addin}`,
    `Excel：${host.host} ${host.platform} ${host.version}，界面语言 ${host.language || '未知'}`,
    `接口：${listed(sets)}`,
    `网页组件：${webView || '没有'}`,
    page === undefined
      ? '网页组件允许：没有窗格'
      : `网页组件允许：剪贴板${yes(page.clipboard)}，下载${yes(page.downloads)}，` +
        `本机记忆${yes(page.storage)}，撤销列表${page.keepsUndo ? '保留' : '会被清空'}`,
    `数据包：${listed(packages.map(({ name, version }) => `${name} ${version}`)) || '没有读到'}`,
    site === undefined
      ? '规划库：没有'
      : `规划库：${site.plans} 个规划，上次连上 ${site.checkedOn || '从未'}${site.problem && `；现在：${site.problem}`}`,
    typeof book === 'string'
      ? `工作簿：${book}`
      : `工作簿：${book.sheets} 张工作表，${book.names} 个名称，${book.tables} 张插入的表，` +
        `${book.settings} 项设置共 ${book.characters} 字，${book.parts} 份随带数据共 ${book.partCharacters} 字，计算方式 ${book.calculation}`,
    `最近被 Excel 拒绝的请求：${listed(refusals) || '没有'}`,
  ];
}
