/** What a match is worth by the part of the page that it stands in. Everything here is tuned by hand, on other questions than those of tests/search/reporting.yaml. */
export const partWeights = { title: 35, term: 17, heading: 14, lead: 7, text: 4 } as const;

/** How much of a match does not depend on how much of its field it fills. */
export const leastFit = 0.5;

/** What is added when all that is wanted stands together in one field. */
export const togetherness = 0.35;

/** How much a known word counts, a string that only stands somewhere, a single character. */
export const wordWeight = 1;
export const stringWeight = 0.5;
export const characterWeight = 0.4;

/** A word of the same meaning, beside the one typed. */
export const synonymWeight = 0.6;

/** When an area is named: pages that bear its name, its other pages, those of other areas, those of none; and area pages when none is named. */
export const namedArea = 3.2;
export const ownArea = 1.6;
export const otherArea = 0.3;
export const noArea = 0.5;
export const unaskedArea = 0.35;

/** The page whose title is what was typed. */

/** Pages of the kind, or below the path, that the words of a question ask for. */
export const intentWeight = 3;

/** Downloads are for those who ask for them. */
export const downloadWeight = 0.5;
