/** Something that stands at a height and needs room there, in px. */
export interface Standing {
  /** Where its middle would best be. */
  readonly wanted: number;
  readonly height: number;
}

/**
 * Middles at which items stand one below the other without touching, each as near to where it wants to be as the others
 * let it, all between `top` and `bottom`. Keeps the order of `wanted`; items that touch share the shift.
 */
export function dodge(items: readonly Standing[], top: number, bottom: number): number[] {
  const order = [...items.keys()].sort((a, b) => (items[a]?.wanted ?? 0) - (items[b]?.wanted ?? 0));
  interface Block {
    readonly members: number[];
    height: number;
    start: number;
  }
  const clamp = (start: number, height: number): number => Math.max(top, Math.min(start, bottom - height));
  const startOf = (members: readonly number[], height: number): number => {
    let before = 0;
    let sum = 0;
    for (const member of members) {
      const item = items[member];
      sum += (item?.wanted ?? 0) - (item?.height ?? 0) / 2 - before;
      before += item?.height ?? 0;
    }
    return clamp(sum / members.length, height);
  };
  const blocks: Block[] = [];
  for (const index of order) {
    const item = items[index];
    if (item === undefined) continue;
    let block: Block = { members: [index], height: item.height, start: startOf([index], item.height) };
    for (let last = blocks.at(-1); last !== undefined && last.start + last.height > block.start; last = blocks.at(-1)) {
      blocks.pop();
      const members = [...last.members, ...block.members];
      const height = last.height + block.height;
      block = { members, height, start: startOf(members, height) };
    }
    blocks.push(block);
  }
  const middles = items.map((item) => item.wanted);
  for (const block of blocks) {
    let y = block.start;
    for (const member of block.members) {
      const height = items[member]?.height ?? 0;
      middles[member] = y + height / 2;
      y += height;
    }
  }
  return middles;
}
