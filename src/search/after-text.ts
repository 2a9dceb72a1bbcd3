/** What the browser needs only once the text has come; apart from the rest so that the first results come sooner. */
export { toSound } from './sound.ts';
export { decodeText } from './text-file.ts';
