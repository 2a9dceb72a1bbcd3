export {};

/** What a reader does with any page: print it, copy its address, have it read aloud, make the pointer large. What the last two need is fetched on the press. */
const tools = document.querySelector<HTMLElement>('[data-tools]');
if (tools) tools.hidden = false;

/** Does something when the tool of this name is pressed. */
function on(name: string, act: (button: HTMLElement) => unknown): HTMLElement | null {
  const button = document.querySelector<HTMLElement>(`[data-tool=${name}]`);
  button?.addEventListener('click', () => void act(button));
  return button;
}

/** Fetches what these tools need; the button itself says where it does not come, since the site was published anew. */
const fetched = (button: HTMLElement, address = ''): unknown =>
  import('./fetched-tools.ts')
    .then((acts) => acts[button.dataset['tool'] as keyof typeof acts](button, address))
    .catch(() => (button.textContent = '请刷新'));

on('print', () => print());
on('copy', async (button) => {
  const address = location.href.replace(/#(elder|text-\w+)$/, '');
  const status = button.nextElementSibling;
  if (!status) return;
  try {
    await navigator.clipboard.writeText(address);
    status.textContent = '已复制';
  } catch {
    fetched(button, address);
  }
});
on('aloud', fetched);
const pointer = on('pointer', fetched);
try {
  if (pointer && localStorage['pointer']) fetched(pointer);
} catch {
  // A browser that keeps nothing.
}
