export {};

/** Switches the `/` key of the search field off and on again, since a single key can be pressed by mistake or by voice control. */
const box = document.querySelector<HTMLInputElement>('#shortcut');

if (box) {
  const key = 'shortcut';
  try {
    box.checked = localStorage.getItem(key) !== 'off';
    box.closest('p')?.removeAttribute('hidden');
    box.addEventListener('change', () => {
      localStorage.setItem(key, box.checked ? 'on' : 'off');
    });
  } catch (error) {
    // A browser that keeps nothing cannot keep this choice either: the box stays hidden.
    console.info(error);
  }
}
