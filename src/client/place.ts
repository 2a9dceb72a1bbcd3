import { sayGone } from './gone.ts';

/** A place's page: whether it is open now, whether its record was checked lately, and copying the address. Without it the page states the hours and dates. */
const [open, stale] = ['#open-now', '#stale'].map((name) => document.querySelector<HTMLElement>(name));
void import('./place/today.ts').then(
  ({ showToday }) => showToday(open ?? null, stale ?? null),
  (error: unknown) => {
    const place = open ?? stale;
    if (!place) return;
    sayGone(place, error);
    place.hidden = false;
  },
);

const address = document.querySelector<HTMLElement>('#place-address');
const copy = document.querySelector<HTMLButtonElement>('#copy-address');

/** Selects the address, which also copies where browsers refuse the clipboard. */
function select(element: HTMLElement): void {
  const range = document.createRange();
  range.selectNodeContents(element);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
}

async function copyText(element: HTMLElement): Promise<string> {
  try {
    await navigator.clipboard.writeText(element.textContent);
    return '已复制';
  } catch {
    select(element);
    return '已选中，请复制';
  }
}

if (address && copy) {
  copy.hidden = false;
  copy.addEventListener('click', () => {
    void copyText(address).then((word) => (copy.textContent = word));
  });
}
