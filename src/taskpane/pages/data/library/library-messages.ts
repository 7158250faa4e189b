import { megabytes } from '../../../../wording/document-finding';
import type { LibraryEntry, ShelvedDocument } from '../../../page/library';

/** Every text of the library that is not made in src/wording. */
export const LIBRARY_MESSAGES = {
  title: '本机资料库',
  help: '采用过的规划和实际值、看出处时附过的原文件也存在这台电脑上，新工作簿可以直接取用；填在实际值表里的，点一下才存；存进工作簿的才随工作簿走，发给别人也能算。',
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
  keepSheets: '存入实际值表的数',
  noSheets: '实际值表里还没有数可以存。',
  fileName: '规划资料库',
  inWorkbook: '工作簿里的',
  unread: '没有读出资料库里的原文件，没有导出。请重试。',
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

/** `原文件；2.3 MB；2026-03-01 存入` */
export function documentFacts({ size, savedOn }: ShelvedDocument): string {
  const told = size < 50_000 ? `${String(Math.ceil(size / 1000))} KB` : `${megabytes(size)} MB`;
  return `原文件；${told}；${savedOn} 存入`;
}

/** Asks before an entry is gone for good. */
export function removeEntryText(entry: LibraryEntry | ShelvedDocument): string {
  return 'sha256' in entry
    ? `从本机资料库移除原文件“${entry.name}”？以后看出处要再附一次；您自己的文件不受影响。`
    : `从本机资料库移除“${entry.title}”？各工作簿里已经存着的不受影响。`;
}

/** `已从资料库移除“…”。` */
export function entryRemovedText(title: string): string {
  return `已从本机资料库移除“${title}”。`;
}

/** What became of a file of a library. */
interface Imported {
  readonly saved: number;
  /** Those that were here already, with the same in them. */
  readonly same: number;
  /** Entries that stay: the file has something else of their name. */
  readonly others: readonly LibraryEntry[];
  readonly refused: readonly string[];
}

/** `已存入本机资料库：2 份规划数据。` */
export function importedText({ saved, same, others, refused }: Imported): string {
  const names = others.map(({ title, savedOn }) => `“${title}”（${savedOn} 存入）`).join('、');
  return [
    saved === 0 ? '' : `已存入本机资料库：${String(saved)} 份数据。`,
    same === 0 ? '' : `${String(same)} 份资料库里已经有，内容相同。`,
    others.length === 0
      ? ''
      : `没有换掉资料库里的${names}：文件里的与它不同，可能更旧；要换成文件里的，先从资料库移除它，再导入一次。`,
    refused.length === 0 ? '' : `没有读入：${refused.join('；')}`,
    saved + same + others.length + refused.length === 0 ? '压缩包里没有资料库的内容。' : '',
  ].join('');
}

/** `实际值表（台江区，2021—2023年）`, which is also the name that later ones replace. */
export function sheetsTitle(regions: readonly string[], first: number, last: number): string {
  const names =
    regions.length > 3
      ? `${regions[0] ?? ''}等${String(regions.length)}个地区`
      : regions.join('、');
  const years = first === last ? String(first) : `${String(first)}—${String(last)}`;
  return `实际值表（${names}，${years}年）`;
}

/** `已存入本机资料库：实际值表（台江区，2023年），20 个数。` */
export function sheetsKeptText(title: string, count: number): string {
  return `已存入本机资料库：${title}，${String(count)} 个数。以后改了表，再存一次。`;
}
