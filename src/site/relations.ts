import { parse } from 'yaml';
import text from '../../content/relations.yaml?raw';
import { planClauses } from './policy.ts';
import { readRelations, type Relation } from '../policy/relations.ts';

/** What the plan says who does, in the order of content/relations.yaml. */
export const relations: readonly Relation[] = readRelations(parse(text), planClauses, 'content/relations.yaml');
