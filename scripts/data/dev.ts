import { formatProblems } from '../../src/data/problem.ts';
import { checkTexts } from '../check/texts/index.ts';
import { textsBeside } from '../check/texts/tell.ts';
import { buildAndTell } from '../data.ts';
import { inProject } from '../lib/folders.ts';

/** Builds the data, then reads the texts. Returns what is wrong, printed too; empty when nothing is. */
async function check(): Promise<string> {
  const { built, vocabulary, problems } = await buildAndTell({ draft: true });
  const texts = built === null ? textsBeside(inProject(''), vocabulary, problems) : checkTexts(inProject(''), built);
  if (texts.length > 0) console.error(formatProblems(texts));
  return formatProblems([...problems, ...texts].filter(({ severity }) => severity === 'error'));
}

/** Checks each time that dev.ts asks, and says what is wrong: what that needs is loaded once, not each time. */
process.on('message', () => void check().then((faults) => process.send?.(faults)));
