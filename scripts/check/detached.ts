/** The same text, cut loose from the page that it was read from: V8 keeps the whole page as long as it keeps a part of it. */
export const detached = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');
