import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOf } from '../../scripts/make/seal.ts';
import { startDesk, type RunningDesk } from '../fixtures/desk.ts';
import { isLong } from '../fixtures/long.ts';
import { makeStubProject } from '../fixtures/small-project.ts';

let root = '';
let desk: RunningDesk;
beforeAll(async () => {
  root = makeStubProject();
  desk = await startDesk(root);
}, 120_000);
afterAll(async () => {
  await desk.end();
  rmSync(dirname(root), { recursive: true, force: true });
});

const site = (): string => readFileSync(join(root, 'content/site.yaml'), 'utf8');
const contact = { phone: '', email: '', office: '', address: '', hotlines: '12345 政务服务热线' };
const fill = (office: string) => desk.call('fill', { id: 'contact', values: { ...contact, office } });

/** Waits until publishing has ended, and returns how. */
async function published(): Promise<unknown> {
  for (;;) {
    const { value } = await desk.call('progress');
    if (value['state'] !== 'running') return value['state'];
    await setTimeout(50);
  }
}

describe('the desk', () => {
  it('answers its own page', async () => {
    const { status, value } = await desk.call('state');
    expect(status).toBe(200);
    expect(value['progress']).toMatchObject({ state: 'idle' });
  });

  it.each([
    ['a foreign origin', { Origin: 'https://evil.example' }, 403],
    ['another Host', { Host: 'evil.example' }, 421],
    ['a wrong token', { 'X-Desk-Token': 'x'.repeat(43) }, 401],
    ['a body that a form can send', { 'Content-Type': 'text/plain' }, 415],
    ['a body that is too large', { 'Content-Length': '99000000' }, 413],
  ])('turns away %s', async (_, headers, status) => {
    const answer = await desk.call('state', {}, headers).catch(() => null);
    // What is announced and never comes ends in a closed connection.
    if (answer !== null) expect(answer.status).toBe(status);
    expect(JSON.stringify(answer?.headers ?? {})).not.toContain('access-control');
    expect((await desk.call('state')).status).toBe(200);
  });

  it('takes no path from its page', async () => {
    expect((await desk.call('../../etc/passwd')).status).not.toBe(200);
    expect((await desk.call('form', { id: '../site' })).status).toBe(400);
    const draft = {
      kind: 'release',
      dataset: '../x',
      date: '2027-01-15',
      name: 'a',
      base64: '',
      answers: {},
      edits: {},
    };
    expect((await desk.call('draft', { draft })).status).toBe(400);
    const dated = { ...draft, dataset: 'engineers', date: '../../../a' };
    expect((await desk.call('draft', { draft: dated })).status).toBe(400);
  });

  it('says to a second one where the first is', async () => {
    await expect(startDesk(root)).resolves.toMatchObject({ address: desk.address });
    expect((await desk.call('state')).status).toBe(200);
  });

  it('writes nothing before it publishes, then the files and the site', async () => {
    const before = site();
    const { value } = await fill('第一处');
    expect(value['review']).toMatchObject({ ready: true });
    expect(site()).toBe(before);
    await desk.call('publish');
    expect(await published()).toBe('done');
    expect(site()).toBe(before.replace("office: ''", "office: '第一处'"));
  });

  it('forgets a draft that is withdrawn', async () => {
    await fill('第二处');
    await desk.call('withdraw');
    expect((await desk.call('state')).value['review']).toBeNull();
    expect((await desk.call('publish')).status).toBe(400);
  });
});

describe('the desk, killed while it publishes', () => {
  it('is as before or finished afterwards, and says which', { timeout: 300_000 }, async () => {
    const start = performance.now();
    await fill('量时间');
    await desk.call('publish');
    expect(await published()).toBe('done');
    const whole = performance.now() - start;
    for (const part of isLong ? [0, 0.02, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.97] : [0.4, 0.95]) {
      const [before, digest] = [site(), digestOf(join(root, 'dist'))];
      await fill(`第 ${String(part)} 处`);
      await desk.call('publish');
      await setTimeout(whole * part);
      await desk.end('SIGKILL');
      desk = await startDesk(root);
      const isNew = digestOf(join(root, 'dist')) !== digest;
      expect(site() === before, `killed at ${String(part)}`).toBe(!isNew);
      expect(existsSync(join(root, '.build/desk/journal.json'))).toBe(false);
      const { value } = await desk.call('state');
      expect(value['review'] === null).toBe(isNew);
      if (!isNew && part > 0) expect(String(value['remarks'])).toContain('恢复成之前的样子');
    }
  });
});
