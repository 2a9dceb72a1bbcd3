import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { spokenText } from '../../src/kit/spoken/spoken.ts';
import { axeViolations } from './axe.ts';
import { test, type Visit } from './site.ts';

/** A voice that says nothing, notes what it should have said, and ends when told. */
interface FakeVoice {
  readonly said: string[];
  end: () => void;
  break: () => void;
}

/** Runs in the browser before the page's scripts. `languages`: of its voices. */
function fakeVoice(languages: readonly string[]): void {
  const said: string[] = [];
  let current: EventTarget | undefined;
  const tell = (type: string): void => {
    const utterance = current;
    current = undefined;
    utterance?.dispatchEvent(new Event(type));
  };
  class Utterance extends EventTarget {
    lang = '';
    readonly text: string;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  const voice = {
    said,
    getVoices: () => languages.map((lang) => ({ lang })),
    speak: (utterance: Utterance) => {
      said.push(utterance.text);
      current = utterance;
    },
    // As browsers do: what is cut off reports an error.
    cancel: () => tell('error'),
    end: () => tell('end'),
    break: () => tell('error'),
  };
  Object.defineProperty(window, 'speechSynthesis', { value: voice });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
}

async function visitWithVoice(visit: Visit, path: string, languages = ['en-US', 'zh-CN']): Promise<Page> {
  const page = await visit('/404.html');
  await page.addInitScript(fakeVoice, languages);
  await page.goto(new URL(path.slice(1), new URL('.', page.url())).href);
  return page;
}

const start = async (page: Page): Promise<void> => {
  await page.locator('[data-tool=aloud]').click();
  await page.getByRole('region', { name: '朗读', exact: true }).waitFor();
};
const saidIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => [...(speechSynthesis as unknown as FakeVoice).said]);
const next = (page: Page): Promise<void> => page.evaluate(() => (speechSynthesis as unknown as FakeVoice).end());
const marked = (page: Page): Promise<string> =>
  page.evaluate(() => [...document.querySelectorAll('.aloud')].map(({ textContent }) => textContent).join(''));
const textOf = (page: Page): Promise<string> => page.evaluate(() => document.querySelector('main')?.innerHTML ?? '');

/** Everything that is said, to the end of the page. */
const readAll = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const voice = speechSynthesis as unknown as FakeVoice;
    for (let count = -1; count < voice.said.length;) {
      count = voice.said.length;
      voice.end();
    }
    return [...voice.said];
  });

