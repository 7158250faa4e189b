import { UsageError, readOptions } from './read-options';

/** What `npm run -s package -- publish` was asked for. */
export interface PublishRequest {
  readonly action: 'publish';
  /** Packages, or folders of them. */
  readonly sources: readonly string[];
  /** The library's folder. */
  readonly out: string;
  /** Names of packages to withdraw. */
  readonly removed: readonly string[];
}

const OPTIONS = {
  out: { type: 'string' },
  remove: { type: 'string', multiple: true },
} as const;

/**
 * Reads the arguments of `npm run -s package -- publish`.
 *
 * @throws UsageError where nothing is to be published or there is no place for it
 * @example readPublish(['各县', '--out', 'dist/library']).sources // ['各县']
 */
export function readPublish(args: readonly string[]): PublishRequest {
  const { values, positionals } = readOptions(args, OPTIONS, true);
  const { out = '', remove = [] } = values;
  if (positionals.length === 0 && remove.length === 0) {
    throw new UsageError('缺少数据包，请写 publish 数据包… --out 规划库目录；用 --help 看用法。');
  }
  if (out === '')
    throw new UsageError('缺少规划库的目录，请写 --out 目录，如 --out dist/library。');
  return { action: 'publish', sources: positionals, out, removed: remove };
}
