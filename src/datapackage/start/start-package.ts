import type { Period } from '../../core/period/period';
import type { Region } from '../../core/region/region';
import { regionCells } from '../draft/draft-region';
import type { PackageFile } from '../package-file';
import type { TableName } from '../schema/table-schema';
import { writePackage } from '../write-package';

/** What an empty package is begun for. */
export interface PackageStart {
  readonly region: Region;
  /** Whether the package must bring the region itself; else it refers to the shipped one. */
  readonly isNewRegion: boolean;
  readonly period: Period;
  /** ISO date. */
  readonly created: string;
}

/**
 * The files of an empty package for one region's plan: valid as it is, every table with its columns,
 * and a README that says what to fill in.
 * @example startPackage({ region: cangshan, isNewRegion: false, period, created: '2026-01-31' })
 * // [{ path: 'datapackage.json', … }, { path: 'sources.csv', … }, …, { path: 'README.md', … }]
 */
export function startPackage(start: PackageStart): readonly PackageFile[] {
  const { region, period, created } = start;
  const rows = firstRows(start);
  const title = titleOf(start);
  const name = `${region.id.replace(/^LOCAL:/u, '').toLowerCase()}-${String(period.ordinal)}`;
  const explanation = { path: 'README.md', text: explainPackage(title, planId(start)) };
  return writePackage({ name, title, created }, rows, [explanation]);
}

function planId({ region, period }: PackageStart): string {
  return `${region.id}-${String(period.ordinal)}`;
}

/** A working title; the plan's own is on its cover. */
function titleOf({ region, period }: PackageStart): string {
  return `${region.name}“${period.name}”规划`;
}

function firstRows(
  start: PackageStart,
): Partial<Record<TableName, readonly Record<string, string>[]>> {
  const { region, isNewRegion, period } = start;
  const id = planId(start);
  const title = titleOf(start);
  return {
    ...(isNewRegion
      ? {
          regions: [regionCells(region)],
        }
      : {}),
    sources: [{ source_id: id, title }],
    plans: [
      {
        plan_id: id,
        region_id: region.id,
        period: period.name,
        base_year: String(period.baseYear),
        target_year: String(period.targetYear),
        title,
        source_id: id,
        table: 'printed',
      },
    ],
  };
}

/**
 * The README of an empty package: what to fill in, in which order, with rows to copy.
 * @example explainPackage('仓山区“十五五”规划', '350104-15').split('\n')[0] // '# 仓山区“十五五”规划'
 */
function explainPackage(title: string, planId: string): string {
  return `# ${title}

这是一个空的数据包，各表只有列名和必需的几行。用 Excel、WPS 或文本编辑器打开 CSV，按下面的次序填写。

1. \`sources.csv\`：把标题改成文件的全称，填发文机关、文号、日期；文件没有印的留空。
2. \`plans.csv\`：把标题改成规划的全称；\`table_place\` 写指标表的位置（如 \`专栏2\`）；\`columns\` 写指标表印出的列，
   用 \`、\` 分隔，取自：类别、序号、指标、单位、基期值、目标值、年均增长、属性、责任单位、实际值、实际年均增长。
3. \`plan_indicators.csv\`：指标表一行写一行，名称、单位、类别照印。例：

       plan_id,code,number,position,category,printed_name,parent_name,unit,attribute,indicator_id,target_type,origin,note_mark,note_of,note_differs,responsible_unit
       ${planId},01,1,1,经济发展,地区生产总值,,亿元,预期性,gdp,,,,,,

   \`indicator_id\` 取自加载项自带的指标（见随附数据包的 \`indicators.csv\`）或本包的 \`indicators.csv\`；没有合适的留空，不要凑。
   \`target_type\` 一般留空；表里的数是规划期合计而看不出来的（如新增就业 6 万人），填 \`sum\`。
   \`origin\` 留空；指标只在正文里出现、不在指标表里的，填 \`prose\`，行码写 \`P01\`、\`P02\`。
   \`note_mark\`、\`note_of\`、\`note_differs\` 只在脚注说明基期或目标另有口径、范围或价格时填，一般留空。
   \`responsible_unit\` 写责任单位，几个单位照发的写在一格；没有的留空。
4. \`figures.csv\`：一个数字写一行，\`text\` 照印（\`6.5左右\`、\`[2]\`、\`--\` 都不改写），空格不写。\`measure\` 取
   \`base\`（基期值）、\`target\`（目标值）、\`growth\`（年均增长）、\`actual\`（实际值）、\`actual_growth\`（实际年均增长）。
   \`base\`、\`target\`、\`growth\` 的年份留空即可；实际值要写年份，
   文件写明是初步、最终或预计数的，\`status\` 填 \`P\`、\`A\` 或 \`E\`，没写明的留空。
   中期调整后的目标另写一行，\`version\` 填 \`adjusted\`；规划原定的留空。行的样子（“…”换成印出的文字）：

       figure_id,plan_id,code,region_id,indicator_id,measure,first_year,last_year,text,unit,source_id,place_kind,place,line,spot,status,version,adopted_on,unread
       ${planId}-01-target,${planId},01,,,target,,,…,,,table,专栏2 第1行,,,,,,

5. \`regions.csv\`、\`indicators.csv\`、\`names.csv\`：加载项自带的地区、指标、别名不必再写，只写自己新增的。

填好后：

    npm run -s package -- seal 本目录     把各文件的大小和 SHA-256 写进 datapackage.json
    npm run -s package -- check 本目录    检查，逐条指出哪个文件、哪一行、哪一列、怎么改

每次改过 CSV，都先 seal 再 check。用 Excel 保存时请选“CSV UTF-8（逗号分隔）”；行码 \`01\` 若被改成 \`1\`，
请先把那一列设成文本格式。
`;
}
