import { localTime } from '../../../../core/text/local-time';
import type { PlanStanding, RowState, Stamp, YearOverview } from '../../../../submission/wire';

/** Every text of 报送 that is not made in src/wording. */
export const SUBMIT_MESSAGES = {
  title: '报送',
  help: '把这一年的实际值、年度目标、责任单位、原因报给上级；先列出要报的（原来的 → 新的），您点“报送”才发出。待核实的不报。',
  signInHelp: '填写管理员发的令牌，只要一次；存在这台电脑的浏览器里，不进工作簿。',
  token: '令牌',
  signIn: '登录',
  signOut: '换一个令牌',
  asking: '正在查询…',
  sending: '正在报送…',
  reviewing: '正在登记…',
  year: '年份',
  look: '刷新',
  prepare: '看要报什么',
  nothingToSend: '没有要报的：工作簿里的与报送服务里的相同。',
  send: '报送',
  cancel: '不报了',
  leave: '取消',
  none: '空',
  ofOthers: '别人报的，要改请勾选',
  takeBack: '工作簿里已经没有，要收回请勾选',
  takenBack: '已收回',
  besideAccepted: '：所报的年度目标等已采用',
  queueTitle: '还没有报到',
  waits: '等待发送：连上报送服务就自动发出，关掉窗格也不丢，只报一次。',
  sendNow: '现在再试',
  drop: '不报这一次',
  mine: '用我的',
  theirs: '用对方的',
  decided: '按选定的再报',
  confirm: '确认无误，照样报送',
  rows: '各项指标',
  overview: '各地区',
  backToOwn: '回到上面选定的地区',
  accept: '采用',
  acceptAll: '采用全部已报的',
  return: '退回',
  returnNow: '退回这一项',
  remark: '退回的原因',
  take: '取回已采用的',
  insertList: '插入报送情况表',
  noRows: '报送服务里没有这份规划；请管理员把它发布到规划库。',
  noPlan: '先在上面选定地区和规划。',
  nothingAccepted: '这一年还没有已采用的。',
  before: '原来',
  listTitle: '报送情况',
} as const;

/** Where a row's year stands. */
export const STATE_WORDS: Readonly<Record<RowState, string>> = {
  missing: '待报',
  submitted: '已报',
  returned: '退回',
  accepted: '采用',
};

/** `李四，2026-11-30 18:20，年报.xlsx` */
export function stampText({ by, at, file = '' }: Omit<Stamp, 'file'> & { file?: string }): string {
  const when = localTime(new Date(at)).slice(0, 16).replace('T', ' ');
  return [by, when, file].filter((part) => part !== '').join('，');
}

/** `张三（令牌）` */
export function meText(name: string, via: 'token' | 'proxy'): string {
  return `以“${name}”的名义${via === 'proxy' ? '（由单位的登录认出）' : ''}`;
}

/** `没有报送服务的答复：…` stands where it is looked at. */
export function awayText(problem: string): string {
  return `${problem}下面是上次看到的。`;
}

/** `要报 12 个值，其中 2 个是别人报过的。` */
export function previewText(ticked: number, held: number): string {
  return `要报 ${String(ticked)} 个值${held === 0 ? '' : `；另有 ${String(held)} 个待核实的不报，请先在“数据”里核实`}。`;
}

/** `已报送 12 个值。` */
export function sentText(count: number): string {
  return `已报送 ${String(count)} 个值。`;
}

/** Said where it could not be sent now. */
export function queuedText(reason: string): string {
  return `${reason}要报的已经留在这台电脑上。`;
}

/** Said where the browser keeps nothing: then it is not sent, since it could be lost, or sent twice. */
export const UNKEPT = '这个浏览器不允许保存，没有报送；请换一个允许保存的浏览器，或请管理员放开。';

/** `仓山区 2023年` */
export function placeText(region: string, year: number): string {
  return `${region} ${String(year)}年`;
}

/** `待报 3，已报 12，退回 1，采用 9` */
export function countsText(counts: PlanStanding['counts']): string {
  return (['missing', 'submitted', 'returned', 'accepted'] as const)
    .filter((state) => counts[state] > 0)
    .map((state) => `${STATE_WORDS[state]} ${String(counts[state])}`)
    .join('，');
}

/** `12 个地区：5 个报齐，7 个没有报齐` */
export function overviewText({ plans }: YearOverview): string {
  const whole = plans.filter(isWhole).length;
  return `${String(plans.length)} 个地区：报齐 ${String(whole)} 个，没有报齐 ${String(plans.length - whole)} 个。`;
}

/** Whether a plan owes nothing: what is returned is owed again. */
export function isWhole({ counts }: PlanStanding): boolean {
  return counts.missing + counts.returned === 0;
}

/** `已采用 12 项。` */
export function reviewedText(verdict: 'accept' | 'return', count: number): string {
  return `${verdict === 'accept' ? '已采用' : '已退回'} ${String(count)} 项。`;
}

/** Said of regions of which nothing was taken. */
export function leftText(left: readonly string[]): string {
  return left.length === 0
    ? ''
    : `工作簿里没有 ${left.join('、')} 的规划，没有取回它们的；请先在“指标”页取用。`;
}
