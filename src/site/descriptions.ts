import text from '../../content/figures.yaml?raw';
import { readDescriptions } from '../figures/descriptions-file.ts';
import { descriptionOf, type Figure } from '../figures/index.ts';

const written = readDescriptions(text);

/** The figure in words: the author's description where one was written for these numbers, else the generated one. */
export const describe = (figure: Figure): string => descriptionOf(figure, written);
