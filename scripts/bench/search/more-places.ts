import { isRecord, type SearchDocument } from '../../../src/search/document.ts';

const letters = '华东明达锦源瑞丰宏泰永盛康宁中科新兴同创嘉禾天成远大金石立信飞云海川山林江南北方正和平安长青春晖';

/** Numbers in [0, 1) that are the same on every machine (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The pages with `count` places: those of the site, repeated with other names, numbers and hosts until there are so many. */
export function withPlaces(documents: readonly SearchDocument[], count: number): readonly SearchDocument[] {
  const places = documents.filter(isRecord);
  const random = randomOf(1);
  const word = (length: number): string =>
    Array.from({ length }, () => letters.charAt(Math.floor(random() * letters.length))).join('');
  const number = (digits: string): string => digits.replace(/\d/g, () => String(Math.floor(random() * 10)));
  const more = Array.from({ length: Math.max(0, count - places.length) }, (_, at): SearchDocument => {
    const model = places[at % places.length] as SearchDocument;
    const host = `${word(4)}有限公司`;
    const vary = (text: string): string => text.replace(/示例\S{2,5} \d+/g, host).replace(/\d{2,}/g, number);
    return {
      ...model,
      url: model.url.replace(/[^/]+\/$/, `place-${at}/`),
      title: `${host}${model.title.replace(/[^\p{Script=Han}]|示例/gu, '')}`,
      next: vary(model.next ?? ''),
      blocks: model.blocks.map((block) => ({ ...block, text: vary(block.text) })),
    };
  });
  return [...documents.filter((page) => !places.includes(page)), ...places.slice(0, count), ...more];
}
