/** Most bytes (brotli) that a first visit to a page may take; null where design sets none. */
export interface Budget {
  readonly markup: number;
  readonly everything: number;
  readonly script: number;
}

export interface Kind {
  readonly name: string;
  /** Matches the page's path below the base. */
  readonly path: RegExp;
  readonly budget: Budget | null;
  /** Files that its script fetches by itself on every visit, by their path below the base. */
  readonly later?: readonly RegExp[];
}

/** What a page needs besides its design: where its lines may end (src/policy/lines), its twin's address, the switches of 适老化. */
const besides = 0.35;

const kilobytes = (markup: number, everything: number, script: number): Budget => ({
  markup: Math.round((markup + besides) * 1024),
  everything: Math.round((everything + besides) * 1024),
  script: script * 1024,
});

const page = kilobytes(12, 14, 2);

/** Kinds of pages; the first that matches counts. */
export const kinds: readonly Kind[] = [
  { name: '首页', path: /^$/, budget: page },
  { name: '举措', path: /^measures\//, budget: kilobytes(14, 16, 2) },
  { name: '指引', path: /^guides\//, budget: page },
  { name: '网点', path: /^directory\/place\//, budget: page },
  {
    name: '最近网点',
    path: /^directory\/nearest\//,
    // Up to the first answer, the 1 KB that every page has included: size of text, header search, page tools.
    budget: kilobytes(14, 24, 8),
    later: [/^assets\/answering\./, /^directory\/nearest\/table\.json$/, /^directory\/nearest\/words\.json$/],
  },
  { name: '名录', path: /^directory\//, budget: page },
  { name: '计划原文', path: /^plan\//, budget: kilobytes(14, 16, 2) },
  { name: '图', path: /^statistics\/[^/]+\//, budget: kilobytes(14, 18, 4) },
  { name: '嵌入', path: /^embed\//, budget: kilobytes(8, 8, 0) },
  // Until a table is put in; its checker comes once the page is idle, and tests/e2e/check.test.ts weighs it.
  { name: '自检', path: /^data\/check\//, budget: page },
  { name: '词语表', path: /^glossary\//, budget: kilobytes(14, 16, 2) },
  { name: '其他', path: /(?:)/, budget: null },
];

/** The kind of a built file, `plan/index.html`. */
export const kindOf = (file: string): Kind => {
  const path = file.replace(/(^|\/)index\.html$/, '$1');
  const kind = kinds.find((each) => each.path.test(path));
  if (!kind) throw new Error(`no kind for ${file}`);
  return kind;
};
