export { findAll, toCorpus } from '../../src/search/corpus.ts';
export { toNormal } from '../../src/search/normal.ts';
export { decodeText } from '../../src/search/text-file.ts';
export { decodeTitles } from '../../src/search/titles-file.ts';
