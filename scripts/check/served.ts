import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isText } from '../deploy/compress.ts';
import { choicesOf, headerRules, headersOf, strictTransport } from '../deploy/headers.ts';
import { typeOf } from '../deploy/types.ts';
import { listTree } from '../lib/files.ts';
import { mapTogether } from '../lib/map-together.ts';
import type { Finding } from './finding.ts';
import { addressOf, fileOf } from './site.ts';
import { originalOf } from './variants.ts';

/** What a host answers to each file of a built folder. */
export interface Served {
  /** Requests that were made, and files that were compared. */
  readonly requests: number;
  readonly files: number;
  readonly findings: readonly Finding[];
}

/** How long a host may take over one file: longer than a slow line needs for the largest, shorter than an operator waits. */
const patienceMs = 30_000;

/** Why no answer came, by the code or words of the error below it. */
const causes: readonly (readonly [RegExp, string])[] = [
  [/ECONNREFUSED/, '这个地址没有网站在运行'],
  [/ENOTFOUND|EAI_AGAIN/, '找不到这个域名'],
  [/CERT|certificate|SIGNATURE|SELF_SIGNED/, '证书不对，或者已经过期'],
  [/SSL|EPROTO/, '这里答的不是 HTTPS，或者协议版本太旧'],
  [/bad port/, '这个端口不能用'],
  [/ECONNRESET|SOCKET/, '连接中途断开'],
  [/Z_\w+_ERROR|ERR__/, '压缩过的样子坏了，解不开'],
];

/** What became of a request that got no whole answer. */
function failureOf(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return '等了很久没有答完';
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const said = `${String((cause as NodeJS.ErrnoException).code)} ${String(cause)}`;
  return `没有回答：${causes.find(([pattern]) => pattern.test(said))?.[1] ?? String(cause)}`;
}

/** Requests that get no answer before the others are not made: a host that hangs would keep an operator for hours. */
const mostUnanswered = 24;

/** Requests at once: a small host is not to be troubled by its own check. */
const together = 8;

/** How a browser may ask for a text: the copies are as much what readers see as the file itself. */
const encodings = ['identity', 'gzip', 'br'] as const;

const encodingOf: Readonly<Record<string, string>> = { identity: '', gzip: '（gzip）', br: '（brotli）' };

/** Every header that some file carries: where it does not belong it does as much harm, as `noindex` on pages. */
const ruled = Object.fromEntries([...choicesOf(headerRules).keys()].map((name) => [name, null]));

/** Headers of an answer that are not as they should be, in words. */
function headerFaults(answer: Response, expected: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries({ ...ruled, ...expected }).flatMap(([name, value]) => {
    const sent = answer.headers.get(name);
    if (sent === value) return [];
    return [
      `响应头 ${name} ${sent === null ? '没有' : `是 ${sent}`}，${value === null ? '不应当有' : `应当是 ${value}`}`,
    ];
  });
}

/** What is wrong with how an answer is packed for who asked for that encoding, in words. */
function packingFaults({ headers }: Response, asked: string): readonly string[] {
  const sent = headers.get('content-encoding') ?? 'identity';
  if (sent === 'identity') return [];
  if (sent !== asked) return [`没有要 ${sent} 压缩，却这样发来`];
  return /accept-encoding|\*/i.test(headers.get('vary') ?? '') ? [] : ['响应头 Vary 里没有 Accept-Encoding'];
}

/** What is wrong with one answer. `file`: what it should be, inside `folder`. */
async function faultsOf(
  answer: Response,
  status: number,
  bytes: Buffer,
  expected: Readonly<Record<string, string>>,
  encoding: string,
): Promise<readonly string[]> {
  const body = Buffer.from(await answer.arrayBuffer());
  if (answer.status === 404 && status !== 404) return ['网上没有这个文件'];
  const to = answer.headers.get('location');
  if (answer.status !== status)
    return [`网上答 ${answer.status}${to === null ? '' : `，转到 ${to}`}，应当是 ${status}`];
  if (!body.equals(bytes)) return ['网上的内容与 dist/ 不同：是旧的，或者被改动过'];
  return [...packingFaults(answer, encoding), ...headerFaults(answer, expected)];
}

/** Addresses that the host's own sitemap names and the folder does not have. */
async function foreignPages(url: string, base: string, files: ReadonlySet<string>): Promise<readonly Finding[]> {
  const signal = AbortSignal.timeout(patienceMs);
  // What is wrong with the file itself has been told.
  const text = await fetch(`${url}sitemap.xml`, { signal }).then(
    (answer) => (answer.ok ? answer.text() : ''),
    () => '',
  );
  const named = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].flatMap(([, at = '']) => URL.parse(at)?.pathname ?? []);
  return named.flatMap((path) => {
    const file = fileOf({ base }, path);
    return file !== undefined && files.has(file) ? [] : [{ file: path, message: '网上有这一页，dist/ 没有' }];
  });
}

/**
 * Compares what a host serves with a sealed folder: every file as it is and as its compressed copies, its type and headers, a page that does
 * not exist, and the pages that the host's sitemap names. `url`: address of the home page, with a slash at its end. `patience`: for one file, in ms.
 */
export async function checkServed(folder: string, url: string, patience = patienceMs): Promise<Served> {
  const base = new URL(url).pathname;
  const all = listTree(folder);
  const files = all.filter((file) => originalOf(file) === undefined || !all.includes(file.slice(0, -3)));
  const transport = url.startsWith('https:') ? { [strictTransport.name]: strictTransport.value } : {};
  const findings: Finding[] = [];
  let [requests, unanswered, left] = [0, 0, 0];
  const ask = async (file: string, address: string, status: number, encoding: string): Promise<void> => {
    if (unanswered >= mostUnanswered) {
      left += 1;
      return;
    }
    requests += 1;
    const expected = { ...headersOf(headerRules, file), 'Content-Type': typeOf(file), ...transport };
    try {
      const answer = await fetch(new URL(address, url), {
        redirect: 'manual',
        signal: AbortSignal.timeout(patience),
        headers: { 'accept-encoding': encoding },
      });
      const bytes = readFileSync(join(folder, file));
      for (const fault of await faultsOf(answer, status, bytes, expected, encoding))
        findings.push({ file: file + (encodingOf[encoding] ?? ''), message: fault });
    } catch (error) {
      unanswered += 1;
      findings.push({ file, message: failureOf(error) });
    }
  };
  await mapTogether(files, together, async (file) => {
    for (const encoding of isText(file) ? encodings : (['identity'] as const))
      await ask(file, addressOf({ base }, file), 200, encoding);
  });
  await ask('404.html', `${base}there-is-no-such-page/`, 404, 'identity');
  if (left > 0) findings.push({ file: url, message: `有 ${unanswered} 次没有答完，其余 ${left} 次不再问` });
  else if (findings.length < requests) findings.push(...(await foreignPages(url, base, new Set(files))));
  return { requests, files: files.length, findings };
}
