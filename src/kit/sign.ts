/** Signs in a square of 16: not every reader's font has them. */
const paths = {
  leads: 'M1 8h13M9 3l5 5-5 5',
  yes: 'M2 8.5l4 4L14 4',
  no: 'M3 3l10 10M13 3L3 13',
  empty: 'M8 2.5a5.5 5.5 0 1 0 .01 0z',
  waiting: 'M2 8h.01M8 8h.01M14 8h.01',
} as const;

/** Name of a sign that pages draw. */
export type Sign = keyof typeof paths;

/** A sign as SVG, as large as the text around it and of its colour; says nothing to who listens. */
export const signSvg = (sign: Sign): string =>
  `<svg class="sign" viewBox="0 0 16 16" aria-hidden="true"><path d="${paths[sign]}"/></svg>`;
