import { UsageError } from './read-options';

/** A database, or a service that is asked with the token in PLAN_TOKEN. */
export type SubmittedAt =
  { readonly database: string } | { readonly service: string; readonly token: string };

/**
 * Reads `--database` and `--service`.
 * @param token the service's, from the environment
 * @throws UsageError for both at once, and for an address that is none
 * @example readSubmittedAt({ service: 'https://tjj/addin' }, 'plan_…') // { service: 'https://tjj/addin/', … }
 */
export function readSubmittedAt(
  { database, service }: { readonly database?: string; readonly service?: string },
  token = '',
): SubmittedAt | undefined {
  if (database !== undefined && service !== undefined)
    throw new UsageError('--database 和 --service 只写一个。');
  if (service === undefined) return database === undefined ? undefined : { database };
  if (!/^https?:\/\/[^/?#\s]+(?:\/[^?#\s]*)?$/iu.test(service))
    throw new UsageError(
      `--service ${service} 不是网址，请写加载项所在的网址，如 https://tjj/addin/`,
    );
  return { service: service.replace(/\/*$/u, '/'), token };
}
