import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Starts a server on this machine only (127.0.0.1), on the wished port or, when that is taken, on
 * any free one.
 *
 * @param server the server, not yet listening
 * @param wished the port to try first; 0 = any
 * @returns the port it listens on
 */
export async function listen(server: Server, wished: number): Promise<number> {
  try {
    await open(server, wished);
  } catch (error) {
    if (!isTaken(error)) throw error;
    await open(server, 0);
  }
  return (server.address() as AddressInfo).port;
}

function open(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Windows answers EACCES for a port it has reserved. */
function isTaken(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'EADDRINUSE' || code === 'EACCES';
}
