/** Where the page offers the script that hands its host to the pane. */
const PANE_SCRIPT = '/page/pane.js';

/**
 * The add-in's pane as the workbench serves it: unmodified, but for one script that runs before
 * office.js and gives it the page's host, as Excel's own web view would.
 *
 * @param html the built page of the task pane
 * @returns the page with the script placed before its first script
 * @example preparePane('<head><script src="office.js"></script>')
 * // '<head><script src="/page/pane.js"></script><script src="office.js"></script>'
 */
export function preparePane(html: string): string {
  const script = `<script src="${PANE_SCRIPT}"></script>`;
  const first = html.search(/<script\b/i);
  if (first < 0) throw new Error('任务窗格页面里没有脚本，不是一个构建好的加载项');
  return html.slice(0, first) + script + html.slice(first);
}
