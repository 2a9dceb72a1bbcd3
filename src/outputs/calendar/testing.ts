import { parse } from 'yaml';
import { datasetNames, type DatasetName } from '../../data/registry.ts';
import type { Built } from '../../data/releases.ts';
import { builtOf, engineer } from '../../figures/testing.ts';
import { readCalendar, type CalendarEntry } from '../../policy/calendar.ts';

/** A made-up calendar, for tests alone: one entry of each state. */
export const testCalendar = `
releases:
  - id: engineers-2023
    dataset: engineers
    title: 2023年度三类工程师培育人数
    plans:
      - { when: '2024-03', announced: '2023-11-01' }
      - { when: '2024-03-14', announced: '2024-02-01' }
  - id: indicators-2023
    dataset: indicators
    title: 2023年度举措进展指标
    plans:
      - { when: '2024-02', announced: '2023-11-01' }
  - id: engineers-2024
    dataset: engineers
    title: 2024年度三类工程师培育人数
    plans:
      - { when: '2025-02', announced: '2024-11-01' }
      - { when: '2025-03-13', announced: '2025-01-10' }
      - { when: '2025-03-27', announced: '2025-03-03', note: 两个县的数据须重新核对；推迟两周, }
  - id: places-2025
    dataset: places
    title: 2025年名录，含工作站、基地和服务点；第一版\\测试
    plans:
      - { when: '2025-06', announced: '2025-01-10' }
`;

export const testEntries = (): readonly CalendarEntry<DatasetName>[] =>
  readCalendar(parse(testCalendar), 'content/calendar.yaml', datasetNames);

/** Official releases that fulfil the first entry of the test calendar and no other. */
export const calendarBuilt = (): Built =>
  builtOf([
    { date: '2023-03-01', rows: [engineer(2022, '全市', '初阶', 90)] },
    { date: '2024-03-18', rows: [engineer(2023, '全市', '初阶', 95)] },
  ]);
