import type { PageCheck } from './finding.ts';
import type { Page } from './page.ts';

const words = '示例数据';

const isDemoFile = (path: string): boolean => /(?:^|\/)demo-[^/]*$/.test(path.split(/[?#]/)[0] ?? '');

/** What of a page comes from demo data, in words; null when nothing does. */
function demoIn(page: Page): string | null {
  if (page.hasDemo) return '有示例数字（data-demo）';
  const file = page.links.find(({ value }) => isDemoFile(value))?.value;
  return file === undefined ? null : `用到示例文件 ${file}`;
}

/** Where an invented number or file stands, the band that says so stands too. */
export const demo: PageCheck = (page) => {
  const found = page.hasDemoBand ? null : demoIn(page);
  return found === null ? [] : [`页面${found}，却没有示例数据提示（data-demo-band）`];
};

/** Whether a download shows the numbers of one dataset, and so says in itself and in its name when they are invented. */
const isDownload = (file: string): boolean =>
  /^statistics\/.*\.(?:svg|png|csv|json)$|^data\/[^/]+\/[^/]+\.csv$|^directory\/.*\.(?:csv|geojson)$/.test(file);

/** What is wrong with a download of demo data, or with one that looks like it. */
export function demoDownload(file: string, bytes: Buffer): readonly string[] {
  if (!isDownload(file) || /(?:^|[-/])share\.png$/.test(file)) return [];
  const says = bytes.includes(words);
  if (isDemoFile(file) === says) return [];
  return says ? ['文件里写着示例数据，文件名却没有 demo-'] : [`文件名是 demo-，文件里却没有“${words}”`];
}
