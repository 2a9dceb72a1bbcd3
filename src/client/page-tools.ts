export {};

/** Printing and copying the address. Where the browser refuses the clipboard, the address is selected in a field to copy by hand. */
const tools = document.querySelector<HTMLElement>('[data-tools]');
const status = tools?.querySelector('[role=status]');

function say(word: string): void {
  if (status) status.textContent = word;
}

async function copyAddress(): Promise<void> {
  const address = location.href.replace(/#(?:elder|text-\w+)$/, '');
  try {
    await navigator.clipboard.writeText(address);
    say('已复制');
  } catch {
    const field = document.createElement('input');
    field.type = 'text';
    field.value = address;
    field.readOnly = true;
    field.setAttribute('aria-label', '本页网址');
    say('');
    status?.append(field);
    field.select();
  }
}

if (tools) {
  tools.hidden = false;
  tools.querySelector('[data-print]')?.addEventListener('click', () => print());
  tools.querySelector('[data-copy]')?.addEventListener('click', () => void copyAddress());
}
