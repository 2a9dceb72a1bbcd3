/** Shows an address in a field behind the button, selected, to be copied by hand: for browsers that refuse the clipboard. */
export function showAddress({ nextElementSibling: place }: Element, address: string): void {
  const field = document.createElement('input');
  field.type = 'text';
  field.value = address;
  field.readOnly = true;
  field.setAttribute('aria-label', '本页网址');
  if (place) place.textContent = '';
  place?.append(field);
  field.select();
}
