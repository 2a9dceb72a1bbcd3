/** What comes in: what authors write in content/. What goes out: clauses, sentences, words and rules as data, or every fault in them at once. */

/** A passage inside a clause that other pages point at, such as a target. */
export interface PlanPart {
  /** The anchor on the plan's page. */
  readonly id: string;
  /** Where it stands, as the dataset of targets cites it. */
  readonly label: string;
  readonly text: string;
}

/** One clause of the plan, verbatim and without markup. */
export interface PlanClause {
  /** The anchor on the plan's page, such as `measure-2`. */
  readonly id: string;
  readonly label: string;
  /** The nearest heading of level 2, or null for what stands before the first. */
  readonly section: string | null;
  /** The nearest heading of level 3 in the same section, or null. */
  readonly group: string | null;
  /** First sentence without its number and full stop; null unless the clause is a measure or a safeguard. */
  readonly title: string | null;
  /** 1…n for a measure, else null. */
  readonly number: number | null;
  readonly paragraphs: readonly string[];
  readonly parts: readonly PlanPart[];
}

/** A policy document as its clauses, in the order of the text. */
export interface Plan {
  readonly clauses: readonly PlanClause[];
}

/** One thing that is wrong with how the plan is marked up. */
export interface PlanFault {
  /** Line of the text, from 1. */
  readonly line: number;
  /** The clause or heading that it stands in. */
  readonly where: string;
  readonly message: string;
}

interface Place {
  readonly section: string | null;
  readonly group: string | null;
}

/** `at`: where in the text. */
type Report = (at: number, where: string, problem: string) => void;

const clauseBlock = /<Clause\b([^>]*)>([\s\S]*?)<\/Clause>/g;
const partBlock = /<Part\b([^>]*)>(.*?)<\/Part>/g;
const anyPartTag = /<\/?Part\b[^>]*>/g;
const titled = /^(?:\d+\.|（[一二三四五六七八九十]+）)([^。]+)。/;

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]?.trim() ?? '';

/** The lines of a passage that begins at `start` of the text, without empty ones. */
function linesOf(passage: string, start: number): readonly { readonly at: number; readonly line: string }[] {
  let next = start;
  return passage.split('\n').flatMap((whole) => {
    const at = next;
    next += whole.length + 1;
    const line = whole.trim();
    return line === '' ? [] : [{ at, line }];
  });
}

