import type { Datum } from '../kit/datum.ts';
import { datumText, numberText, thousands } from '../kit/numbers.ts';
import { percentText } from '../kit/percent.ts';
import { listText } from '../kit/words.ts';
import type { Claim, ShareClaim } from './claim.ts';
import type { Said } from './told.ts';

/** A number as pages print it outside of sentences, in cells and lists: `20,000`, `20,000人`. */
export const printed = (value: number, unit = ''): string => `${numberText(value)}${unit}`;

/** A number with all its decimals: `12.25`. */
export const printedExactly = thousands;

/** A cell in words: `980人（初步）`, or the word for its state. */
export const printedDatum = (datum: Pick<Datum, 'value' | 'status'>, unit: string): string => datumText(datum, unit);

/** A share as pages print it: `5.8%`. */
export const percentOf = ({ of, whole }: ShareClaim): string => percentText(of.value, whole.value);

/** Names in a row: `甲、乙和丙`. */
export const printedList = listText;

/** Eight hexadecimal digits that name a claim (FNV-1a, 32 bits, over its UTF-16 units): what `data-claim` on a page carries. */
export function claimKey(claim: Claim): string {
  const text = JSON.stringify(claim);
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** The value of `data-claim` for words on a page; undefined where they state no number. */
export const claimKeys = ({ claims }: Said): string | undefined =>
  claims.length === 0 ? undefined : [...new Set(claims.map(claimKey))].join(' ');
