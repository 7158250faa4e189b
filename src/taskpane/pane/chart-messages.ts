/** Every text of the chart that is not made in src/wording. */
export const CHART_MESSAGES = {
  insertChart: '插入进度图',
  help: '画在对比表下面：选中了哪张对比表就画哪张，否则画最近插入的一张；再按一次会替换原来的图。',
} as const;
