/** Title the sheet of a plan template is inserted with; it may be renamed afterwards. */
export const TEMPLATE_TITLE = '规划模板';

/**
 * The hidden name by which the sheet is found again, whatever it is renamed to. A file format.
 */
export const TEMPLATE_NAME = 'PLAN_template';

/** Rows that are ruled and set to text, ready to be filled in; more may be filled in below. */
export const TEMPLATE_ROWS = 60;
