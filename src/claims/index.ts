/**
 * What may be said of published numbers. In: facts (numbers with what they are about). Out: claims, each one typed statement with the
 * facts it rests on; whether one holds; its sentence and the questions it answers. Pure, small enough for the browser. Every
 * sentence with a number on this site comes from here; the build evaluates each claim it prints once more in SQL
 * (scripts/check/claims).
 */
export { ask } from './ask.ts';
export { cellsOf, factsOf, isProvisional, type Claim } from './claim.ts';
export { holds, type Cells } from './holds.ts';
export { say } from './say.ts';
