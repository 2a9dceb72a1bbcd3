/** What came after Chromium 83 and scripts might use, as a script that takes it away. */
export const youngerParts = `
  for (const name of ['replaceChildren']) delete Element.prototype[name];
  for (const type of [Array, String]) delete type.prototype.at;
  for (const name of ['findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']) delete Array.prototype[name];
  delete String.prototype.replaceAll;
  delete Object.hasOwn;
  delete Object.groupBy;
  delete Map.groupBy;
  delete Promise.any;
  delete Promise.withResolvers;
  delete Intl.Segmenter;
  for (const name of ['structuredClone', 'WeakRef', 'AggregateError', 'Iterator']) delete globalThis[name];
`;
