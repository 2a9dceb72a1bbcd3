import { describe, expect, it } from 'vitest';
import { refuseCall, refuseHost } from './guard.ts';

const door = { port: 4211, token: 'a'.repeat(43), limit: 1_000_000 };
const own = {
  host: '127.0.0.1:4211',
  origin: 'http://127.0.0.1:4211',
  'content-type': 'application/json',
  'content-length': '2',
  'x-desk-token': door.token,
};

describe('refuseHost(headers, port)', () => {
  it.each([
    ['127.0.0.1:4211', true],
    ['localhost:4211', true],
    ['127.0.0.1', false],
    ['127.0.0.1:4212', false],
    ['evil.example:4211', false],
    ['127.0.0.1:4211.evil.example', false],
    [undefined, false],
  ])('lets %s in: %s', (host, isIn) => {
    expect(refuseHost({ ...(host === undefined ? {} : { host }) }, 4211) === null).toBe(isIn);
  });
});

describe('refuseCall(method, headers, door)', () => {
  it('lets the page of the desk in, by either name', () => {
    expect(refuseCall('POST', own, door)).toBeNull();
    expect(refuseCall('POST', { ...own, origin: 'http://localhost:4211', 'sec-fetch-site': 'same-origin' }, door)).toBe(
      null,
    );
  });

  it.each([
    ['another origin', { origin: 'https://evil.example' }, 403],
    ['an origin that begins like this one', { origin: 'http://127.0.0.1:42110' }, 403],
    ['a page without an origin', { origin: 'null' }, 403],
    ['no origin', { origin: undefined }, 403],
    ['the same site but another origin', { 'sec-fetch-site': 'same-site' }, 403],
    ['no token', { 'x-desk-token': undefined }, 401],
    ['a wrong token of the same length', { 'x-desk-token': 'b'.repeat(43) }, 401],
    ['the beginning of the token', { 'x-desk-token': 'a'.repeat(42) }, 401],
    ['a type that a form may send', { 'content-type': 'text/plain' }, 415],
    ['a type with JSON behind it', { 'content-type': 'text/plain; application/json' }, 415],
    ['no length', { 'content-length': undefined }, 411],
    ['a length that is no number', { 'content-length': '1e3' }, 411],
    ['too many bytes', { 'content-length': '1000001' }, 413],
  ])('turns away %s', (_, changed, status) => {
    const headers = Object.fromEntries(Object.entries({ ...own, ...changed }).filter(([, value]) => value));
    expect(refuseCall('POST', headers, door)?.status).toBe(status);
  });

  it.each(['GET', 'PUT', 'OPTIONS', undefined])('turns away the method %s', (method) => {
    expect(refuseCall(method, own, door)?.status).toBe(405);
  });
});
