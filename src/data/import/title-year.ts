import { recordText, type Body } from './body.ts';

/** A text that may say which year a table counts for: a title line, or the name of the sheet. */
export interface Title {
  readonly text: string;
  /** Null for the name of the sheet. */
  readonly line: number | null;
}

/** The lines above a table and the name of its sheet; a text that is merged over several cells counts once. */
export const titlesOf = ({ above }: Pick<Body, 'above'>, sheetName: string | null): readonly Title[] => [
  ...above.map(({ line, cells }) => ({ text: recordText({ line, cells: [...new Set(cells)] }), line })),
  ...(sheetName === null ? [] : [{ text: sheetName, line: null }]),
];

/** Years that titles name: `year` when it is one for certain, with the title that says so; else all that are named. */
export interface TitleYear {
  readonly year: string | null;
  readonly from: Title | null;
  readonly named: readonly string[];
}

const documentNumber = /[〔[【(]\s*(?:19|20)\d\d\s*[〕\]】)]\s*\d*\s*号?/g;
const range = /((?:19|20)\d\d)\s*年?度?\s*[-–—−~～至到、和及与]\s*((?:19|20)?\d\d)(?=\s*年)/g;
/** A day or a month: when the table was made, unless it says 截至. */
const day =
  /(截[至止]到?|至)?\s*((?:19|20)\d\d)(?:\s*年\s*\d{1,2}\s*月(?:\s*(?:\d{1,2}\s*日?|底|末))?|\s*([./-])\s*\d{1,2}(?:\3\d{1,2})?(?!\d))/g;
const alone = /(?:^|\D)((?:19|20)\d\d)(?!\d)/g;

interface Named {
  /** Years that are named as such. */
  readonly certain: readonly string[];
  /** Years of days, in which the table may only have been made. */
  readonly doubtful: readonly string[];
  /** Years up to whose end the numbers count. */
  readonly until: readonly string[];
}

function yearsIn(text: string): Named {
  const [certain, doubtful, until] = [[] as string[], [] as string[], [] as string[]];
  const rest = text
    .replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(documentNumber, ' ')
    .replace(range, (_all, from: string, to: string) => {
      certain.push(from, to.padStart(4, from.slice(0, 2)));
      return ' ';
    })
    .replace(day, (_all, upTo: string | undefined, year: string) => {
      (upTo === undefined ? doubtful : until).push(year);
      return ' ';
    });
  certain.push(...[...rest.matchAll(alone)].map(([, year = '']) => year));
  return { certain, doubtful, until };
}

/** The year of a table from its titles and the name of its sheet: one year, named as such or as the end of 截至, which none of them contradicts. */
export function titleYear(titles: readonly Title[]): TitleYear {
  const all = titles.map((title) => ({ title, ...yearsIn(title.text) }));
  const stated = new Set(all.flatMap(({ certain, until }) => [...certain, ...until]));
  const named = [...new Set([...stated, ...all.flatMap(({ doubtful }) => doubtful)])].sort();
  const [year = null, ...others] = stated;
  if (year === null || others.length > 0) return { year: null, from: null, named };
  const from = all.find(({ certain, until }) => certain.includes(year) || until.includes(year))?.title ?? null;
  return { year, from, named };
}
