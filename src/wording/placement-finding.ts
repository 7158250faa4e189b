import type { PlacementFinding } from '../datapackage/place-package';
import { listed, quoted } from './phrases';

/** As many names as a person reads in one sentence. */
const NAMES_SHOWN = 8;

/**
 * What keeping a package does to those that are kept already, as one Chinese sentence.
 * @example sayPlacementFinding({ kind: 'unusable-dropped', name: '甲县' })
 * // '原来保存的同名规划数据“甲县”不能使用，采用后由这一份代替。'
 */
export function sayPlacementFinding(finding: PlacementFinding): string {
  switch (finding.kind) {
    case 'plan-taken-over':
      return sayTakenOver(finding);
    case 'names-dropped': {
      const more =
        finding.names.length > NAMES_SHOWN ? `等 ${String(finding.names.length)} 个` : '';
      return `原来的${quoted(finding.package)}里的名称${listed(finding.names.slice(0, NAMES_SHOWN).map(quoted))}${more}，这一份没有，采用后不再认得；如果还要用，请先补进这一份。`;
    }
    case 'package-beside': {
      const { plans } = finding;
      const what = plans.length === 0 ? '' : `（${listed(plans.slice(0, NAMES_SHOWN))}）`;
      return `已有同名的规划数据${quoted(finding.package)}${what}，内容不同，两份都保留。`;
    }
    case 'unusable-dropped':
      return `原来保存的同名规划数据${quoted(finding.name)}不能使用，采用后由这一份代替。`;
  }
}

function sayTakenOver({
  plan,
  before,
  after,
  differing,
  gone,
  fresh,
  isDropped,
}: Extract<PlacementFinding, { readonly kind: 'plan-taken-over' }>): string {
  const counts =
    before.rows === after.rows && before.figures === after.figures
      ? `都是 ${String(after.rows)} 行指标、${String(after.figures)} 个数字`
      : `原来 ${String(before.rows)} 行指标、${String(before.figures)} 个数字，现在 ${String(after.rows)} 行、${String(after.figures)} 个`;
  const versions =
    before.version === after.version
      ? `版本都是 ${after.version}`
      : `版本 ${before.version} 改为 ${after.version}`;
  const differ =
    differing === 0 ? '同一格的数字都相同' : `同一格的数字有 ${String(differing)} 个不同`;
  const fate = isDropped ? '原来的那一份不再保留' : '原来的那一份仍在，移除这一份后恢复';
  return `采用后，规划${quoted(plan)}以这一份为准，代替${quoted(before.package)}里的：${counts}；${versions}；${differ}${rowsText('少了', gone)}${rowsText('多了', fresh)}；${fate}。`;
}

function rowsText(what: string, names: readonly string[]): string {
  if (names.length === 0) return '';
  const more = names.length > NAMES_SHOWN ? ' 等' : '';
  return `；${what} ${String(names.length)} 行（${listed(names.slice(0, NAMES_SHOWN))}${more}）`;
}
