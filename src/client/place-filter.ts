export {};

/** Filters the directory's list in place; the choice stands in the URL. Without it the list is complete. */
const form = document.querySelector<HTMLFormElement>('#place-filter');
const count = document.querySelector<HTMLElement>('#place-count');

function chosen(data: FormData): readonly (readonly [string, string])[] {
  return [...data].flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' ? [[name, value] as const] : [],
  );
}

function apply(choices: readonly (readonly [string, string])[]): void {
  let shown = 0;
  for (const group of document.querySelectorAll<HTMLElement>('[data-group]')) {
    let inGroup = 0;
    for (const item of group.querySelectorAll<HTMLElement>('[data-place]')) {
      item.hidden = !choices.every(([name, value]) => item.dataset[name] === value);
      if (!item.hidden) inGroup += 1;
    }
    group.hidden = inGroup === 0 && choices.length > 0;
    shown += inGroup;
  }
  if (count) count.textContent = shown === 0 ? '没有符合条件的场所，请减少条件' : `共${String(shown)}处`;
}

function read(source: HTMLFormElement): void {
  const query = new URLSearchParams(location.search);
  for (const select of source.querySelectorAll('select')) select.value = query.get(select.name) ?? '';
  apply(chosen(new FormData(source)));
}

if (form) {
  form.hidden = false;
  read(form);
  const update = (): void => {
    const choices = chosen(new FormData(form));
    const query = new URLSearchParams(choices.map(([name, value]) => [name, value])).toString();
    history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
    apply(choices);
  };
  form.addEventListener('change', update);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  form.addEventListener('reset', () => {
    setTimeout(update);
  });
}
