import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Serving } from './serve.ts';

const root = mkdtempSync(join(tmpdir(), 'serve-'));
const folder = join(root, 'dist');
let serving: Serving;

beforeAll(async () => {
  mkdirSync(join(folder, 'plan'), { recursive: true });
  writeFileSync(join(root, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'index.html'), 'home');
  writeFileSync(join(folder, 'plan/index.html'), 'plan');
  writeFileSync(join(folder, '404.html'), 'not here');
  writeFileSync(join(folder, '数据.csv'), '一');
  serving = await serve(folder, '/211/', 0);
});
afterAll(async () => {
  await serving.close();
  rmSync(root, { recursive: true });
});

const html = 'text/html; charset=utf-8';
const answers: readonly (readonly [
  path: string,
  status: number,
  type: string | null,
  body: string | null,
  to: string | null,
])[] = [
  ['/211/', 200, html, 'home', null],
  ['/211/plan/', 200, html, 'plan', null],
  ['/211/plan/?q=1', 200, html, 'plan', null],
  ['/211/plan?q=1', 301, null, null, '/211/plan/?q=1'],
  ['/', 301, null, null, '/211/'],
  ['/plan/', 404, html, 'not here', null],
  ['/211/nowhere/', 404, html, 'not here', null],
  ['/211/%E6%95%B0%E6%8D%AE.csv', 200, 'text/csv; charset=utf-8', '一', null],
  ['/211/..%2fsecret.txt', 404, html, 'not here', null],
  ['/211/%zz', 400, null, null, null],
];

describe('serve(folder, base, port)', () => {
  it.each(answers)('answers %s with %i', async (path, status, type, body, to) => {
    const response = await fetch(new URL(path, serving.url), { redirect: 'manual' });
    expect(response.status).toBe(status);
    expect(response.headers.get('location')).toBe(to);
    if (type !== null) expect(response.headers.get('content-type')).toBe(type);
    if (body !== null) expect(await response.text()).toBe(body);
  });

  it('sends a policy that allows nothing inline and nothing from elsewhere', async () => {
    const policy = (await fetch(serving.url)).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe-inline');
  });

  it('takes the next free port when the wanted one is taken', async () => {
    const taken = Number(new URL(serving.url).port);
    const second = await serve(folder, '/', taken);
    expect(Number(new URL(second.url).port)).toBeGreaterThan(taken);
    await second.close();
  });
});
