import { bibtex } from './bibtex.ts';
import { cslJson } from './csl.ts';
import { gbt2015, gbt2025 } from './gbt.ts';
import { plainCitation, type Piece } from './pieces.ts';
import { ris } from './ris.ts';
import type { CitedWork } from './work.ts';

/** A way to write a reference. */
export interface CitationFormat {
  readonly label: string;
  readonly write: (work: CitedWork) => readonly Piece[];
}

/** A format that reference managers read from a file. */
export interface CitationFile extends CitationFormat {
  readonly ending: 'bib' | 'ris' | 'json';
  readonly type: string;
}

/** References for people, the standard in force first. */
export const referenceFormats: readonly CitationFormat[] = [
  { label: 'GB/T 7714—2025', write: gbt2025 },
  { label: 'GB/T 7714—2015', write: gbt2015 },
];

/** References for programs. */
export const fileFormats: readonly CitationFile[] = [
  { label: 'BibTeX', ending: 'bib', type: 'application/x-bibtex; charset=utf-8', write: bibtex },
  { label: 'RIS', ending: 'ris', type: 'application/x-research-info-systems; charset=utf-8', write: ris },
  { label: 'CSL-JSON', ending: 'json', type: 'application/vnd.citationstyles.csl+json; charset=utf-8', write: cslJson },
];

/** The content of a citation file. It holds no access date, since nobody has opened it yet; RIS asks for CRLF. */
export function citationFile({ ending, write }: CitationFile, work: CitedWork, origin: string): string {
  const text = plainCitation(write(work), { origin, day: null });
  return ending === 'ris' ? text.replaceAll('\n', '\r\n') : text;
}
