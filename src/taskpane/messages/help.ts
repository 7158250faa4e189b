/** The help page: what to do first, then what can stand in a cell. */
export const HELP = {
  sections: [
    {
      title: '查指标',
      lines: [
        '选地区和规划期，按规划原来的顺序看全部指标；点一行看出处和原文。',
        '查找框认名称、简称和编码，可以只查本地区，也可以查全部地区。',
      ],
    },
    {
      title: '插入指标表',
      lines: [
        '在工作表里选一个单元格，它就是表的左上角；下方显示会占用的区域。',
        '“数值”写入规划印的内容，谁都能看；“公式”写入 PLAN 函数，随数据包更新。',
        '区域里有内容时先列出来问您，没有您的确认不会写入。',
      ],
    },
    {
      title: '一个数也可以',
      lines: ['点开一行，再点“目标值”等按钮，公式就写进选中的单元格。'],
    },
  ],
  functions: '可以直接输入的公式',
  formulas: [
    { formula: '=PLAN.TARGET(地区, 指标, [年份], [规划])', meaning: '目标值' },
    { formula: '=PLAN.BASE(地区, 指标, [规划])', meaning: '基期值' },
    { formula: '=PLAN.GROWTH(地区, 指标, [规划])', meaning: '年均增长（%）' },
    { formula: '=PLAN.INFO(地区, 指标, 字段, [规划])', meaning: '单位、属性、原文、出处等' },
    { formula: '=PLAN.TABLE(地区, [规划], [列])', meaning: '整张指标表' },
    { formula: '=PLAN.SEARCH(文字, [地区])', meaning: '查找指标' },
    { formula: '=PLAN.VERSION()', meaning: '数据包的名称、版本和日期' },
  ],
} as const;