describe('reading aloud', () => {
  test('says the page sentence by sentence, marks each, and leaves nothing behind', async ({ visit }) => {
    const page = await visitWithVoice(visit, '/plan/');
    const before = await textOf(page);
    await start(page);
    expect(await marked(page)).toBe('计划原文');
    await next(page);
    expect((await saidIn(page)).slice(0, 2)).toEqual([
      '计划原文',
      '《金华市企业创新工程师“二一一”培育计划》全文，照录原文。',
    ]);
    expect(await marked(page)).toBe('《金华市企业创新工程师“211”培育计划》全文，照录原文。');
    const said = await readAll(page);
    expect(said).toContain('金人社发二零二二年八号');
    const targets = said.find((sentence) => sentence.includes('每年培育掌握基础理论知识'));
    expect(targets).toMatch(/^二零二二至二零二五年，.*企业工程师两万名以上；$/);
    expect(said.filter((sentence) => /\d/.test(sentence))).toEqual([]);
    expect(await page.locator('#aloud, .aloud').count()).toBe(0);
    expect(await textOf(page)).toBe(before);
  });

  test('says a figure by its summary and its table by rows, with heads, 示例 and 初步', async ({ visit }) => {
    const page = await visitWithVoice(visit, '/statistics/engineers-by-year/');
    await start(page);
    const said = await readAll(page);
    expect(said[0]).toMatch(/^示例：.*二零二[三四五]年/);
    const summary = await page.locator('.drawing').first().getAttribute('aria-label');
    const first = summary?.split('。')[0] ?? '';
    expect(said.filter((sentence) => sentence.includes('图：'))).toEqual([`示例：图：${spokenText(first)}。`]);
    expect(said).toContain(
      '示例：二零二二年，企业工程师 一万八千七百六十二人，创新工程师 九百二十七人，领军工程师 八十六人。',
    );
    expect(said).toContain(
      '示例：二零二五年，企业工程师 两万一千八百四十六人，初步，创新工程师 一千二百四十三人，初步，领军工程师 一百一十七人，初步。',
    );
    expect(said.filter((sentence) => /\d/.test(sentence))).toEqual([]);
  });

  test('pauses, goes on with the same sentence, and stops', async ({ visit }) => {
    const page = await visitWithVoice(visit, '/about/');
    await start(page);
    await next(page);
    const bar = page.getByRole('region', { name: '朗读', exact: true });
    await bar.getByRole('button', { name: '暂停' }).press('Enter');
    await next(page);
    expect(await saidIn(page)).toHaveLength(2);
    expect(await marked(page)).not.toBe('');
    await bar.getByRole('button', { name: '继续' }).press('Enter');
    const said = await saidIn(page);
    expect(said).toHaveLength(3);
    expect(said[2]).toBe(said[1]);
    await page.keyboard.press('Escape');
    await next(page);
    expect(await saidIn(page)).toHaveLength(3);
    expect(await page.locator('#aloud, .aloud').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('朗读本页');
  });

  test('says that a voice is missing or was lost, and tries again', async ({ visit }) => {
    const page = await visitWithVoice(visit, '/about/', ['en-US']);
    await start(page);
    expect(await page.locator('#aloud [role=status]').innerText()).toContain('没有中文语音');
    expect(await saidIn(page)).toEqual([]);
    await page.getByRole('button', { name: '再试一次' }).click();
    expect(await saidIn(page)).toHaveLength(1);
    await page.evaluate(() => (speechSynthesis as unknown as FakeVoice).break());
    expect(await page.locator('#aloud [role=status]').innerText()).toContain('中断');
  });

  test('is fetched on the press alone, keeps the sentence in view, and is right for those who listen', async ({
    visit,
  }) => {
    const page = await visitWithVoice(visit, '/plan/');
    await page.setViewportSize({ width: 360, height: 640 });
    const fetched = (): Promise<number> =>
      page.evaluate(
        () => performance.getEntriesByType('resource').filter(({ name }) => /fetched-tools\.|\.css/.test(name)).length,
      );
    const before = await fetched();
    await page.waitForLoadState('networkidle');
    expect(await fetched()).toBe(before);
    await start(page);
    expect(await fetched()).toBeGreaterThan(before);
    for (let sentence = 0; sentence < 30; sentence += 1) await next(page);
    const box = await page.locator('.aloud').first().boundingBox();
    const bar = await page.locator('#aloud').boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(bar?.y ?? 0);
    expect(await axeViolations(page, [360])).toEqual([]);
  });

  test('is not offered without a voice or without a script', async ({ visit }) => {
    const page = await visit('/404.html');
    await page.addInitScript(() => {
      Object.defineProperty(window, 'speechSynthesis', { value: undefined });
    });
    await page.reload();
    expect(await page.locator('[data-tool=aloud]').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: '大鼠标' }).isVisible()).toBe(true);
    const bare = await visit('/about/', { javaScriptEnabled: false });
    expect(await bare.locator('.view button:visible').count()).toBe(0);
  });
});

describe('the large pointer', () => {
  test('is switched on for this page and the next, and off again', async ({ visit }) => {
    const page = await visit('/about/');
    const cursor = (): Promise<string> => page.locator('h1').evaluate((heading) => getComputedStyle(heading).cursor);
    const button = page.getByRole('button', { name: '大鼠标' });
    expect(await button.getAttribute('aria-pressed')).toBe('false');
    await button.click();
    await expect.poll(cursor).toMatch(/url\(.*arrow.*\.png/);
    expect(await page.locator('.site-name').evaluate((link) => getComputedStyle(link).cursor)).toMatch(/hand.*\.png/);
    await page.reload();
    await expect.poll(cursor).toMatch(/arrow/);
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    await button.click();
    await expect.poll(cursor).toBe('auto');
    await page.reload();
    expect(await button.getAttribute('aria-pressed')).toBe('false');
  });
});

test('the row of tools names them in their order', async ({ visit }) => {
  const page = await visitWithVoice(visit, '/about/');
  const tree = await page.locator('.view').ariaSnapshot();
  expect(tree.match(/(?:group|link|button) "[^"]*"/g)).toEqual([
    'group "字号、长辈版和朗读"',
    'link "小字号"',
    'link "中字号"',
    'link "大字号"',
    'link "长辈版"',
    'button "大鼠标"',
    'button "朗读本页"',
  ]);
});
