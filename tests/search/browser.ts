export { findAll, toCorpus } from '../../src/search/corpus.ts';
export { addText, decodeTitles } from '../../src/search/files.ts';
