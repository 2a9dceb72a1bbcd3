export type * from './types.ts';
export { drawDiagram, renderDiagram } from './draw.ts';
export type { Stairs } from './stairs.ts';
export { drawStairs, renderStairs } from './draw-stairs.ts';
