import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { textsOf } from './pictures/png-text.ts';
import { cutFonts, drawPicture, drawPictures } from './pictures.ts';

const folders: string[] = [];
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'fonts-'));
  folders.push(made);
  return made;
};
afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 60" font-family="PingFang SC,Noto Sans SC,sans-serif">
<title>示例数据，不可引用。培育人数</title><desc>单位：人</desc>
<rect width="120" height="60" fill="#fff"/><path d="M10,20h40v30h-40z" fill="#0b6570"/>
<text x="10" y="16" font-size="12">企业工程师 2.18</text></svg>`;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('drawPicture(svg, width, fonts)', () => {
  it('gives the same bytes with fonts cut anew, and on every machine', { timeout: 60_000 }, async () => {
    const [first, second] = [await cutFonts(svg, folder()), await cutFonts(svg, folder())];
    const picture = await drawPicture(svg, 240, first);
    expect((await drawPicture(svg, 240, second)).equals(picture)).toBe(true);
    expect(sha256(picture)).toBe('3883bcf79bf079b680a7f1da304c31298da223f97453e15c44f26c734e457cf4');
  });

  it('draws Chinese: other characters, other bytes', { timeout: 60_000 }, async () => {
    const other = svg.replace('企业工程师', '领军工程师');
    const fonts = await cutFonts(svg + other, folder());
    const [one, another] = [await drawPicture(svg, 240, fonts), await drawPicture(other, 240, fonts)];
    expect(another.equals(one)).toBe(false);
  });

  it('carries title and demo mark inside, and its size in the header', async () => {
    const picture = await drawPicture(svg, 240, await cutFonts(svg, folder()));
    expect(textsOf(picture).get('Title')).toBe('示例数据，不可引用。培育人数');
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([240, 120]);
  });
});

describe('drawPictures(folder, cache)', () => {
  it('keeps the pictures of the last build for the next one, and no older ones', { timeout: 60_000 }, async () => {
    const [site, cache] = [folder(), folder()];
    mkdirSync(join(site, 'statistics/a'), { recursive: true });
    const kept = (): readonly string[] => readdirSync(cache).filter((name) => name.endsWith('.png.kept'));
    writeFileSync(join(site, 'statistics/a/a.svg'), svg);
    expect(await drawPictures(site, cache)).toBe(2);
    const first = kept();
    expect(first.length).toBe(2);
    const drawn = readFileSync(join(site, 'statistics/a/a.png'));
    // As a full disk or a kill leaves it.
    for (const name of first) truncateSync(join(cache, name), 60);
    await drawPictures(site, cache);
    expect(kept()).toEqual(first);
    expect(readFileSync(join(site, 'statistics/a/a.png')).equals(drawn)).toBe(true);
    writeFileSync(join(site, 'statistics/a/a.svg'), svg.replace('2.18', '2.19'));
    await drawPictures(site, cache);
    expect(kept().length).toBe(2);
    expect(kept().some((name) => first.includes(name))).toBe(false);
  });
});
