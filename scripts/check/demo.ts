import type { PageCheck } from './finding.ts';

/** Where an invented number stands, the band that says so stands too. */
export const demo: PageCheck = (page) =>
  page.hasDemo && !page.hasDemoBand ? ['页面有示例数字（data-demo），却没有示例数据提示（data-demo-band）'] : [];
