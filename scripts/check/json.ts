import type { PageCheck } from './finding.ts';

/** The value that a text stands for; undefined when it is no JSON, which no JSON stands for. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a page tells search engines can be read. */
export const structuredData: PageCheck = (page) =>
  page.data.some((text) => parseJson(text) === undefined) ? ['给搜索引擎的说明（application/ld+json）不是 JSON'] : [];

/** Whether a file that should hold JSON does not. */
export const jsonFaults = (file: string, text: string): readonly string[] =>
  /\.(?:json|jsonld|geojson)$/.test(file) && parseJson(text) === undefined ? ['文件不是 JSON'] : [];
