import { parse } from 'yaml';
import text from '../../content/glossary.yaml?raw';
import { readGlossary, type GlossaryEntry } from '../policy/glossary.ts';
import { planClauses } from './policy.ts';

/** The words of content/glossary.yaml, in the order of the file. */
export const glossary: readonly GlossaryEntry[] = readGlossary(parse(text), planClauses, 'content/glossary.yaml');
