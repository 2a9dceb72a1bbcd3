import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { readQuestions } from '../search/questions.ts';
import { place, reciprocalRank } from '../search/rank.ts';
import { readEngine } from '../search/site.ts';
import { copySmallSite } from '../fixtures/small-site.ts';
import { serve } from '../../scripts/lib/serve.ts';
import { Stop } from '../../scripts/lib/stop.ts';
import { renewCode, writeNewPlan } from '../../scripts/new-plan.ts';

const project = copySmallSite();
const inPlan = (path: string): string => join(project, path);
const read = (path: string): string => readFileSync(inPlan(path), 'utf8');
const node = (...words: readonly string[]) => spawnSync(process.execPath, words, { cwd: project, encoding: 'utf8' });

afterAll(() => rmSync(join(project, '..'), { recursive: true, force: true }));

describe('the site of another plan', () => {
  it('is built and checked at once, with nothing to correct', () => {
    expect(inject('small').said).toContain('dist/ 已更新');
    expect(node('scripts/check.ts', '--site').status).toBe(0);
  });

  it('has its own number of measures, groups, tiers, kinds of places, areas and years', () => {
    const pages = (pattern: string): number => globSync(pattern, { cwd: inPlan('dist') }).length;
    expect(pages('measures/[0-9]*/index.html')).toBe(3);
    expect(read('dist/plan/who/index.html').match(/scope="rowgroup"/g)?.length).toBe(2);
    expect(
      pages('statistics/*-engineers-by-area/index.html') + pages('statistics/*-by-area/index.html'),
    ).toBeGreaterThan(1);
    expect(pages('directory/place/*/index.html')).toBe(4);
    expect(read('dist/index.html')).toMatch(/>青年技师<[\s\S]*?≥300/);
    expect(read('dist/index.html')).not.toContain('已届满');
  });

  it('has no page for a dataset that it does not publish', () => {
    expect(existsSync(inPlan('dist/data/professionals/index.html'))).toBe(false);
    expect(read('dist/data/index.html')).not.toContain('professionals');
  });

  it('lies below its own path', () => {
    const home = read('dist/index.html');
    const addresses = [...home.matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(([, address = '']) => address);
    expect(addresses.length).toBeGreaterThan(20);
    expect(addresses.filter((address) => !address.startsWith('/zt/jishi/'))).toEqual([]);
  });

  it('is searched below its own path', { timeout: 60_000 }, async () => {
    const base = '/zt/jishi/';
    const serving = await serve(inPlan('dist'), base, 0);
    const browser = await chromium.connect(inject('browser'));
    try {
      const page = await browser.newPage();
      const strays: string[] = [];
      page.on('request', (request) => {
        if (!new URL(request.url()).pathname.startsWith(base)) strays.push(request.url());
      });
      page.on('response', (response) => {
        if (response.status() >= 400) strays.push(`${String(response.status())} ${response.url()}`);
      });
      page.on('pageerror', ({ message }) => strays.push(message));
      const shown = async (links: string): Promise<string[]> => {
        await page.locator(links).first().waitFor();
        return page.locator(links).evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
      };

      await page.goto(`${serving.url}about/`);
      await page.locator('#site-search').fill('工作室');
      const hits = await shown('#site-search-hits [role=option]');
      expect(hits.filter((path) => !path.startsWith(base))).toEqual([]);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.pathname === hits[0]);

      await page.goto(`${serving.url}search/?q=${encodeURIComponent('工作室')}`);
      const results = await shown('#search-results a');
      expect(results.length).toBeGreaterThan(1);
      expect(results.filter((path) => !path.startsWith(base))).toEqual([]);
      await page.locator('#search-results a').first().click();
      await page.waitForURL((url) => url.pathname === results[0]);
      await page.locator('h1').waitFor();
      expect(strays).toEqual([]);
    } finally {
      await browser.close();
      await serving.close();
    }
  });

  it('finds what is asked of it: of forty questions of its own, the mean of one by the place is 0.95', () => {
    const engine = readEngine(inPlan('dist'));
    const asked = readQuestions('skeleton.yaml');
    expect(asked.length).toBeGreaterThanOrEqual(40);
    const placed = place(engine, '/zt/jishi/', asked);
    expect(placed.filter(({ place: at }) => at !== 1).length).toBeLessThan(5);
    expect(reciprocalRank(placed)).toBeGreaterThanOrEqual(0.95);
  });

  it('has its own accent, in the styles and in the drawings', () => {
    const files = globSync('dist/**/*.{css,svg,html}', { cwd: project })
      .filter((file) => !file.endsWith('favicon.svg'))
      .map(read);
    expect(files.some((text) => text.includes('#0b6570'))).toBe(false);
    expect(files.length).toBeGreaterThan(50);
  });

  it('says nothing of the plan that the code was written for', () => {
    const pattern = /金华|浙江|义乌|工程师|工作站|服务点|人社|2022—2025/;
    const found = globSync('dist/**/*.{html,json,xml,svg,csv,txt,js}', { cwd: project }).filter((file) =>
      pattern.test(read(file)),
    );
    expect(found).toEqual([]);
  });
});

describe('writeNewPlan(target) and renewCode(target)', () => {
  it('does not write over words or data', () => {
    expect(() => {
      writeNewPlan(project);
    }).toThrow(Stop);
  });

  it('renews the code alone when asked', () => {
    writeFileSync(inPlan('content/plan.mdx'), 'mine');
    rmSync(inPlan('src/site/site.ts'));
    renewCode(project);
    expect(read('content/plan.mdx')).toBe('mine');
    expect(existsSync(inPlan('src/site/site.ts'))).toBe(true);
  });

  it('asks for a plan where there is none', () => {
    expect(() => {
      renewCode(join(project, '空'));
    }).toThrow('不是一个计划的项目');
  });
});
