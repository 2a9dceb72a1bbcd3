import { beijingTime } from '../directory/calendar.ts';
import { isStale } from '../directory/freshness.ts';

/** A place's page: whether it is open now, whether its record was checked lately, and copying the address. Without it the page states the hours and dates. */
const now = beijingTime(Date.now());

const open = document.querySelector<HTMLElement>('#open-now');
if (open) void import('./place/open.ts').then(({ showOpen }) => showOpen(open, now));

const stale = document.querySelector<HTMLElement>('#stale');
if (stale) stale.hidden = !isStale(stale.dataset['verified'] || null, now.date);

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
