import type { AddressInfo } from 'node:net';
import { migrate, openDatabase } from '../../server/database';
import { createService } from '../../server/service';
import { trustOf } from '../../server/sign-in';
import type { ServeRequest } from '../arguments/read-serve';
import {
  answerForSite,
  readCertificate,
  sayListening,
  type BuiltSite,
  type CertificateFiles,
  type RunningSite,
} from '../site/serve-site';
import { readCatalog } from './read-catalog';

/** How a service is run; see `ServeRequest`. */
interface ServiceRequest extends Pick<
  ServeRequest,
  'packages' | 'proxies' | 'userHeader' | 'perMinute'
> {
  readonly database: string;
  readonly certificate: CertificateFiles | 'none';
  /** Folder of the library whose plans it takes submissions for. */
  readonly library: string;
}

/**
 * Serves a built add-in, its library and the service for submissions from one address.
 *
 * @param port 0 = any
 * @throws Error in Chinese where the database, a package, the certificate or the port cannot be used
 */
export async function startService(
  site: BuiltSite,
  request: ServiceRequest,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<RunningSite> {
  const { certificate, proxies, userHeader, perMinute } = request;
  const trust = proxies.length === 0 ? undefined : trustOf(userHeader, proxies);
  const tls = certificate === 'none' ? undefined : readCertificate(certificate);
  const catalog = await readCatalog(request.library, request.packages);
  const database = await openDatabase(request.database);
  try {
    await migrate(database);
    const app = await createService({
      ...{ database, catalog, trust, tls, perMinute, root: site.base.pathname },
      site: answerForSite(site),
      now: () => new Date(),
      log: (line) => void process.stderr.write(`${new Date().toISOString()} ${line}\n`),
    });
    await app.listen({ host, port }).catch((error: unknown) => {
      throw sayListening(error as NodeJS.ErrnoException, host, port);
    });
    return {
      port: (app.server.address() as AddressInfo).port,
      close: async () => {
        await app.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
