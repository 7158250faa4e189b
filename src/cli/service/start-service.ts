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
import { followCatalog } from './read-catalog';

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
  const log = (line: string) => void process.stderr.write(`${new Date().toISOString()} ${line}\n`);
  const plans = await followCatalog(request.library, request.packages, log);
  const database = await openDatabase(request.database).catch((error: unknown) => {
    plans.stop();
    throw error;
  });
  try {
    await migrate(database);
    const app = await createService({
      ...{ database, catalog: plans.current, trust, tls, perMinute, root: site.base.pathname },
      site: answerForSite(site),
      now: () => new Date(),
      log,
    });
    await app.listen({ host, port }).catch((error: unknown) => {
      throw sayListening(error as NodeJS.ErrnoException, host, port);
    });
    return {
      port: (app.server.address() as AddressInfo).port,
      close: async () => {
        plans.stop();
        await app.close();
        await database.close();
      },
    };
  } catch (error) {
    plans.stop();
    await database.close();
    throw error;
  }
}
