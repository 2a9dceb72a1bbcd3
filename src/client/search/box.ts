import { certain, unclaimed } from '../../search/step.ts';
import { toCombobox } from './combobox.ts';
import { fetched, loadEngine, once, placesIn, type Engine } from './engine.ts';
import { fillList, groupOf, heardOf, numberLine, optionOf } from './list.ts';
import { linkTo, make } from './make.ts';
import styles from './search.css?inline';

export { fetched, loadEngine, once, placesIn };

// As one rule of a sheet that is there: pages take no style of their own, and a file would be one more request.
document.styleSheets[0]?.insertRule(`@media all{${styles}}`);

/** How many places are added of a site that has too many of them to send. */
const mostPlaces = 4;

/** How long nothing is typed before places are asked for, in milliseconds. */
const placesQuiet = 250;

/** How long a list waits for the text and the numbers, so that it need not grow at once, in milliseconds. */
const patience = 250;

/** Makes the header's search field answer while one types. The form still leads to the results page. `titles` is the first file; throws when it is not there. */
export function startSearch(input: HTMLInputElement, form: HTMLFormElement, titles: Response): void {
  if (!titles.ok) throw new Error(titles.url);
  const box = toCombobox(input, form);
  const { panel, list, say } = box;
  let engine: Engine | null = null;
  let composing = false;
  let asking = 0;
  /** The query whose results are shown. */
  let shown = '';

  const clear = (): void => {
    box.clear();
    shown = '';
  };
  const tellNothing = (query: string): void => {
    const index = linkTo(`${form.action}#search-titles`, '看全部标题');
    const hotline = form.dataset['hotline'];
    const where = hotline ? `可以拨打${hotline}询问，或` : '可以';
    panel.append(make('p', 'hit-none', `没有找到“${query}”。${where}`, index, '。'), list);
  };
  /** Lists what is found, once what it needs has come or `patience` is over. What is listed for the same query already stays where it is. */
  const show = (isLate = false): void => {
    const query = input.value.trim();
    clearTimeout(asking);
    if (!engine || query === '') {
      clear();
      say('');
      box.open(false);
      return;
    }
    const coming = isLate ? undefined : engine.coming(query);
    const again = (): void => {
      if (input.value.trim() === query && !box.isChosen()) show(true);
    };
    if (coming) {
      asking = window.setTimeout(again, patience);
      coming.then(again, (error: unknown) => {
        console.warn(error);
        again();
      });
      return;
    }
    if (query !== shown) clear();
    const answer = engine.answer(query, composing);
    const isClaimed = answer.tiers.some(({ name }) => !unclaimed.has(name));
    const isDone = engine.isWhole() && !composing;
    if (answer.number && !panel.querySelector('.hit-number'))
      panel.prepend(numberLine(answer.number, form.dataset['home'] ?? '/'));
    if (!isClaimed && isDone && !engine.places && !panel.querySelector('.hit-none')) tellNothing(query);
    const known = box.options.map(({ pathname }) => pathname);
    box.add(fillList(list, engine, answer, known));
    shown = query;
    box.open(document.activeElement === input && panel.textContent !== '');
    say(heardOf(answer, isClaimed, query));
    const { places } = engine;
    if (!places || !isDone) return;
    const isCertain = answer.tiers.some(({ name }) => certain.has(name));
    /** Adds the first places of a site that has too many of them to send: before the others when they are surer. */
    const addPlaces = async (): Promise<void> => {
      const found = await places(query);
      const results = await Promise.all(found.slice(0, mostPlaces).map(({ load }) => load()));
      if (shown !== query) return;
      const options = results.map((result, at) => optionOf(result, `hit-place-${String(at)}`));
      const isNamed = found[0]?.tier?.name === 'identity';
      const isFirst = (!isClaimed || (isNamed && !isCertain)) && !box.isChosen();
      if (options.length > 0)
        list[isFirst ? 'prepend' : 'append'](groupOf(`网点（${String(found.length)}页）`, options));
      else if (!isClaimed) tellNothing(query);
      box.add(options, isFirst);
      box.open(document.activeElement === input);
    };
    const isLost = (error: unknown): void => {
      console.warn(error);
      if (shown === query) panel.append(make('p', 'hit-none', '网点没有取到，请按回车搜索。'));
    };
    asking = window.setTimeout(() => void addPlaces().catch(isLost), placesQuiet);
  };
  input.addEventListener('input', () => show());
  input.addEventListener('compositionstart', () => {
    composing = true;
  });
  input.addEventListener('compositionend', () => {
    composing = false;
    clear();
    show();
  });
  input.addEventListener('focus', () => show());
  const load = async (): Promise<void> => {
    engine = await loadEngine(titles);
    show();
    await engine.coming('');
  };
  load().catch((error: unknown) => {
    console.warn(error);
    if (!engine) say('请按回车搜索。');
  });
}
