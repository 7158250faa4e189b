import { existsSync, readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { findFile, mediaType } from '../../excel-host/workbench/serve/answer';
import { sayFileError } from '../file/file-error';
import { certificates, headers } from './site.json';

/** A built add-in, and the address that it was built for. */
export interface BuiltSite {
  readonly folder: string;
  /** As its manifest says: everything stands below it. */
  readonly base: URL;
  /** A library that stands elsewhere. */
  readonly library: string | undefined;
}

/**
 * A folder that `npm run build` wrote.
 *
 * @throws Error in Chinese for another folder
 * @example readSite('dist').base.href // 'https://localhost:3000/'
 */
export function readSite(folder: string, library?: string): BuiltSite {
  const path = resolve(folder);
  const missing = ['manifest.xml', 'taskpane.html', 'functions.json'].find(
    (name) => !existsSync(join(path, name)),
  );
  if (missing !== undefined) {
    throw new Error(`${path} 里没有 ${missing}，不是构建好的加载项；请先运行 npm run build。`);
  }
  const manifest = readFileSync(join(path, 'manifest.xml'), 'utf8');
  const page = /<SourceLocation DefaultValue="([^"]+)"/u.exec(manifest)?.[1] ?? '';
  const base = new URL('.', page.replaceAll('&amp;', '&'));
  return { folder: path, base, library: library === undefined ? undefined : resolve(library) };
}

/**
 * Answers for a built add-in, from its files only, with the headers that every web server that serves
 * it has to send (docs/deployment.md).
 *
 * @example createServer(answerForSite(readSite('dist'))).listen(8080)
 */
export function answerForSite({ folder, base, library }: BuiltSite): RequestListener {
  const { pathname } = base;
  const mounts = [
    ...(library === undefined ? [] : [{ prefix: `${pathname}library/`, folder: library }]),
    { prefix: pathname, folder },
  ];
  return (request, response) => {
    const end = (status: number, type: string, content: string | Buffer) => {
      response.writeHead(status, { ...headers, 'Content-Type': type });
      response.end(content);
    };
    const refuse = (status: number, sentence: string) =>
      end(status, 'text/plain; charset=utf-8', `${sentence}\n`);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, '只能读取');
    const file = findFile(mounts, (request.url ?? '/').replace(/[?#].*$/su, ''));
    if (file === undefined) return refuse(404, '没有这个文件');
    try {
      end(200, mediaType(file) ?? 'application/octet-stream', readFileSync(file));
    } catch (error) {
      refuse(500, `读不了这个文件：${sayFileError(error, 'read')}`);
    }
  };
}

/** Where the certificate and its key stand. */
export interface CertificateFiles {
  readonly cert: string;
  readonly key: string;
}

/**
 * The certificate that `npx office-addin-dev-certs install` made this machine trust.
 *
 * @example ownCertificate().cert // '/home/…/.office-addin-dev-certs/localhost.crt'
 */
export function ownCertificate(): CertificateFiles {
  const at = (name: string) => join(homedir(), certificates.folder, name);
  return { cert: at(certificates.cert), key: at(certificates.key) };
}

/** A site that is being served. */
export interface RunningSite {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/**
 * Serves a built add-in over https.
 *
 * @param host `localhost`: for this machine only
 * @param port 0 = any
 * @throws Error in Chinese where the certificate cannot be used or the port is taken
 */
export async function serveSite(
  site: BuiltSite,
  files: CertificateFiles,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<RunningSite> {
  const server = createServer(readCertificate(files), answerForSite(site));
  await new Promise<void>((listening, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => fail(sayListening(error, host, port)));
    server.listen(port, host, listening);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/**
 * The certificate and its key.
 *
 * @throws Error in Chinese where they cannot be read
 * @example readCertificate(ownCertificate()).key.length > 0 // true
 */
export function readCertificate({ cert, key }: CertificateFiles) {
  const read = (path: string) => {
    try {
      return readFileSync(path);
    } catch (error) {
      throw new Error(
        `没有 https 证书，${path}：${sayFileError(error, 'read')}。请先运行 npx office-addin-dev-certs install，` +
          '或用 --cert、--key 写明单位的证书和私钥。',
        { cause: error },
      );
    }
  };
  return { cert: read(cert), key: read(key) };
}

/**
 * Why a port was not opened, in Chinese.
 * @example sayListening(error, 'localhost', 3000).message // '没有启动，端口 3000 已被别的程序占用…'
 */
export function sayListening(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const { code, message } = error;
  const isTaken = code === 'EADDRINUSE' || code === 'EACCES';
  const reason = isTaken
    ? `端口 ${String(port)} 已被别的程序占用或不许使用；请先停掉它，或用 --port 换一个（清单也要按新网址重新构建）`
    : `在 ${host} 上开不了：系统的说明是“${message}”`;
  return new Error(`没有启动，${reason}。`, { cause: error });
}
