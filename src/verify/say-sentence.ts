import { demoLine, type Line, type Saying } from './say-fate.ts';
import type { Published } from './file.ts';
import type { Verdict } from './judge.ts';
import { unquoted } from './level.ts';
import type { Piece } from './pieces.ts';
import { quoteOf, targetText, verdictLines } from './say-verdict.ts';
import type { PublishedSentence, Standing } from './sentences.ts';

const standings: Readonly<Record<Standing, string>> = {
  now: '现在的页面仍这样写。',
  holds: '现在的页面不再这样写，其中的数至今未变。',
  then: '它说的是截至当时的数，现在的页面写的是后来的数。',
  changed: '其中的数后来有变动，或者已经不再公布，请以现在的页面为准。',
};

/** A sentence that this site has printed, letter for letter. */
function printedSaying(sentence: PublishedSentence, verdicts: readonly Verdict[], published: Published): Saying {
  const { standing, pages, demo } = sentence;
  const shown = pages.filter((page) => page.demo === demo);
  const last = shown[shown.length - 1];
  const where = shown.map(({ name, date, path }): Line => ({
    text: `${demo ? '［示例数据］' : ''}《${name}》${date}版：有这句话。`,
    path,
  }));
  const then = verdicts.filter(({ outcome }) => outcome === 'was').flatMap((one) => verdictLines(one, published));
  const lines = [...(demo ? [demoLine] : []), { text: standings[standing] }, ...where.slice(-3), ...then];
  const page = `本站《${last?.name ?? ''}》${last?.date ?? ''}版的一句`;
  if (demo) return { tone: 'wrong', mark: '不可引用', heading: `与${page}逐字相同，出自示例数据`, lines };
  if (standing === 'changed')
    return { tone: 'changed', mark: '已变更', heading: `与${page}逐字相同，后来有变动`, lines };
  return { tone: 'good', mark: '逐字相同', heading: `与${page}逐字相同`, lines };
}

type Outcome = Verdict['outcome'];

/** The worst of a sentence's statements speaks for it. */
const order: readonly Outcome[] = ['differs', 'was', 'open', 'rounds', 'agrees'];

const marks: Readonly<Record<Outcome, Pick<Saying, 'tone' | 'mark'>>> = {
  differs: { tone: 'wrong', mark: '不符' },
  was: { tone: 'changed', mark: '已变更' },
  open: { tone: 'open', mark: '未核对' },
  rounds: { tone: 'good', mark: '相符（约数）' },
  agrees: { tone: 'good', mark: '相符' },
};

function headingOf(outcome: Outcome, verdicts: readonly Verdict[]): string {
  const those = verdicts.filter((one) => one.outcome === outcome);
  const quoted = those.map(({ statement }) => `“${quoteOf(statement)}”`).join('、');
  const [one] = those;
  const whose = those.every(({ statement }) => statement.type === 'target') ? '计划' : '公布的';
  switch (outcome) {
    case 'differs':
      return `${quoted}与${whose}不符`;
    case 'was':
      return `${quoted}是${one?.at ?? ''}版的数，后来变了`;
    case 'open':
      return (one && targetText(one)) ?? `${quoted}没有核对，${one?.reason ?? ''}`;
    case 'rounds':
      return `${quoted}与公布数相符，但只是约数`;
    case 'agrees':
      return `${quoted}与${whose}相符`;
  }
}

/** A sentence whose every word is understood. */
function readSaying(verdicts: readonly Verdict[], published: Published): Saying {
  const lines = verdicts.flatMap((verdict) => {
    const [first, ...rest] = verdictLines(verdict, published);
    const label = verdicts.length > 1 ? `【${marks[verdict.outcome].mark}】` : '';
    return first === undefined ? [] : [{ ...first, text: label + first.text }, ...rest];
  });
  const worst = order.find((outcome) => verdicts.some((verdict) => verdict.outcome === outcome)) ?? 'open';
  if (verdicts.some(({ demo }) => demo))
    return { tone: 'wrong', mark: '不可引用', heading: '句中的数出自示例数据', lines: [demoLine, ...lines] };
  return { ...marks[worst], heading: headingOf(worst, verdicts), lines };
}

/** How much of a sentence is quoted, to tell it from the others. */
const quotedLength = 24;

/** What to say of one sentence of a text that is understood. `isOne`: there is no other. */
export function sentenceSaying({ text, printed, verdicts }: Piece, published: Published, isOne: boolean): Saying {
  const saying =
    printed === undefined ? readSaying(verdicts ?? [], published) : printedSaying(printed, verdicts ?? [], published);
  const bare = unquoted(text);
  const start = bare.length > quotedLength ? `${bare.slice(0, quotedLength)}…` : bare;
  return isOne ? saying : { ...saying, heading: `“${start}”：${saying.heading}` };
}
