import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import { serverFiles } from '../../scripts/deploy.ts';
import { inProject } from '../../scripts/lib/folders.ts';
import { kinds, visitKind } from './kinds.ts';
import { test } from './site.ts';

describe('deploy/', () => {
  it('holds what npm run deploy writes', async () => {
    for (const [path, text] of await serverFiles()) {
      const now = existsSync(inProject(path)) ? readFileSync(inProject(path), 'utf8') : '';
      expect(now === text, `${path} 已过时：请运行 npm run deploy 并提交`).toBe(true);
    }
  });
});

describe('the policy of each kind of page', () => {
  test.for(kinds)('stands in header and page alike and forbids inline code: $name', async (kind, { tour }) => {
    const page = await visitKind(tour, kind);
    const { headers } = await fetch(page.url());
    const header = (headers.get('content-security-policy') ?? '').split(';');
    const meta = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(meta?.split(';')).toEqual(header.filter((each) => !each.startsWith('frame-ancestors')));
    expect(header).toContain("default-src 'none'");
    expect(header).toContain("frame-ancestors 'self'");
    expect(header.join()).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|https?:/);
    expect(header.join().includes('wasm')).toBe(kind.name === 'search');
    expect(headers.get('permissions-policy')).toContain(
      kind.name === 'nearest' ? 'geolocation=(self)' : 'geolocation=()',
    );
  });

  test('stops a script and a style that someone wrote into the page, and WebAssembly outside search', async ({
    visit,
    problems,
  }) => {
    const page = await visit('/about/');
    const ran = await page.evaluate(async () => {
      const script = document.createElement('script');
      const marked: string[] = [];
      try {
        script.text = 'document.title = "ran"';
        document.body.append(script);
      } catch (error) {
        marked.push(String(error));
      }
      document.body.setAttribute('style', 'color: rgb(1, 2, 3)');
      const wasm = await WebAssembly.instantiate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
        () => 'ran',
        () => 'stopped',
      );
      return { title: document.title, colour: getComputedStyle(document.body).color, wasm };
    });
    expect(ran.title).not.toBe('ran');
    expect(ran.colour).not.toBe('rgb(1, 2, 3)');
    expect(ran.wasm).toBe('stopped');
    expect(problems.length).toBeGreaterThan(0);
    problems.splice(0);
  });
});

it('answers a wrong address with the page for it', async () => {
  const answer = await fetch(`${inject('home')}no/such/page/`);
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain('<h1');
});
