import type { LibraryFinding } from '../datapackage/finding/library-finding';
import { sayDocumentFinding } from './document-finding';
import { sayPackageFinding } from './package-finding';
import { listed, quoted } from './phrases';

/**
 * Why something of the site's library cannot be had, as one Chinese sentence.
 * @example sayLibraryFinding({ kind: 'library-unreachable', why: 'network' })
 * // '连不上规划库所在的服务器；请检查网络，稍后再试。'
 */
export function sayLibraryFinding(finding: LibraryFinding): string {
  switch (finding.kind) {
    case 'library-unreachable':
      return finding.why === 'slow'
        ? '规划库所在的服务器太久没有答复；请稍后再试。'
        : '连不上规划库所在的服务器；请检查网络，稍后再试。';
    case 'library-refused':
      return finding.status === 404
        ? '服务器上没有规划库的这个文件（404）；请让管理员检查规划库的目录是否拷贝完整。'
        : `规划库所在的服务器出错（${String(finding.status)}）；请稍后再试，一直这样请告诉管理员。`;
    case 'library-broken':
      return `规划库的索引不完整或不是本格式${finding.at === '' ? '' : `（${finding.at}）`}；请让管理员重新发布。`;
    case 'library-newer':
      return `规划库的索引是更新的格式（${finding.format}），这一版加载项不认识；请更新加载项。`;
    case 'library-too-large':
      return `规划库的文件有 ${String(finding.bytes)} 字节，超过 ${String(finding.most)} 字节，没有读；请让管理员检查。`;
    case 'library-altered':
      return `规划库里${quoted(finding.title)}的文件与索引写明的校验码不符，没有采用；请让管理员重新发布它。`;
    case 'library-packed':
      return `规划库里${quoted(finding.title)}不能用，没有采用：${sayDocumentFinding(finding.finding)}`;
    case 'library-unusable': {
      const [first] = finding.findings;
      const reason = first === undefined ? '请让管理员重新发布它。' : sayPackageFinding(first);
      return `规划库里${quoted(finding.title)}不能用，没有采用：${reason}`;
    }
  }
}

/**
 * The same behind the reason why a cell has no answer: the library may have what is missing.
 * @example sayUnsupplied({ kind: 'library-unreachable', why: 'network' })
 * // '规划库里可能有，但现在取不到：连不上规划库所在的服务器；请检查网络，稍后再试。'
 */
export function sayUnsupplied(finding: LibraryFinding): string {
  return `规划库里可能有，但现在取不到：${sayLibraryFinding(finding)}`;
}

/**
 * That what formulas took from the library does not go with the workbook, and why.
 * @example saySuppliedUnkept(['台江区十五五规划'], '工作簿受保护，请…')
 * // '公式取用了规划库的“台江区十五五规划”，但没能存进工作簿，发给别人时那里要也能读到规划库：工作簿受保护，请…'
 */
export function saySuppliedUnkept(titles: readonly string[], reason: string): string {
  return `公式取用了规划库的${named(titles)}，但没能存进工作簿，发给别人时那里要也能读到规划库：${reason}`;
}

/**
 * What formulas took from the library and the workbook keeps now.
 * @example saySupplied(['台江区十五五规划']) // '公式取用了规划库的“台江区十五五规划”，已存进工作簿。'
 */
export function saySupplied(titles: readonly string[]): string {
  return `公式取用了规划库的${named(titles)}，已存进工作簿。`;
}

function named(titles: readonly string[]): string {
  const more = titles.length > 3 ? `等 ${String(titles.length)} 份` : '';
  return `${listed(titles.slice(0, 3).map(quoted))}${more}`;
}
