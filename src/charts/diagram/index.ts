export type * from './types.ts';
export { drawDiagram, renderDiagram } from './draw.ts';
