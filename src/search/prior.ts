import type { Asked } from './asked.ts';
import { isRecord, type SearchDocument } from './document.ts';
import type { Index } from './prepare.ts';
import { charactersOf, topicsOf, weightOf } from './topics.ts';

/** How much records count, and other pages about an area: of the area that is named, of the town that is named, and when none is named. */
const own = { named: 1.3, town: 2, unasked: 0.5 } as const;
const about = { named: 2, town: 1.2, unasked: 0.35 } as const;

/** Pages of other areas, and of none, when one is named. */
const otherArea = 0.3;
const noArea = 0.5;

/** Downloads are for those who ask for them. */
const download = 0.5;

/** What is added for a page whose words in content/answers.yaml are all of the query. */
const topical = 2;

/** How much a page counts beside others, whatever it holds. */
export function priorOf(index: Index, asked: Asked): (at: number) => number {
  const characters = charactersOf(asked, index);
  const whole = weightOf(characters, characters.keys()) || 1;
  const topics = topicsOf(asked, index);
  return (at) => {
    const document = index.corpus.documents[at] as SearchDocument;
    const named = weightOf(characters, topics.get(at)?.named ?? []) / whole;
    return nearness(document, asked) * (document.kind === 'download' ? download : 1) * (1 + topical * named);
  };
}

function nearness(document: SearchDocument, { areas, town, words }: Asked): number {
  const { area } = document;
  const weights = isRecord(document) ? own : about;
  if (areas.length === 0 && town === undefined) return area === undefined ? 1 : weights.unasked;
  if (area === undefined) return noArea;
  if (area !== town && !areas.includes(area)) return otherArea;
  // A town alone is asked for with all that is in its area.
  return town === undefined || words.length === 1 ? weights.named : weights.town;
}
