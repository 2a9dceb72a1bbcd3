import { placesOfBlock, readFacets, rowsOf, type FacetRow } from '../../directory/files/facets.ts';
import { matches, printFilter } from '../../directory/filter.ts';
import { phoneHref } from '../../directory/links.ts';
import type { NearPlace } from '../../directory/place.ts';
import { make } from '../make.ts';
import { filesIn, once } from '../nearest/files.ts';
import { fail } from './fail.ts';
import type { PlaceList } from './filter.ts';

/** Places that are shown at first and with each press of the button. */
const step = 30;

/** The part of the page with this id; throws when it has none. */
function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`no #${id}`);
  return found;
}

/** The words beside the tick box of this value. */
const labelOf = (form: HTMLFormElement, facet: string, value: string): string => {
  const boxes = [...form.querySelectorAll<HTMLInputElement>(`[name=${facet}]`)];
  const label = boxes.find((box) => box.value === value)?.closest('label');
  return label?.dataset['name'] ?? '';
};

function itemOf(form: HTMLFormElement, place: NearPlace): HTMLElement {
  const link = make('a', '', place.name);
  link.href = `${form.dataset['base'] ?? '/'}directory/place/${place.id}/`;
  const phones = place.phones.flatMap((phone, at) => {
    const call = make('a', '', phone);
    call.href = phoneHref(phone);
    return at === 0 ? [call] : ['、', call];
  });
  const where = `${labelOf(form, 'county', place.county)}${place.town ?? ''}${place.address ?? '（地址未公布）'}`;
  return make(
    'li',
    '',
    link,
    ...(place.state === '在运行' ? [] : [make('strong', 'state', place.state)]),
    make('p', '', `${labelOf(form, 'kind', place.kind)}，${where}，`, ...(phones.length > 0 ? phones : ['电话未公布'])),
  );
}

/** The places of a directory that is too long for a page: what they are filtered by in one file, the rest in blocks that are fetched as they are shown. */
export async function fetchedPlaces(form: HTMLFormElement): Promise<PlaceList> {
  const fetchPart = filesIn(`${form.dataset['base'] ?? '/'}directory/nearest/`);
  const file = readFacets(await fetchPart('facets'));
  const rows = rowsOf(file);
  const [whole, found, more] = [part('place-whole'), part('place-found'), part('place-more')];
  const blocks = new Map<number, () => Promise<readonly NearPlace[]>>();
  let passed: readonly FacetRow[] = [];

  async function placeOf({ block, kind, at }: FacetRow): Promise<NearPlace | undefined> {
    const load =
      blocks.get(block) ?? once(async () => placesOfBlock(await fetchPart(`block-${String(block)}`), file, kind));
    blocks.set(block, load);
    return (await load())[at];
  }

  async function append(): Promise<void> {
    const asked = passed;
    const from = found.childElementCount;
    const places = await Promise.all(asked.slice(from, from + step).map(placeOf));
    if (asked !== passed || from !== found.childElementCount) return;
    found.append(...places.flatMap((place) => (place === undefined ? [] : [itemOf(form, place)])));
    more.hidden = found.childElementCount >= asked.length;
  }
  const tryAppend = (): void => void append().catch(fail);

  more.addEventListener('click', tryAppend);
  return {
    rows,
    show(filter) {
      const isWhole = printFilter(filter) === '';
      whole.hidden = !isWhole;
      found.textContent = '';
      more.hidden = true;
      passed = isWhole ? [] : rows.filter((row) => matches(row, filter));
      if (passed.length > 0) tryAppend();
      return passed.length;
    },
  };
}
