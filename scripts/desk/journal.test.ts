import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publish, recover, recoveryText } from './journal.ts';

let root = '';
const at = (path: string): string => join(root, path);
const read = (path: string): string | null => (existsSync(at(path)) ? readFileSync(at(path), 'utf8') : null);

/** A built site that claims a digest. */
function putSite(folder: string, digit: string): void {
  mkdirSync(at(`${folder}/about`), { recursive: true });
  writeFileSync(at(`${folder}/about/index.html`), `<code id="site-digest">${digit.repeat(64)}</code>`);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'desk-'));
  mkdirSync(at('data/a'), { recursive: true });
  writeFileSync(at('data/sources.yaml'), 'old');
  putSite('dist', '0');
});
afterEach(() => rmSync(root, { recursive: true }));

const change = {
  what: '发布甲',
  files: new Map([
    ['data/a/2027-01-15.csv', 'new'],
    ['data/sources.yaml', 'new'],
  ]),
};
const both = (): readonly (string | null)[] => ['data/a/2027-01-15.csv', 'data/sources.yaml'].map(read);

/** Publishing that is cut off while it builds, as a kill would: nothing after it runs. */
async function cutOff(): Promise<void> {
  void publish(root, change, () => new Promise(() => undefined));
  while (both()[1] !== 'new') await new Promise((resolve) => setTimeout(resolve, 1));
}

describe('publish(root, change, build)', () => {
  it('leaves the new files when the build succeeds', async () => {
    await publish(root, change, async () => expect(both()).toEqual(['new', 'new']));
    expect(both()).toEqual(['new', 'new']);
    expect(await recover(root)).toBeNull();
  });
  it('puts everything back when it fails', async () => {
    await expect(publish(root, change, () => Promise.reject(new Error('甲')))).rejects.toThrow('甲');
    expect(both()).toEqual([null, 'old']);
    expect(await recover(root)).toBeNull();
  });
});

describe('recover(root)', () => {
  it('puts everything back when the site was not replaced yet, half-written files too', async () => {
    await cutOff();
    writeFileSync(at('data/a/2027-01-15.csv.part'), 'ne');
    expect(await recover(root)).toEqual({ what: '发布甲', finished: false });
    expect(both()).toEqual([null, 'old']);
    expect(existsSync(at('data/a'))).toBe(false);
    expect(await recover(root)).toBeNull();
  });
  it('keeps the new files when the site was replaced', async () => {
    await cutOff();
    putSite('dist', '1');
    expect(await recover(root)).toEqual({ what: '发布甲', finished: true });
    expect(both()).toEqual(['new', 'new']);
  });
  it('puts the site back when the kill fell between the two renames of the swap', async () => {
    await cutOff();
    rmSync(at('dist'), { recursive: true });
    putSite('.build/previous', '0');
    expect(await recover(root)).toEqual({ what: '发布甲', finished: false });
    expect(existsSync(at('dist/about/index.html'))).toBe(true);
    expect(both()).toEqual([null, 'old']);
  });
});

describe('recoveryText(recovery)', () => {
  it('says which of the two it is', () => {
    expect(recoveryText({ what: '甲', finished: true })).toContain('已经完成');
    expect(recoveryText({ what: '甲', finished: false })).toContain('恢复成之前的样子');
  });
});
