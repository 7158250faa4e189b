import { parseArgs, type ParseArgsConfig } from 'node:util';

/** Options of a command, as node:util parseArgs describes them. */
type OptionTable = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads a command line; every command knows `--help` and `-h`.
 *
 * @param args the arguments after the command's name
 * @param options the command's own options
 * @param allowPositionals whether words without `--` are allowed
 * @returns what was given
 * @throws UsageError in Chinese for an unknown option, a missing value, an unexpected word
 * @example readOptions(['--out', 'a.xlsx'], { out: { type: 'string' } }).values.out // 'a.xlsx'
 */
export function readOptions<T extends OptionTable>(
  args: readonly string[],
  options: T,
  allowPositionals = false,
) {
  const table = { ...options, help: { type: 'boolean', short: 'h' } } as const;
  try {
    return parseArgs({ args: [...args], options: table, allowPositionals, strict: true });
  } catch (error) {
    throw new UsageError(inChinese(error as NodeJS.ErrnoException));
  }
}

/** Node words its findings in English only; the option it names is kept. */
function inChinese({ code = '', message }: NodeJS.ErrnoException): string {
  const named = /'((?:-\w, )?-[^' ]+|[^']*)/.exec(message)?.[1] ?? '';
  switch (code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `不认识的选项 ${named}；用 --help 看有哪些选项`;
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return /does not take an argument/.test(message)
        ? `选项 ${named} 后面不带值`
        : `选项 ${named} 后面要有值；以 - 开头的值写成 ${named.split(', ').at(-1)}=值`;
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return `多出来的参数 ${named}；用 --help 看用法`;
    default:
      return message;
  }
}

/** Unusable arguments: the command prints the sentence on the error stream and exits with 2. */
export class UsageError extends Error {}
