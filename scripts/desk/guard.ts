import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What a request must know and keep to. */
export interface Door {
  /** Where the desk listens on 127.0.0.1. */
  readonly port: number;
  /** The secret of this run. */
  readonly token: string;
  /** The most bytes of a body. */
  readonly limit: number;
}

/** A request that is turned away: its status, and why, in Chinese. */
export interface Refusal {
  readonly status: number;
  readonly message: string;
}

const names = (port: number): readonly string[] => [`127.0.0.1:${port}`, `localhost:${port}`];

function isToken(given: string | readonly string[] | undefined, token: string): boolean {
  const [one, other] = [Buffer.from(String(given ?? '')), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/**
 * Why a request for any file or call is turned away; null when its Host is this machine's own. A name that another site's
 * DNS turned to 127.0.0.1 (rebinding) is not.
 */
export const refuseHost = ({ host }: IncomingHttpHeaders, port: number): Refusal | null =>
  names(port).includes(host ?? '') ? null : { status: 421, message: '编辑台只在本机打开。' };

/**
 * Why a call of the desk is turned away; null when it comes from the desk's own page. No answer ever carries a CORS header, the
 * type and the token's header are none that a form of another site can send, and Origin must be the desk's own.
 */
export function refuseCall(method: string | undefined, headers: IncomingHttpHeaders, door: Door): Refusal | null {
  const { origin, 'sec-fetch-site': site, 'content-type': type = '', 'content-length': length } = headers;
  const isOwn = names(door.port).some((name) => origin === `http://${name}`);
  if (!isOwn || (site !== undefined && site !== 'same-origin'))
    return { status: 403, message: '只有编辑台自己的页面可以使用编辑台。' };
  if (!isToken(headers['x-desk-token'], door.token))
    return { status: 401, message: '网址里的口令不对：编辑台已经重新打开过，请用它新给的网址。' };
  if (method !== 'POST') return { status: 405, message: '只接受 POST。' };
  if (!/^application\/json(?:;\s*charset=utf-8)?$/i.test(type)) return { status: 415, message: '只接受 JSON。' };
  if (length === undefined || !/^\d+$/.test(length)) return { status: 411, message: '没有写明长度。' };
  if (Number(length) > door.limit)
    return { status: 413, message: `太大了，超过 ${Math.floor(door.limit / 1_000_000)} MB。` };
  return null;
}
