/** What the browser needs only once the text has come; apart from the rest so that the first results come sooner. */
export { findAll, linesOf, toCorpus } from './corpus.ts';
export { toIndex } from './prepare.ts';
export { toAsked, unwrap } from './query.ts';
export { describeHit } from './results.ts';
export { hear, search } from './search.ts';
export { phoneIn } from './steps/identity.ts';
export { decodeText } from './text-file.ts';
