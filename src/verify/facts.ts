import type { Fact, Period } from '../claims/fact.ts';
import { yearEnd } from '../kit/dates.ts';
import { stateAt } from './fate.ts';
import type { About, Published, PublishedNumber } from './file.ts';

/** The last day that the numbers of a dataset can speak of, as known at the end of a day. */
function boundAt(published: Published, name: string, date: string): string | undefined {
  const dataset = published.datasets.find((one) => one.name === name);
  const known = dataset?.dates.filter((day) => day <= date).length ?? 0;
  return dataset?.bounds[known - 1];
}

/** What a number covers, as known at a day. */
function periodAt(published: Published, { kind, year }: About, dataset: string, date: string): Period {
  const bound = boundAt(published, dataset, date) ?? date;
  if (kind === 'list' || year === null) {
    const until = Number(bound.slice(0, 4));
    return bound === yearEnd(until) ? { kind: 'end', year: until } : { kind: 'end', year: until, until: bound };
  }
  const cut = bound < yearEnd(year) && bound >= `${String(year)}-01-01` ? { until: bound } : {};
  return kind === 'span'
    ? { kind, from: published.from, year, ...cut }
    : { kind: kind === 'end' ? 'end' : 'year', year, ...cut };
}

const verbOf = ({ kind, term: { verb } }: About): string =>
  kind === 'list' ? '有' : kind === 'span' ? `累计${verb}` : verb;

/** A number as a fact that claims can be made of, as known at the end of a day. Undefined when it was not published yet, or when no sentence names it. */
export function factAt(published: Published, number: PublishedNumber, date: string): Fact | undefined {
  const { about, address, unit, dataset } = number;
  const state = stateAt(number, date);
  if (about === undefined || state === undefined) return undefined;
  const [name = '', short = name] = about.term.names;
  return {
    ref: address,
    value: state.value,
    status: state.status === 'removed' ? 'missing' : state.status,
    name: about.kind === 'list' ? short : name,
    area: about.area,
    unit,
    verb: verbOf(about),
    period: periodAt(published, about, dataset, date),
  };
}

/** The newest day on which a dataset spoke of a day: its release whose numbers go up to it. Undefined when none does. */
export function releaseOfDay(published: Published, name: string, day: string): string | undefined {
  const dataset = published.datasets.find((one) => one.name === name);
  const at = dataset?.bounds.lastIndexOf(day) ?? -1;
  return dataset?.dates[at];
}
