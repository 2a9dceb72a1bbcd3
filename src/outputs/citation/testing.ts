import type { CitedNews, CitedWork } from './work.ts';

/** A made-up release of a dataset. */
export const testDataset: CitedWork = {
  kind: 'dataset',
  key: 'first-by-year-2024-03-01',
  author: '测试市统计局',
  title: '测试市工程师人数',
  publisher: '测试市统计局',
  published: '2024-03-01',
  version: '2024-03-01',
  url: 'https://example.org/statistics/first-by-year/2024-03-01/',
};

/** A made-up page with a chart. */
export const testChart: CitedWork = {
  ...testDataset,
  kind: 'chart',
  author: '测试市人社局',
  title: '各层级工程师年度人数',
  publisher: '测试市人社局',
};

/** A made-up newspaper quotation. */
export const testNews: CitedNews = {
  headline: '2023年全市新增工程师1,234人，比上年增加34人。',
  asOf: '2023年底',
  publisher: '测试市统计局',
  title: '测试市工程师人数',
  version: '2024-03-01',
  url: 'https://example.org/statistics/first-by-year/2024-03-01/',
};
