export { findAll, toCorpus } from '../../src/search/corpus.ts';
export { toNormal } from '../../src/search/normal.ts';
export { addText } from '../../src/search/text.ts';
export { decodeTitles } from '../../src/search/titles.ts';