/** Follows the headings between two clauses; anything else found there is a problem. */
function placeAfter(between: string, start: number, place: Place, report: Report): Place {
  return linesOf(between, start).reduce<Place>((now, { at, line }, index, lines) => {
    const [, marks, text = ''] = /^(##|###) (.+)$/.exec(line) ?? [];
    if (marks === '##') return { section: text, group: null };
    if (marks === '###') return { ...now, group: text };
    if (line.startsWith('<Clause')) report(at, attribute(line, 'id'), '<Clause> 没有用 </Clause> 结束');
    else if (!lines.slice(0, index).some((earlier) => earlier.line.startsWith('<Clause')))
      report(at, now.group ?? now.section ?? '开头', `只能有 ## 和 ### 标题，正文要放进 <Clause>：「${line}」`);
    return now;
  }, place);
}

function partsOf(clause: string, paragraph: string, at: number, report: Report): readonly PlanPart[] {
  const parts = [...paragraph.matchAll(partBlock)].map(([, tag = '', text = '']) => ({
    id: attribute(tag, 'id'),
    label: attribute(tag, 'label'),
    text: text.replace(anyPartTag, ''),
  }));
  if (parts.length * 2 !== (paragraph.match(anyPartTag)?.length ?? 0))
    report(at, clause, '<Part> 要在同一段里用 </Part> 结束，不能嵌套');
  for (const part of parts) {
    if (part.id === '') report(at, clause, `<Part> 缺少 id：「${part.text}」`);
    if (part.label === '') report(at, clause, `<Part> 缺少 label：「${part.text}」`);
  }
  return parts;
}

function clauseOf(block: RegExpExecArray, place: Place, report: Report): PlanClause {
  const [whole, tag = '', content = ''] = block;
  const id = attribute(tag, 'id');
  const label = attribute(tag, 'label');
  const where = id || label;
  const lines = linesOf(content, block.index + whole.length - content.length - '</Clause>'.length);
  const paragraphs = lines.map(({ line }) => line.replace(anyPartTag, ''));
  const start = block.index;
  if (id === '') report(start, where, '<Clause> 缺少 id');
  if (label === '') report(start, where, '<Clause> 缺少 label');
  if (lines.length === 0) report(start, where, '<Clause> 里没有正文');
  if (lines.some(({ line }) => line.startsWith('<Clause'))) report(start, where, '<Clause> 没有用 </Clause> 结束');
  for (const [index, { at }] of lines.entries()) {
    const [marked] = /<[^>]*>?|[{}]/.exec(paragraphs[index] ?? '') ?? [];
    if (marked !== undefined && !marked.startsWith('<Clause'))
      report(at, where, `<Clause> 里只有原文和 <Part>，这里有「${marked}」`);
  }
  const heading = lines.find(({ line }) => line.startsWith('#'));
  if (heading !== undefined) report(heading.at, where, '标题不能放在 <Clause> 里');
  const number = /^measure-(\d+)$/.exec(id)?.[1];
  const title = /^(?:measure|safeguard)-/.test(id) ? (titled.exec(paragraphs[0] ?? '')?.[1] ?? '') : null;
  if (title === '') report(start, where, '第一段应以序号和一句标题开头，例如「1.建立……。」或「（一）加强……。」');
  return {
    id,
    label,
    ...place,
    title,
    number: number === undefined ? null : Number(number),
    paragraphs,
    parts: lines.flatMap(({ at, line }) => partsOf(where, line, at, report)),
  };
}

/** A clause, and where it begins in the text. */
type Placed = readonly [clause: PlanClause, at: number];

function checkUnique(clauses: readonly Placed[], report: Report): void {
  const seen = new Set<string>();
  for (const [clause, at] of clauses)
    for (const anchor of [clause, ...clause.parts])
      for (const name of ['id', 'label'] as const) {
        const key = `${name}="${anchor[name]}"`;
        if (anchor[name] !== '' && seen.has(key)) report(at, clause.id, `${key} 重复`);
        seen.add(key);
      }
}

function checkNumbers(clauses: readonly Placed[], report: Report): void {
  const measures = clauses.filter(([clause]) => clause.number !== null);
  for (const [index, [{ id, paragraphs }, at]] of measures.entries()) {
    const expected = String(index + 1);
    if (id !== `measure-${expected}`) report(at, id, `举措从 1 起依次编号，这里应为 measure-${expected}`);
    else if (paragraphs[0]?.startsWith(`${expected}.`) === false) report(at, id, `原文应以「${expected}.」开头`);
  }
}

/** The clauses of content/plan.mdx, given without its frontmatter, and everything that is wrong with how they are marked up, in Chinese. */
export function readPlan(body: string): Plan & { readonly faults: readonly PlanFault[] } {
  const faults: PlanFault[] = [];
  const report: Report = (at, where, message) => {
    faults.push({ line: body.slice(0, at).split('\n').length, where, message });
  };
  const clauses: Placed[] = [];
  let place: Place = { section: null, group: null };
  let read = 0;
  for (const block of body.matchAll(clauseBlock)) {
    place = placeAfter(body.slice(read, block.index), read, place, report);
    clauses.push([clauseOf(block, place, report), block.index]);
    read = block.index + block[0].length;
  }
  placeAfter(body.slice(read), read, place, report);
  checkUnique(clauses, report);
  checkNumbers(clauses, report);
  if (clauses.length === 0) report(0, '开头', '没有一条原文，每条写作 <Clause id="锚点" label="名称">…</Clause>');
  return { clauses: clauses.map(([clause]) => clause), faults };
}

/** The clauses of content/plan.mdx, given without its frontmatter. Throws one error that lists every malformed clause, in Chinese. */
export function parsePlan(body: string): Plan {
  const { clauses, faults } = readPlan(body);
  if (faults.length > 0)
    throw new Error(faults.map(({ where, message }) => `计划原文 [${where}] ${message}`).join('\n'));
  return { clauses };
}
