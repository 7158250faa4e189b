import type { SiteState } from '../../library/site-library';
import { sayLibraryFinding } from '../../wording/library-finding';

/**
 * What the pane says of the site's library: of which day it is, and whether the server's own word could
 * be had; '' where the site has none.
 * @example saySite({ index, checkedOn: '2026-11-20T08:00:00', finding: undefined, before: '', isKept: true })
 * // '规划库：2026-11-20 发布，3300 份规划数据。'
 */
export function saySite({ index, checkedOn, finding, before, isKept }: SiteState): string {
  if (index === undefined)
    return finding === undefined ? '' : `规划库：${sayLibraryFinding(finding)}`;
  const { published, packages } = index;
  if (packages.length === 0) return '';
  const count = `${String(packages.length)} 份规划数据`;
  const age = `规划库：${published.slice(0, 10)} 发布，${count}`;
  const lost = isKept ? '' : '没能存在这台电脑上（空间不够，或浏览器不允许），断网时用不了。';
  if (finding !== undefined)
    return `${age}；这次没能联网核对，上次核对是 ${checkedOn.slice(0, 10)}：${sayLibraryFinding(finding)}${lost}`;
  if (before !== '' && before === published)
    return `${age}；服务器上的规划库现在是空的，仍用这台电脑存的，请告诉管理员。${lost}`;
  if (before !== '')
    return `${age}；比上次看到的（${before.slice(0, 10)} 发布）旧，请告诉管理员。${lost}`;
  return `${age}。${lost}`;
}
