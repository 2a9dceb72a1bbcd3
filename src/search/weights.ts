/** What a match is worth by the part of the page that it stands in. Everything here is tuned by hand, on other questions than those of tests/search/reporting.yaml. */
export const partWeights = { title: 5, term: 4, heading: 2.5, lead: 1.5, text: 1 } as const;

/** How much of a match does not depend on how much of its field it fills. */
export const leastFit = 0.5;

/** What is worth half of the most that a want can be worth on a page. */
export const saturation = 3;

/** What doubling the places in the text adds. */
export const often = 0.3;

/** How much two characters side by side count that are no known word, which counts 1. */
export const pairWeight = 0.6;

/** A word of the same meaning, beside the one typed. */
export const synonymWeight = 0.7;

/** How much is missed, in bits, with a word that is on no page. */
export const unknownBits = 3;
