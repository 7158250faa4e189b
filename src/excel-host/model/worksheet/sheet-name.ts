import { invalidArgument } from '../../wire/api-error';

/**
 * Checks a sheet's name by Excel's rules: 1 to 31 characters, none of `\ / ? * [ ] :`, no apostrophe at an end. Throws
 * InvalidArgument. (The engine refuses an apostrophe anywhere, which Excel does not.)
 *
 * @example checkSheetName('2025/目标') // throws
 */
export function checkSheetName(name: unknown): string {
  const valid =
    typeof name === 'string' &&
    name.length >= 1 &&
    name.length <= 31 &&
    !/[\\/?*[\]:]/.test(name) &&
    !/^'|'$/.test(name);
  if (!valid) throw invalidArgument('Worksheet.name');
  return name;
}
