import { megabytes } from '../../../../wording/document-finding';
import type { LibraryEntry, ShelvedDocument, Shelving } from '../../../page/library';
import { sayShelf } from '../../../page/say-shelf';
import type { Setting, TakenSettings } from './settings';

/** Every text of the library that is not made in src/wording. */
export const LIBRARY_MESSAGES = {
  title: '本机资料库',
  help: '采用过的规划和实际值、附过的原文件也存在这台电脑上，新工作簿可以直接取用；填在实际值表里的，点一下才存；存进工作簿的才随工作簿走，发给别人也能算。',
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
  updated: '已存入本机资料库：1 份数据。',
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
  readonly originals: { readonly kept: number; readonly same: number };
  readonly settings: TakenSettings;
}

const SETTING_NAMES: Readonly<Record<Setting, string>> = {
  region: '地区',
  memory: '规划期',
  tables: '表的列和样子',
  columns: '实际值文件的列',
  margins: '宽限',
};
const nameSettings = (settings: readonly Setting[]) =>
  settings.map((each) => SETTING_NAMES[each]).join('、');

/** `已导出：2 份数据，1 份原文件，和这台电脑上记着的选择。` */
export function exportedText(
  entries: number,
  originals: number,
  unread: readonly string[],
): string {
  const lacking = unread.map((name) => `“${name}”`).join('、');
  const not = unread.length === 0 ? '' : `没有导出（读不出）：${lacking}。`;
  return `已导出：${String(entries)} 份数据，${String(originals)} 份原文件，和这台电脑上记着的选择（地区、表的列和样子、实际值文件的列、宽限）。${not}`;
}

/** Said of a part of the file that is not what was put there; the rest is read. */
export function damagedText(name: string): string {
  return name === 'library.json'
    ? '文件里的目录（library.json）读不出，原文件和选择都没有读入；可能损坏，或由更新的版本导出。'
    : `“${name}”在文件里已损坏。请重新导出一次。`;
}

/** Said of an original that does not fit. */
export function originalRefusedText(name: string, shelving: Shelving): string {
  return `“${name}”${sayShelf(shelving)}`;
}

/** `已存入本机资料库：2 份规划数据。` */
export function importedText(imported: Imported): string {
  const { saved, same, others, refused, originals, settings } = imported;
  const names = others.map(({ title, savedOn }) => `“${title}”（${savedOn} 存入）`).join('、');
  const said = [
    saved === 0 ? '' : `已存入本机资料库：${String(saved)} 份数据。`,
    same === 0 ? '' : `${String(same)} 份资料库里已经有，内容相同。`,
    others.length === 0
      ? ''
      : `没有换掉资料库里的${names}：文件里的与它不同，可能更旧；要换成文件里的，先从资料库移除它，再导入一次。`,
    originals.kept === 0 ? '' : `已存入原文件：${String(originals.kept)} 份。`,
    originals.same === 0 ? '' : `${String(originals.same)} 份原文件资料库里已经有。`,
    settings.taken.length === 0
      ? ''
      : `这台电脑没有记着的，照文件记下：${nameSettings(settings.taken)}。`,
    settings.others.length === 0
      ? ''
      : `与文件里不同的选择，照这台电脑的不变：${nameSettings(settings.others)}。`,
    settings.forbidden.length === 0
      ? ''
      : `浏览器没有让记下：${nameSettings(settings.forbidden)}。`,
    refused.length === 0 ? '' : `没有读入：${refused.join('；')}`,
  ].join('');
  return said === '' ? '压缩包里没有资料库的内容。' : said;
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
