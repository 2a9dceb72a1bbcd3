import type { Asked } from './asked.ts';
import { isRecord, type SearchDocument } from './document.ts';
import type { Index } from './prepare.ts';
import * as weights from './weights.ts';

/** How much pages count when a query names areas, and asks for a kind of page. */
export function priorOf({ corpus, lexicon }: Index, asked: Asked): (document: number) => number {
  const kinds = [...lexicon.intents].filter(([word]) => asked.whole.includes(word)).flatMap(([, meant]) => meant);
  return (at) => {
    const document = corpus.documents[at] as SearchDocument;
    const rest = document.kind === 'download' ? weights.downloadWeight : 1;
    return nearness(document, asked) * (kinds.includes(document.kind) ? weights.intentWeight : rest);
  };
}

function nearness(document: SearchDocument, { areas, town, words }: Asked): number {
  const { area } = document;
  const own = isRecord(document);
  if (areas.length === 0 && town === undefined)
    return own ? weights.unaskedRecord : area === undefined ? 1 : weights.unaskedArea;
  if (area === undefined) return weights.noArea;
  if (area !== town && !areas.includes(area)) return weights.otherArea;
  // A town alone is asked for with all that is in its area.
  if (town === undefined || words.length === 1) return own ? weights.ownRecord : weights.namedArea;
  return own ? weights.townRecord : weights.townArea;
}
