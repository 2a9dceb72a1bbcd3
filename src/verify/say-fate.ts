import { statusWords } from '../kit/datum.ts';
import { cellText } from '../kit/numbers.ts';
import type { Fate } from './fate.ts';
import type { PublishedNumber, PublishedState, PublishedStatus } from './file.ts';

/** A line of an answer, with the page where it can be read, below the base path. */
export interface Line {
  readonly text: string;
  readonly path?: string;
}

/** One answer in words. `mark` is said before the heading, so that no colour is needed. */
export interface Saying {
  readonly tone: 'good' | 'changed' | 'open' | 'wrong';
  readonly mark: string;
  readonly heading: string;
  readonly lines: readonly Line[];
}

const removed = '不再列出';

const stateWord = (status: PublishedStatus): string => (status === 'removed' ? removed : statusWords[status]);

/** What is said of every number of demo data. */
export const demoLine: Line = { text: '示例数据，不可引用：这些数字是为演示网站而编造的。' };

/** A state as printed: `1,286人`, `980人（初步）`, `不予公布`. */
export const valueText = ({ value, status }: PublishedState, unit: string): string =>
  status === 'removed' ? removed : cellText(value, status, unit);

/** The page that shows a number: the first pinned version that holds the state, today's page for `null`, or the dataset's where no figure shows it. */
export function pageOf({ address, dataset, figures }: PublishedNumber, date: string | null): string {
  const [figure] = figures;
  const pinned = date === null ? undefined : figure?.dates.find((each) => each >= date);
  if (figure === undefined || (date !== null && pinned === undefined)) return `/data/${dataset}/`;
  return `/statistics/${figure.id}/${pinned === undefined ? '' : `${pinned}/`}#${encodeURI(address)}`;
}

/** What became of a number since a state, in one or two sentences. */
export function sinceText({ kind, said, now, since, changes, number: { unit } }: Fate): string {
  const start = `${said.date}版${said.value === null ? '为' : '公布为'}${valueText(said, unit)}`;
  if (kind === 'stands') return `${start}，至今未变。`;
  if (kind === 'confirmed') return `${start}，${now.date}版起为${stateWord(now.status)}数，数值未变。`;
  const steps = since.map((state) => {
    const why = changes.find(({ date }) => date === state.date);
    const verb = state.value === null ? '版起' : said.value === null ? '版公布为' : '版改为';
    return `${state.date}${verb}${valueText(state, unit)}${why === undefined ? '' : `（${why.kind}：${why.reason}）`}`;
  });
  const derived = changes.length === 0 && said.value !== null ? '它由公布数推算，随之变化。' : '';
  return `${start}；${steps.join('；')}。${derived}`;
}

const markOf = ({ demo }: PublishedNumber): string => (demo ? '［示例数据］' : '');

/** What became of a number, with the page of the quoted state. */
export const fateLine = (fate: Fate): Line => ({
  text: `${markOf(fate.number)}${fate.number.words}：${sinceText(fate)}`,
  path: pageOf(fate.number, fate.said.date),
});

/** How a number reads today, with today's page. */
export const nowLine = ({ number, now }: Fate): Line => ({
  text: `${markOf(number)}${number.words}：现为${valueText(now, number.unit)}（${now.date}版）。`,
  path: pageOf(number, null),
});
