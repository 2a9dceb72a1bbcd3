export type { Stairs } from './stairs.ts';
export { drawStairs, renderStairs } from './draw-stairs.ts';
