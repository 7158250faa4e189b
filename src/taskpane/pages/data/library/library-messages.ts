import type { LibraryEntry } from '../../../page/library';

/** Every text of the library that is not made in src/wording. */
export const LIBRARY_MESSAGES = {
  title: '本机资料库',
  help: '采用过的规划也存在这台电脑上，新工作簿可以直接取用；存进工作簿的才随工作簿走，发给别人也能算。',
  none: '还没有。导入、填写或打开过的规划会列在这里。',
  unavailable: '这里不能用：浏览器不允许保存。采用的规划只随工作簿保存。',
  shelved: '也存入了本机资料库，新工作簿可以直接取用。',
  use: '用到这个工作簿',
  useOther: '改用资料库的',
  update: '存入资料库',
  remove: '从资料库移除',
  same: '这个工作簿里有，内容相同',
  differs: '这个工作簿里的与资料库里的不同',
  export: '导出资料库',
  import: '导入资料库',
  fileName: '规划资料库',
  inWorkbook: '工作簿里的',
} as const;

/** `台江区；十四五；2026-03-01 存入；版本 1.0.0` */
export function entryFacts({ plans, savedOn, version }: LibraryEntry): string {
  const names = (of: (plan: LibraryEntry['plans'][number]) => string) =>
    [...new Set(plans.map(of))].join('、');
  return [
    names(({ region }) => region),
    names(({ period }) => period),
    `${savedOn} 存入`,
    version === '' ? '' : `版本 ${version}`,
  ]
    .filter((part) => part !== '')
    .join('；');
}

/** Asks before an entry is gone for good. */
export function removeEntryText(title: string): string {
  return `从本机资料库移除“${title}”？各工作簿里已经存着的不受影响。`;
}

/** `已从资料库移除“…”。` */
export function entryRemovedText(title: string): string {
  return `已从本机资料库移除“${title}”。`;
}

/** `已存入本机资料库：2 个规划数据包。` */
export function importedText(count: number, refused: readonly string[]): string {
  const left = refused.length === 0 ? '' : `没有读入：${refused.join('；')}`;
  return `已存入本机资料库：${String(count)} 份规划数据。${left}`;
}
