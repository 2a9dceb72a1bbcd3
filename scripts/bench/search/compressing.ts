import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { serve, type Serving } from '../../lib/serve.ts';

/** How a host compresses text: with brotli, or with gzip alone as many older ones do. */
export type Encoding = 'br' | 'gzip';

/** A response that was sent: its path, and the bytes of its body as they went over the wire. */
export interface Sent {
  readonly path: string;
  readonly bytes: number;
}

export interface Compressing extends Serving {
  /** What was sent since the last call. */
  take(): readonly Sent[];
}

const isText = (type: string): boolean => /^text\/|javascript|json|xml|svg/.test(type);

const encode: Readonly<Record<Encoding, (body: Buffer) => Buffer>> = {
  br: (body) => brotliCompressSync(body),
  gzip: (body) => gzipSync(body),
};

/** Serves a built folder as `serve` does, but compressed as public hosts do, and keeps count. */
export async function serveCompressed(folder: string, base: string, encoding: Encoding): Promise<Compressing> {
  const plain = await serve(folder, base, 0);
  const bodies = new Map<string, Buffer>();
  let sent: Sent[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const answer = async (): Promise<void> => {
      const found = await fetch(new URL(path, plain.url), { redirect: 'manual' });
      const headers = Object.fromEntries(found.headers);
      const body = bodies.get(path) ?? Buffer.from(await found.arrayBuffer());
      const packed = isText(headers['content-type'] ?? '');
      if (packed && !bodies.has(path)) bodies.set(path, encode[encoding](body));
      const bytes = packed ? (bodies.get(path) ?? body) : body;
      delete headers['transfer-encoding'];
      delete headers['content-length'];
      response.writeHead(found.status, { ...headers, ...(packed ? { 'content-encoding': encoding } : {}) });
      response.end(bytes);
      sent.push({ path: new URL(path, plain.url).pathname, bytes: bytes.length });
    };
    answer().catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}${base}`,
    take() {
      const all = sent;
      sent = [];
      return all;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await plain.close();
    },
  };
}
