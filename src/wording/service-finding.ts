import type { Field, Role } from '../submission/field';
import type {
  ClientFinding,
  ConflictingValue,
  RefusedValue,
  SignInFault,
} from '../submission/finding';
import { sayHeld } from './audit';
import { sayFormFinding } from './form-finding';
import { listed, quoted } from './phrases';

const FIELD_WORDS: Readonly<Record<Field, string>> = {
  actual: '实际值',
  actual_growth: '增速',
  status: '状态',
  source: '来源',
  yearly_target: '年度目标',
  responsible_unit: '责任单位',
  reason: '原因与措施',
};

const ROLE_WORDS: Readonly<Record<Role, string>> = {
  reader: '查看',
  writer: '报送',
  reviewer: '审阅',
};

/** @example fieldWord('yearly_target') // '年度目标' */
export function fieldWord(field: Field): string {
  return FIELD_WORDS[field];
}

/** @example roleWord('writer') // '报送' */
export function roleWord(role: Role): string {
  return ROLE_WORDS[role];
}

/**
 * Why the service did not do what it was asked, and what to do, in Chinese.
 * @example sayServiceFinding({ kind: 'remark-missing' }) // '没有退回：退回要写明原因；请写上再退回。'
 */
export function sayServiceFinding(finding: ClientFinding): string {
  switch (finding.kind) {
    case 'not-signed-in':
      return saySignIn(finding.why);
    case 'proxy-untrusted':
      return '这个请求带着用户名，却不是从单位自己的反向代理来的，没有受理；请从单位的网址进入，或请管理员核对 --proxy。';
    case 'not-allowed':
      return `您没有地区 ${finding.regionId} 的${roleWord(finding.role)}权限；需要时请管理员授权。`;
    case 'malformed':
      return `请求不完整或有不认识的内容${finding.at === '' ? '' : `（${finding.at}）`}，没有受理；请更新加载项再试。`;
    case 'route-unknown':
      return '服务没有这个地址；请更新加载项，或请管理员更新服务。';
    case 'plan-unknown':
      return `服务里没有地区 ${finding.regionId} 的规划 ${finding.planId}；请先请管理员把它发布到规划库，再重启服务。`;
    case 'body-too-large':
      return `一次报送不能超过 ${String(finding.most)} 字节，没有受理；请分几次报送。`;
    case 'too-many-requests':
      return `请求太频繁；请过 ${String(finding.seconds)} 秒再试。`;
    case 'values-refused':
      return `没有报送，${String(finding.values.length)} 个值要先改：${finding.values.map(sayRefusedValue).join('')}`;
    case 'values-held':
      return `没有报送，${String(finding.values.length)} 个值要先核实：${finding.values.map(({ held }) => sayHeld(held)).join('')}请改正；确实无误的，在“核实”里写“是”再报送。`;
    case 'values-conflict':
      return `没有报送，${String(finding.values.length)} 个值别人刚改过：${finding.values.map(sayConflict).join('')}请看过两个值，再决定报送哪一个。`;
    case 'rows-changed':
      return `没有审阅：编码 ${listed(finding.rows.map(({ code }) => code))} 在您看过之后又改了；请刷新后再审阅。`;
    case 'rows-empty':
      return `没有审阅：编码 ${listed(finding.codes)} 还没有报送任何内容；请从选择中去掉这几行。`;
    case 'remark-missing':
      return '没有退回：退回要写明原因；请写上再退回。';
    case 'key-reused':
      return '这个编号已经用来报送过别的内容，没有受理；请刷新后重新报送。';
    case 'database-gone':
      return `服务暂时连不上数据库，没有确认写入；请过 ${String(finding.seconds)} 秒原样再报送一次，不会重复。`;
    case 'unexpected':
      return `服务出错，没有做完；请把编号 ${finding.reference} 告诉管理员，它在服务的日志里。`;
    case 'no-service':
      return '这个网站只提供加载项，没有报送服务；需要时请管理员用 npm run serve 启动它。';
    case 'service-unreachable':
      return finding.why === 'slow'
        ? '报送服务太久没有答复，不知道写入了没有；请稍后原样再报送一次，不会重复。'
        : '连不上报送服务；请检查网络，稍后原样再报送一次，不会重复。';
    case 'answer-broken':
      return `报送服务的答复不完整（${String(finding.status)}）；请稍后再试，一直这样请告诉管理员。`;
  }
}

function saySignIn(why: SignInFault): string {
  switch (why) {
    case 'missing':
      return '还没有登录；请填写管理员发的令牌。';
    case 'unknown':
      return '令牌不对；请核对有没有漏字，或请管理员重发。';
    case 'revoked':
      return '这个令牌已经停用；请管理员重发。';
    case 'expired':
      return '这个令牌已经过期；请管理员重发。';
    case 'no-account':
      return '已经登录，但还没有任何权限；请管理员授权。';
  }
}

/**
 * Why a value cannot be taken as it is, and what to do.
 * @example sayRefusedValue({ code: '99', field: 'actual', text: '1', finding: { kind: 'code-unknown', … } })
 * // '编码 99 的实际值“1”：第 1 行“编码”列：…'
 */
function sayRefusedValue({ code, field, text, finding }: RefusedValue): string {
  const what = `编码 ${code} 的${fieldWord(field)}${text === '' ? '' : quoted(text)}`;
  return `${what}：${sayFormFinding(finding, 'actuals')}`;
}

/**
 * Both values of a conflict, and whose the other one is.
 * @example sayConflict(conflict) // '编码 01 的实际值，您写“1050”，李四（2026-03-01 02:03 UTC）已写“1041”。'
 */
function sayConflict({ code, field, yours, theirs }: ConflictingValue): string {
  const shown = (text: string): string => (text === '' ? '空' : quoted(text));
  const when = `${theirs.at.slice(0, 16).replace('T', ' ')} UTC`;
  return `编码 ${code} 的${fieldWord(field)}，您写${shown(yours.text)}，${theirs.by}（${when}）已写${shown(theirs.text)}。`;
}
