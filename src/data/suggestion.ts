/** Number of single-character insertions, deletions and replacements that turn one word into the other (Levenshtein 1966). */
export function editDistance(from: string, to: string): number {
  const [a, b] = [Array.from(from), Array.from(to)];
  let row = b.map((_, index) => index + 1);
  row.unshift(0);
  for (const [i, left] of a.entries()) {
    const next = [i + 1];
    for (const [j, right] of b.entries()) {
      const replace = (row[j] ?? 0) + Number(left !== right);
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, replace));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** Words that change what a name means: a near miss that differs in one of them is no slip of the pen. */
const meaningful =
  /[万千百亿%‰率男女]|目标|计划|任务|应完成|序号|排名|累计|新区|市直|市本级|本级|其中|小计|不含|含|除|增长|同比|环比|比重|占比|预计|预测|快报|季度|上半年|下半年|月份?|人次|次数|平均|新增|净增|减少|退出|撤销|上年|去年|往年/g;

const meaningOf = (text: string): string => (text.match(meaningful) ?? []).sort().join();

/** The known word that the editor most likely meant, or undefined when none resembles it: at most half of the longer word differs, or one is part of the other, and none of the words that change a meaning stands in only one. */
export function findNearest(word: string, known: readonly string[]): string | undefined {
  const plain = word.normalize('NFKC').trim();
  let best: { readonly name: string; readonly distance: number } | undefined;
  for (const name of known) {
    if (meaningOf(word) !== meaningOf(name)) continue;
    const other = name.normalize('NFKC');
    const isPart = plain.length > 1 && other.length > 1 && (plain.includes(other) || other.includes(plain));
    const distance = isPart ? 1 : editDistance(plain, other);
    const limit = Math.max(plain.length, name.length) / 2;
    if (distance <= limit && distance < (best?.distance ?? Infinity)) best = { name, distance };
  }
  return best?.name;
}

/** `；是不是「人数」` for a near miss, else an empty text: to be put behind a message. */
export function suggestion(word: string, known: readonly string[]): string {
  const near = findNearest(word, known);
  return near === undefined ? '' : `；是不是「${near}」`;
}
