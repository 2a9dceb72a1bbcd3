export {};

/** What a reader does with any page: print it, copy its address, have it read aloud, make the pointer large. What the last two need is fetched on the press. */
const tools = document.querySelector<HTMLElement>('[data-tools]');
if (tools) tools.hidden = false;

const status = tools?.querySelector('[role=status]');

/** Does something when the tool of this name is pressed; says so where what it needs does not come. */
function on(name: string, act: (button: HTMLElement) => unknown): HTMLElement | null {
  const button = document.querySelector<HTMLElement>(`[data-tool=${name}]`);
  const fail = (): void => {
    if (status) status.textContent = '本站刚更新，请刷新';
  };
  button?.addEventListener('click', () => void Promise.resolve(button).then(act).catch(fail));
  return button;
}

on('print', () => print());
on('copy', async () => {
  const address = location.href.replace(/#(?:elder|text-\w+)$/, '');
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
