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
  const address = location.href.replace(/#(?:elder|text-\w+)$/, '');
  const status = tools?.querySelector('[role=status]');
  if (!status) return;
  try {
    await navigator.clipboard.writeText(address);
    status.textContent = '已复制';
  } catch {
    (await import('./address-field.ts')).showAddress(status, address);
  }
});
on('aloud', async (button) => (await import('./aloud/start.ts')).readAloud(button));

const turnPointer = async (button: HTMLElement): Promise<void> =>
  (await import('./pointer/start.ts')).turnPointer(button);
const pointer = on('pointer', turnPointer);
try {
  if (pointer && localStorage['pointer']) void turnPointer(pointer);
} catch {
  // A browser that keeps nothing.
}
