/** What the browser needs only once the text has come; apart from the rest so that the first results come sooner. */
export { cutBeginning, cutExcerpt } from './excerpt.ts';
export { toIndex } from './prepare.ts';
export { unwrap } from './query.ts';
export { describeHit } from './results.ts';
export { search } from './search.ts';
export { toSound } from './sound.ts';
export { decodeText } from './text-file.ts';
