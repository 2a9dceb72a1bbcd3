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

on('print', () => print());
on('copy', async () => {
  const address = location.href.replace(/#(elder|text-\w+)$/, '');
  const status = tools?.querySelector('[role=status]');
  if (!status) return;
  try {
    await navigator.clipboard.writeText(address);
    status.textContent = '已复制';
  } catch {
    (await import('./address-field.ts')).showAddress(status, address);
  }
});

/** Fetches what these tools need; the button itself says where it does not come, since the site was published anew. */
const fetched = (button: HTMLElement): unknown =>
  import('./fetched-tools.ts')
    .then((acts) => acts[button.dataset['tool'] as keyof typeof acts](button))
    .catch(() => (button.textContent = '请刷新'));
on('aloud', fetched);
const pointer = on('pointer', fetched);
try {
  if (pointer && localStorage['pointer']) fetched(pointer);
} catch {
  // A browser that keeps nothing.
}
