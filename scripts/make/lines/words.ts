import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readBuilt } from '../../data/read-built.ts';
import { inProject } from '../../lib/folders.ts';

/** The words of this site that no line parts: areas, tiers, kinds of places, what is counted, whom the plan speaks to, the glossary. */
export function lineWords(): readonly string[] {
  const { areas, vocabulary } = readBuilt(inProject(''));
  const glossary = parse(readFileSync(inProject('content/glossary.yaml'), 'utf8')) as readonly {
    readonly term: string;
    readonly aliases?: readonly string[];
  }[];
  return [
    ...areas.flatMap(({ name, short }) => [name, short]),
    ...vocabulary.tiers.map(({ name }) => name),
    ...vocabulary.placeKinds.flatMap(({ name, short }) => [name, short]),
    ...vocabulary.indicators.map(({ name }) => name),
    ...(vocabulary.baseline?.levels ?? []),
    ...vocabulary.audiences,
    vocabulary.allTiers,
    vocabulary.authority,
    ...glossary.flatMap(({ term, aliases = [] }) => [term, ...aliases]),
  ];
}
